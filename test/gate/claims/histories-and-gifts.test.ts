import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    shop: { name: '青禾小店', founded: '2015年3月' },
    products: [
      {
        id: 'kettle',
        name: '青禾电热水壶',
        aliases: ['水壶'],
        price: { live: 99, valid_until: '2026-11-25T23:59:59+08:00' },
        facts: {
          gift: {
            value: '杯刷一个，长30厘米',
            label: '赠品',
            condition: '买一把送一个，活动到2026年11月30日',
          },
        },
        certifications: [{ name: '2025年全国电热水壶品类销量第一', id: 'XS-1' }],
      },
    ],
  }),
]);
const stands = standingIn(knowledge, '2026-11-20T20:00:00+08:00', 'zh-CN');
const inEnglish = standingIn(
  new KnowledgeBase([
    knowledgeFileSchema.parse({
      version: 1,
      shop: { name: 'Harbour Goods', founded: '2015' },
      products: [{ id: 'mug', name: 'Harbour mug', price: { live: 12 } }],
    }),
  ]),
  '2026-11-20T20:00:00+00:00',
  'en-GB',
);

it.each([
  ['since when there is a shop', '本店成立于2015年3月。', '本店成立于1995年3月。'],
  ['since when it has been open', '小店从二零一五年三月开到现在。', '小店从一九九五年三月开到现在。'],
  ['the end of a gift', '送杯刷一个，活动到11月30日。', '送杯刷一个，活动到12月30日。'],
  ['the end of a price beside that of a gift', '这个价到11月25日。', '这个价到11月30日。'],
  ['how many are given', '买一把水壶送杯刷一个。', '买一把水壶送杯刷三个。'],
  ['a ranking in the paper’s own class', '在全国同品类里销量第一。', '在全国家电里销量第一。'],
  ['a ranking of its year', '2025年全国电热水壶品类销量第一。', '2023年全国电热水壶品类销量第一。'],
  ['a ranking of its reach', '全国电热水壶品类销量第一。', '全球电热水壶品类销量第一。'],
])('of %s stands %s and not %s', (_, holds, fails) => {
  expect([stands('kettle', holds), stands('kettle', fails)]).toEqual([true, false]);
});

it('of the history of an English shop only what is on file stands', () => {
  expect(inEnglish('mug', 'Our shop was founded in 2015.')).toBe(true);
  expect(inEnglish('mug', 'Our shop was founded in 1950.')).toBe(false);
});
