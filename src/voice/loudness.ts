import { HOUSE_RATE_HZ } from '../model/audio.ts';

/** Long enough for one period of the deepest voice, short enough to see the gap between two words. */
const FRAME_MS = 10;
const FRAME_SAMPLES = (HOUSE_RATE_HZ * FRAME_MS) / 1000;

/**
 * Below this a frame is silence: -46 dB of full scale. Speech lies at -30 to -12 dB, the noise floor of
 * synthesised speech below -60.
 */
const SILENCE_RMS = 164;

/** A stretch in which something is heard, ms. */
export interface HeardStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Where something is heard, in order. */
export function heardStretches(pcm: Int16Array): readonly HeardStretch[] {
  const stretches: { fromMs: number; toMs: number }[] = [];
  for (let from = 0; from < pcm.length; from += FRAME_SAMPLES) {
    const to = Math.min(from + FRAME_SAMPLES, pcm.length);
    if (rms(pcm, from, to) < SILENCE_RMS) continue;
    const fromMs = (from / HOUSE_RATE_HZ) * 1000;
    const toMs = (to / HOUSE_RATE_HZ) * 1000;
    const last = stretches.at(-1);
    if (last?.toMs === fromMs) last.toMs = toMs;
    else stretches.push({ fromMs, toMs });
  }
  return stretches;
}

function rms(pcm: Int16Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (pcm[at] as number) ** 2;
  return Math.sqrt(sum / (to - from));
}
