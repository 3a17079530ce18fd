import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nightAt } from '../../src/rundown/night-window.ts';

const shanghai = { from: '20:00', to: '06:00', timeZone: 'Asia/Shanghai' };

function night(window: Parameters<typeof nightAt>[0], at: string) {
  const { opensAt, closesAt } = nightAt(window, Date.parse(at));
  return [new Date(opensAt).toISOString(), new Date(closesAt).toISOString()];
}

describe('a night that runs across midnight', () => {
  test('is under way after midnight', () => {
    expect(night(shanghai, '2026-11-25T02:00:00+08:00')).toEqual([
      '2026-11-24T12:00:00.000Z',
      '2026-11-24T22:00:00.000Z',
    ]);
  });

  test('is the coming one in the afternoon', () => {
    expect(night(shanghai, '2026-11-25T15:00:00+08:00')).toEqual([
      '2026-11-25T12:00:00.000Z',
      '2026-11-25T22:00:00.000Z',
    ]);
  });

  test('is the next one from the very moment that one closes', () => {
    expect(night(shanghai, '2026-11-25T06:00:00+08:00')[0]).toBe('2026-11-25T12:00:00.000Z');
  });
});

test('a window within one day opens and closes on that day', () => {
  expect(
    night({ from: '09:00', to: '12:30', timeZone: 'Asia/Shanghai' }, '2026-11-25T10:00:00+08:00'),
  ).toEqual(['2026-11-25T01:00:00.000Z', '2026-11-25T04:30:00.000Z']);
});

test('the night on which the clocks go back is an hour longer', () => {
  const { opensAt, closesAt } = nightAt(
    { from: '20:00', to: '06:00', timeZone: 'Europe/Berlin' },
    Date.parse('2026-10-24T22:00:00+02:00'),
  );
  expect((closesAt - opensAt) / 3_600_000).toBe(11);
});

test('the night found is never over, and never more than a day away', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  fc.assert(
    fc.property(
      time,
      time,
      fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Urumqi'),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      (from, to, timeZone, date) => {
        fc.pre(from !== to);
        const now = date.getTime();
        const { opensAt, closesAt } = nightAt({ from, to, timeZone }, now);
        expect(closesAt).toBeGreaterThan(now);
        expect(opensAt).toBeLessThan(closesAt);
        expect(opensAt - now).toBeLessThanOrEqual(25 * 3_600_000);
      },
    ),
  );
});
