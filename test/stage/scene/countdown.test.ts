import { describe, expect, it } from 'vitest';
import { countdown } from '../../../src/stage/scene/countdown.ts';

const NOW = Date.parse('2026-11-28T20:00:00+08:00');
const HOUR = 3_600_000;

describe('the countdown of an offer', () => {
  it.each([
    [2 * HOUR + 13 * 60_000 + 45_000, '02:13:45'],
    [1, '00:00:01'],
    [99 * HOUR + 59 * 60_000 + 59_000, '99:59:59'],
  ])('shows what is left as a clock: %i ms', (leftMs, digits) => {
    expect(countdown(NOW + leftMs, NOW)).toBe(digits);
  });

  it.each([0, -1, -HOUR, 100 * HOUR])(
    'shows nothing once it is over, and while it is far: %i ms',
    (leftMs) => {
      expect(countdown(NOW + leftMs, NOW)).toBeUndefined();
    },
  );

  it('has no letter in it that could be a word', () => {
    for (let leftMs = 0; leftMs < 110 * HOUR; leftMs += 977_777) {
      expect(countdown(NOW + leftMs, NOW) ?? '').toMatch(/^[\d:]*$/);
    }
  });
});
