import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Example, fitParts, pointsOf } from '../../scripts/learning/noisy-or.ts';
import { anyOf } from '../../src/gate/doubt/any-of.ts';
import { languageOfWords } from '../../src/gate/doubt/language.ts';
import { partsOf, WHOLE } from '../../src/gate/doubt/parts.ts';
import { shopWords } from '../../src/gate/doubt/shop-words.ts';
import { BUCKETS, eachSign } from '../../src/gate/doubt/signs.ts';
import type { Weighed } from '../../src/gate/doubt/weighed.ts';
import { reviewDraft } from '../../src/gate/review.ts';
import { type CompiledRules, loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft } from '../../src/model/utterance.ts';
import { NOW, rulesFor, SHOP } from './a-review.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOBODY = new KnowledgeBase([]);
/** A text of which no shop knows anything. */
function bare(text: string): Weighed {
  const carried = new Array<number>(text.length).fill(0);
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
  let first: number | undefined;
  // A part is known by its first sign: the word alone.
  eachSign(bare(word), language, partsOf(word, language), (bucket, part) => {
    if (part !== WHOLE) first ??= bucket;
  });
  weights[first as number] = 127;
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
    const { decision, findings } = reviewed('大家晚上好呀，喝下去真的通。咱们慢慢往下看。', rules);
    expect(decision).toBe('refuse');
    expect(findings).toMatchObject([
      { rule: 'gate/doubt', quote: '喝下去真的通', span: [7, 13], category: 'unproven' },
    ]);
    expect(findings[0]?.fix.zh).toContain('具名人员复核');
  });

  test('are quoted as they were written, disguises and all', () => {
    const [finding] = reviewed('大家晚上好呀，喝 下 去 真 的 通。', rules).findings;
    expect(finding?.quote).toBe('喝 下 去 真 的 通');
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
      eachSign(bare(text), 'zh', [], (bucket) => met.push(bucket));
      return met;
    };
    expect(signs('价格是129元整')).toEqual(signs('价格是四十元整'));
    expect(signs('价格是129元整')).not.toEqual(signs('价格是元整'));
  });
});

describe('the parts of a text', () => {
  test.each<[string, 'zh' | 'en', readonly string[]]>([
    ['壶身是玻璃的,底座带指示灯.', 'zh', ['壶身是玻璃的', '底座带指示灯']],
    ['来,壶身是玻璃的', 'zh', ['来,壶身是玻璃的']],
    ['容量1.5升左右,够三个人喝', 'zh', ['容量1.5升左右', '够三个人喝']],
    ['the jug is glass and the base has a lamp', 'en', ['the jug is glass ', 'and the base has a lamp']],
    ['', 'zh', ['']],
  ])('%s', (text, language, wanted) => {
    expect(partsOf(text, language).map(({ from, to }) => text.slice(from, to))).toEqual(wanted);
  });

  test('follow each other and leave out nothing but what stands between', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'喝水a b,.3!and ') }), (text) => {
        let end = 0;
        for (const { from, to } of partsOf(text, 'en')) {
          expect(text.slice(end, from)).toMatch(/^[,.!?;:]*$/);
          expect(to).toBeGreaterThanOrEqual(from);
          end = to;
        }
        expect(text.slice(end)).toMatch(/^[,.!?;:]*$/);
      }),
    );
  });
});

describe('any of several', () => {
  test('is as likely as that not all of them fail, and no less likely than each', () => {
    const points = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(points, (each) => {
        const any = anyOf(Float64Array.from(each));
        expect(any).toBeGreaterThanOrEqual(Math.max(...each) - 1e-6);
        const none = each.reduce((left, one) => left / (1 + Math.exp(one)), 1);
        expect(1 / (1 + Math.exp(any))).toBeCloseTo(none, 6);
      }),
    );
  });
});

describe('training', () => {
  const example = (parts: number[][], label: 0 | 1): Example => ({
    whole: Uint32Array.from(parts.flat()),
    parts: parts.map((signs) => Uint32Array.from(signs.map((sign) => sign + 1_000))),
    label,
    weight: 1,
  });
  const many = (one: (n: number) => Example) => Array.from({ length: 600 }, (_, n) => one(n));

  test('finds the sign that tells guilty from innocent, and comes out the same each time', () => {
    const examples = [...many((n) => example([[1, 100 + n]], 1)), ...many((n) => example([[2, 100 + n]], 0))];
    const fitted = fitParts(examples);
    expect(pointsOf(example([[1]], 1), fitted)).toBeGreaterThan(1);
    expect(pointsOf(example([[2]], 0), fitted)).toBeLessThan(-1);
    expect(fitParts(examples)).toEqual(fitted);
  });

  test('finds one guilty part among innocent ones', () => {
    const examples = [
      ...many((n) => example([[2, 100 + n], [1], [2, 101 + n]], 1)),
      ...many((n) => example([[2, 100 + n], [2], [2, 101 + n]], 0)),
    ];
    const fitted = fitParts(examples);
    expect(pointsOf(example([[2], [2], [2], [2], [1]], 1), fitted)).toBeGreaterThan(1);
    expect(pointsOf(example([[2], [2], [2], [2], [2]], 0), fitted)).toBeLessThan(-1);
  });
});
