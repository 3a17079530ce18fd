import { expect, test } from 'vitest';
import { recordingConfigSchema } from '../../src/model/output-config.ts';
import type { IndexLine } from '../../src/playout/recording-index.ts';
import { outlived } from '../../src/playout/sinks/retention.ts';

const END = Date.parse('2026-11-24T23:00:00+08:00');
const CLOSED: IndexLine = { is: 'closed', file: 'a.mp4', sha256: '', bytes: 1, endsAt: END, whole: true };
const config = recordingConfigSchema.parse({ dir: 'recordings', salesEndDays: 30 });
const at = (time: string) => Date.parse(time);

test('a recording is kept for three years after the last sale from its stream, and may go then', () => {
  const policy = { ...config, isHeld: false };
  expect(outlived([CLOSED], policy, at('2029-11-25T00:00:00+08:00'))).toEqual([]);
  expect(outlived([CLOSED], policy, at('2029-12-24T00:00:00+08:00'))).toEqual([]);
  expect(outlived([CLOSED], policy, at('2029-12-29T00:00:00+08:00'))).toEqual(['a.mp4']);
});

test('nothing goes while a hold is on, while its end is not known, or twice', () => {
  const late = at('2040-01-01T00:00:00+08:00');
  const opened: IndexLine = { is: 'opened', file: 'b.mp4', recording: 'b', startsAt: END };
  const deleted: IndexLine = { is: 'deleted', file: 'a.mp4', at: late };
  expect(outlived([CLOSED], { ...config, isHeld: true }, late)).toEqual([]);
  expect(outlived([opened], { ...config, isHeld: false }, late)).toEqual([]);
  expect(outlived([CLOSED, deleted], { ...config, isHeld: false }, late)).toEqual([]);
});

test('no configuration keeps for less than three years', () => {
  expect(recordingConfigSchema.safeParse({ dir: 'x', keepYears: 2.9 }).success).toBe(false);
});
