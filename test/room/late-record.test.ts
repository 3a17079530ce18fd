import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { aFlakyLedger } from './a-flaky-ledger.ts';
import { aRoom } from './a-room.ts';

const MINUTE = 60_000;

describe('a ledger that cannot be written for a while', () => {
  test('has in the end all that was heard, with the time at which it was', async () => {
    const ledger = aFlakyLedger();
    await using a = await aRoom({ wrapLedger: ledger.wrap });
    a.room.start();
    await a.clock.advance(20_000);
    ledger.isFull = true;
    const fullFrom = a.clock.now();
    await a.clock.advance(MINUTE);
    const fullTo = a.clock.now();
    ledger.isFull = false;
    await a.clock.advance(MINUTE);
    await a.room.stop('test');
    await a.ledger.close();
    const heard = a.entries('utterance.aired');
    expect(heard.length).toBe(a.heard().length);
    const late = heard.flatMap(({ body }) => (body as { happenedAt?: number }).happenedAt ?? []);
    expect(late.length).toBeGreaterThan(0);
    for (const at of late) {
      expect(at).toBeGreaterThanOrEqual(fullFrom);
      expect(at).toBeLessThanOrEqual(fullTo);
    }
    expect(verifyLedger(a.dir, 'night')).toMatchObject({ ok: true });
  });

  test('is tried once a second, and told of as often, however many comments come', async () => {
    const ledger = aFlakyLedger();
    await using a = await aRoom({ wrapLedger: ledger.wrap });
    const alerts: string[] = [];
    a.room.events.on('alert.raised', ({ code }) => alerts.push(code));
    a.room.start();
    await a.clock.advance(10_000);
    ledger.isFull = true;
    const before = ledger.refused;
    for (let second = 0; second < 30; second += 1) {
      for (let i = 0; i < 50; i += 1) a.comment('哈哈哈', `v${i}`);
      await a.clock.advance(1_000);
    }
    // The first burst finds out together; then there is one try a second for what waits, and one for the next line.
    expect(ledger.refused - before).toBeLessThan(100 + 30 * 5);
    expect(alerts.length).toBeLessThan(100 + 30 * 5);
    ledger.isFull = false;
    await a.clock.advance(10_000);
    expect(a.entries('comment.received').length).toBe(30 * 50);
  });
});
