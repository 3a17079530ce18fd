import { ebur128_integrated_mono, ebur128_true_peak_mono } from 'ebur128-wasm/ebur128_wasm.js';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { voiceCleared } from '../../src/voice/cleared-audio.ts';
import { CEILING_DBTP, levelled, TARGET_LUFS } from '../../src/voice/levelled.ts';
import { loudnessOf } from '../../src/voice/loudness-meter.ts';
import { spokenMs } from '../../src/voice/spoken-length.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';
import { aHum, inARow, silence } from './a-sound.ts';
import { aVoice } from './a-voice.ts';

/** The reference: the Rust crate ebur128, checked against the EBU's own test files. */
const reference = (pcm: Int16Array) => ebur128_integrated_mono(HOUSE_RATE_HZ, asFloats(pcm));
const peak = (pcm: Int16Array) => ebur128_true_peak_mono(HOUSE_RATE_HZ, asFloats(pcm));

function asFloats(pcm: Int16Array): Float32Array {
  return Float32Array.from(pcm, (sample) => sample / 32_768);
}

function scaled(pcm: Int16Array, gain: number): Int16Array {
  return pcm.map((sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * gain))));
}

/** Plosives: short clicks 20 dB above the voice. */
function withClicks(pcm: Int16Array, height: number): Int16Array {
  return pcm.map((sample, at) => (at % 6_000 < 5 ? (at % 2 === 0 ? height : -height) : sample));
}

describe('the loudness meter', () => {
  it.each([
    ['a hum', aHum(4_000)],
    ['a quiet hum', scaled(aHum(4_000), 0.05)],
    ['a hum with pauses, which do not count', inARow(aHum(2_000), silence(3_000), aHum(1_500))],
    ['clicks', withClicks(aHum(3_000), 25_000)],
  ])('measures %s as the reference does', (_, pcm) => {
    expect(loudnessOf(pcm)).toBeCloseTo(reference(pcm), 1);
  });

  it('hears nothing in silence', () => {
    expect(loudnessOf(silence(2_000))).toBe(Number.NEGATIVE_INFINITY);
    expect(loudnessOf(new Int16Array(0))).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('levelled speech', () => {
  it.each([
    ['a whisper', 0.05],
    ['a quiet voice', 0.2],
    ['a loud voice', 3],
    ['one that clips', 30],
  ])('is at the target: %s', (_, gain) => {
    expect(Math.abs(reference(levelled(scaled(aHum(4_000), gain))) - TARGET_LUFS)).toBeLessThan(0.5);
  });

  it('keeps its peaks below the ceiling, and is loud enough nonetheless', () => {
    const level = levelled(withClicks(scaled(aHum(4_000), 0.15), 20_000));
    expect(peak(level)).toBeLessThanOrEqual(CEILING_DBTP);
    expect(Math.abs(reference(level) - TARGET_LUFS)).toBeLessThan(1);
  });

  it('has no peak above the ceiling whatever it is', () => {
    assert(
      property(integer({ min: 1, max: 400 }), integer({ min: 0, max: 32_767 }), (gain, height) => {
        expect(peak(levelled(withClicks(scaled(aHum(700), gain / 100), height)))).toBeLessThanOrEqual(
          CEILING_DBTP,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('stays silence where it is silence', () => {
    expect(levelled(silence(1_000))).toEqual(silence(1_000));
  });

  it('is of a length with what it was', () => {
    expect(levelled(aHum(1_234)).length).toBe(aHum(1_234).length);
  });
});

it('a quiet voice and a loud one are aired within one loudness unit', async () => {
  const text = '大家好，我们来看下一件商品，有想了解的请在评论里告诉我。';
  const airedAt = async (gain: number) => {
    const voice = aVoice({ sound: () => [scaled(aHum(spokenMs(text)), gain)] });
    const audio = await voiceCleared(voice, await aClearedUtterance(text), new AbortController().signal);
    return reference(audio.pcm);
  };
  const [quiet, loud] = [await airedAt(0.1), await airedAt(4)];
  expect(Math.abs(quiet - loud)).toBeLessThan(1);
});
