import { describe, expect, it } from 'vitest';
import { PacedQueue } from '../../../src/audience/ingress/paced-queue.ts';
import { ManualClock } from '../../../src/infra/manual-clock.ts';
import { aSource } from '../sources/a-source.ts';

const RELAY = { kind: 'webhook', id: 'flood' } as const;

describe('a flood', () => {
  it('of ten thousand comments a second for three seconds is heard at a bounded pace, in bounded memory', async () => {
    await using source = aSource(RELAY);
    const { clock, heard } = source;
    const perTick: number[] = [];
    for (let tick = 0; tick < 300; tick += 1) {
      const batch = Array.from({ length: 100 }, (_, i) => ({
        id: `${tick}-${i}`,
        user: `u${i}`,
        text: '多少钱',
      }));
      const before = heard.length;
      source.push.receive({ headers: {}, body: Buffer.from(JSON.stringify(batch)) });
      await clock.advance(10);
      perTick.push(heard.length - before);
    }
    const { received, dropped } = source.health;
    expect(received).toBe(30_000);
    expect(Math.max(...perTick)).toBeLessThanOrEqual(200);
    // 5,000 a second for three seconds, and at most 2,000 still wait.
    expect(heard.length).toBeGreaterThan(14_000);
    expect(heard.length).toBeLessThan(16_000);
    expect(received - dropped - heard.length).toBeLessThanOrEqual(2_000);
    await clock.advance(1_000);
    expect(heard.length).toBe(received - dropped);
    expect(heard.at(-1)?.id).toBe('299-99');
  });

  it('leaves the order as it was, and drops the oldest', async () => {
    const clock = new ManualClock();
    const out: number[] = [];
    let dropped = 0;
    const queue = new PacedQueue<number>({
      clock,
      capacity: 5,
      perSlice: 2,
      sliceMs: 10,
      onItem: (item) => out.push(item),
      onDropped: () => {
        dropped += 1;
      },
    });
    for (let n = 1; n <= 10; n += 1) queue.offer(n);
    expect(out).toEqual([1, 2]);
    expect(queue.size).toBe(5);
    await clock.advance(100);
    expect(out).toEqual([1, 2, 6, 7, 8, 9, 10]);
    expect(dropped).toBe(3);
    queue.offer(11);
    expect(out.at(-1)).toBe(11);
  });

  it('of repetitions costs the room nothing', () => {
    const source = aSource(RELAY);
    const batch = Buffer.from(
      JSON.stringify(Array.from({ length: 200 }, () => ({ id: '1', user: 'u', text: '好' }))),
    );
    for (let n = 0; n < 50; n += 1) source.push.receive({ headers: {}, body: batch });
    expect(source.health).toMatchObject({ received: 1, duplicates: 9_999, dropped: 0 });
  });
});
