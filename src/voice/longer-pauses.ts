import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { joinPcm } from './join-pcm.ts';
import { heardStretches } from './loudness.ts';
import type { Sound } from './sound.ts';

/** A shorter silence is the closure of a p or t, not a pause, ms. */
const PAUSE_MS = 90;
/** A longer one sounds as if the speaker had forgotten his words, ms. */
const LONGEST_MS = 1_200;

/**
 * The same speech with its longest pauses longer by `missingMs` in all, or by as much as they take; the mouth rests
 * meanwhile.
 * @param pauses how many the words have: other silences are within words
 */
export function withLongerPauses(sound: Sound, pauses: number, missingMs: number): Sound {
  const silences = silencesIn(sound.pcm)
    .filter(({ lengthMs }) => lengthMs >= PAUSE_MS && lengthMs < LONGEST_MS)
    .sort((one, other) => other.lengthMs - one.lengthMs)
    .slice(0, pauses)
    .sort((one, other) => one.middleMs - other.middleMs);
  let left = missingMs;
  const pieces: Int16Array[] = [];
  let visemes = sound.visemes;
  let at = 0;
  let addedMs = 0;
  for (const [index, { middleMs, lengthMs }] of silences.entries()) {
    const moreMs = Math.min(LONGEST_MS - lengthMs, left / (silences.length - index));
    const middle = samples(middleMs);
    pieces.push(sound.pcm.subarray(at, middle), new Int16Array(samples(moreMs)));
    visemes = laterFrom(visemes, middleMs + addedMs, moreMs);
    at = middle;
    left -= moreMs;
    addedMs += moreMs;
  }
  return { pcm: joinPcm([...pieces, sound.pcm.subarray(at)]), visemes };
}

function silencesIn(pcm: Int16Array): { middleMs: number; lengthMs: number }[] {
  const heard = heardStretches(pcm);
  return heard.slice(1).map(({ fromMs }, index) => {
    const endedMs = heard[index]?.toMs ?? fromMs;
    return { middleMs: (endedMs + fromMs) / 2, lengthMs: fromMs - endedMs };
  });
}

function laterFrom(visemes: Sound['visemes'], fromMs: number, byMs: number): Sound['visemes'] {
  return visemes.map((cue) => (cue.atMs < fromMs ? cue : { ...cue, atMs: Math.round(cue.atMs + byMs) }));
}

function samples(ms: number): number {
  return Math.round((ms * HOUSE_RATE_HZ) / 1000);
}
