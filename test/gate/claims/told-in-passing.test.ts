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
        id: 'oven',
        name: '台式烤箱',
        facts: {
          timer: { value: '1-90分钟，到点响铃', label: '定时' },
          menu: { value: '烘烤、上火、下火、发酵4项', label: '功能' },
          stands: { value: '-10℃至120℃', label: '耐温' },
          storage: { value: '0至8℃冷藏', label: '酵母贮存' },
        },
        after_sales: {
          return_no_reason_days: 7,
          warranty: '整机2年质保',
          note: '通电后不支持无理由退货',
        },
      },
      {
        id: 'chips',
        name: '薯片',
        facts: {
          flavour: { value: ['原味', '番茄'], label: '口味' },
          colour: { value: ['红袋', '黄袋'], label: '颜色' },
          organic: { value: '未做有机、绿色食品认证', label: '认证' },
          count: { value: 12, unit: '袋', label: '数量' },
          shelf: { value: 9, unit: '个月', label: '保质期' },
          opened: { value: '开袋后48小时内吃完', label: '开封后' },
        },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');

it.each([
  // How long it goes back, in whatever words.
  ['oven', '质保两年，七天之内后悔了可以退', '质保两年，三十天之内后悔了可以退'],
  ['oven', '两年质保，七天里没插电的也能退', '两年质保，十五天里没插电的也能退'],
  ['oven', '没通电的，七天里照样能退', '通电以后不满意，七天里照样能退'],
  ['oven', '七天之内没想好要不要，还可以走无理由', '十天之内没想好要不要，还可以走无理由'],
  // Which of the things that are counted, and how many there are.
  ['oven', '功能四项，最后一项是发酵', '连发酵一共六项功能'],
  // The ends of a range that are named so, and what lies in it.
  ['oven', '定时最短一分钟，最长可以到九十分钟', '定时最短五分钟，最长可以到九十分钟'],
  ['oven', '定时最短一分钟，最长九十分钟', '定时最短一分钟，定时最长一百二十分钟'],
  ['oven', '酵母冷藏调到三四度都在范围里', '酵母冷藏调到十二三度都在范围里'],
  // More than it stands, and said not to go in.
  ['oven', '一百六十度的热油先晾晾再倒', '一百六十度的热油直接倒'],
  // How often one is eaten, and how long it keeps.
  ['chips', '保质期九个月，一个月一袋慢慢吃', '保质期一个月，一个月一袋慢慢吃'],
  ['chips', '吃不完夹好，四十八小时之内吃掉', '吃不完夹好，九十六小时之内吃掉'],
  ['chips', '开袋之后两天吃完，没开的能放九个月', '开袋之后两天吃完，没开的能放两年'],
  // What is sought and not there.
  ['chips', '想要烧烤味的朋友，这一款没有', '想要烧烤味的朋友，这一款给您'],
])('%s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});

it('takes green food for a mark, and no colour', () => {
  expect(stands('chips', '颜色两种，没有做有机或绿色食品认证')).toBe(true);
  expect(stands('chips', '颜色还有绿色的')).toBe(false);
});
