import { describe, expect, it } from 'vitest';
import { ClockSkew } from '../../../src/audience/ingress/clock-skew.ts';
import { aSource } from '../sources/a-source.ts';

const HOUR = 3_600_000;
const NOW = 1_764_000_000_000;

describe("a relay's clock", () => {
  it.each([
    ['two hours slow', -2 * HOUR],
    ['eight hours fast, a time zone forgotten', 8 * HOUR],
    ['forty seconds slow', -40_000],
    ['forty seconds fast', 40_000],
  ])('that is %s is set right after five events', (_how, off) => {
    const skew = new ClockSkew();
    const said: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const now = NOW + n * 1_000;
      const delay = n % 3 === 0 ? 50 : 700;
      const at = skew.correct(now - delay + off, now);
      expect(at).toBeLessThanOrEqual(now);
      if (n >= 5) said.push(now - at);
    }
    expect(Math.max(...said)).toBeLessThan(1_000);
  });

  it('is left as it is within two seconds, and a delay of some events is their own', () => {
    const skew = new ClockSkew();
    for (let n = 0; n < 10; n += 1) skew.correct(NOW + n * 1_000 - 300, NOW + n * 1_000);
    expect(skew.skewMs).toBe(0);
    expect(skew.correct(NOW - 30_000, NOW + 10_000)).toBe(NOW - 30_000);
  });

  it('that was set right at the relay is believed again within two minutes', () => {
    const skew = new ClockSkew();
    for (let n = 0; n < 10; n += 1) skew.correct(NOW + n * 1_000 - HOUR, NOW + n * 1_000);
    expect(skew.skewMs).toBe(HOUR);
    for (let n = 0; n < 130; n += 1) skew.correct(NOW + 20_000 + n * 1_000, NOW + 20_000 + n * 1_000);
    expect(skew.skewMs).toBe(0);
  });

  it('gives the room comments in its own time', () => {
    const source = aSource({ kind: 'webhook', id: 'late' });
    const now = source.clock.now();
    for (let n = 0; n < 8; n += 1) {
      const body = JSON.stringify({
        id: `${n}`,
        user: 'u',
        text: '多少钱',
        at: now - 2 * HOUR - (n === 7 ? 20_000 : 0),
      });
      source.push.receive({ headers: {}, body: Buffer.from(body) });
    }
    expect(source.heard.map(({ at }) => at - now)).toEqual([0, 0, 0, 0, 0, 0, 0, -20_000]);
  });
});
