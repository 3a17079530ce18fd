import { expect, test } from 'vitest';
import { SaidPlaces } from '../../src/playout/sinks/said-places.ts';

test('an utterance over the end of a file is in both, each with its own offsets', () => {
  const places = new SaidPlaces();
  places.opened('a.mp4', 1_000);
  places.said('u1', 5_000, 9_000);
  places.closed('a.mp4', 7_000);
  places.opened('b.mp4', 7_000);
  expect(places.settle(8_000)).toEqual([]);
  expect(places.settle(11_000)).toEqual([
    { is: 'said', utterance: 'u1', file: 'a.mp4', fromMs: 4_000, toMs: 6_000 },
    { is: 'said', utterance: 'u1', file: 'b.mp4', fromMs: 0, toMs: 2_000 },
  ]);
  expect(places.settle(20_000)).toEqual([]);
});

test('what was said while no file was written is in none', () => {
  const places = new SaidPlaces();
  places.opened('a.mp4', 1_000);
  places.closed('a.mp4', 7_000);
  places.said('u1', 8_000, 9_000);
  expect(places.settle(20_000)).toEqual([]);
});
