import { expect, it } from 'vitest';
import { heardStretches } from '../../src/voice/loudness.ts';
import { loudnessOf } from '../../src/voice/loudness-meter.ts';
import { rhythmLabel } from '../../src/voice/rhythm-label.ts';
import { aHum, inARow } from './a-sound.ts';

/** What an ear makes of it: tones, and the gaps that part signs and letters, by their length against each other. */
function morseIn(pcm: Int16Array): string {
  const tones = heardStretches(pcm).map(({ fromMs, toMs }) => ({ fromMs, toMs, lengthMs: toMs - fromMs }));
  const dotMs = Math.min(...tones.map(({ lengthMs }) => lengthMs));
  return tones
    .map(({ fromMs, lengthMs }, index) => {
      const gapMs = index === 0 ? 0 : fromMs - (tones[index - 1]?.toMs ?? 0);
      return `${gapMs > 2 * dotMs ? ' ' : ''}${lengthMs > 2 * dotMs ? '-' : '.'}`;
    })
    .join('');
}

it('is short, long, short, short: AI in Morse code', () => {
  expect(morseIn(rhythmLabel())).toBe('.- ..');
});

it('is told from what comes before and after it', () => {
  const label = rhythmLabel();
  const [first, last] = [heardStretches(label)[0], heardStretches(label).at(-1)];
  expect(first?.fromMs).toBeGreaterThanOrEqual(190);
  expect((label.length / 24_000) * 1000 - (last?.toMs ?? 0)).toBeGreaterThanOrEqual(190);
  expect(heardStretches(inARow(label, aHum(500))).length).toBe(5);
});

it('has the usual proportions: a dash is three dots, letters are three dots apart', () => {
  const tones = heardStretches(rhythmLabel());
  const lengths = tones.map(({ fromMs, toMs }) => toMs - fromMs);
  const gaps = tones.slice(1).map(({ fromMs }, index) => fromMs - (tones[index]?.toMs ?? 0));
  expect(lengths.map((ms) => Math.round(ms / 100))).toEqual([1, 3, 1, 1]);
  expect(gaps.map((ms) => Math.round(ms / 100))).toEqual([1, 3, 1]);
});

it('is about as loud as speech, without a click', () => {
  const label = rhythmLabel();
  expect(loudnessOf(label)).toBeGreaterThan(-20);
  expect(loudnessOf(label)).toBeLessThan(-12);
  const steps = label.map((sample, at) => (at === 0 ? 0 : Math.abs(sample - (label[at - 1] ?? 0))));
  expect(Math.max(...steps)).toBeLessThan(2_000);
});
