import type { ClearedUtterance } from '../gate/door.ts';
import { HOUSE_RATE_HZ, type VisemeCue } from '../model/audio.ts';
import { withEvenMargins } from './even-margins.ts';
import { joinPcm } from './join-pcm.ts';
import { levelled } from './levelled.ts';
import type { Manner } from './manner.ts';
import { readingOf } from './reading.ts';
import { SpeechFault } from './speech-fault.ts';
import { longestMs, shortestMs } from './spoken-length.ts';
import type { Voice } from './voice.ts';

/** Speech that can be aired, house format. */
export interface Sound {
  readonly pcm: Int16Array;
  readonly visemes: readonly VisemeCue[];
}

/** Silence that a voice may give around its speech and that is trimmed off, ms. */
const SPARE_SILENCE_MS = 10_000;

/**
 * All that a voice gives for one utterance, checked, trimmed and levelled: whole, in the house format, audible,
 * of a length that the words can have, and as loud as every other line.
 * @param usual how the host speaks otherwise: a voice that heeds no pace is as fast as then
 * @throws SpeechFault; the signal's reason
 */
export async function soundOf(
  voice: Voice,
  utterance: ClearedUtterance,
  signal: AbortSignal,
  manner: Manner,
  usual = manner,
): Promise<Sound> {
  const reading = readingOf(utterance, manner);
  const shortest = shortestMs(reading, voice.pace * Math.max(manner.pace, usual.pace));
  const longest = longestMs(reading, voice.pace * Math.min(manner.pace, usual.pace));
  const maxSamples = samples(longest + SPARE_SILENCE_MS);
  const pieces: Int16Array[] = [];
  const visemes: VisemeCue[] = [];
  let length = 0;
  for await (const chunk of voice.speak(utterance, signal, manner)) {
    if (!(chunk.pcm instanceof Int16Array))
      throw new SpeechFault('format', 'The voice gave no 16-bit sound.');
    pieces.push(chunk.pcm);
    visemes.push(...chunk.visemes);
    length += chunk.pcm.length;
    if (length > maxSamples) throw implausible(voice, length, 'and more, far too long', reading);
  }
  // A stream that was aborted ends without an error.
  signal.throwIfAborted();
  if (length === 0) throw new SpeechFault('empty', `The voice ${voice.id} gave no sound.`);

  const pcm = joinPcm(pieces);
  visemes.sort((a, b) => a.atMs - b.atMs);
  if (!voice.isAudible) return { pcm, visemes };
  const even = withEvenMargins(pcm, visemes);
  if (even === undefined) throw new SpeechFault('silent', `The voice ${voice.id} gave nothing but silence.`);
  if (even.pcm.length < samples(shortest)) {
    throw implausible(voice, even.pcm.length, 'far too short', reading);
  }
  if (even.pcm.length > samples(longest)) {
    throw implausible(voice, even.pcm.length, 'far too long', reading);
  }
  return { pcm: levelled(even.pcm), visemes: even.visemes };
}

function implausible(voice: Voice, length: number, how: string, reading: string): SpeechFault {
  const seconds = (length / HOUSE_RATE_HZ).toFixed(1);
  return new SpeechFault(
    'implausible',
    `The voice ${voice.id} gave ${seconds} s, ${how} for ${reading.length} characters.`,
  );
}

function samples(ms: number): number {
  return Math.round((ms * HOUSE_RATE_HZ) / 1000);
}
