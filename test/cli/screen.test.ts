import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const KB = join(ROOT, 'test', 'eval', 'screen', 'kb.yaml');

interface Ran {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: string;
}

/** Runs `candor screen` as a user would. */
function candorScreen(args: readonly string[], input: readonly string[]): Promise<Ran> {
  const script = `const { screenCommand } = await import('./src/cli/screen.ts');
    await screenCommand().parseAsync(process.argv.slice(1), { from: 'user' }).catch((fault) => {
      process.stderr.write(fault.code + ' ' + fault.message); process.exitCode = 2; });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], { cwd: ROOT });
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input.join('\n'));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
      resolve({ code, lines, errors });
    });
  });
}

const line = (id: string, at: number | string, text: string, more: object = {}) =>
  JSON.stringify({ id, at, user: `u${id}`, text, ...more });

describe('candor screen', () => {
  it('gives ids back as they came, in revisions too: 7 and "7" are two comments', async () => {
    const flood = [1, '1', 2, 3, 4, 5].map((id) =>
      JSON.stringify({ id, at: 1_000 + Number(id), user: 'u1', text: '加微信领券 vx123456' }),
    );
    const { lines } = await candorScreen([], flood);
    const verdicts = lines.filter(({ revised }) => revised === undefined);
    expect(verdicts.map(({ id }) => id)).toEqual([1, '1', 2, 3, 4, 5]);
    for (const { id } of lines) expect([1, '1', 2, 3, 4, 5]).toContain(id);
  });

  it('answers line by line in order, with product and cluster where there is a catalogue', async () => {
    const { code, lines } = await candorScreen(
      ['--kb', KB],
      [
        line('1', 1_000, 'A1多少钱'),
        line('2', '2026-11-20T20:00:00+08:00', '主播好漂亮'),
        line('3', '2026-11-20T20:00:01+08:00', '', { type: 'gift' }),
      ],
    );
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        id: '1',
        class: 'question',
        product: 'curler-a1',
        cluster: 'price:curler-a1',
        reason: expect.any(String),
      },
      { id: '2', class: 'chat' },
      { id: '3', class: 'gift' },
    ]);
  });

  it('adds a line for every earlier verdict that a burst changes', async () => {
    const { lines } = await candorScreen(
      [],
      [
        line('1', 1_000, '这个茶太香了全家天天都在喝'),
        line('2', 2_000, '这茶太香了全家天天都在喝'),
        line('3', 3_000, '这个茶太香啦全家天天都在喝'),
      ],
    );
    expect(lines.map(({ id, class: found, revised }) => [id, found, revised ?? false])).toEqual([
      ['1', 'chat', false],
      ['2', 'chat', false],
      ['3', 'shill', false],
      ['1', 'shill', true],
      ['2', 'shill', true],
    ]);
  });

  it('lives in the time of the comments: hours apart, the same words are no burst', async () => {
    const hour = 3_600_000;
    const { lines } = await candorScreen(
      [],
      [1, 2, 3, 4].map((n) => line(`${n}`, n * hour, '这个茶太香了全家天天都在喝')),
    );
    expect(lines.map((screened) => screened.class)).toEqual(['chat', 'chat', 'chat', 'chat']);
  });

  it('names a malformed line, goes on, and ends with 1', async () => {
    const { code, lines, errors } = await candorScreen(
      [],
      [line('1', 1, '多少钱'), '{"id":', '{"id":"x"}', line('2', 2, '哈哈')],
    );
    expect(code).toBe(1);
    expect(lines.map((screened) => screened.id)).toEqual(['1', '2']);
    expect(errors).toMatch(/stdin:2: not JSON/);
    expect(errors).toMatch(/stdin:3: user/);
  });

  it('ends with a code when the catalogue or the file is not there', async () => {
    expect(await candorScreen(['--kb', '/nowhere.yaml'], [])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('CONFIG_INVALID'),
    });
    expect(await candorScreen(['/nowhere.jsonl'], [])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('USAGE'),
    });
  });
});
