import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      {
        id: 'shelf',
        name: '置物架',
        price: {
          live: 128,
          was: 148,
          was_basis: '2026-09-20至2026-10-20本店实际成交价148元',
          valid_until: '2026-11-30T23:59:00+08:00',
        },
        facts: {
          load: { value: 25, unit: 'kg', label: '每层承重' },
          tiers: { value: 3, unit: '层', label: '层数' },
          weight: { value: 9, unit: 'kg', label: '净重' },
        },
      },
      {
        id: 'bowl',
        name: '玻璃碗',
        facts: {
          heat: { value: 120, unit: '℃', label: '耐热温度' },
          weight: { value: 400, unit: 'g', label: '净重' },
          care: { value: '不可用微波炉加热，不可进洗碗机', label: '使用提示' },
        },
      },
      {
        id: 'boots',
        name: '雪地靴',
        facts: { cold: { value: -20, unit: '℃', label: '耐寒温度' } },
      },
      {
        id: 'tent',
        name: '三人帐篷',
        facts: {
          fire: { value: '面料不阻燃，帐内禁止明火', label: '警示' },
          packed: { value: '52×18', unit: 'cm', label: '收纳尺寸' },
          inner: { value: '215×180×125', unit: 'cm', label: '内帐长宽高' },
          not_for: { value: '不适合雪天', label: '不适用' },
        },
      },
    ],
  }),
]);
const stands = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');

describe('what the goods are said to stand', () => {
  it.each([
    ['shelf', '您要是想放二十公斤的书也稳', '您要是想放三十公斤的书也稳'],
    ['shelf', '摞二十公斤的书压不弯', '摞三十公斤的书压不弯'],
    ['shelf', '放二十公斤的东西没问题', '放三十公斤的东西没问题'],
    // What it weighs itself is no load, however little it is.
    ['shelf', '净重九公斤', '八公斤的架子放着也稳'],
    ['bowl', '一百度也不怕', '一百八十度也不怕'],
    ['boots', '零下十度也没问题', '零下三十度也没问题'],
    // Asked, or said to be too much, it promises nothing.
    ['shelf', '放三十公斤的书就不稳了', '放三十公斤的书照样稳'],
  ])('%s: %s stands, %s does not', (product, holds, fails) => {
    expect(stands(product, holds)).toBe(true);
    expect(stands(product, fails)).toBe(false);
  });

  it('bears nothing out where no fact says what it bears', () => {
    expect(stands('tent', '放三十公斤的东西也稳')).toBe(false);
    // Whoever wears something is no load.
    expect(stands('boots', '一百一十斤的姑娘穿也没问题')).toBe(true);
  });

  it('lets a shelf bear what its fact gives, and no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (kilos) => {
        expect(stands('shelf', `您要是想放${kilos}公斤的书也稳`)).toBe(kilos <= 25);
      }),
    );
  });
});

it('takes a viewer at his word where the answer is that it will not do', () => {
  expect(stands('shelf', '弹幕说要放四十公斤的书，那这个就不行，每层承重二十五公斤')).toBe(true);
  expect(stands('shelf', '弹幕说要放四十公斤的书，那这个没问题，每层承重二十五公斤')).toBe(false);
});

it.each([
  // Sides without a unit are both of one fact.
  ['收起来五十二乘十八', '收起来六十二乘十八'],
  ['内帐二百一十五乘一百八', '内帐二百五十五乘一百八'],
  ['收起来52×18', '收起来52×180'],
])('%s stands, %s does not', (holds, fails) => {
  expect(stands('tent', holds)).toBe(true);
  expect(stands('tent', fails)).toBe(false);
});

describe('what is put right', () => {
  it.each([
    // The new number is a claim, and the old one is taken back.
    ['刚才说15公斤，应该是25公斤，说错了', '刚才说15公斤，应该是35公斤，说错了'],
    ['刚才我报了35公斤，其实是每层25公斤，报错了', '刚才我报了25公斤，其实是每层35公斤，报错了'],
    ['刚才说一百一，应该是一百二十八，说错了', '刚才说一百二十八，应该是一百一十八，说错了'],
  ])('%s stands, %s does not', (holds, fails) => {
    expect(stands('shelf', holds)).toBe(true);
    expect(stands('shelf', fails)).toBe(false);
  });

  it('leaves a viewer the number that is denied to him', () => {
    expect(stands('shelf', '刚才有人说应该是35公斤，不对，是每层25公斤')).toBe(true);
  });
});

it.each([
  // That it does not matter says that it may be done.
  ['bowl', '进微波炉可不行，没关系，用蒸锅', '进微波炉没关系'],
  ['bowl', '别放洗碗机，手洗没问题', '放洗碗机里没关系'],
  ['bowl', '洗碗机不能进，随便哪种海绵都行', '洗碗机随意洗'],
  ['tent', '雪天不适合，别带去', '雪天搭也没问题'],
  ['tent', '帐篷里别点炉子', '帐篷里点个炉子没关系'],
  ['tent', '帐篷里点炉子容易着火，千万不要', '炉子可以放内帐门口点一会儿'],
  ['tent', '炉子放帐篷外面再点', '炉子放帐篷里头再点'],
])('%s: %s is no permission, %s is one', (product, none, allowed) => {
  expect(stands(product, none)).toBe(true);
  expect(stands(product, allowed)).toBe(false);
});

