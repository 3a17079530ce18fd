import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const OFFER = { value: '参加店铺满99减12，每单限用1次，2026年12月24日23:59止', label: '满减' };

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: { name: '麦芒', default_shipping: { free_shipping_over: 59, remote_areas_extra: 18 } },
    products: [
      {
        id: 'chocolate',
        name: '黑巧克力币',
        aliases: ['巧克力'],
        price: { live: 88, lowest_30d: 85, limit_per_order: 5 },
        facts: { coupon: OFFER, net: { value: 1, unit: 'kg', label: '净含量' } },
      },
      {
        id: 'yeast',
        name: '干酵母',
        aliases: ['酵母'],
        price: { live: 16, lowest_30d: 15 },
        facts: {
          coupon: OFFER,
          net: { value: '5克×20袋，共100克', label: '净含量' },
          shelf: { value: '24个月', label: '保质期' },
          made: { value: '2026年9月20日', label: '生产日期' },
        },
      },
      {
        id: 'butter',
        name: '发酵黄油',
        aliases: ['黄油'],
        price: { live: 49.9, lowest_30d: 46.9, limit_per_order: 6 },
        stock: { qty: 132 },
        facts: { coupon: { value: '不参加店铺满减', label: '满减' } },
      },
      {
        id: 'calcium',
        name: '钙片120片',
        price: {
          live: 79,
          was: 99,
          was_basis: '本店2026年11月30日至12月6日最低成交价',
          lowest_30d: 79,
          valid_until: '2026-12-22T23:59:00+08:00',
        },
        facts: {
          count: { value: 120, unit: '片', label: '片数' },
          days: { value: '每天2片，60天用完', label: '用量' },
        },
      },
      {
        id: 'potato',
        name: '黄心土豆',
        price: { live: 19.8, lowest_30d: 19.8 },
        facts: {
          net: { value: 5, unit: 'kg', label: '净重' },
          dug: { value: '2026-12-10', label: '采挖日期' },
        },
      },
    ],
  }),
]);
const stands = standingIn(knowledge, '2026-12-20T20:00:00+08:00', 'zh-CN');

it.each([
  // Sums of what was said, and what an offer takes off.
  [
    'chocolate',
    '一袋巧克力八十八，添盒十六块的酵母，一百零四减十二，九十二',
    '一袋巧克力八十八，添盒十六块的酵母，一百零四减二十二，八十二',
  ],
  ['chocolate', '一袋巧克力八十八，差十一块够满减', '一袋巧克力八十八，差五块够满减'],
  ['chocolate', '巧克力八十八，加一盒酵母变成一百零四', '巧克力八十八，加一盒酵母变成九十九'],
  ['chocolate', '巧克力八十八，偏远加收十八，八十八变一百零六', '巧克力八十八，偏远加收十八，八十八变九十六'],
  // The offer by its name alone, and the day it ends.
  ['chocolate', '满减到礼拜四', '满减到礼拜二'],
  ['butter', '黄油不进满减', '黄油也能用满减'],
  // Counted in 块.
  ['butter', '库存一百三十二块，一单最多六块', '库存两百三十二块，一单最多六块'],
  ['butter', '库存一百三十二块，一单最多六块', '库存一百三十二块，一单最多九块'],
  ['butter', '一单上限是六块', '一单上限是九块'],
  ['chocolate', '一单五袋到头', '一单八袋到头'],
  ['butter', '黄油四十九块九一块', '黄油三十九块九一块'],
  // What lies between two prices, and a low that was.
  ['chocolate', '巧克力和干酵母，两样差七十二块', '巧克力和干酵母，两样差五十二块'],
  ['chocolate', '前阵子低到过八十五块，今天不算低', '前阵子低到过七十五块，今天不算低'],
  // By the day, and by weight.
  ['calcium', '六十天一瓶，七十九块，一天约一块三', '六十天一瓶，七十九块，一天约九毛'],
  ['potato', '一箱十斤十九块八，一斤不到两块，一块九毛八', '一箱十斤十九块八，一斤不到两块，一块六毛八'],
  // A former price told by its basis.
  [
    'calcium',
    '对比的九十九，是本店十一月三十到十二月六日的最低成交价',
    '对比的一百二十九，是本店十一月三十到十二月六日的最低成交价',
  ],
  ['calcium', '本周二晚上之前都是七十九', '本周二晚上之前都是六十九'],
  ['calcium', '七十九块的东西，不贵', '六十九块的东西，不贵'],
  // Made on a day, and good until another.
  ['yeast', '2026年9月20日生产，保质期24个月，到2028年9月', '2026年9月20日生产，保质期24个月，到2029年9月'],
  ['yeast', '9月20日生产', '10月20日生产'],
  ['yeast', '九月二十号产的，能放到后年九月', '九月二十号产的，能放到后年十二月'],
  ['potato', '十二月十号挖的，到今天十二月二十号，十天了', '十二月十五号挖的，到今天十二月二十号，五天了'],
])('%s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});
