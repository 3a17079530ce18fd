import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dutySchema, uncoveredTime } from '../../src/model/duty.ts';
import { roomConfigSchema } from '../../src/model/room-config.ts';

describe('the time of a night that no turn covers', () => {
  const CHEN = { name: '陈一', from: '20:00', to: '02:00' };

  test.each([
    ['none, where the turns meet', [CHEN, { name: '李二', from: '02:00', to: '06:00' }], undefined],
    ['the end', [CHEN], { from: '02:00', to: '06:00' }],
    ['the beginning', [{ ...CHEN, from: '21:30', to: '06:00' }], { from: '20:00', to: '21:30' }],
    [
      'a hole between',
      [
        { ...CHEN, to: '23:00' },
        { ...CHEN, from: '00:15', to: '07:00' },
      ],
      { from: '23:00', to: '00:15' },
    ],
    ['all of it', [{ ...CHEN, from: '08:00', to: '12:00' }], { from: '20:00', to: '06:00' }],
  ])('is %s', (_what, roster, gap) => {
    expect(uncoveredTime(roster, { from: '20:00', to: '06:00' })).toEqual(gap);
  });

  test('is sought through the whole day where the room has no window', () => {
    expect(uncoveredTime([CHEN], undefined)).toEqual({ from: '02:00', to: '20:00' });
  });

  test('is none exactly where every minute is in some turn', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const span = fc
      .record({ name: fc.constant('甲'), from: time, to: time })
      .filter(({ from, to }) => from !== to);
    const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const minutes = ({ from, to }: { from: string; to: string }) => {
      const length = (minute(to) - minute(from) + 1440) % 1440;
      return Array.from({ length }, (_, index) => (minute(from) + index) % 1440);
    };
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), span, (roster, window) => {
        const covered = new Set(roster.flatMap(minutes));
        const gap = uncoveredTime(roster, window);
        expect(gap === undefined).toBe(minutes(window).every((each) => covered.has(each)));
        if (gap !== undefined) expect(minutes(gap).filter((each) => covered.has(each))).toEqual([]);
      }),
    );
  });
});

describe('a roster as it is written', () => {
  test('has no turn of zero length', () => {
    const parsed = dutySchema.safeParse({ roster: [{ name: '陈一', from: '20:00', to: '20:00' }] });
    expect(parsed.error?.issues).toMatchObject([{ path: ['roster', 0, 'to'] }]);
  });

  test('needs a time zone where the market has several', () => {
    const room = (over: object) =>
      roomConfigSchema.safeParse({
        version: 1,
        id: 'night',
        title: 'Night',
        hosts: [{ id: 'zhen', name: 'Zhen' }],
        products: ['kettle'],
        duty: { roster: [{ name: 'Ann', from: '20:00', to: '23:00' }] },
        ...over,
      });
    expect(room({ locale: 'zh-CN' }).success).toBe(true);
    expect(room({ locale: 'en-US' }).error?.issues).toMatchObject([{ path: ['duty'] }]);
    const window = { from: '20:00', to: '23:00', timeZone: 'America/New_York' };
    expect(room({ locale: 'en-US', window }).success).toBe(true);
  });
});
