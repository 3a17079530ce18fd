import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: {
      name: '店',
      service_hours_human: '周一至周六 9:00-21:30',
      default_shipping: { free_shipping_over: 69, remote_areas_extra: '新疆、西藏每单加收12元' },
    },
    products: [
      {
        id: 'coat',
        name: '短外套',
        price: {
          live: 45,
          was: 60,
          was_basis: '厂商建议零售价，2026年9月更新',
          valid_until: '2026-11-28T23:59:00+08:00',
        },
        stock: { qty: 62 },
        facts: {
          fill: { value: '白鸭绒', label: '填充物' },
          care: { value: '羊毛、真丝里料不适用干洗', label: '洗涤' },
          origin: { value: '浙江平湖', label: '产地' },
        },
        after_sales: { warranty: '一年内拉链损坏可半价换新1次' },
      },
      {
        id: 'band',
        name: '手环',
        facts: {
          gps: { value: '无独立GPS，需借用手机定位', label: 'GPS' },
          water: { value: '可戴着游泳，不适合潜水', label: '防水' },
          temp: { value: '-10℃至45℃', label: '工作温度' },
        },
        after_sales: { warranty: '断扣的补发，收货20天内' },
      },
      {
        id: 'tea',
        name: '冷泡茶',
        ingredients: ['水', '茶叶', '赤藓糖醇'],
        facts: { sugar: { value: 0, unit: 'g/100mL', label: '糖' } },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-25T20:30:00+08:00', 'zh-CN');

it.each([
  // What it is not made of, and what it is not for.
  ['coat', '填的白鸭绒，想上鹅绒的这件不合适', '填的鹅绒，轻得很'],
  ['coat', '碳纤维没有的', '碳纤维的'],
  // Free from where on: alone, with other things, and said by the threshold itself.
  ['coat', '单买45没够69，凑上点别的就免邮了', '单买45也免邮'],
  ['coat', '六十九包邮', '四十九包邮'],
  ['coat', '新疆西藏另外加十二', '新疆产的'],
  ['coat', '两件九十包邮，新疆西藏另加十二', '新疆西藏照发，运费还全免'],
  ['coat', '不是开店以来最低，45', '45，开店到现在没这么便宜过'],
  // A service at half the price is no half price.
  ['coat', '拉链坏了一年内半价换新', '今天半价'],
  ['coat', '60到45，没到五折，七五折', '60到45，五折'],
  ['coat', '比建议零售价便宜15块', '比建议零售价便宜25块'],
  // Counted from the receipt.
  ['band', '收到二十天里头断扣的，补一根', '收到四十天里头断扣的，补一根'],
  ['coat', '整件保一年', '整件给你保五年'],
  // Few, and how few as the stock has it.
  ['coat', '货不多，六十二件', '货不多，二十件'],
  ['coat', '人工客服到晚上九点半，现在八点半', '人工客服到晚上十一点，现在八点半'],
  // A question told and answered with a no; a use allowed beside one denied.
  ['band', '问GPS的：它自己没有，得带手机', '问GPS的：自带GPS'],
  ['band', '游泳没问题，潜水请摘下来', '潜水没问题'],
  ['band', '零上能扛到四十五度', '零上能扛到六十度'],
  // A sweetener is no sugar where the label has none.
  ['tea', '零糖的', '零糖醇的，每100毫升3克糖'],
])('of %s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});
