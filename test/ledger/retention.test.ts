import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { deleteRoomRecords, retentionOf, retentionOfRoom } from '../../src/ledger/retention.ts';
import type { Json, LedgerEntry, LedgerKind } from '../../src/model/ledger-entry.ts';

const at = (text: string) => Date.parse(text);

function entries(...rows: readonly (readonly [string, LedgerKind, Json])[]): LedgerEntry[] {
  return rows.map(([when, kind, body], index) => ({
    seq: index + 1,
    at: at(when),
    room: 'night',
    kind,
    body,
    prev: '',
    hash: '',
  }));
}

describe('the clock of retention (AUD-02, ADM-09)', () => {
  test('runs three years from the end of the stream', () => {
    const kept = retentionOf(
      entries(['2026-11-24T12:00:00Z', 'room.opened', {}], ['2026-11-24T20:00:00Z', 'room.closed', {}]),
    );
    expect(kept.keptUntil).toBe(at('2029-11-24T20:00:00Z'));
  });

  test('runs from whichever is latest: a transaction, or the end of publication', () => {
    const stream = ['2026-11-24T20:00:00Z', 'room.closed', {}] as const;
    const late = (event: string, when: string) =>
      ['2026-11-25T08:00:00Z', 'retention.extended', { event, at: at(when), by: '赵四' }] as const;
    expect(retentionOf(entries(stream, late('transaction', '2026-12-03T00:00:00Z'))).keptUntil).toBe(
      at('2029-12-03T00:00:00Z'),
    );
    expect(
      retentionOf(
        entries(
          stream,
          late('transaction', '2026-12-03T00:00:00Z'),
          late('publication', '2027-02-28T00:00:00Z'),
        ),
      ).keptUntil,
    ).toBe(at('2030-02-28T00:00:00Z'));
    // Nobody makes it shorter.
    expect(
      retentionOf(
        entries(
          stream,
          late('transaction', '2026-12-03T00:00:00Z'),
          late('transaction', '2020-01-01T00:00:00Z'),
        ),
      ).keptUntil,
    ).toBe(at('2029-12-03T00:00:00Z'));
  });

  test('is not known for a room that was never on air', () => {
    expect(retentionOf(entries(['2026-11-24T12:00:00Z', 'operator.acted', {}])).keptUntil).toBeNull();
  });

  test('a legal hold stands until it is lifted', () => {
    const placed = [
      '2026-11-25T08:00:00Z',
      'hold.placed',
      { id: 'case-7', by: '王三', reason: '投诉' },
    ] as const;
    expect(retentionOf(entries(placed)).holds).toMatchObject([{ id: 'case-7', by: '王三' }]);
    const lifted = [
      '2026-11-26T08:00:00Z',
      'hold.lifted',
      { id: 'case-7', by: '王三', reason: '结案' },
    ] as const;
    expect(retentionOf(entries(placed, lifted)).holds).toEqual([]);
  });

  // Once a hold was written over by another of the same id, and then lifted by a passer-by.
  test('two holds of one id in an old record both stand, until each is lifted by whoever placed it', () => {
    const placed = (day: number, by: string) =>
      [`2026-11-2${day}T08:00:00Z`, 'hold.placed', { id: 'case-7', by, reason: '投诉' }] as const;
    const lifted = (body: Record<string, Json>) =>
      ['2026-11-27T08:00:00Z', 'hold.lifted', { id: 'case-7', reason: '结案', ...body }] as const;
    const both = [placed(5, '王三'), placed(6, '监管局')];
    const standing = (...rows: readonly (readonly [string, LedgerKind, Json])[]) =>
      retentionOf(entries(...both, ...rows)).holds.map(({ by }) => by);
    expect(standing()).toEqual(['王三', '监管局']);
    expect(standing(lifted({ by: '路人' }))).toEqual(['王三', '监管局']);
    expect(standing(lifted({ by: '王三' }))).toEqual(['监管局']);
    expect(standing(lifted({ by: '李四', placedBy: '监管局' }))).toEqual(['王三']);
  });
});

describe('deleting', () => {
  async function aRecord(...rows: readonly (readonly [LedgerKind, Json])[]): Promise<string> {
    const dir = mkdtempSync(join(tmpdir(), 'candor-retention-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const clock = new ManualClock(at('2026-11-24T20:00:00Z'));
    const ledger = openLedger({ dir, room: 'night', clock, keyFile: join(dir, 'keys', 'shop.pem') });
    for (const [kind, body] of rows) await ledger.append(kind, body);
    await ledger.close();
    return dir;
  }
  const refused = expect.objectContaining({ code: 'RETENTION_RUNS' });

  test('is refused to the last millisecond of its time, and done after', async () => {
    const dir = await aRecord(['room.opened', {}], ['room.closed', {}]);
    const end = retentionOfRoom(dir, 'night').keptUntil ?? 0;
    expect(() => deleteRoomRecords(dir, 'night', end - 1)).toThrow(refused);
    expect(existsSync(join(dir, 'night'))).toBe(true);
    deleteRoomRecords(dir, 'night', end);
    expect(existsSync(join(dir, 'night'))).toBe(false);
  });

  test('is refused while a legal hold stands, however old the records are', async () => {
    const dir = await aRecord(['room.closed', {}], ['hold.placed', { id: 'c', by: '王', reason: '诉讼' }]);
    expect(() => deleteRoomRecords(dir, 'night', at('2099-01-01'))).toThrow(refused);
    expect(existsSync(join(dir, 'night'))).toBe(true);
  });

  test('is refused where nobody knows when the stream was', async () => {
    const dir = await aRecord(['operator.acted', {}]);
    expect(() => deleteRoomRecords(dir, 'night', at('2099-01-01'))).toThrow(refused);
  });
});
