import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEvenMargins } from '../../src/voice/even-margins.ts';
import { aHum, inARow, silence } from './a-sound.ts';

describe('even margins', () => {
  it('are the same whatever silence stood around the words', () => {
    const ms = integer({ min: 0, max: 1_500 });
    assert(
      property(ms, ms, (before, after) => {
        const even = withEvenMargins(inARow(silence(before), aHum(400), silence(after)), []);
        const lengthMs = (even?.pcm.length ?? 0) / 24;
        // To the frame of 10 ms in which the sound begins and ends.
        expect(Math.abs(lengthMs - 560)).toBeLessThanOrEqual(20);
        expect(even?.pcm.subarray(0, 24 * 20).every((sample) => sample === 0)).toBe(true);
        expect(even?.pcm.subarray(-24 * 100).every((sample) => sample === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('move the cues along, and keep the shape that the mouth has at the start', () => {
    const sound = inARow(silence(500), aHum(400), silence(500));
    const cues = [
      { atMs: 0, viseme: 'rest' },
      { atMs: 500, viseme: 'closed' },
      { atMs: 700, viseme: 'open' },
      { atMs: 900, viseme: 'rest' },
      { atMs: 1_390, viseme: 'wide' },
    ] as const;
    expect(withEvenMargins(sound, cues)?.visemes).toEqual([
      { atMs: 0, viseme: 'rest' },
      { atMs: 40, viseme: 'closed' },
      { atMs: 240, viseme: 'open' },
      { atMs: 440, viseme: 'rest' },
    ]);
  });

  it('do not exist where nothing is heard', () => {
    expect(withEvenMargins(silence(1_000), [])).toBeUndefined();
    expect(withEvenMargins(new Int16Array(0), [])).toBeUndefined();
  });
});
