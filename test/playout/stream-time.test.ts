import { expect, test } from 'vitest';
import { StreamTime } from '../../src/playout/sinks/stream-time.ts';

test('where air time was left out the stream has no hole, and both ways of asking know it', () => {
  const time = new StreamTime(40);
  for (let frame = 0; frame < 25; frame += 1) time.shows(frame, 10_000 + frame * 40);
  // Half a second for which no encoder lived.
  for (let frame = 25; frame < 50; frame += 1) time.shows(frame, 10_500 + frame * 40);
  expect([time.airMsOf(24), time.airMsOf(25), time.airMsOf(60)]).toEqual([10_960, 11_500, 12_900]);
  expect([time.streamMsOf(10_960), time.streamMsOf(11_500), time.streamMsOf(12_000)]).toEqual([
    960, 1_000, 1_500,
  ]);
  expect(time.streamMsOf(11_300)).toBe(1_000);
});
