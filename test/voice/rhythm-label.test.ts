import { expect, it } from 'vitest';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { labelPlanSchema } from '../../src/model/label-plan.ts';
import { heardStretches } from '../../src/voice/loudness.ts';
import { loudnessOf } from '../../src/voice/loudness-meter.ts';
import { rhythmSound } from '../../src/voice/rhythm-label.ts';
import { aHum, inARow, silence } from './a-sound.ts';

const { rhythm, audio } = labelPlanSchema.parse({
  id: 'test',
  spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 600_000, atSegment: false },
  captionPrefix: 'AI生成',
  stage: { text: 'AI生成 · 数字人主播', capHeightShare: 0.05, place: 'top-left' },
  contentProducer: 'test',
});
const label = rhythmSound(rhythm, HOUSE_RATE_HZ);

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

it('is short, long, short, short in the house format: AI in Morse code', () => {
  expect(morseIn(label)).toBe('.- ..');
});

it('is told apart before a line', () => {
  const clip = inARow(label, silence(600), aHum(2_000));
  expect(morseIn(clip.subarray(0, label.length))).toBe('.- ..');
  expect(heardStretches(clip)).toHaveLength(5);
});

it('is about as loud as speech is levelled to', () => {
  expect(Math.abs(loudnessOf(label) + 16)).toBeLessThan(6);
});

it('is what recordings begin with only where the plan says so: spoken is the rule', () => {
  expect(audio).toBe('spoken');
});
