import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { wordEndAfter } from '../../src/voice/word-end.ts';

/** Words of a loud tone with silences between them, in ms. */
function words(...lengths: readonly [word: number, gap: number][]): Int16Array {
  const pieces = lengths.flatMap(([word, gap]) => [
    Int16Array.from({ length: (word * HOUSE_RATE_HZ) / 1000 }, (_, i) => 8_000 * Math.sin(i / 8)),
    new Int16Array((gap * HOUSE_RATE_HZ) / 1000),
  ]);
  return Int16Array.from(pieces.flatMap((piece) => [...piece]));
}

test('a word under way is said to its end', () => {
  expect(wordEndAfter(words([300, 100], [300, 100]), 120)).toBeCloseTo(300, -1);
});

test('between two words it is over at once', () => {
  expect(wordEndAfter(words([300, 100], [300, 100]), 350)).toBe(350);
});

test('a word that does not end is cut after 600 ms', () => {
  expect(wordEndAfter(words([5_000, 100]), 1_000)).toBe(1_600);
});

test('never before now, never later than 600 ms, never behind the end of the sound', () => {
  const pcm = words([300, 100], [900, 20], [200, 0]);
  const lengthMs = (pcm.length / HOUSE_RATE_HZ) * 1000;
  fc.assert(
    fc.property(fc.double({ min: 0, max: lengthMs, noNaN: true }), (at) => {
      const end = wordEndAfter(pcm, at);
      expect(end).toBeGreaterThanOrEqual(at);
      expect(end).toBeLessThanOrEqual(Math.min(at + 600, lengthMs) + 1);
    }),
  );
});
