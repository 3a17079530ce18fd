import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { aModelServer, type ModelServer, wholeAnswer } from '../answering/a-model-server.ts';
import { SHOP } from '../answering/a-shop.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'candor-answer-'));
const kb = join(folder, 'kb.yaml');
beforeAll(() => writeFileSync(kb, stringify({ ...SHOP, as_of: '2026-11-24T20:00:00+08:00' })));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: string;
}

/** Runs `candor answer` as a user would. */
function candorAnswer(
  args: readonly string[],
  input: string,
  env: Record<string, string> = {},
): Promise<Ran> {
  const script = `const { answerCommand } = await import('./src/cli/answer.ts');
    await answerCommand().parseAsync(process.argv.slice(1), { from: 'user' }).catch((fault) => {
      process.stderr.write(fault.message); process.exitCode = 2; });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      resolve({ code, lines, errors });
    });
  });
}

const jsonl = (...questions: object[]) =>
  questions.map((question) => `${JSON.stringify(question)}\n`).join('');

describe('candor answer', () => {
  let server: ModelServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('answers each line in order, with the facts it used and the decision of the gate', async () => {
    const { code, lines } = await candorAnswer(
      ['--kb', kb, '--llm', 'off'],
      jsonl({ id: 'a', text: '多少瓦', product: 'curler' }, { id: 2, text: '有蓝牙吗', product: 'curler' }),
    );
    expect(lines[0]).toEqual({
      id: 'a',
      text: '晨禾卷发棒的额定功率是45W。',
      facts: ['curler.facts.power'],
      via: 'knowledge',
      decision: 'clear',
    });
    expect(lines[1]).toMatchObject({ id: 2, via: 'fallback', decision: 'clear' });
    expect(code).toBe(0);
  });

  it('takes --product for questions that name none', async () => {
    const { lines } = await candorAnswer(
      ['--kb', kb, '--product', 'kettle'],
      jsonl({ id: 1, text: '多少瓦' }),
    );
    expect(lines[0]?.facts).toEqual(['kettle.facts.power']);
  });

  it('answers nothing on a product that is not there, and names it on standard error', async () => {
    const { lines, errors } = await candorAnswer(
      ['--kb', kb, '--llm', 'off'],
      jsonl({ id: 1, text: '多少瓦', product: 'kettel' }),
    );
    expect(lines[0]).toMatchObject({ via: 'fallback' });
    expect(lines[0]?.text).not.toContain('W');
    expect(errors).toMatch(/stdin:1: the knowledge base has no product 'kettel' \(nearest: kettle\)/);
  });

  it("takes the knowledge base's as_of for now", async () => {
    const { lines } = await candorAnswer(
      ['--kb', kb],
      jsonl({ id: 1, text: 'A1多少钱' }, { id: 2, text: '水壶多少钱' }),
    );
    expect(lines[0]?.text).toContain('129元');
    expect(lines[1]?.text).not.toContain('89');
  });

  it('gives the fixed referral on goods of a reviewed class, which the gate clears (FIL-14)', async () => {
    const { lines } = await candorAnswer(
      ['--kb', kb, '--llm', 'off'],
      jsonl({ id: 1, text: '维C多少钱' }, { id: 2, text: '一天吃几片', product: 'vitamin' }),
    );
    expect(lines).toMatchObject([
      { text: expect.stringContaining('请看商品页面'), facts: [], via: 'fallback', decision: 'clear' },
      { text: expect.stringContaining('请仔细阅读商品标签'), facts: [], via: 'fallback', decision: 'clear' },
    ]);
  });

  it('says the fallback, and that the gate refused, where an answer breaks a rule', async () => {
    const bad = join(folder, 'bad.yaml');
    const faq = [{ q: '质量好不好', a: '我自己用了三年，全网第一，绝对不会坏。' }];
    writeFileSync(bad, stringify({ version: 1, products: [{ id: 'x', name: '某某台灯', faq }] }));
    const { lines } = await candorAnswer(['--kb', bad], jsonl({ id: 1, text: '质量好不好' }));
    expect(lines[0]).toMatchObject({ via: 'fallback', decision: 'refuse', facts: [] });
    expect(lines[0]?.text).not.toContain('第一');
  });

  it('asks the model that the environment names, unless told not to', async () => {
    server = await aModelServer(wholeAnswer('这款的额定功率是45W。⟦F1⟧'));
    const env = { CANDOR_LLM_BASE_URL: server.baseUrl, CANDOR_LLM_MODEL: 'm' };
    const question = jsonl({ id: 1, text: '多少瓦', product: 'curler' });
    const asked = await candorAnswer(['--kb', kb], question, env);
    expect(asked.lines[0]).toMatchObject({
      text: '这款的额定功率是45W。',
      via: 'llm',
      facts: ['curler.facts.power'],
    });
    const off = await candorAnswer(['--kb', kb, '--llm', 'off'], question, env);
    expect(off.lines[0]).toMatchObject({ via: 'knowledge' });
    expect(server.requests).toHaveLength(1);
  });

  it('names a line that it cannot read, goes on, and ends with 1', async () => {
    const { code, lines, errors } = await candorAnswer(
      ['--kb', kb],
      `nonsense\n{"id":1}\n${jsonl({ id: 2, text: 'A1多重' })}`,
    );
    expect(lines.map(({ id }) => id)).toEqual([2]);
    expect(errors).toContain('stdin:1: not JSON');
    expect(errors).toContain('stdin:2: text');
    expect(code).toBe(1);
  });

  it.each([
    ['a knowledge base that is not there', ['--kb', '/nowhere.yaml'], /nowhere/],
    ['a product that it lacks', ['--kb', '%KB%', '--product', 'nope'], /no product 'nope'/],
    ['--llm on without a model', ['--kb', '%KB%', '--llm', 'on'], /needs a model/],
  ])('ends with 2 on %s', async (_what, args, message) => {
    const given = args.map((argument) => (argument === '%KB%' ? kb : argument));
    const { code, errors, lines } = await candorAnswer(given, jsonl({ id: 1, text: '多少钱' }));
    expect(errors).toMatch(message);
    expect(lines).toEqual([]);
    expect(code).toBe(2);
  });
});
