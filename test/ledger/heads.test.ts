import { appendFileSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { LedgerFolder, ROOM } from './ledger-folder.ts';

function headsOf(folder: LedgerFolder): { size: number; at: number }[] {
  return readFileSync(folder.heads, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('signed tree heads', () => {
  it('are written at every full hour that had entries, and at close', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    await ledger.append('room.opened', {});
    await folder.clock.advance(30 * 60_000);
    await ledger.append('operator.acted', {});
    // 13:00 signs two entries; 14:00 and 15:00 have nothing new; 16:00 signs the third.
    await folder.clock.advanceTo(Date.parse('2026-11-24T15:20:00Z'));
    await ledger.append('operator.acted', {});
    await folder.clock.advanceTo(Date.parse('2026-11-24T16:10:00Z'));
    await ledger.append('room.closed', {});
    await ledger.close();
    expect(headsOf(folder).map(({ size, at }) => [size, new Date(at).toISOString().slice(11, 16)])).toEqual([
      [2, '13:00'],
      [3, '16:00'],
      [4, '16:10'],
    ]);
  });

  it('are signed on demand, and once only for the same entries', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    expect(await ledger.signHead()).toBeUndefined();
    await ledger.append('room.opened', {});
    const head = await ledger.signHead();
    expect(head).toMatchObject({ size: 1, room: ROOM });
    expect(await ledger.signHead()).toEqual(head);
    expect(headsOf(folder)).toHaveLength(1);
  });

  it('that a crash left in heads.jsonl alone are noted by verification and completed at the next start', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    folder.tamper(1, 'DELETE FROM heads WHERE size = (SELECT max(size) FROM heads)');
    const found = verifyLedger(folder.dir, ROOM);
    expect(found).toMatchObject({
      ok: true,
      notes: [{ en: expect.stringContaining('in heads.jsonl only') }],
    });
    await folder.open().close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, notes: [] });
  });

  it('cut off within a line are noted, and the half line is removed at the next start', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    appendFileSync(folder.heads, '{"at":17');
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({
      ok: true,
      notes: [{ en: expect.stringContaining('ends within a line') }],
    });
    await folder.open().close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, notes: [] });
  });

  it('are kept by a verifier who trusts only the key that he knows', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const other = new LedgerFolder();
    await other.fill();
    const { publicKeysIn } = await import('../../src/ledger/public-keys.ts');
    const own = publicKeysIn(readFileSync(`${folder.keyFile}.pub`, 'utf8'));
    const foreign = publicKeysIn(readFileSync(`${other.keyFile}.pub`, 'utf8'));
    expect(verifyLedger(folder.dir, ROOM, { trusted: own })).toMatchObject({ ok: true });
    expect(verifyLedger(folder.dir, ROOM, { trusted: foreign })).toMatchObject({ ok: false });
  });

  it('of an earlier key still verify after the shop takes a new one', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const ledger = folder.open({ keyFile: `${folder.keyFile}.new` });
    await ledger.append('room.opened', {});
    await ledger.close();
    const found = verifyLedger(folder.dir, ROOM);
    expect(found).toMatchObject({ ok: true });
    expect(found.ok && found.keyIds).toHaveLength(2);
  });
});
