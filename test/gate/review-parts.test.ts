import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reviewDraft } from '../../src/gate/review.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../src/model/knowledge.ts';
import type { Review } from '../../src/model/utterance.ts';
import { NOW } from './a-review.ts';

/** How a review is put together, by a pack whose rules are one word each. Many were found by mutants that lived. */

const rule = (id: string, word: string, action: string, more = '') => `
  - id: ${id}
    title: { zh: 某, en: some }
    law: 某法第1条
    category: comparison
    severity: high
    terms: [${word}]
    action: ${action}
    reason: { zh: 因, en: why }
    fix: { zh: 改, en: mend }
    examples: { violating: [${word}], lawful: [好] }${more}`;

const PACK = `id: parts
version: 1.0.0
title: { zh: 部分, en: Parts }
jurisdiction: CN
locales: [zh-CN]
sources: [{ name: 某 }]
rules:${rule('noted', '梧桐', 'note')}${rule('refused', '芙蓉', 'refuse')}${rule('whole', '牡丹', 'refuse', '\n    rewrite: never')}${rule('first', '杜鹃', 'rewrite', '\n    rewrite: { replace: 百合 }')}${rule('second', '百合', 'rewrite', '\n    rewrite: { replace: 海棠 }')}${rule('endless', '茉莉', 'rewrite', '\n    rewrite: { replace: 茉莉花 }')}${rule('classed', '水仙', 'refuse', '\n    classes: [drug]\n    unknown_class: skip').replace('violating: [水仙]', 'violating: [{ text: 水仙, class: drug }]')}
`;

const dir = mkdtempSync(join(tmpdir(), 'candor-parts-'));
cpSync(join(import.meta.dirname, '../../config/rules/ai-honesty.yaml'), join(dir, 'ai-honesty.yaml'));
writeFileSync(join(dir, 'parts.yaml'), PACK);
afterAll(() => rmSync(dir, { recursive: true }));
const loaded = loadRules(dir, { locale: 'zh-CN' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { rules } = loaded;

const SHOP = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    products: [
      {
        id: 'cream',
        name: '清露',
        regulatory_class: 'ordinary',
        facts: { weight: { value: 30, unit: '克', label: '净重' } },
      },
      { id: 'pills', name: '清露丸', regulatory_class: 'drug' },
      { id: 'x', name: '安', regulatory_class: 'drug' },
    ],
  }),
]);

function review(text: string, product?: string, knowledge = SHOP): Review {
  const draft = {
    text,
    source: 'script' as const,
    surface: 'speech' as const,
    ...(product !== undefined && { product }),
  };
  return reviewDraft(draft, knowledge, rules, { now: NOW, locale: 'zh-CN', after: [] });
}

const met = (one: Review) => one.findings.map((finding) => finding.rule);

describe('what is only noted', () => {
  test('is said as it is, with the note in the record', () => {
    const noted = review('门口有梧桐。');
    expect(noted).toMatchObject({ decision: 'clear', text: '门口有梧桐。' });
    expect(met(noted)).toEqual(['parts/noted']);
  });

  test('does not stand in the way of a rewrite', () => {
    expect(review('梧桐边上种杜鹃。')).toMatchObject({ decision: 'rewrite', text: '梧桐边上种海棠。' });
  });
});

describe('a rewrite', () => {
  test('is reviewed itself, and rewritten again where another rule asks for it', () => {
    const twice = review('院里种杜鹃。');
    expect(twice).toMatchObject({ decision: 'rewrite', text: '院里种海棠。' });
    expect(met(twice)).toEqual(['parts/first']);
  });

  test('that never comes clear is a refusal', () => {
    expect(review('院里种茉莉。')).toMatchObject({ decision: 'refuse', text: '' });
  });

  test('by a rule’s own words is not offered where something else in the words must be refused', () => {
    expect(review('院里种杜鹃，屋里摆芙蓉。').decision).toBe('refuse');
    expect(review('这瓶净重50克，院里种杜鹃。', 'cream').decision).toBe('refuse');
  });

  test('tells of the words as drafted, and besides which claims of them are said', () => {
    const shorter = review('这瓶净重30克，屋里摆芙蓉。', 'cream');
    expect(shorter).toMatchObject({ decision: 'rewrite', text: '这瓶净重30克。' });
    expect(met(shorter)).toEqual(['parts/refused']);
    expect(shorter.said?.map(({ quote, verdict }) => [quote, verdict])).toEqual([['30克', 'supported']]);
  });

  test('is never made of words that a rule will have fall whole', () => {
    expect(review('这瓶净重30克，院里种牡丹。', 'cream').decision).toBe('refuse');
  });
});

describe('findings', () => {
  test('stand in the order of the words, and cannot be changed by whoever records them', () => {
    const { findings } = review('先看芙蓉，再看梧桐，最后又是芙蓉。');
    expect(findings.map(({ span: [from] }) => from)).toEqual([2, 7, 14]);
    expect(Object.isFrozen(findings)).toBe(true);
  });

  test('of the facts stand beside those of the rules', () => {
    const both = met(review('这瓶净重50克，屋里摆芙蓉。', 'cream'));
    expect(both).toContain('parts/refused');
    expect(both.some((each) => each.startsWith('claims/number-'))).toBe(true);
  });
});

describe('the product that words mean', () => {
  test('is the one named in the draft', () => {
    expect(met(review('清露边上有水仙。', 'pills'))).toEqual(['parts/classed']);
    expect(met(review('清露边上有水仙。', 'cream'))).toEqual([]);
  });

  test('is besides each of a reviewed class that the words name', () => {
    expect(met(review('清露丸边上有水仙。', 'cream'))).toEqual(['parts/classed']);
  });

  test('is nobody where the draft names one that is not there', () => {
    expect(met(review('边上有水仙。', 'pill'))).toEqual(['gate/unknown-product']);
  });

  test('is else the one whose longest name stands in the words', () => {
    expect(met(review('清露丸边上有水仙。'))).toEqual(['parts/classed']);
    expect(met(review('清露边上有水仙。'))).toEqual([]);
  });

  test('is not told by a name of one character', () => {
    expect(met(review('平安的边上有水仙。'))).toEqual([]);
  });

  test('is nobody in a shop without products', () => {
    expect(met(review('边上有水仙，院里有芙蓉。', undefined, new KnowledgeBase([])))).toEqual([
      'parts/refused',
    ]);
  });
});
