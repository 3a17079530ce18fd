import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      {
        id: 'soap',
        name: '手工皂',
        price: {
          live: 48,
          was: 60,
          was_basis: '厂商建议零售价，2026年9月更新',
          lowest_30d: 45,
          valid_until: '2026-11-28T23:59:00+08:00',
          limit_per_order: 4,
          bundle: '任选2盒88元',
        },
        facts: {
          count: { value: 6, unit: '条', label: '数量' },
          energy: { value: 500, unit: 'kJ/支', label: '能量' },
          refill: { value: '替换头18元2支', label: '耗材' },
        },
        after_sales: { warranty: '一年内摔坏托盘可付费更换，12元' },
      },
      { id: 'balm', name: '护唇膏', price: { live: 25, lowest_30d: 22 } },
    ],
  }),
]);

const said = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');
const stands = (text: string, product = 'soap'): boolean => said(product, text);

it.each([
  // The price, until when.
  ['48块的价给到28号夜里', '60块的价给到28号夜里'],
  ['28号夜里之前都是48', '28号夜里之前都是45'],
  ['48块一直到28号', '45块一直到28号'],
  // Several pieces, and each of what one pack holds.
  ['四盒封顶，四盒一百九十二块', '四盒封顶，四盒一百七十二块'],
  ['48乘三，144块', '48乘三，134块'],
  ['六条四十八，一条合下来才八块', '六条四十八，一条合下来才六块'],
  // An offer that the file states, all together and what it saves.
  ['任选两盒八十八，两盒省八块', '任选两盒七十八，两盒省十八块'],
  // What else is paid for has its own price.
  ['替换头十八块两支，一支九块', '替换头十八块两支，一支七块'],
  ['自己摔坏托盘，花12块可以换', '自己摔坏托盘，花5块可以换'],
  // A maker's price is named as one.
  ['60块是厂商建议零售价，今天48', '70块是厂商建议零售价，今天48'],
])('%s stands, %s does not', (holds, fails) => {
  expect(stands(holds)).toBe(true);
  expect(stands(fails)).toBe(false);
});

it('lets a lower price of before be told, and no other', () => {
  expect(stands('二十五，前头卖过二十二', 'balm')).toBe(true);
  expect(stands('二十五，前头卖过三十五', 'balm')).toBe(false);
});

it.each([
  '外盒、皂碟、起泡网、说明书，这四块都讲。',
  '四盒封顶，一家四口一人一盒，一百九十二块。',
  '一支500千焦，两支1000。',
  '四十八，没多算您的，一毛没多。',
  '从2.0打到2.5，四十八。',
])('no price: %s', (text) => {
  expect(stands(text)).toBe(true);
});
