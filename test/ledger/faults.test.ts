import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/ledger/read-entries.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { Child } from './child.ts';
import { LedgerFolder, ROOM } from './ledger-folder.ts';

/** Of util-linux: sets how large the files of a running process may grow, which stands for a full disk. */
const PRLIMIT = 'prlimit';

describe('a process that is killed', () => {
  it('leaves every acknowledged entry and a chain that verifies, however often', async () => {
    const folder = new LedgerFolder();
    const acknowledged = new Map<number, string>();
    for (let round = 0; round < 6; round += 1) {
      const child = new Child('append-until-killed.ts', [folder.dir]);
      const until = 40 + round * 37;
      for (let lines = 0; lines < until; lines += 1) {
        const [seq, hash] = (await child.line())?.split(' ') ?? [];
        expect(hash, 'the child went on acknowledging').toMatch(/^[0-9a-f]{64}$/);
        acknowledged.set(Number(seq), hash as string);
      }
      await child.kill();
      expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true });
    }
    const kept = new Map([...readEntries(folder.dir, ROOM)].map(({ seq, hash }) => [seq, hash]));
    for (const [seq, hash] of acknowledged) expect(kept.get(seq)).toBe(hash);
    await folder.open().close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, unsigned: 0, notes: [] });
  }, 60_000);

  it('lets go of the room, which it held alone while it lived', async () => {
    const folder = new LedgerFolder();
    const child = new Child('append-on-command.ts', [folder.dir]);
    expect(await child.line()).toBe('open');
    expect(() => folder.open()).toThrow(
      expect.objectContaining({
        code: 'LEDGER_UNWRITABLE',
        message: expect.stringMatching(/Another writer has the ledger of room night-shop open/),
      }),
    );
    await child.kill();
    await expect(folder.open().append('room.opened', {})).resolves.toMatchObject({ seq: 1 });
  });
});

describe('a ledger that cannot be written', () => {
  it('refuses a second writer in the same process too', () => {
    const folder = new LedgerFolder();
    folder.open();
    expect(() => folder.open()).toThrow(expect.objectContaining({ code: 'LEDGER_UNWRITABLE' }));
  });

  it('rejects what cannot be written while another program locks the file, and then goes on', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    const first = await ledger.append('room.opened', {});
    using other = new DatabaseSync(folder.partitions[0] as string);
    other.exec('BEGIN IMMEDIATE');
    const failed = await Promise.allSettled([
      ledger.append('operator.acted', { n: 1 }),
      ledger.append('operator.acted', { n: 2 }),
    ]);
    for (const result of failed) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'LEDGER_UNWRITABLE' } });
    }
    other.exec('ROLLBACK');
    await expect(ledger.append('operator.acted', { n: 3 })).resolves.toMatchObject({
      seq: 2,
      prev: first.hash,
    });
    await ledger.close();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 2 });
  });

  it('tells of an hourly head that could not be signed, and signs it a minute later', async () => {
    const folder = new LedgerFolder();
    const faults: unknown[] = [];
    const ledger = folder.open({ onFault: (fault) => faults.push(fault) });
    await ledger.append('room.opened', {});
    using other = new DatabaseSync(folder.partitions[0] as string);
    other.exec('BEGIN IMMEDIATE');
    await folder.clock.advanceTo(Date.parse('2026-11-24T13:00:30Z'));
    expect(faults).toEqual([expect.objectContaining({ code: 'LEDGER_UNWRITABLE' })]);
    other.exec('ROLLBACK');
    await ledger.append('operator.acted', {});
    await folder.clock.advance(60_000);
    await ledger.close();
    expect(faults).toHaveLength(1);
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, heads: 2, unsigned: 0, notes: [] });
  });

  it('rejects what the disk has no room for, keeps no half of it, and goes on when there is room', async () => {
    const folder = new LedgerFolder();
    const child = new Child('append-on-command.ts', [folder.dir]);
    expect(await child.line()).toBe('open');
    expect(await child.ask('10')).toBe('ok 1');
    const log = `${folder.partitions[0]}-wal`;
    const limit = (bytes: number | 'unlimited') =>
      execFileSync(PRLIMIT, ['--pid', String(child.process.pid), `--fsize=${bytes}:unlimited`]);
    limit(statSync(log).size + 6_000);
    expect(await child.ask('100000')).toBe('LEDGER_UNWRITABLE');
    expect(await child.ask('100000')).toBe('LEDGER_UNWRITABLE');
    limit('unlimited');
    expect(await child.ask('100000')).toBe('ok 2');
    await child.end();
    expect(verifyLedger(folder.dir, ROOM)).toMatchObject({ ok: true, entries: 2, unsigned: 0, notes: [] });
  });

  it('that is read-only is refused at the opening, and can still be read and verified', async () => {
    const folder = new LedgerFolder();
    await folder.fill();
    // Root may write whatever the mode says, so the child becomes somebody who may not.
    const somebody = process.getuid?.() === 0 ? ['65534'] : [];
    chmodSync(folder.dir, 0o755);
    chmodSync(folder.keyFile, 0o644);
    for (const file of folder.partitions) chmodSync(file, 0o444);
    chmodSync(folder.roomDir, 0o777);
    if (somebody.length > 0) execFileSync('chown', ['65534', `${folder.roomDir}/writer-lock.sqlite`]);
    const child = new Child('append-on-command.ts', [folder.dir, ...somebody]);
    expect(await child.line()).toBe('LEDGER_UNWRITABLE');
    await child.end();
    for (const suffix of ['-wal', '-shm']) {
      for (const file of folder.partitions) rmSync(`${file}${suffix}`, { force: true });
    }
    chmodSync(folder.roomDir, 0o555);
    const reader = new Child('verify-as.ts', [folder.dir, ...somebody]);
    expect(await reader.line()).toBe('ok 30 read 30');
    await reader.end();
    chmodSync(folder.roomDir, 0o755);
  });

  it('in a folder that cannot be made is refused with the way out', () => {
    const folder = new LedgerFolder();
    expect(() => folder.open({ dir: '/proc/nowhere' })).toThrow(
      expect.objectContaining({ code: 'LEDGER_UNWRITABLE', fix: expect.stringMatching(/write/) }),
    );
    expect(existsSync('/proc/nowhere')).toBe(false);
  });
});
