import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { review } from '../a-review.ts';

const shop = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      ['tent', '两人帐篷', '帐篷', 459, 2300],
      ['mat', '充气睡垫', '睡垫', 189, 780],
      ['lamp', '露营头灯', '头灯', 59, 78],
    ].map(([id, name, alias, live, grams]) => ({
      id,
      name,
      aliases: [alias],
      regulatory_class: 'ordinary',
      price: { live },
      facts: { weight: { value: grams, unit: '克', label: '重量' } },
    })),
  }),
]);
const isRefused = (text: string, product = 'tent'): boolean =>
  review(text, { knowledge: shop, product, locale: 'zh-CN' }).findings.some(
    ({ action, rule }) => action === 'refuse' && rule !== 'gate/doubt',
  );

describe('the dearest, cheapest, heaviest and lightest of what the shop sells', () => {
  it.each([
    ['我们店这三样里，最贵的是帐篷', '我们店这三样里，最贵的是睡垫'],
    ['三款里单价最高的是帐篷，最低的是头灯', '三款里单价最高的是帐篷，最低的是睡垫'],
    ['今晚三样里，头灯是价钱最低的一样', '今晚三样里，睡垫是价钱最低的一样'],
    ['三款里头，最重的是帐篷，最轻的是头灯', '三款里头，最重的是睡垫，最轻的是头灯'],
    ['我们家最便宜的一样是头灯', '我们家最便宜的一样是帐篷'],
  ])('%s is said, %s is not', (holds, fails) => {
    expect(isRefused(holds)).toBe(false);
    expect(isRefused(fails)).toBe(true);
  });

  it.each(['全杭州就我们家最便宜', '市面上这三款里最贵的是帐篷，最便宜的是头灯', '同行三样里，头灯价钱最低'])(
    '%s compares with others, and is not',
    (text) => {
      expect(isRefused(text, 'lamp')).toBe(true);
    },
  );
});