it.each([
  // A month, or days without 号, are over where the basis of the former price says so.
  ['今天一百二十八，九月二十到十月二十卖一百四十八', '今天一百二十八，九月一号到十月二十卖一百四十八'],
  ['今天一百二十八，整个十月店里实打实卖一百四十八', '今天一百二十八，整个八月店里实打实卖一百四十八'],
  ['九月里卖一百四十八，今天您少掏二十', '九月里卖一百四十八，今天您少掏三十'],
  ['九月里卖一百四十八', '九月里卖一百六十八'],
])('%s stands, %s does not', (holds, fails) => {
  expect(stands('shelf', holds)).toBe(true);
  expect(stands('shelf', fails)).toBe(false);
});

const several = standingIn(
  new KnowledgeBase([
    knowledgeFileSchema.parse({
      version: 1,
      currency: 'CNY',
      products: [
        { id: 'bike', name: '通勤自行车', aliases: ['车'], price: { live: 1280 } },
        { id: 'helmet', name: '头盔', price: { live: 159 } },
        { id: 'lock', name: '折叠锁', price: { live: 98, promotion: '第2把减5元' } },
        { id: 'chair', name: '折叠椅', price: { live: 109, promotion: '2把198元' } },
      ],
    }),
  ]),
  '2026-11-22T20:00:00+08:00',
  'zh-CN',
);

it.each([
  // What prices of the shop come to is a sum of money, though it has no 块.
  [
    'bike',
    '车1280、头盔159、折叠锁98，三样加起来一千五百三十七',
    '车1280、头盔159、折叠锁98，三样加起来一千四百七十七',
  ],
  [
    'bike',
    '一百五十九的头盔加一千二百八的车，一千四百三十九',
    '一百五十九的头盔加一千二百八的车，一千三百三十九',
  ],
  // An offer of any piece that goods are sold by.
  ['chair', '两把一百九十八', '两把一百八十八'],
  ['chair', '您要两把的话一百九十八', '您要两把的话一百八十八'],
  ['chair', '三把的话，两把198再单加一把109，三百零七', '三把的话，两把198再单加一把109，三百一十七'],
  ['lock', '第二把减五块，两把一百九十一', '第二把减五块，两把一百八十一'],
])('%s: %s stands, %s does not', (product, holds, fails) => {
  expect(several(product, holds)).toBe(true);
  expect(several(product, fails)).toBe(false);
});

const pantry = standingIn(
  new KnowledgeBase([
    knowledgeFileSchema.parse({
      version: 1,
      currency: 'CNY',
      products: [
        {
          id: 'cookies',
          name: '黄油曲奇',
          price: { live: 32.9 },
          facts: {
            pieces: { value: 24, unit: '块', label: '块数', condition: '独立小包，每包2块' },
            origin: { value: '四川成都', label: '产地' },
          },
        },
        {
          id: 'cream',
          name: '保湿霜',
          price: { live: 68, valid_until: '2026-11-24T23:59:00+08:00' },
          facts: {
            fragrance: { value: '配方未添加香精', label: '香精' },
            use_by: { value: '2029-03-14', label: '限期使用日期' },
          },
        },
        {
          id: 'fish',
          name: '冷冻带鱼段',
          facts: {
            thaw: { value: '流水解冻约20分钟，不可反复冻融', label: '解冻' },
          },
        },
      ],
    }),
  ]),
  '2026-11-22T20:00:00+08:00',
  'zh-CN',
);

it.each([
  // Beside its price, what it is counted in is no sum of money.
  ['cookies', '三十二块九一盒，二十四块，铁盒装', '三十二块九一盒，现在二十四块'],
  ['cookies', '一盒二十四块，两块一小包', '一盒二十六块，两块一小包'],
  ['cookies', '上海发不了', '上海产的曲奇'],
  ['cookies', '饼干是从成都来的', '黄油从法国来的'],
  ['cookies', '面粉选的是四川成都的', '面粉选的是山东烟台的'],
  ['cookies', '从上海来的朋友看配送范围', '从上海来的曲奇'],
  ['cookies', '一盒三十二块九', '三十二块九，平时一盒就要四十五'],
  ['cream', '瓶子上限期使用到2029年3月14号', '瓶子上限期使用到2029年8月14号'],
  ['cream', '这个价就到二十四号', '六十八，这个价挂到这个月底'],
  // What a fact says is not in it was not put in.
  ['cream', '没往里添香精', '添了点白茶香精'],
  ['cream', '香精一点没放', '配方里有香精'],
  // 来 is said of what is about so much.
  ['fish', '流水冲二十来分钟，化过别再冻回去', '流水冲四十来分钟'],
  ['fish', '流水冲二十来分钟', '流水冲二十来分钟，吃不完再冻回去'],
])('%s: %s stands, %s does not', (product, holds, fails) => {
  expect(pantry(product, holds)).toBe(true);
  expect(pantry(product, fails)).toBe(false);
});
