import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const KB = join(ROOT, 'test', 'eval', 'gate', 'kb.yaml');

interface Ran {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: string;
}

/** Runs `candor review` as a user would. */
function candorReview(args: readonly string[], input: readonly string[]): Promise<Ran> {
  const script = `const { reviewCommand } = await import('./src/cli/review.ts');
    await reviewCommand().exitOverride().parseAsync(process.argv.slice(1), { from: 'user' }).catch((fault) => {
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

const line = (id: string | number, text: string, more: object = {}) => JSON.stringify({ id, text, ...more });

describe('candor review', () => {
  it('answers line by line in order, with findings, claims, facts and labels', async () => {
    const { code, lines } = await candorReview(
      ['--kb', KB],
      [
        line('a', '额定功率45W。', { product: 'curler' }),
        line(2, '全网最低价！'),
        line('c', '最低价！', { after: ['我们是全网'] }),
        line('d', '适宜人群见标签', { product: 'calcium' }),
        line('e', '全网最低价，额定功率45W。', { product: 'curler' }),
        line('f', '我们不是全国第一。', { product: 'curler' }),
      ],
    );
    expect(code).toBe(1);
    expect(lines.map(({ id, decision }) => [id, decision])).toEqual([
      ['a', 'clear'],
      [2, 'refuse'],
      ['c', 'refuse'],
      ['d', 'rewrite'],
      ['e', 'rewrite'],
      ['f', 'clear'],
    ]);
    expect(lines[0]).toMatchObject({
      text: '额定功率45W。',
      claims: [{ verdict: 'supported', fact: 'curler.facts.power' }],
      labels: ['AI生成', 'AI生成 · 数字人主播'],
    });
    expect(lines[1]).toMatchObject({ text: '', labels: [] });
    expect(lines[1]?.findings).toEqual(
      expect.arrayContaining([
        {
          rule: 'cn-price/lowest-price',
          pack: expect.stringMatching(/^cn-price@\d+\.\d+\.\d+$/),
          category: 'price',
          law: expect.any(String),
          span: [0, 5],
          quote: '全网最低价',
          reason: expect.stringMatching(/[一-龥]/),
          fix: expect.any(String),
        },
      ]),
    );
    expect(lines[3]?.text).toMatch(/本品不能代替药物/);
    // Of the words as given, for whoever wrote them; `text` is what is left to say.
    expect(lines[4]).toMatchObject({
      text: '额定功率45W。',
      claims: expect.arrayContaining([expect.objectContaining({ verdict: 'unsupported' })]),
      facts: ['curler.facts.power'],
    });
    expect(lines[5]?.exempted).toEqual(
      expect.arrayContaining([
        {
          rule: 'cn-advertising-law/superlative-first',
          pack: expect.stringMatching(/^cn-advertising-law@/),
          span: [4, 8],
          quote: '全国第一',
          by: 'negation',
        },
      ]),
    );
    expect(lines[0]?.exempted).toEqual([]);
  });

  it('ends with 0 when all is clear, and speaks the language of the locale', async () => {
    const clear = await candorReview(['--kb', KB], [line(1, '您好，欢迎来到直播间。'), '']);
    expect(clear).toMatchObject({ code: 0, errors: '' });
    const english = await candorReview(['--kb', KB, '--locale', 'en-US'], [line(1, "I'm a real person.")]);
    expect(english.lines[0]).toMatchObject({ decision: 'refuse' });
    expect(JSON.stringify(english.lines[0]?.findings)).toContain('may not claim to be human');
  });

  it('names an unreadable line and goes on', async () => {
    const { code, lines, errors } = await candorReview(
      ['--kb', KB],
      ['{"id": 1', '{"id": 2}', line(3, '您好。'), line(4, '您好。', { source: 'nobody' })],
    );
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual([3]);
    expect(errors).toMatch(/stdin:1: not JSON/);
    expect(errors).toMatch(/stdin:2: text/);
    expect(errors).toMatch(/stdin:4: source/);
  });

  it('refuses a product that is not there, and names it and the nearest on standard error', async () => {
    const { code, lines, errors } = await candorReview(
      ['--kb', KB],
      [line(1, '额定功率45W。', { product: 'curlr' }), line(2, '您好。')],
    );
    expect(code).toBe(1);
    expect(lines.map(({ decision }) => decision)).toEqual(['refuse', 'clear']);
    expect(lines[0]?.findings).toContainEqual(
      expect.objectContaining({ rule: 'gate/unknown-product', fix: expect.stringContaining('curler') }),
    );
    expect(errors).toMatch(/stdin:1: the knowledge base has no product 'curlr' \(nearest: curler\)/);
  });

  it('tells fields that the contract does not know, and judges all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-review-'));
    const kb = join(folder, 'kb.yaml');
    writeFileSync(kb, 'version: 1\nproducts:\n  - {id: a1, name: 卷发棒, video: a1.mp4}\n');
    const { code, lines, errors } = await candorReview(['--kb', kb], [line(1, '您好。')]);
    rmSync(folder, { recursive: true });
    expect([code, lines.length]).toEqual([0, 1]);
    expect(errors).toMatch(/kb\.yaml:3:25 warning 'video' is not a field of the contract: kept and reported/);
  });

  it('calls an offer over only where it is at the moment that the knowledge base names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-review-'));
    const [open, over] = [join(folder, 'open.yaml'), join(folder, 'over.yaml')];
    const offer =
      'products:\n  - {id: a1, name: 卷发棒, price: {live: 9, valid_until: "2026-06-21T00:00:00+08:00"}}\n';
    writeFileSync(open, `version: 1\nas_of: "2026-06-20T20:00:00+08:00"\n${offer}`);
    writeFileSync(over, `version: 1\nas_of: "2026-06-21T20:00:00+08:00"\n${offer}`);
    const ran = await Promise.all([open, over].map((kb) => candorReview(['--kb', kb], [line(1, '您好。')])));
    rmSync(folder, { recursive: true });
    expect(ran.map(({ errors }) => errors.includes('this offer is over'))).toEqual([false, true]);
  });

  it.each([
    ['a knowledge base that is not there', ['--kb', '/nowhere.yaml'], 'CONFIG_INVALID'],
    ['rules that are not there', ['--kb', KB, '--rules', '/nowhere'], 'RULES_INVALID'],
    ['a locale that is none', ['--kb', KB, '--locale', 'xx'], 'commander'],
  ])('refuses %s', async (_, args, code) => {
    const ran = await candorReview(args, []);
    expect(ran.code).toBe(2);
    expect(ran.errors).toContain(code);
  });
});
