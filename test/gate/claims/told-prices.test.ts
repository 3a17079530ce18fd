import { expect, it } from 'vitest';
import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: {
      name: '店',
      service_hours_human: '9:00-22:00',
      default_shipping: {
        dispatch_within_hours: 48,
        free_shipping_over: 99,
        remote_areas_extra: '新疆、西藏每单加收12元',
      },
    },
    products: [
      {
        id: 'lamp',
        name: '台灯',
        price: {
          live: 80,
          was: 100,
          was_basis: '本店2026-11-08至2026-11-14成交价',
          lowest_30d: 75,
          valid_until: '2026-11-30T24:00:00+08:00',
        },
        facts: {
          weight: { value: 195, unit: 'g', label: '单支重量' },
          count: { value: 5, unit: '支', label: '数量' },
          gift: { value: '每单送黑色收纳袋1个', label: '赠品' },
        },
      },
    ],
  }),
]);

const said = standingIn(knowledge, '2026-11-26T20:00:00+08:00', 'zh-CN');
const stands = (text: string): boolean => said('lamp', text);

it.each([
  // What it cost before, by when.
  ['十一月上旬卖一百，今天八十', '十一月上旬卖一百二，今天八十'],
  ['前阵子还要100，今天80', '前阵子还要129，今天80'],
  ['100那会儿您没买，80您还犹豫', '120那会儿您没买，80您还犹豫'],
  ['11月8号到14号成交都是100，这会儿80', '11月8号到14号成交都是130，这会儿80'],
  // From the one to the other, and what lies between.
  ['100到80', '120到80'],
  ['从100到80，整整二十块', '从100到80，整整四十块'],
  ['老价一百，新价八十', '老价一百五，新价八十'],
  // The low of thirty days is told of, not claimed.
  ['80块，近三十天最低到过75', '80块，近三十天最低到过65'],
  ['比近三十天最低的75贵五块', '比近三十天最低的75贵三块'],
  ['近三十天最低卖过75，今天不是底', '今天就是近三十天最低'],
  // Postage and what is missing to it.
  ['一份80，离包邮九十九差十九块', '一份80，离包邮九十九差九块'],
  ['没满99不包邮', '没满99也给包邮'],
  ['新疆的到手九十二，含12块运费', '新疆的到手八十五，含5块运费'],
  // Change, shares and sums.
  ['您给我一百块，我找您二十块', '您给我一百块，我找您四十块'],
  ['便宜了两成，100到80', '便宜了三成，100到80'],
  ['80块五支，一支十六块', '80块五支，一支十块'],
  ['不满一百块钱', '不满七十块钱'],
  // A gift without its size or in its colour.
  ['送一个黑色的收纳袋', '送一个红色的收纳袋'],
  ['人工客服凌晨三点没人', '人工客服凌晨三点有人'],
])('%s stands, %s does not', (holds, fails) => {
  expect(stands(holds)).toBe(true);
  expect(stands(fails)).toBe(false);
});

it.each([
  '一支195克，一对390',
  '从1.8充到2.5巴，八十',
  '三支叠一块也就一本书厚，八十块',
  '浙江省检的，八十块',
  '我不是说店里卖过一百二，八十块',
])('no price: %s', (text) => {
  expect(
    checkClaims(text, {
      knowledge,
      product: 'lamp',
      now: Date.parse('2026-11-26T20:00:00+08:00'),
      locale: 'zh-CN',
      after: [],
    }).findings.filter(({ rule }) => rule.startsWith('claims/price')),
  ).toEqual([]);
});
