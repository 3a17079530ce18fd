import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { DutyView, Shift } from '../../src/model/duty.ts';
import { DutyWatch, type DutyWatchOptions } from '../../src/room/duty-watch.ts';

const MINUTE = 60_000;
const CHEN = { name: '陈一', from: '20:00', to: '02:00' };
const LI = { name: '李二', from: '02:00', to: '08:00' };

/** A watch with signs every 15 minutes and 2 minutes of grace, begun at a Shanghai time. */
function aWatch(at: string, over: Partial<DutyWatchOptions> = {}) {
  const clock = new ManualClock(Date.parse(`${at}+08:00`));
  const watch = new DutyWatch({
    clock,
    roster: [CHEN, LI],
    timeZone: 'Asia/Shanghai',
    intervalMs: 15 * MINUTE,
    graceMs: 2 * MINUTE,
    fallback: 'script-only',
    ...over,
  });
  const told: DutyView[] = [];
  watch.onChange((view) => told.push(view));
  return { clock, watch, told };
}

describe('who is on watch', () => {
  test.each([
    ['2026-11-24T20:00', ['陈一']],
    ['2026-11-25T00:30', ['陈一']],
    ['2026-11-25T01:59', ['陈一']],
    ['2026-11-25T02:00', ['李二']],
    ['2026-11-25T08:00', []],
    ['2026-11-25T19:59', []],
  ])('at %s it is %j', (at, onWatch) => {
    expect(aWatch(at).watch.view.onWatch).toEqual(onWatch);
  });

  test('turns may overlap: both are on watch, and the sign of either holds', () => {
    const roster = [CHEN, { name: '王三', from: '22:00', to: '23:00' }];
    const { watch } = aWatch('2026-11-24T22:30', { roster });
    expect(watch.view.onWatch).toEqual(['陈一', '王三']);
    expect(watch.signOfLife('王三')).toEqual({ taken: true });
    expect(watch.view.state).toBe('watched');
  });

  test('goes by the time zone of the roster', () => {
    const roster = [{ name: 'Ann', from: '20:00', to: '23:00' }];
    // 20:30 in Shanghai is 12:30 in London.
    expect(aWatch('2026-11-24T20:30', { roster, timeZone: 'Europe/London' }).watch.view.state).toBe(
      'unwatched',
    );
  });

  test('is told when a turn begins, be it that nobody asks', async () => {
    const { clock, told } = aWatch('2026-11-24T19:00');
    await clock.advance(60 * MINUTE);
    expect(told.at(-1)?.onWatch).toEqual(['陈一']);
  });
});

describe('a sign of life', () => {
  test('is due from the start on', () => {
    const { watch, clock } = aWatch('2026-11-24T20:00');
    expect(watch.view).toMatchObject({
      state: 'overdue',
      dueAt: clock.now(),
      fallback: null,
      lastSign: null,
    });
  });

  test('holds for the interval, and is remembered with name and time', async () => {
    const { watch, clock } = aWatch('2026-11-24T20:00');
    watch.signOfLife('陈一');
    const signedAt = clock.now();
    await clock.advance(15 * MINUTE - 1);
    expect(watch.view).toMatchObject({ state: 'watched', lastSign: { by: '陈一', at: signedAt } });
    await clock.advance(1);
    expect(watch.view.state).toBe('overdue');
  });

  test('is not taken from somebody who is not on watch, and the answer names who is', () => {
    const { watch, told } = aWatch('2026-11-24T20:00');
    const answer = watch.signOfLife('李二');
    expect(answer).toMatchObject({ taken: false, message: { zh: expect.stringContaining('陈一') } });
    expect(watch.view.state).toBe('overdue');
    expect(told).toEqual([]);
  });

  test('does not hold beyond the turn of the one who gave it', async () => {
    const { watch, clock } = aWatch('2026-11-25T01:55');
    watch.signOfLife('陈一');
    await clock.advance(5 * MINUTE);
    expect(watch.view).toMatchObject({ state: 'overdue', onWatch: ['李二'], fallback: null });
    watch.signOfLife('李二');
    expect(watch.view.state).toBe('watched');
  });

  test('lifts the fall-back', async () => {
    const { watch, clock } = aWatch('2026-11-24T20:00');
    await clock.advance(60 * MINUTE);
    expect(watch.view.fallback).toBe('slate');
    watch.signOfLife('陈一');
    expect(watch.view).toMatchObject({ state: 'watched', fallback: null });
  });
});

describe('without a sign of life', () => {
  test('the room falls back to the script after the grace, and to the slate an interval later', async () => {
    const { watch, clock } = aWatch('2026-11-24T20:00');
    await clock.advance(2 * MINUTE - 1);
    expect(watch.view.fallback).toBeNull();
    await clock.advance(1);
    expect(watch.view.fallback).toBe('script-only');
    await clock.advance(15 * MINUTE);
    expect(watch.view.fallback).toBe('slate');
  });

  test('it goes to the slate at once where the policy says so', async () => {
    const { watch, clock } = aWatch('2026-11-24T20:00', { fallback: 'slate' });
    await clock.advance(2 * MINUTE);
    expect(watch.view.fallback).toBe('slate');
  });

  test('a time that the roster leaves empty falls back like a sign that did not come', async () => {
    const { watch, clock } = aWatch('2026-11-25T07:59');
    watch.signOfLife('李二');
    await clock.advance(MINUTE);
    expect(watch.view).toMatchObject({ state: 'unwatched', dueAt: null, fallback: null });
    await clock.advance(2 * MINUTE);
    expect(watch.view.fallback).toBe('script-only');
  });

  test('each step is told once, when it happens', async () => {
    const { clock, told } = aWatch('2026-11-24T20:00');
    await clock.advance(60 * MINUTE);
    expect(told.map(({ fallback }) => fallback)).toEqual(['script-only', 'slate']);
  });
});

