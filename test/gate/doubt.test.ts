import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Example, evidenceOf, regress } from '../../scripts/learning/regression.ts';
import { shopWords } from '../../src/gate/doubt/shop-words.ts';
import { EVERYWHERE, eachSign, languageOfWords } from '../../src/gate/doubt/signs.ts';
import type { Weighed } from '../../src/gate/doubt/weighed.ts';
import { reviewDraft } from '../../src/gate/review.ts';
import { type CompiledRules, loadRules } from '../../src/gate/rules.ts';
import { BUCKETS } from '../../src/infra/learned-weights.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft } from '../../src/model/utterance.ts';
import { NOW, rulesFor, SHOP } from './a-review.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOBODY = new KnowledgeBase([]);
/** A text of which no shop knows anything. */
function bare(text: string): Weighed {
  const carried = new Uint8Array(text.length);
  return { text, shop: shopWords(NOBODY, undefined), carried, claims: [], facts: 0, product: undefined };
}

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true });
});

/** The shipped packs with weights that doubt one word alone, or with what is given for them. */
function folderDoubting(word: string | { readonly file: string } | undefined): string {
  const dir = mkdtempSync(join(tmpdir(), 'candor-doubt-'));
  made.push(dir);
  cpSync(join(ROOT, 'config/rules'), dir, { recursive: true });
  rmSync(join(dir, 'doubt'), { recursive: true });
  if (word === undefined) return dir;
  mkdirSync(join(dir, 'doubt'));
  if (typeof word === 'object') {
    writeFileSync(join(dir, 'doubt', 'zh.json'), word.file);
    return dir;
  }
  const weights = new Int8Array(BUCKETS);
  const language = languageOfWords(word);
  let last = 0;
  eachSign(bare(word), language, (bucket, at) => {
    if (at !== EVERYWHERE && last === 0) last = bucket;
  });
  weights[last] = 127;
  const file = {
    version: 7,
    trained: 'by hand',
    rows: 1,
    bias: -1,
    threshold: 0,
    scale: 1,
    weights: Buffer.from(weights.buffer).toString('base64'),
  };
  writeFileSync(join(dir, 'doubt', `${language}.json`), JSON.stringify(file));
  return dir;
}

function compiled(dir: string, locale: 'zh-CN' | 'en-US' = 'zh-CN'): CompiledRules {
  const loaded = loadRules(dir, { locale });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rules;
}

function reviewed(
  text: string,
  rules: CompiledRules,
  said: Partial<Draft> = {},
  locale: 'zh-CN' | 'en-US' = 'zh-CN',
) {
  const draft = { text, source: 'script' as const, surface: 'speech' as const, ...said };
  return reviewDraft(draft, SHOP, rules, { now: NOW, locale, after: [] });
}

