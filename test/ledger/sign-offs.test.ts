import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appendSignOff, readSignOffs } from '../../src/ledger/sign-offs.ts';
import type { SignedMaterial } from '../../src/model/sign-off.ts';

const MATERIAL: SignedMaterial = { room: 'night', hashes: { script: 'a'.repeat(64), title: 'b'.repeat(64) } };

function aDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'candor-sign-off-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function threeSignatures() {
  const dir = aDataDir();
  for (const [index, by] of ['周五', '王三', '周五'].entries()) {
    appendSignOff(dir, MATERIAL, { by, at: 1_000 + index, note: `第 ${index + 1} 版` });
  }
  return { dir, file: join(dir, 'night', 'sign-off.jsonl') };
}

test('signatures are read as they were given, each linked to the one before', () => {
  const { dir } = threeSignatures();
  const records = readSignOffs(dir, 'night');
  expect(records.map(({ by, at, note }) => [by, at, note])).toEqual([
    ['周五', 1000, '第 1 版'],
    ['王三', 1001, '第 2 版'],
    ['周五', 1002, '第 3 版'],
  ]);
  expect(records[0]?.prev).toBe('0'.repeat(64));
  expect(records[1]?.prev).toBe(records[0]?.hash);
  expect(records[2]?.prev).toBe(records[1]?.hash);
});

test('a room that nobody signed has none', () => {
  expect(readSignOffs(aDataDir(), 'night')).toEqual([]);
});

describe('tampering', () => {
  test.each<[string, (lines: string[]) => string[], number]>([
    ['a changed name', (lines) => lines.map((line) => line.replace('王三', '李四')), 2],
    ['a changed hash of the script', ([first = '', ...rest]) => [first.replace('aaaa', 'aaab'), ...rest], 1],
    ['a removed line', ([first = '', , third = '']) => [first, third], 2],
    ['two lines in another order', ([first = '', second = '', third = '']) => [first, third, second], 2],
    ['a line twice', ([first = '', ...rest]) => [first, first, ...rest], 2],
    ['a blank more', ([first = '', ...rest]) => [first.replace('{', '{ '), ...rest], 1],
    ['a line that is no record', (lines) => [...lines, 'signed, honestly'], 4],
  ])('%s is found, with its line', (_what, tamper, line) => {
    const { dir, file } = threeSignatures();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${tamper(lines).join('\n')}\n`);
    expect(() => readSignOffs(dir, 'night')).toThrow(
      expect.objectContaining({
        code: 'LEDGER_CORRUPT',
        message: expect.stringContaining(`sign-off.jsonl:${line} `),
      }),
    );
  });

  test('any single byte that is flipped is found', () => {
    const { dir, file } = threeSignatures();
    const whole = readFileSync(file);
    // The last line feed aside: without it the last signature was never given whole.
    for (let at = 0; at < whole.length - 1; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(file, bytes);
      expect(() => readSignOffs(dir, 'night'), `byte ${at}`).toThrow();
    }
  });

  test('signatures of another room are not this one’s', () => {
    const { dir, file } = threeSignatures();
    appendSignOff(dir, { ...MATERIAL, room: 'day' }, { by: '周五', at: 1 });
    writeFileSync(join(dir, 'day', 'sign-off.jsonl'), readFileSync(file));
    expect(() => readSignOffs(dir, 'day')).toThrow(expect.objectContaining({ code: 'LEDGER_CORRUPT' }));
  });

  test('nothing is signed behind a broken line', () => {
    const { dir, file } = threeSignatures();
    appendFileSync(file, 'x\n');
    expect(() => appendSignOff(dir, MATERIAL, { by: '周五', at: 9 })).toThrow(
      expect.objectContaining({ code: 'LEDGER_CORRUPT' }),
    );
  });
});

test('half a line, as a crash leaves it, was never a signature, and gives way to the next', () => {
  const { dir, file } = threeSignatures();
  appendFileSync(file, '{"at":1');
  expect(readSignOffs(dir, 'night')).toHaveLength(3);
  appendSignOff(dir, MATERIAL, { by: '王三', at: 2_000 });
  expect(readSignOffs(dir, 'night').map(({ by }) => by)).toEqual(['周五', '王三', '周五', '王三']);
});

test.each(['', ' ', '周五 ', 'x'.repeat(81)])("'%s' is no name to sign with", (by) => {
  expect(() => appendSignOff(aDataDir(), MATERIAL, { by, at: 1 })).toThrow(
    expect.objectContaining({ code: 'USAGE' }),
  );
});

test('a folder that cannot be written is a fault with a code', () => {
  expect(() => appendSignOff('/proc/candor', MATERIAL, { by: '周五', at: 1 })).toThrow(
    expect.objectContaining({ code: 'LEDGER_UNWRITABLE' }),
  );
});

test('people who sign at once, in processes of their own, sign one after the other', async () => {
  const dir = aDataDir();
  const script = `import { appendSignOff } from ${JSON.stringify(join(process.cwd(), 'src/ledger/sign-offs.ts'))};
    for (let n = 0; n < 5; n += 1) appendSignOff(process.argv[1], ${JSON.stringify(MATERIAL)}, { by: process.argv[2], at: n });`;
  const children = ['陈一', '李二', '王三'].map((by) =>
    spawn(process.execPath, ['--input-type=module', '-e', script, dir, by], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0]);
  expect(readSignOffs(dir, 'night')).toHaveLength(15);
});
