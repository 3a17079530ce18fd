import { expect, test } from 'vitest';
import { OnAirTime } from '../../src/service/on-air-time.ts';

test('silence at the beginning, between words and at the end counts, each once', () => {
  const time = new OnAirTime(6_000);
  time.begin(0);
  time.spoken(7_000);
  time.silent(9_000);
  time.spoken(14_000);
  time.silent(20_000);
  time.end(60_000);
  expect(time.silence).toEqual({ times: 2, longestMs: 40_000 });
});

test('the hours between two nights are no dead air, and no gap between labels', () => {
  const time = new OnAirTime(6_000);
  for (const opens of [0, 86_400_000]) {
    time.begin(opens);
    time.spoken(opens + 500);
    time.labelled(opens + 500);
    time.silent(opens + 60_000);
    time.end(opens + 60_100);
  }
  expect(time.silence).toEqual({ times: 0, longestMs: 500 });
  expect(time.largestLabelGapMs).toBe(59_600);
});

test('a room that never speaks is dead air for the whole night', () => {
  const time = new OnAirTime(6_000);
  time.begin(0);
  time.end(3_600_000);
  expect(time.silence).toEqual({ times: 1, longestMs: 3_600_000 });
  expect(time.largestLabelGapMs).toBe(3_600_000);
});