describe('words that no rule knows and no fact carries', () => {
  const rules = compiled(folderDoubting('通'));

  test('are refused where they are worded like claims that need proof, with the part that says so', () => {
    const { decision, findings } = reviewed('大家好，喝下去通。慢慢看。', rules);
    expect(decision).toBe('refuse');
    expect(findings).toMatchObject([
      { rule: 'gate/doubt', quote: '喝下去通', span: [4, 8], category: 'unproven' },
    ]);
    expect(findings[0]?.fix.zh).toContain('具名人员复核');
  });

  test('are quoted as they were written, disguises and all', () => {
    const [finding] = reviewed('大家好，喝 下 去 通。', rules).findings;
    expect(finding?.quote).toBe('喝 下 去 通');
  });

  test('are said where there are too few to tell', () => {
    expect(reviewed('通了。', rules).decision).toBe('clear');
  });

  test('are said where they are worded like what may be said', () => {
    expect(reviewed('大家好，慢慢看。', rules).decision).toBe('clear');
  });

  test.each<[string, Partial<Draft>]>([
    ['a label, which nothing may keep from the air', { source: 'label' }],
    ['a correction, which a named person approved', { source: 'correction' }],
    ['what a viewer asked', { source: 'viewer', surface: 'question' }],
    ['what code composes of facts', { source: 'answer', via: 'knowledge' }],
    ['a card', { surface: 'card' }],
  ])('do not keep %s', (_, said) => {
    const found = reviewed('大家好，喝下去通。', rules, said).findings.map(({ rule }) => rule);
    expect(found).not.toContain('gate/doubt');
  });

  test("are doubted in a model's answer and in what an operator types", () => {
    expect(reviewed('喝下去通。', rules, { source: 'answer', via: 'llm' }).decision).toBe('refuse');
    expect(reviewed('喝下去通。', rules, { source: 'operator' }).decision).toBe('refuse');
  });

  test('in English are weighed by words; those of the shop itself are no sign', () => {
    const english = compiled(folderDoubting('marvellous'), 'en-US');
    expect(reviewed('Such a marvellous feeling.', english, {}, 'en-US').decision).toBe('refuse');
    expect(reviewed('Such a gentle evening.', english, {}, 'en-US').decision).toBe('clear');
  });
});

describe('the doubt', () => {
  test('only ever refuses: nothing that is refused without it is cleared with it', () => {
    const without = compiled(folderDoubting(undefined));
    const texts = readFileSync(join(ROOT, 'test/eval/gate/zh.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (one, other) => {
        const text = `${one}，${other}`;
        const before = reviewed(text, without);
        const now = reviewed(text, rulesFor('zh-CN'));
        if (before.decision !== 'clear') expect(now.decision).not.toBe('clear');
        if (now.decision === 'clear') expect(before.decision).toBe('clear');
      }),
      { numRuns: 300 },
    );
  });

  test('is in the record: its version among the packs, its weights in the hash', () => {
    const one = compiled(folderDoubting('通'));
    const other = compiled(folderDoubting('透'));
    expect(one.packs).toContain('doubt-zh@7');
    expect(one.hash).not.toBe(other.hash);
    expect(compiled(folderDoubting(undefined)).packs.join()).not.toContain('doubt');
  });

  test.each([
    ['not JSON', '{'],
    ['of another shape', '{"version": 1}'],
    [
      'of another length',
      JSON.stringify({ version: 1, trained: '', rows: 0, bias: 0, threshold: 0, scale: 1, weights: 'AAAA' }),
    ],
  ])('with a file that is %s is refused with its place', (_, file) => {
    const dir = folderDoubting({ file });
    const loaded = loadRules(dir, { locale: 'zh-CN' });
    expect(loaded).toMatchObject({ ok: false, problems: [{ file: join(dir, 'doubt') }] });
  });

  test('takes a number for a number, whichever it is', () => {
    const signs = (text: string) => {
      const met: number[] = [];
      eachSign(bare(text), 'zh', (bucket, at) => {
        if (at !== EVERYWHERE) met.push(bucket);
      });
      return met;
    };
    expect(signs('共129元')).toEqual(signs('共四元'));
    expect(signs('共129元')).not.toEqual(signs('共元'));
  });
});

describe('training', () => {
  test('finds the sign that tells guilty from innocent, and comes out the same each time', () => {
    const example = (signs: number[], label: 0 | 1): Example => ({
      signs: Uint16Array.from(signs),
      label,
      weight: 1,
    });
    const examples = [
      ...Array.from({ length: 20 }, (_, n) => example([1, 100 + n], 1)),
      ...Array.from({ length: 20 }, (_, n) => example([2, 100 + n], 0)),
    ];
    const fitted = regress(examples, 1);
    expect(evidenceOf(Uint16Array.of(1), fitted)).toBeGreaterThan(1);
    expect(evidenceOf(Uint16Array.of(2), fitted)).toBeLessThan(-1);
    expect(regress(examples, 1)).toEqual(fitted);
  });
});
