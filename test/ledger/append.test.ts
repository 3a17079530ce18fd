import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/ledger/read-entries.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { type Json, LEDGER_KINDS } from '../../src/model/ledger-entry.ts';
import { LedgerFolder, ROOM } from './ledger-folder.ts';

describe('appending to a ledger', () => {
  it('numbers entries from 1, links each to the one before, and hashes the canonical JSON of the rest', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    const first = await ledger.append('room.opened', { z: 1, a: ['数', null] });
    const second = await ledger.append('room.closed', {});
    expect(first).toMatchObject({ seq: 1, prev: '0'.repeat(64), room: ROOM, at: folder.clock.now() });
    expect(second).toMatchObject({ seq: 2, prev: first.hash });
    const { hash, ...rest } = first;
    expect(
      createHash('sha256')
        .update(canonicalize(rest) as string)
        .digest('hex'),
    ).toBe(hash);
    expect(ledger.head).toEqual({ size: 2, hash: second.hash });
    expect([...readEntries(folder.dir, ROOM)]).toEqual([first, second]);
  });

  it('keeps its files in WAL mode and syncs every commit', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    await ledger.append('room.opened', {});
    using database = new DatabaseSync(folder.partitions[0] as string, { readOnly: true });
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  });

  it('takes many appends of one tick in their order, in one transaction', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    const entries = await Promise.all(
      Array.from({ length: 50 }, (_, index) => ledger.append('comment.received', { index })),
    );
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(entries.map(({ body }) => body)).toEqual(entries.map((_, index) => ({ index })));
  });

  it('records the body as it was when append was called', async () => {
    const ledger = new LedgerFolder().open();
    const body = { text: 'before' };
    const entry = ledger.append('operator.acted', body);
    body.text = 'after';
    expect((await entry).body).toEqual({ text: 'before' });
  });

  it.each<[string, unknown, RegExp]>([
    ['undefined', undefined, /^body is undefined/],
    ['an undefined field', { a: { b: undefined } }, /^body\.a\.b is undefined/],
    ['NaN', { at: Number.NaN }, /^body\.at is NaN/],
    ['infinity', [1, Number.POSITIVE_INFINITY], /^body\[1\] is Infinity/],
    ['a function', { f: () => 1 }, /^body\.f is a function/],
    ['a bigint', { n: 1n }, /^body\.n is a bigint/],
    ['a symbol', { s: Symbol('x') }, /^body\.s is a symbol/],
    ['a date', { at: new Date(0) }, /^body\.at is a Date/],
    ['a map', new Map(), /^body is a Map/],
    ['a hole in an array', new Array(1), /^body\[0\] is undefined/],
    ['half a character', { text: 'a\ud83d' }, /^body\.text is text with half a character/],
    ['endless nesting', JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`), /nested deeper than 64 levels/],
  ])('refuses %s in a body, says where, and goes on', async (_, body, message) => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    await expect(ledger.append('operator.acted', body as Json)).rejects.toThrow(message);
    await expect(ledger.append('operator.acted', {})).resolves.toMatchObject({ seq: 1 });
  });

  it('goes on over a restart and over the turn of a month, in UTC', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    expect(folder.partitions.map((file) => file.slice(-14))).toEqual(['2026-11.sqlite', '2026-12.sqlite']);
    const again = folder.open();
    await expect(again.append('room.opened', {})).resolves.toMatchObject({ seq: 31 });
    await again.close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 31, unsigned: 0 });
  });

  it('goes on where a crash left the file of the new month empty', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    const last = await ledger.append('room.opened', {});
    await ledger.close();
    writeFileSync(join(folder.roomDir, 'ledger-2026-12.sqlite'), '');
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 1 });
    const again = folder.open();
    await expect(again.append('room.closed', {})).resolves.toMatchObject({ seq: 2, prev: last.hash });
    await again.close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 2, unsigned: 0 });
  });

  it('stays in the newer month where the clock goes back over its turn', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    const ledger = folder.open({
      clock: {
        now: () => Date.parse('2026-11-30T23:59:59Z'),
        after: (ms, task) => folder.clock.after(ms, task),
        sleep: (ms, signal) => folder.clock.sleep(ms, signal),
      },
    });
    await ledger.append('operator.acted', { by: 'ntp' });
    await ledger.close();
    expect(folder.partitions).toHaveLength(2);
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 31 });
  });

  it('refuses to change or remove what it wrote, whoever asks by SQL', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    using database = new DatabaseSync(folder.partitions[0] as string);
    for (const statement of [
      "UPDATE entries SET body = '{}' WHERE seq = 1",
      'DELETE FROM entries WHERE seq = 1',
      "INSERT OR REPLACE INTO entries VALUES (1, 1, 'r', 'k', '{}', 'p', 'h')",
      "INSERT INTO entries VALUES (1000, 1, 'r', 'k', '{}', 'p', 'h')",
      "UPDATE heads SET line = ''",
      'DELETE FROM heads',
      "INSERT OR REPLACE INTO heads SELECT size, '', '' FROM heads",
      'UPDATE origin SET first = 2',
      'DELETE FROM origin',
    ]) {
      expect(() => database.exec(statement), statement).toThrow(/the as-run ledger only grows/);
    }
  });

  it('rejects appends once it is closed, and closes twice without harm', async () => {
    const ledger = new LedgerFolder().open();
    await ledger.close();
    await ledger.close();
    await expect(ledger.append('room.opened', {})).rejects.toMatchObject({ code: 'LEDGER_UNWRITABLE' });
  });

  it('makes the key of the shop at first use, for its owner alone, and keeps to it', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    expect(statSync(folder.keyFile).mode & 0o777).toBe(0o600);
    const pem = readFileSync(folder.keyFile, 'utf8');
    expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    await folder.open().close();
    expect(readFileSync(folder.keyFile, 'utf8')).toBe(pem);
    expect(readFileSync(`${folder.keyFile}.pub`, 'utf8').match(/BEGIN PUBLIC KEY/g)).toHaveLength(1);
  });

  it('says so where the key file holds no usable key', () => {
    const folder = new LedgerFolder();
    writeFileSync(folder.keyFile, 'not a key');
    expect(() => folder.open()).toThrow(expect.objectContaining({ code: 'LEDGER_UNWRITABLE' }));
  });

  it('takes no room id that would leave the data folder', () => {
    const folder = new LedgerFolder();
    expect(() => folder.open({ room: '../elsewhere' })).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(() => verifyLedger(folder.dir, join('..', 'x'))).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });

  it('verifies after any sequence of appends, restarts, heads and hours', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom(...LEDGER_KINDS), body: fc.jsonValue() }) },
      { weight: 1, arbitrary: fc.constant('restart' as const) },
      { weight: 1, arbitrary: fc.constant('head' as const) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 * 24 * 3_600_000 }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const folder = new LedgerFolder();
        let ledger = folder.open();
        const written: unknown[] = [];
        for (const next of steps) {
          if (next === 'restart') {
            await ledger.close();
            ledger = folder.open();
          } else if (next === 'head') {
            await ledger.signHead();
          } else if (typeof next === 'number') {
            await folder.clock.advance(next);
          } else if (isRecordable(next.body)) {
            written.push(await ledger.append(next.kind, next.body as Json));
          }
        }
        const live = verifyLedger(folder.dir, ROOM);
        await ledger.close();
        expect(live).toMatchObject({ ok: true, entries: written.length });
        expect(verifyLedger(folder.dir, ROOM)).toMatchObject({
          ok: true,
          entries: written.length,
          unsigned: 0,
        });
        expect([...readEntries(folder.dir, ROOM)]).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });
});

/** fast-check's JSON holds lone surrogates and negative zero, which canonical JSON does not. */
function isRecordable(body: unknown): boolean {
  return JSON.stringify(body).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(body));
}
