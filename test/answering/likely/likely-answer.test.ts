import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, fitChoices } from '../../../scripts/learning/choice.ts';
import { evidenceOf } from '../../../scripts/learning/fitted.ts';
import type { EmbeddedAnswer } from '../../../src/answering/embedded/embedded-answerer.ts';
import { understand } from '../../../src/answering/embedded/question.ts';
import { withLikely } from '../../../src/answering/likely/likely-answer.ts';
import { factSignsOf, gramsOf, pairSigns } from '../../../src/answering/likely/pair-signs.ts';
import { sharesOf } from '../../../src/infra/learned-weights.ts';
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

const UNKNOWN: EmbeddedAnswer = {
  isSettled: false,
  sentences: [{ text: '这个没有写。', facts: [], via: 'fallback' }],
};
const told = (fact: string): EmbeddedAnswer => ({
  isSettled: false,
  sentences: [{ text: '我们自己的话', facts: [fact], via: 'knowledge' }],
});
/** What is told where our own words found nothing. */
const likelyAnswer = (question: ReturnType<typeof asked>) => {
  const [sentence] = withLikely(UNKNOWN, question).sentences;
  return sentence?.via === 'knowledge' ? sentence : undefined;
};

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

  test('is told in place of what our own words found, where that is far less likely', () => {
    const facts = withLikely(told('throw.facts.colors'), asked('洗衣机里转一转行不')).sentences.flatMap(
      (sentence) => sentence.facts,
    );
    expect(facts).toEqual(['throw.facts.care']);
  });

  test('changes nothing where our own words found the same, or several facts, or the law settles the words', () => {
    const question = asked('洗衣机里转一转行不');
    for (const embedded of [
      told('throw.facts.care'),
      { ...UNKNOWN, isSettled: true },
      {
        isSettled: false,
        sentences: [...told('throw.facts.size').sentences, ...told('throw.facts.colors').sentences],
      },
    ]) {
      expect(withLikely(embedded, question)).toBe(embedded);
    }
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
  const standing = { concerns: 0, byName: 0, byValue: 0, place: undefined, topics: 0 };
  const signs = (text: string, fact: keyof typeof facts) =>
    Uint32Array.from(pairSigns(gramsOf(text), facts[fact], standing));
  const choice = (text: string, right: keyof typeof facts | undefined): Choice => ({
    options: (['care', 'size'] as const).map((fact) => ({
      signs: signs(text, fact),
      isRight: fact === right,
    })),
  });
  const fitted = fitChoices(
    [
      ...['能机洗吗', '丢滚筒里行吗', '滚筒洗坏不坏'].map((text) => choice(text, 'care')),
      ...['盖得住脚吗', '多长多宽', '盖双人够吗'].map((text) => choice(text, 'size')),
      ...['主播唱个歌', '外面下雪了', '晚饭吃什么'].map((text) => choice(text, undefined)),
    ],
    1,
  );
  const pointsOf = (text: string, fact: keyof typeof facts) =>
    evidenceOf(signs(text, fact), { ...fitted, bias: 0 });
  const sharesFor = (text: string) => sharesOf([pointsOf(text, 'care'), pointsOf(text, 'size')], fitted.bias);
  const drum = sharesFor('滚筒转得不');
  expect(drum.shares[0]).toBeGreaterThan(drum.shares[1] as number);
  const wide = sharesFor('盖得住两个人不');
  expect(wide.shares[1]).toBeGreaterThan(wide.shares[0] as number);
  const nothing = sharesFor('唱个歌吧');
  expect(nothing.none).toBeGreaterThan(Math.max(...nothing.shares));
});
