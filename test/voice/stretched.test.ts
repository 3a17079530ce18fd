import { array, assert, constantFrom, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { voiceCleared } from '../../src/voice/cleared-audio.ts';
import { loudnessOf } from '../../src/voice/loudness-meter.ts';
import { openVoices } from '../../src/voice/open-voices.ts';
import { stretched } from '../../src/voice/stretched.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';
import { aHum, inARow, silence } from './a-sound.ts';

/** How often the wave goes up through zero, Hz. */
function pitchOf(pcm: Int16Array): number {
  const ups = pcm.filter((sample, at) => at > 0 && sample >= 0 && (pcm[at - 1] ?? 0) < 0).length;
  return (ups * HOUSE_RATE_HZ) / pcm.length;
}

/** Loudness along the sound, in as many parts of equal length as asked. */
function courseOf(pcm: Int16Array, parts: number): number[] {
  const length = pcm.length / parts;
  return Array.from({ length: parts }, (_, part) => {
    const piece = pcm.subarray(Math.round(part * length), Math.round((part + 1) * length));
    return Math.sqrt(piece.reduce((sum, sample) => sum + sample ** 2, 0) / piece.length);
  });
}

function likeness(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [one, other].map((values) => values.map((value) => value - mean(values)));
  const dot = (x: readonly number[] = [], y: readonly number[] = []) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('speech is stretched', () => {
  it('not at all to its own length, to the sample', () => {
    const pcm = inARow(silence(40), aHum(700), silence(120), aHum(300));
    expect(stretched(pcm, [], 1).pcm).toEqual(pcm);
  });

  it.each([0.7, 1.25, 1.8])('to %f times its length at the same pitch and loudness', (times) => {
    const pcm = aHum(3_000);
    const longer = stretched(pcm, [], times).pcm;
    expect(longer.length / pcm.length).toBeCloseTo(times, 3);
    expect(Math.abs(pitchOf(longer) / pitchOf(pcm) - 1)).toBeLessThan(0.01);
    expect(Math.abs(loudnessOf(longer) - loudnessOf(pcm))).toBeLessThan(0.5);
  });

  it('syllable for syllable: that of the embedded voice is as loud in each of its places', async () => {
    const [voice] = await openVoices(undefined, { clock: new SystemClock(), log: openLog('silent') });
    if (voice === undefined) throw new Error('no voice');
    const line = await aClearedUtterance('您好，我是AI生成的数字人主播，画面和声音都由人工智能合成。');
    const { pcm } = await voiceCleared(voice, line, new AbortController().signal);
    await voice.close();
    const longer = stretched(pcm, [], 1.8).pcm;
    expect(likeness(courseOf(pcm, 100), courseOf(longer, 100))).toBeGreaterThan(0.9);
    expect(Math.abs(loudnessOf(longer) - loudnessOf(pcm))).toBeLessThan(0.5);
  });

  it('with the lips', () => {
    const visemes = [
      { atMs: 0, viseme: 'open' as const },
      { atMs: 500, viseme: 'rest' as const },
    ];
    expect(stretched(aHum(1_000), visemes, 1.5).visemes).toEqual([
      { atMs: 0, viseme: 'open' },
      { atMs: 750, viseme: 'rest' },
    ]);
  });

  it('whatever it is, to no louder a peak than frames can add up to, and silence to silence', () => {
    const pieces = array(tuple(constantFrom(true, false), integer({ min: 1, max: 300 })), { maxLength: 6 });
    assert(
      property(pieces, double({ min: 0.7, max: 1.8, noNaN: true }), (parts, times) => {
        const pcm = inARow(...parts.map(([hums, ms]) => (hums ? aHum(ms) : silence(ms))));
        const longer = stretched(pcm, [], times).pcm;
        expect(longer.length).toBe(Math.round(pcm.length * times));
        const peak = (samples: Int16Array) =>
          samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
        expect(peak(longer)).toBeLessThanOrEqual(peak(pcm) + 1);
        if (parts.every(([hums]) => !hums)) expect(peak(longer)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
