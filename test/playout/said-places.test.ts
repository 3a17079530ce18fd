import { expect, test } from 'vitest';
import { SaidPlaces } from '../../src/playout/sinks/said-places.ts';

test('an utterance over the end of a file is in both, each with its own offsets', () => {
  const places = new SaidPlaces((airMs) => airMs - 1_000_000);
  places.opened('a.mp4', 1_000);
  places.said('u1', 1_005_000, 1_009_000);
  places.closed('a.mp4', 7_000);
  places.opened('b.mp4', 7_000);
  expect(places.settle(1_008_000)).toEqual([]);
  expect(places.settle(1_011_000)).toEqual([
    { is: 'said', utterance: 'u1', file: 'a.mp4', fromMs: 4_000, toMs: 6_000 },
    { is: 'said', utterance: 'u1', file: 'b.mp4', fromMs: 0, toMs: 2_000 },
  ]);
  expect(places.settle(1_020_000)).toEqual([]);
});

test('what was said while no file was written is in none', () => {
  const places = new SaidPlaces((airMs) => airMs - 1_000_000);
  places.opened('a.mp4', 1_000);
  places.closed('a.mp4', 7_000);
  places.said('u1', 1_008_000, 1_009_000);
  expect(places.settle(1_020_000)).toEqual([]);
});
