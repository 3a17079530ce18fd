import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LedgerFolder, ROOM } from '../ledger/ledger-folder.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The command in a process of its own. */
function candorLedger(folder: LedgerFolder, ...args: readonly string[]) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'ledger', ...args], {
    cwd: folder.dir,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function filled(): Promise<LedgerFolder> {
  const folder = new LedgerFolder();
  await folder.fill();
  return folder;
}

describe('candor ledger verify', () => {
  it('ends with 0 on a ledger as it was written, and names the key to compare', async () => {
    const folder = await filled();
    const { status, stdout } = candorLedger(folder, 'verify', '--data', folder.dir);
    expect(stdout).toMatch(
      /^night-shop: the ledger is as it was written\n {2}30 entries, 4 signed tree heads\n/,
    );
    expect(stdout).toMatch(/signed with key [0-9a-f]{64}: compare it with the shop's/);
    expect(status).toBe(0);
  });

  it('ends with 1 after one byte is changed, and names the entry and the file, in either language', async () => {
    const folder = await filled();
    const file = folder.partitions[0] as string;
    const bytes = readFileSync(file);
    const at = bytes.indexOf('"id":"c7"');
    bytes[at + 7] = (bytes[at + 7] as number) ^ 1;
    writeFileSync(file, bytes);
    const english = candorLedger(folder, 'verify', '--data', folder.dir, '--room', ROOM);
    expect(english).toMatchObject({ status: 1 });
    expect(english.stdout).toContain(
      `entry 7 was changed or moved: it does not match its own hash (${file})`,
    );
    expect(candorLedger(folder, 'verify', '--data', folder.dir, '--lang', 'zh').stdout).toContain(
      '第 7 条被改动过',
    );
    const json = candorLedger(folder, 'verify', '--data', folder.dir, '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({ subject: ROOM, ok: false, faults: [{ seq: 7, file }] });
  });

  it('trusts only the key that it is given', async () => {
    const folder = await filled();
    const other = await filled();
    const own = candorLedger(folder, 'verify', '--data', folder.dir, '--key', `${folder.keyFile}.pub`);
    expect(own).toMatchObject({ status: 0 });
    expect(own.stdout).not.toContain('compare it');
    const foreign = candorLedger(folder, 'verify', '--data', folder.dir, '--key', `${other.keyFile}.pub`);
    expect(foreign).toMatchObject({ status: 1 });
    expect(foreign.stdout).toContain('is not a known key of the shop');
  });

  it.each<[string, readonly string[], number]>([
    ['a folder without a ledger', ['verify', '--data', 'empty'], 3],
    ['a room without a ledger', ['verify', '--data', '.', '--room', 'day-shop'], 3],
    ['a file that is not there', ['verify', 'nowhere.jsonl'], 3],
    ['a key file that is not there', ['verify', '--data', '.', '--key', 'nowhere.pub'], 3],
    ['a key file without a key', ['verify', '--data', '.', '--key', 'night-shop/heads.jsonl'], 2],
    ['a name that is no room id', ['verify', '--data', '.', '--room', '../x'], 2],
    ['a time that is none', ['export', '--data', '.', '--from', 'yesterday'], 2],
    ['a bundle without a folder', ['export', '--data', '.', '--format', 'bundle'], 2],
  ])('says what is wrong with %s', async (_, args, code) => {
    const folder = await filled();
    const { status, stdout, stderr } = candorLedger(folder, ...args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('has help with examples for each of its commands', async () => {
    const folder = new LedgerFolder();
    for (const name of ['verify', 'export', 'report']) {
      expect(candorLedger(folder, name, '--help').stdout).toMatch(/Examples:\n {2}candor ledger /);
    }
  });
});

describe('candor ledger export', () => {
  it('writes what verify accepts, to standard output or to a file', async () => {
    const folder = await filled();
    const { status, stdout, stderr } = candorLedger(folder, 'export', '--data', '.', '--room', ROOM);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const file = join(folder.dir, 'export.jsonl');
    expect(candorLedger(folder, 'export', '--data', '.', '--out', file)).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(readFileSync(file, 'utf8')).toBe(stdout);
    const verified = candorLedger(folder, 'verify', file);
    expect(verified).toMatchObject({ status: 0 });
    expect(verified.stdout).toContain('30 entries, 4 signed tree heads');
    writeFileSync(file, stdout.replace('多少钱？ 9', '多少钱？ 8'));
    expect(candorLedger(folder, 'verify', file)).toMatchObject({ status: 1 });
  });

  it('exports a ledger that does not verify too, and says so with exit code 1', async () => {
    const folder = await filled();
    folder.tamper(0, "UPDATE entries SET body = '{}' WHERE seq = 7");
    const { status, stdout, stderr } = candorLedger(folder, 'export', '--data', '.');
    expect(status).toBe(1);
    expect(stderr).toContain('entry 7 was changed');
    expect(stdout.split('\n').filter((line) => line.includes('"type":"entry"'))).toHaveLength(30);
  });

  it('asks which room where there are several', async () => {
    const folder = await filled();
    await folder.open({ room: 'day-shop' }).append('room.opened', {});
    const { status, stderr } = candorLedger(folder, 'export', '--data', '.');
    expect(status).toBe(2);
    expect(stderr).toContain('day-shop, night-shop');
  });

  it('makes a bundle', async () => {
    const folder = await filled();
    expect(candorLedger(folder, 'export', '--data', '.', '--format', 'bundle', '--out', 'b')).toMatchObject({
      status: 0,
    });
    expect(candorLedger(folder, 'verify', join('b', 'ledger.jsonl'))).toMatchObject({ status: 0 });
  });
});

describe('candor ledger report', () => {
  it('sums up every room of the folder, as text or as JSON', async () => {
    const folder = await filled();
    const text = candorLedger(folder, 'report', '--data', '.');
    expect(text).toMatchObject({ status: 0 });
    expect(text.stdout).toContain('As-run report of room night-shop');
    expect(text.stdout).toContain('Comments: 30 from 0 users');
    expect(candorLedger(folder, 'report', '--data', '.', '--lang', 'zh').stdout).toContain('评论：30 条');
    const json = candorLedger(
      folder,
      'report',
      '--data',
      '.',
      '--format',
      'json',
      '--from',
      '2026-12-01T01:00:00Z',
    );
    expect(JSON.parse(json.stdout)).toMatchObject({ room: ROOM, entries: 5, comments: { received: 5 } });
  });

  it('still reads a ledger whose heads are lost', async () => {
    const folder = await filled();
    rmSync(folder.heads);
    expect(candorLedger(folder, 'report', '--data', '.')).toMatchObject({ status: 0 });
  });
});
