import { HOUSE_RATE_HZ, type VisemeCue } from '../model/audio.ts';
import { heardStretches } from './loudness.ts';

/** Before the first sound, ms: no soft onset is cut off, and the mouth opens with the sound. */
const HEAD_MS = 40;
/** After the last sound, ms: room for the fall of a final vowel below the threshold. */
const TAIL_MS = 120;

/**
 * The same speech with exactly the same silence before and after it, whatever the voice gave, so that lines
 * follow one another evenly. The cues move along. Undefined where nothing is heard.
 */
export function withEvenMargins(
  pcm: Int16Array,
  visemes: readonly VisemeCue[],
): { pcm: Int16Array; visemes: readonly VisemeCue[] } | undefined {
  const heard = heardStretches(pcm);
  const first = heard[0];
  const last = heard.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const fromMs = first.fromMs - HEAD_MS;
  const from = samples(fromMs);
  const to = samples(last.toMs + TAIL_MS);
  const even = new Int16Array(to - from);
  // Where the voice gave less silence than the margin, the rest stays zero.
  even.set(pcm.subarray(Math.max(0, from), Math.min(pcm.length, to)), Math.max(0, -from));
  const lengthMs = last.toMs + TAIL_MS - fromMs;
  const moved = visemes
    .map(({ atMs, viseme }) => ({ atMs: Math.round(atMs - fromMs), viseme }))
    .filter(({ atMs }) => atMs <= lengthMs);
  const showing = moved.findLast(({ atMs }) => atMs <= 0);
  const later = moved.filter(({ atMs }) => atMs > 0);
  return { pcm: even, visemes: showing === undefined ? later : [{ ...showing, atMs: 0 }, ...later] };
}

function samples(ms: number): number {
  return Math.round((ms * HOUSE_RATE_HZ) / 1000);
}
