import { describe, expect, test } from 'vitest';
import { type ARoom, aRoom } from './a-room.ts';

const MINUTE = 60_000;

/** 小李 from morning to evening, a sign of life every minute, twenty seconds of grace. */
const DUTY = {
  roster: [{ name: '小李', from: '00:00', to: '23:59' }],
  timeZone: 'Asia/Shanghai',
  intervalMs: MINUTE,
  graceMs: 20_000,
  fallback: 'script-only',
} as const;

const changes = (a: ARoom) =>
  a.entries('duty.changed').map(({ body }) => {
    const { state, fallback } = body as { state: string; fallback: string | null };
    return [state, fallback];
  });

describe('a room that has to be watched', () => {
  test('wants a sign of life from the start, and has every one in its ledger by name', async () => {
    await using a = await aRoom({ duty: DUTY });
    expect(a.room.view().duty).toBeNull();
    a.room.start();
    await a.clock.advance(1_000);
    expect(a.room.view().duty).toMatchObject({ state: 'overdue', onWatch: ['小李'], fallback: null });
    expect(a.room.oversight.signOfLife('小李')).toEqual({ ok: true });
    expect(a.room.view().duty).toMatchObject({ state: 'watched', lastSign: { by: '小李' } });
    await a.clock.advance(1_000);
    expect(a.entries('duty.signed').map(({ body }) => body)).toEqual([{ by: '小李', taken: true }]);
  });

  test('takes no sign from somebody the roster does not name, and records that he tried', async () => {
    await using a = await aRoom({ duty: DUTY });
    a.room.start();
    await a.clock.advance(1_000);
    expect(a.room.oversight.signOfLife('路人')).toMatchObject({
      ok: false,
      reason: { en: expect.stringContaining('小李') },
    });
    expect(a.room.view().duty?.state).toBe('overdue');
    await a.clock.advance(1_000);
    expect(a.entries('duty.signed').map(({ body }) => body)).toEqual([{ by: '路人', taken: false }]);
  });

  test('without one answers nobody, then falls silent on its slate, until somebody signs', async () => {
    await using a = await aRoom({ duty: DUTY });
    a.room.start();
    await a.clock.advance(21_000);
    expect(a.room.view().duty?.fallback).toBe('script-only');
    a.comment('水壶多少钱？');
    await a.clock.advance(20_000);
    expect(a.room.view().board).toHaveLength(1);
    expect(a.room.view().state).toBe('on-air');
    await a.clock.advance(45_000);
    expect(a.room.view().duty?.fallback).toBe('slate');
    expect(a.room.view().state).toBe('paused');
    const heard = a.heard().length;
    await a.room.resume('小李');
    await a.clock.advance(30_000);
    expect(a.room.view().state).toBe('paused');
    expect(a.heard()).toHaveLength(heard);
    a.room.oversight.signOfLife('小李');
    await a.clock.advance(20_000);
    expect(a.room.view().state).toBe('on-air');
    // The first words after silence are the spoken label.
    expect(a.heard()[heard]).toBe('我是AI生成的数字人主播。');
    await a.clock.advance(30_000);
    expect(a.heard().join()).toContain('129');
    expect(changes(a)).toEqual([
      ['overdue', null],
      ['overdue', 'script-only'],
      ['overdue', 'slate'],
      ['watched', null],
    ]);
    const codes = a.room.view().alerts.filter(({ code }) => code === 'DUTY');
    expect(codes.map(({ level }) => level)).toEqual(['warn', 'error', 'error', 'warn']);
  });

  test('that a person had paused stays paused when somebody signs', async () => {
    await using a = await aRoom({ duty: DUTY });
    a.room.start();
    await a.clock.advance(5_000);
    await a.room.pause('小李');
    await a.clock.advance(2 * MINUTE);
    expect(a.room.view().duty?.fallback).toBe('slate');
    a.room.oversight.signOfLife('小李');
    await a.clock.advance(10_000);
    expect(a.room.view().state).toBe('paused');
  });

  test('goes by a roster that is saved while it is on air', async () => {
    await using a = await aRoom({ duty: DUTY });
    a.room.start();
    await a.clock.advance(1_000);
    const { rundown, knowledge, rules } = a.content;
    const duty = { ...DUTY, roster: [{ name: '小王', from: '00:00', to: '23:59' }] };
    a.room.reload({ rundown, knowledge, rules, duty });
    expect(a.room.oversight.signOfLife('小李').ok).toBe(false);
    expect(a.room.oversight.signOfLife('小王').ok).toBe(true);
  });
});

test('a room without a roster is not watched, and says so to whoever signs', async () => {
  await using a = await aRoom();
  a.room.start();
  await a.clock.advance(3 * MINUTE);
  expect(a.room.view().state).toBe('on-air');
  expect(a.room.oversight.signOfLife('小李')).toMatchObject({ ok: false });
  expect(a.entries('duty.changed')).toEqual([]);
});
