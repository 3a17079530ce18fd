import { describe, expect, test } from 'vitest';
import { reviewDraft } from '../../src/gate/review.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Locale } from '../../src/model/text.ts';
import { aModelServer } from './a-model-server.ts';
import { aShop, SHOP } from './a-shop.ts';
import { anAnswering, textOf } from './an-answering.ts';

const catalogue = aShop();
const knowledge = new KnowledgeBase([
  { ...SHOP, products: (SHOP.products ?? []).filter(({ id }) => id !== 'kettle') },
]);
const setup = { knowledge: () => knowledge, catalogue: () => catalogue };
const NOT_OFFERED = '您问的这款商品，直播间现在不提供。已经下单的朋友，售后请联系人工客服。';

describe('of a product that may not be presented now', () => {
  test.each([
    ['it is named', { text: '水壶多少钱？', onAir: 'curler' }],
    ['screening tied the question to it', { text: '多少钱？', product: 'kettle' }],
    ['it was on air a moment ago', { text: '这个内胆什么材质？', product: 'kettle', onAir: 'kettle' }],
    ['its effect is asked about', { text: '水壶能治病吗？', product: 'kettle' }],
  ])('one fixed sentence is told, and nothing of another in its place: %s', async (_why, question) => {
    const { ask, calls } = anAnswering(setup);
    const told = await ask(question);
    expect(textOf(told)).toBe(NOT_OFFERED);
    expect(told).toMatchObject([{ facts: [], via: 'fallback' }]);
    expect(calls.length).toBeGreaterThan(0);
  });

  test('no model is asked', async () => {
    const model = await aModelServer((response) => void response.end());
    const { ask } = anAnswering({ ...setup, baseUrl: model.baseUrl });
    expect(textOf(await ask({ text: '水壶怎么样？', product: 'kettle' }))).toBe(NOT_OFFERED);
    expect(model.requests).toHaveLength(0);
    await model.close();
  });

  test('who asks about another beside it is answered about that', async () => {
    const { ask } = anAnswering(setup);
    const told = textOf(await ask({ text: '卷发棒和水壶哪个便宜？', onAir: 'curler' }));
    expect(told).not.toContain('89');
    expect(told).not.toContain('水壶');
  });

  test('whether this is a person is told all the same', async () => {
    const { ask } = anAnswering(setup);
    expect(textOf(await ask({ text: '你是真人吗，水壶还卖吗？', product: 'kettle' }))).toContain('AI');
  });

  test('who asks in English is told in English', async () => {
    const { ask } = anAnswering({ ...setup, locale: 'en-GB' });
    expect(textOf(await ask({ text: 'how much is it?', product: 'kettle' }))).toContain('not offered');
  });
});

test.each<[Locale, string]>([
  ['zh-CN', '水壶多少钱？'],
  ['en-US', 'how much is it?'],
  ['en-GB', 'how much is it?'],
  ['en-EU', 'how much is it?'],
])('the fixed sentence passes the gate of %s', (locale, text) => {
  const loaded = loadRules('config/rules', { locale });
  if (!loaded.ok) throw new Error('config/rules does not load');
  const { answering } = anAnswering({ ...setup, locale });
  const { text: said, via } = answering.notOffered({ text });
  const review = reviewDraft(
    { text: said, via, source: 'answer', surface: 'speech' },
    knowledge,
    loaded.rules,
    {
      now: 0,
      locale,
      after: [],
      withheld: [{ product: catalogue.product('kettle') as never, why: { zh: '已下架', en: 'held' } }],
    },
  );
  expect(review.decision).toBe('clear');
});
