import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../src/gate/review.ts';
import { CompiledRules, loadRules } from '../../../src/gate/rules.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { review, rulesFor } from '../a-review.ts';

const SHOP = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    shop: { name: '青禾小店', operator: '杭州青禾食品有限公司', host: { name: '小禾' } },
    products: [
      { id: 'wine', name: '青禾黄酒', facts: { brand: { value: '极品坊', label: '品牌' } } },
      { id: 'oil', name: '青禾橄榄油', certifications: [{ name: '注册商标 顶级村', id: '1' }] },
    ],
  }),
]);
const decision = (text: string) => review(text, { knowledge: SHOP }).decision;

describe('what the law names lawful, said whole', () => {
  it.each([
    '本店叫青禾小店。',
    '主播叫小禾。',
    '公司叫杭州青禾食品有限公司。',
    '牌子叫极品坊。',
    '商标是顶级村。',
  ])('a name that the notes hold: %s', (text) => {
    expect(decision(text)).toBe('clear');
  });

  it.each(['本店叫青苗小店。', '牌子叫至尊坊。', '我们的酒是极品。'])('no other name: %s', (text) => {
    expect(decision(text)).toBe('refuse');
  });

  it('no mark that stands for a name, whoever writes it', () => {
    expect(CompiledRules.matcherOf(rulesFor('zh-CN')).read('本店叫\uE000。').text).not.toContain('\uE000');
  });

  it('takes nothing from what is said beside it', () => {
    const guilty = ['全网最低价', '喝了能治糖尿病', '我自己用了三年', '比别家都好', '销量全国第一'];
    const lawful = ['本店叫青禾小店', '我们始终把顾客放在第一位', '这是本品牌顶配', '向往最美好的生活'];
    fc.assert(
      fc.property(
        fc.constantFrom(...lawful),
        fc.constantFrom(...guilty),
        fc.boolean(),
        (use, claim, isFirst) => {
          const said = isFirst ? `${use}，${claim}。` : `${claim}，${use}。`;
          expect(decision(said)).not.toBe('clear');
        },
      ),
      { numRuns: 40 },
    );
  });
});

const PACK = (patterns: string, lawful: string, more: string): string => `id: my-shop
version: 1.0.0
title: { zh: 本店, en: My shop }
jurisdiction: CN
locales: [zh-CN]
sources: [{ name: 店铺规则 }]
lawful:
  - id: thanks
    title: { zh: 道谢, en: Thanks }
    law: 店铺规则第2条
    patterns: ["${patterns}"]
    examples: { lawful: ["${lawful}"], more: ["${more}"] }
    categories: [comparison]
rules:
  - id: no-rivals
    title: { zh: 不提对手, en: No rivals }
    law: 店铺规则第1条
    category: comparison
    severity: high
    terms: [对手甲]
    action: refuse
    reason: { zh: 不提对手。, en: No rivals. }
    fix: { zh: 删去。, en: Drop it. }
    examples: { violating: [对手甲不好], lawful: [我们很好] }
`;

describe("a merchant's own lawful use", () => {
  const made: string[] = [];
  afterAll(() => {
    for (const dir of made) rmSync(dir, { recursive: true });
  });
  const loadedWith = (pack: string) => {
    const dir = mkdtempSync(join(tmpdir(), 'candor-uses-'));
    made.push(dir);
    cpSync(join(import.meta.dirname, '../../../config/rules'), dir, { recursive: true });
    writeFileSync(join(dir, 'my-shop.yaml'), pack);
    return loadRules(dir, { locale: 'zh-CN' });
  };
  const rulesWith = (pack: string): CompiledRules => {
    const loaded = loadedWith(pack);
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    return loaded.rules;
  };
  const met = (text: string, rules: CompiledRules) =>
    reviewDraft({ text, source: 'script', surface: 'speech' }, SHOP, rules, {
      now: Date.parse('2026-11-24T20:00:00+08:00'),
      locale: 'zh-CN',
      after: [],
    }).findings.map(({ rule }) => rule);
  const problemsOf = (pack: string): readonly string[] => {
    const loaded = loadedWith(pack);
    return loaded.ok ? [] : loaded.problems.map(({ line, message }) => `${line} ${message}`);
  };

  it('is taken with its name slot', () => {
    expect(
      problemsOf(PACK('谢谢来{own}的朋友', '谢谢来[小店]的朋友。', '谢谢来[小店]的朋友，最低价。')),
    ).toEqual([]);
  });

  it('is refused at its place where it does not know its own example, or takes what says more', () => {
    expect(problemsOf(PACK('谢谢朋友', '谢谢大家', '最低价'))).toEqual([
      expect.stringMatching(/^12 the use 'thanks' does not know its own: 谢谢大家/),
    ]);
    expect(problemsOf(PACK('谢谢·9', '谢谢大家', '谢谢最低价'))).toEqual([
      expect.stringMatching(/^12 the use 'thanks' takes for lawful what says more: 谢谢最低价/),
    ]);
  });

  it('answers its own rules and none of ours, and so has to name categories', () => {
    const own = PACK('不跟对手甲比最低价', '不跟对手甲比最低价', '对手甲');
    const more = own.replace('[comparison]', '[comparison, price, superlative, endorsement]');
    const rules = rulesWith(more.replace('不跟对手甲比最低价"]\n', '不跟对手甲比最低价", "全网最低价"]\n'));
    expect(met('不跟对手甲比最低价。', rules)).not.toContain('my-shop/no-rivals');
    expect(met('对手甲不好。', rules)).toContain('my-shop/no-rivals');
    expect(met('全网最低价。', rules)).toEqual(met('全网最低价。', rulesFor('zh-CN')));
    expect(met('全网最低价。', rules)).not.toEqual([]);
    expect(
      problemsOf(PACK('谢谢朋友', '谢谢朋友', '最低价').replace('    categories: [comparison]\n', '')),
    ).toEqual([expect.stringContaining('names no categories')]);
  });

  it('is refused where its pattern is none', () => {
    expect(problemsOf(PACK('谢谢{nobody}', '谢谢', '多谢'))).toEqual([
      expect.stringContaining("no word class is called 'nobody'"),
    ]);
  });
});
