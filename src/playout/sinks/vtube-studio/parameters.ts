import { z } from 'zod';
import type { Mouth } from './mouth.ts';

/** One of VTube Studio's input parameters and what it is to be. */
export interface ParameterValue {
  readonly id: string;
  readonly value: number;
}

const named = z.array(z.object({ name: z.string() }));
const listSchema = z.object({ defaultParameters: named, customParameters: named.default([]) });

/**
 * Models that were set up for a microphone are bound to the voice parameters, those for a camera to the mouth's:
 * both are given.
 */
export function mouthParameters(mouth: Mouth, known: ReadonlySet<string>): readonly ParameterValue[] {
  const { open, smile, volume } = mouth;
  const values: readonly ParameterValue[] = [
    { id: 'MouthOpen', value: open },
    { id: 'MouthSmile', value: smile },
    { id: 'VoiceVolume', value: volume },
    { id: 'VoiceFrequency', value: volume === 0 ? 0 : smile },
    { id: 'VoiceVolumePlusMouthOpen', value: Math.min(1, Math.max(open, volume * open)) },
    { id: 'VoiceFrequencyPlusMouthSmile', value: smile },
  ];
  // One unknown id fails the whole call.
  return values.filter(({ id }) => known.has(id)).map(({ id, value }) => ({ id, value: round(value) }));
}

/** The names in the answer to `InputParameterListRequest`. */
export function knownParameters(answer: unknown): ReadonlySet<string> {
  const { defaultParameters, customParameters } = listSchema.parse(answer);
  return new Set([...defaultParameters, ...customParameters].map(({ name }) => name));
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
