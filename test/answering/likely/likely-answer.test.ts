import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Example, evidenceOf, regress } from '../../../scripts/learning/regression.ts';
import { understand } from '../../../src/answering/embedded/question.ts';
import { likelyAnswer } from '../../../src/answering/likely/likely-answer.ts';
import { factSignsOf, gramsOf, pairSigns } from '../../../src/answering/likely/pair-signs.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { FactIndex } from '../../../src/knowledge/retrieval.ts';
import type { KnowledgeCall } from '../../../src/model/audience.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';

const SHOP = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    shop: { name: '试铺', service_hours_human: '9:00-18:00', invoice: '可开电子发票' },
    products: [
      {
        id: 'throw',
        name: '云边盖毯',
        price: { live: 99 },
        facts: {
          care: { value: '冷水手洗，不可机洗', label: '洗涤方式' },
          size: { value: '150×200', unit: 'cm', label: '尺寸' },
          colors: { value: ['米白', '砖红'], label: '颜色' },
        },
        faq: [{ q: '会掉毛吗', a: '前两次洗会有少量浮毛，属于正常。' }],
      },
    ],
  }),
]);

function asked(text: string, calls: KnowledgeCall[] = []) {
  return understand(
    { text, product: 'throw' },
    {
      knowledge: SHOP,
      index: new FactIndex(SHOP),
      now: Date.parse('2026-11-28T20:00:00+08:00'),
      locale: 'zh-CN',
      onKnowledgeCall: (call) => calls.push(call),
    },
  );
}

describe('what is most likely asked for', () => {
  test('is told as facts are told, cited, and counted as a look into the knowledge base', () => {
    const calls: KnowledgeCall[] = [];
    const answer = likelyAnswer(asked('洗衣机里转一转行不', calls));
    expect(answer).toMatchObject({ facts: ['throw.facts.care'], via: 'knowledge' });
    expect(answer?.text).toContain('不可机洗');
    expect(calls.map(({ hits }) => hits)).toEqual([['throw.facts.care']]);
  });

  test('is nothing where the question turns on a part or a scheme that no text speaks of', () => {
    expect(likelyAnswer(asked('单买一个收纳袋多少钱'))).toBeUndefined();
    expect(likelyAnswer(asked('支持pd快充吗'))).toBeUndefined();
  });

  test('is nothing where nothing is likely enough', () => {
    expect(likelyAnswer(asked('哈哈哈今天下雪了'))).toBeUndefined();
  });

  test('is only ever said of this product or the shop, whatever is typed', () => {
    const own = new Set(
      [...SHOP.factsOf('throw'), ...SHOP.factsOf('shop')].map(({ id }) => id).concat('throw.faq.0'),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const id of likelyAnswer(asked(text))?.facts ?? []) expect(own).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});

test('from questions whose facts are named it is learned which words ask for which key, though they share no letter', () => {
  const facts = {
    care: factSignsOf({ path: 'facts.care', label: '洗涤方式', value: '手洗', unit: '', topics: [] }),
    size: factSignsOf({ path: 'facts.size', label: '尺寸', value: '150', unit: 'cm', topics: [] }),
  };
  const met = { asked: 0, byName: 0, byValue: 0 };
  const signs = (text: string, fact: keyof typeof facts) =>
    Uint16Array.from(pairSigns(gramsOf(text), facts[fact], met));
  const example = (text: string, fact: keyof typeof facts, label: 0 | 1): Example => ({
    signs: signs(text, fact),
    label,
    weight: 1,
  });
  const fitted = regress(
    ['能机洗吗', '丢滚筒里行吗', '滚筒洗坏不坏']
      .flatMap((text) => [example(text, 'care', 1), example(text, 'size', 0)])
      .concat(
        ['盖得住脚吗', '多长多宽', '盖双人够吗'].flatMap((text) => [
          example(text, 'care', 0),
          example(text, 'size', 1),
        ]),
      ),
    1,
  );
  const points = (text: string, fact: keyof typeof facts) => evidenceOf(signs(text, fact), fitted);
  expect(points('滚筒转得不', 'care')).toBeGreaterThan(points('滚筒转得不', 'size'));
  expect(points('盖得住两个人不', 'size')).toBeGreaterThan(points('盖得住两个人不', 'care'));
});
