import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const chinese = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    products: [
      {
        id: 'tote',
        name: '苇岸托特包',
        price: { live: 168 },
        stock: { qty: 56 },
        facts: {
          size: { value: '宽36高28厚14厘米', label: '尺寸' },
          colors: { value: ['焦糖', '黑'], label: '颜色' },
          power: { value: 14, unit: 'W', label: '灯功率' },
        },
      },
      {
        id: 'strip',
        name: '苇岸猫条',
        price: { live: 29 },
        facts: { age: { value: '3月龄以上猫', label: '适用' } },
      },
    ],
  }),
]);
const english = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'EUR',
    products: [
      { id: 'jacket', name: 'Reed jacket', price: { live: 129, lowest_30d: 119 } },
      {
        id: 'uke',
        name: 'Reed ukulele',
        price: { live: 89 },
        facts: {
          box: { value: 'with padded gig bag; no strap, no tuner included', label: 'in the box' },
          ports: { value: 'no Bluetooth', label: 'connections' },
          care: { value: 'do not tumble dry', label: 'care' },
          compost: { value: 'not home-compostable', label: 'disposal' },
        },
      },
    ],
  }),
]);
const inChinese = standingIn(chinese, '2026-12-10T20:00:00+08:00', 'zh-CN');
const inEnglish = standingIn(english, '2026-12-10T20:00:00+00:00', 'en-EU');

it.each([
  ['tote', '36×28×14cm，放得下书。', '36×29×14cm，放得下书。'],
  ['tote', '宽三十六、高二十八、厚十四厘米。', '宽三十六、高三十八、厚十四厘米。'],
  ['tote', '库里现有五十六个。', '库里现有六十五个。'],
  ['tote', '颜色两个，没有灰的，也没有粉色可选。', '颜色两个，有灰的。'],
  ['tote', '更正：前面我把功率报成四十瓦了，是十四瓦。', '更正：前面说错了，是四十瓦。'],
  ['strip', '这个是三月龄往上吃的。', '这个是两月龄往上吃的。'],
])('of %s stands %s and not %s', (product, holds, fails) => {
  expect(inChinese(product, holds)).toBe(true);
  expect(inChinese(product, fails)).toBe(false);
});

it.each([
  [
    'jacket',
    '129 euro; 119 was the lowest in the past thirty days.',
    '129 euro; 115 was the lowest in the past thirty days.',
  ],
  ['jacket', '129 euro. The thirty-day low was 119.', '129 euro. The thirty-day low was 99.'],
  [
    'jacket',
    '129 tonight, ten euros above its thirty-day low.',
    '129 tonight, five euros above its thirty-day low.',
  ],
  ['jacket', 'It has been 119 within the month.', 'It is 119 euro tonight.'],
  ['uke', 'A strap and a tuner would be extra.', 'A strap and a tuner come with it.'],
  ['uke', 'Bluetooth it has none, so nothing goes to your phone.', 'It pairs over Bluetooth.'],
  ['uke', "Tumble dryer: please don't.", 'Tumble dry it on low.'],
  ['uke', 'I called them home-compostable just now, which was wrong.', 'They are home-compostable.'],
])('of %s stands %s and not %s', (product, holds, fails) => {
  expect(inEnglish(product, holds)).toBe(true);
  expect(inEnglish(product, fails)).toBe(false);
});
