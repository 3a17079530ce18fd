import { expect, test } from 'vitest';
import { dutyRulesOf } from '../../src/room/duty-rules.ts';
import { aRoomOn, profileOf } from '../config/a-platform-room.ts';

const ROSTER = [{ name: '陈一', from: '20:00', to: '06:00' }];

function rulesWith(duty: object | undefined) {
  return dutyRulesOf(aRoomOn('douyin', { config: { duty } }).config, profileOf('douyin'));
}

test("a room signs as often as its platform's profile says", () => {
  expect(rulesWith({ roster: ROSTER })).toMatchObject({ intervalMs: 15 * 60_000, timeZone: 'Asia/Shanghai' });
});

test('a room may ask for signs more often, but not more rarely', () => {
  expect(rulesWith({ roster: ROSTER, signOfLifeMinutes: 5 })?.intervalMs).toBe(5 * 60_000);
  expect(rulesWith({ roster: ROSTER, signOfLifeMinutes: 60 })?.intervalMs).toBe(15 * 60_000);
});

test('without a word on it the room falls back to the script first', () => {
  expect(rulesWith({ roster: ROSTER })?.fallback).toBe('script-only');
  expect(rulesWith({ roster: ROSTER, fallback: 'slate' })?.fallback).toBe('slate');
});

test('a room without a roster has no watch', () => {
  expect(rulesWith(undefined)).toBeUndefined();
});
