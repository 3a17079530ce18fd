import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { heardStretches } from './loudness.ts';

/** A speaker who is told to stop may end the word he is in, but no more than this, ms. */
const LONGEST_WORD_MS = 600;

/**
 * Where a word that is being said at `fromMs` ends: the beginning of the next silence, at most 600 ms away.
 * @param pcm house format
 * @returns ms from the first sample, at most the sound's length
 */
export function wordEndAfter(pcm: Int16Array, fromMs: number): number {
  const first = Math.max(0, Math.floor((fromMs * HOUSE_RATE_HZ) / 1000));
  const last = Math.ceil(((fromMs + LONGEST_WORD_MS) * HOUSE_RATE_HZ) / 1000);
  const near = pcm.subarray(first, last);
  const [stretch] = heardStretches(near);
  const nearMs = (near.length / HOUSE_RATE_HZ) * 1000;
  if (stretch === undefined || stretch.fromMs > 0) return fromMs;
  return fromMs + Math.min(stretch.toMs, nearMs);
}
