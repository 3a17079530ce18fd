import type { RhythmLabel } from '../model/label-plan.ts';

/** Morse code as everybody sends it: a dash is three dots, one dot between marks, three between letters. */
const DASH_UNITS = 3;
const LETTER_GAP_UNITS = 3;
/** 'A' is short long, 'I' is short short: the letter ends after the second mark. */
const MARKS_OF_A = 2;

/** Heard under speech at its usual level, and no shock over headphones: -14 dB of full scale. */
const AMPLITUDE = 0.2;
/** A tone that begins at once clicks, ms. */
const EDGE_MS = 5;

/** One stretch of the label: a tone, or the silence before the next. */
export interface RhythmStep {
  readonly on: boolean;
  readonly ms: number;
}

/** The audio rhythm label of GB 45438-2025, 5.3 (短长短短) as a plan of tones and silences. */
export function rhythmSteps({ marks, unit_ms }: RhythmLabel): readonly RhythmStep[] {
  return marks.flatMap((mark, index) => {
    const tone = { on: true, ms: mark === 'long' ? DASH_UNITS * unit_ms : unit_ms };
    if (index === marks.length - 1) return [tone];
    const gap = index === MARKS_OF_A - 1 ? LETTER_GAP_UNITS * unit_ms : unit_ms;
    return [tone, { on: false, ms: gap }];
  });
}

/** The same as sound, mono, 16 bit: for whatever is heard without the picture. */
export function rhythmSound(rhythm: RhythmLabel, sampleRateHz: number): Int16Array {
  const steps = rhythmSteps(rhythm).map(({ on, ms }) => ({
    on,
    samples: Math.round((ms / 1000) * sampleRateHz),
  }));
  const sound = new Int16Array(steps.reduce((sum, { samples }) => sum + samples, 0));
  const edge = Math.round((EDGE_MS / 1000) * sampleRateHz);
  let at = 0;
  for (const { on, samples } of steps) {
    for (let index = 0; on && index < samples; index += 1) {
      const fade = Math.min(1, index / edge, (samples - 1 - index) / edge);
      const wave = Math.sin((2 * Math.PI * rhythm.pitch_hz * index) / sampleRateHz);
      sound[at + index] = Math.round(wave * fade * AMPLITUDE * 32_767);
    }
    at += samples;
  }
  return sound;
}
