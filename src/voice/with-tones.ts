import { HOUSE_RATE_HZ } from '../model/audio.ts';
import type { RhythmLabel } from '../model/label-plan.ts';
import { joinPcm } from './join-pcm.ts';
import { rhythmSound } from './rhythm-label.ts';
import type { Sound } from './sound.ts';

/** Between the tones and the first word: more than between two letters, so that they stand apart, ms. */
const REST_MS = 500;

/** Sound with its label as tones before it; the mouth rests meanwhile. As it is where there are none. */
export function withTones(sound: Sound, tones: RhythmLabel | undefined): Sound & { readonly leadMs: number } {
  if (tones === undefined) return { ...sound, leadMs: 0 };
  const rest = new Int16Array((REST_MS * HOUSE_RATE_HZ) / 1000);
  const lead = joinPcm([rhythmSound(tones, HOUSE_RATE_HZ), rest]);
  const leadMs = (lead.length / HOUSE_RATE_HZ) * 1000;
  return {
    pcm: joinPcm([lead, sound.pcm]),
    visemes: sound.visemes.map(({ atMs, viseme }) => ({ atMs: atMs + leadMs, viseme })),
    leadMs,
  };
}