test('a new roster is in force at once, and a sign already given stands', () => {
  const { watch, clock } = aWatch('2026-11-24T20:00');
  watch.signOfLife('陈一');
  const roster = [{ name: '赵四', from: '19:00', to: '23:00' }];
  const rules = {
    roster,
    timeZone: 'Asia/Shanghai',
    intervalMs: MINUTE,
    graceMs: MINUTE,
    fallback: 'slate',
  } as const;
  watch.reload(rules);
  expect(watch.view).toMatchObject({ state: 'watched', onWatch: ['赵四'], dueAt: clock.now() + 15 * MINUTE });
  expect(watch.signOfLife('陈一').taken).toBe(false);
});

test('a closed watch tells nothing more', async () => {
  const { watch, clock, told } = aWatch('2026-11-24T20:00');
  watch.close();
  await clock.advance(60 * MINUTE);
  expect(told).toEqual([]);
});

describe('whatever the roster and whoever signs', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const shift: fc.Arbitrary<Shift> = fc
    .record({ name: fc.constantFrom('陈一', '李二', '王三'), from: time, to: time })
    .filter(({ from, to }) => from !== to);
  const roster = fc.array(shift, { minLength: 1, maxLength: 4 });
  const fallback = fc.constantFrom('script-only' as const, 'slate' as const);
  const STEPS = { none: 0, 'script-only': 1, slate: 2 };
  const step = ({ fallback: now }: DutyView) => STEPS[now ?? 'none'];

  test('nothing but a sign of life by a person on watch ever lifts a fall-back', async () => {
    const acts = fc.array(
      fc.record({ wait: fc.integer({ min: 1, max: 400 }), by: fc.constantFrom('', '陈一', '李二', '外人') }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(roster, fallback, acts, async (shifts, policy, turns) => {
        const { clock, watch } = aWatch('2026-11-24T20:00', { roster: shifts, fallback: policy });
        let before = watch.view;
        for (const { wait, by } of turns) {
          await clock.advance(wait * MINUTE);
          expect(step(watch.view)).toBeGreaterThanOrEqual(step(before));
          const { onWatch } = watch.view;
          const { taken } = watch.signOfLife(by);
          expect(taken).toBe(onWatch.includes(by));
          before = watch.view;
          if (taken) expect(before).toMatchObject({ state: 'watched', fallback: null });
        }
        watch.close();
      }),
      { numRuns: 60 },
    );
  });

  test('the last thing told is what is so, and a room on full speech has a fresh sign', async () => {
    await fc.assert(
      fc.asyncProperty(
        roster,
        fallback,
        fc.integer({ min: 1, max: 3000 }),
        async (shifts, policy, minutes) => {
          const { clock, watch, told } = aWatch('2026-11-24T20:00', { roster: shifts, fallback: policy });
          const first = watch.view;
          await clock.advance(minutes * MINUTE);
          expect(watch.view).toEqual(told.at(-1) ?? first);
          if (watch.view.fallback === null) expect(minutes).toBeLessThan(2);
          watch.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a person who signs within every interval of his turn keeps the room on full speech', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 40 }), async (waits) => {
        const everybody = [CHEN, LI, { name: '王三', from: '08:00', to: '20:00' }];
        const { clock, watch, told } = aWatch('2026-11-24T20:00', { roster: everybody });
        for (const wait of waits) {
          watch.signOfLife(watch.view.onWatch[0] ?? '');
          // Whoever takes over signs when he comes on.
          const stop = watch.onChange(({ state, onWatch }) => {
            if (state === 'overdue') watch.signOfLife(onWatch[0] ?? '');
          });
          await clock.advance(wait * MINUTE);
          stop();
        }
        expect(told.filter((view) => view.fallback !== null)).toEqual([]);
        watch.close();
      }),
      { numRuns: 40 },
    );
  });

  test('on the night the clocks change, turns go by the wall clock', () => {
    // London, 2026-10-25: 02:00 BST becomes 01:00 GMT.
    const london = (iso: string) => {
      const clock = new ManualClock(Date.parse(iso));
      const roster = [{ name: 'Ann', from: '22:00', to: '01:30' }];
      const options = {
        roster,
        timeZone: 'Europe/London',
        intervalMs: MINUTE,
        graceMs: MINUTE,
        fallback: 'slate',
      } as const;
      return new DutyWatch({ clock, ...options }).view.onWatch;
    };
    expect(london('2026-10-24T20:59:00Z')).toEqual([]);
    expect(london('2026-10-24T21:00:00Z')).toEqual(['Ann']);
    expect(london('2026-10-25T02:00:00Z')).toEqual([]);
  });
});
