import { expect, it } from 'vitest';
import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: { name: '店', default_shipping: { dispatch_within_hours: 48 } },
    products: [
      {
        id: 'jam',
        name: '山楂酱',
        price: { live: 219 },
        facts: {
          net: { value: 300, unit: 'g', label: '净含量' },
          protein: { value: 2.4, unit: 'g/100g', label: '蛋白质' },
          portion: { value: 20, unit: 'g', label: '每份' },
          shelf: { value: 18, unit: '个月', label: '保质期' },
          opened: { value: '开盖后冷藏，20天内吃完', label: '开盖后' },
          age: { value: [12, 36], unit: '个月', label: '适用月龄' },
          set: { value: '山楂酱2瓶、木勺1把、布袋1个', label: '套装内容' },
        },
        after_sales: { return_no_reason_days: 0, note: '收到破损24小时内拍照包赔' },
      },
      {
        id: 'pump',
        name: '电动气泵',
        facts: {
          tank: { value: 1.25, unit: 'L', label: '气罐容量' },
          power: { value: 50, unit: 'W', label: '额定功率' },
          duty: { value: 10, unit: '分钟', label: '单次连续工作上限', condition: '之后冷却5分钟' },
          room: { value: '15-30平方米', label: '适用面积' },
          wash: { value: '滤网可水洗，水温不超过40℃', label: '清洗' },
          boil: { value: '约8分钟', label: '烧开时间' },
          count: { value: 3, unit: '只', label: '数量' },
        },
      },
      { id: 'cream', name: '防晒霜', facts: { spf: { value: 'SPF30+', label: 'SPF' } } },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');

it.each([
  // How long an opened one keeps is not its shelf life.
  ['jam', '开了盖放冰箱，二十天吃完', '开了盖放冰箱，四十天吃完'],
  ['jam', '没开封放十八个月，开了盖二十天内吃完', '没开封放二十天，开了盖十八个月内吃完'],
  // Whom it is kept from is told of, whom it is for is claimed.
  ['jam', '六个月的宝宝先别吃，满十二个月再说', '六个月的宝宝就能吃'],
  // A portion of what holds so much in a hundred grams.
  ['jam', '蛋白质每100克2.4克，一份20克大概0.5克', '蛋白质每100克2.4克，一份20克大概5克'],
  // A list of things is so many things.
  ['jam', '两瓶酱，一把木勺，一个布袋，一共四件', '两瓶酱，一把木勺，一个布袋，一共六件'],
  // The time to report damage is that of the note.
  ['jam', '收到破了，24小时内拍照包赔', '收到破了，72小时内拍照包赔'],
  ['jam', '四十八小时内发', '十二小时内发'],
  // A tail of a litre, a limit said the other way, work and rest.
  ['pump', '气罐一升二五', '气罐一升八五'],
  ['pump', '洗滤网的水别超过四十度', '洗滤网的水别超过六十度'],
  ['pump', '连着打最多十分钟，打完歇五分钟', '连着打半小时也行'],
  ['pump', '八分钟就烧开', '三分钟就开'],
  ['pump', '五十瓦，开足二十个小时才一度电', '五十瓦，开足四十个小时才一度电'],
  ['pump', '一份三只', '一份五只'],
  // Beyond what it is for, and said to be.
  ['pump', '您家客厅五十平的，一台不太够用', '您家客厅五十平的，一台就够'],
  ['cream', 'SPF三十加', 'SPF五十加'],
])('of %s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});

it.each([
  ['jam', '一共580克，差二十克就六百克，这二十克您自己添。'],
  ['pump', '您家只有十五度，风小点。'],
  ['pump', '二一九一台。'],
])('of %s nothing is claimed: %s', (product, text) => {
  expect(
    checkClaims(text, { knowledge, product, now: 0, locale: 'zh-CN', after: [] })
      .claims.filter(({ kind, verdict }) => kind === 'number' && verdict !== 'supported')
      .map(({ quote }) => quote)
      .filter((quote) => !quote.startsWith('580')),
  ).toEqual([]);
});
