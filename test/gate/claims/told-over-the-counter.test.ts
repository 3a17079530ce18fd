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
      service_hours_human: '每天8:00-21:00',
      default_shipping: {
        dispatch_within_hours: 36,
        free_shipping_over: 69,
        fee_below: 6,
        remote_areas_extra: '新疆、西藏每单加收16元',
      },
    },
    products: [
      {
        id: 'soap',
        name: '艾草皂',
        aliases: ['皂'],
        price: { live: 48, lowest_30d: 45, limit_per_order: 3 },
        stock: { qty: 66 },
        facts: {
          count: { value: 40, unit: '块', label: '块数' },
          each: { value: 25, unit: 'g', label: '每块重量' },
          spare: { value: '替换起泡网单卖，15元3块', label: '替换网' },
          dish: { value: '配沥水托2块', label: '皂托' },
          made: { value: '2026年8月', label: '生产日期' },
          shelf: { value: 36, unit: '个月', label: '保质期' },
          offer: { value: '买2份立减8元', label: '满减' },
          colors: { value: ['青', '白'], label: '颜色' },
          edge: { value: '网孔0.08毫米', label: '起泡网' },
        },
        after_sales: {
          return_no_reason_days: 7,
          note: '剪掉吊牌后不支持无理由退货',
          warranty: '皂托开裂60天内换新，非人为损坏',
        },
      },
      {
        id: 'bowl',
        name: '木碗',
        price: { live: 25.5 },
        facts: { count: { value: 10, unit: '个', label: '个数' } },
      },
      {
        id: 'boot',
        name: '雪地靴',
        price: {
          live: 240,
          was: 300,
          was_basis: '本店2026年11月13日至19日最低成交价',
          lowest_30d: 232,
          valid_until: '2026-11-28T22:00:00+08:00',
        },
        facts: {
          sizes: { value: [36, 37, 38, 39, 40], label: '尺码' },
          sole: { value: '前掌22毫米，后跟31毫米，落差9毫米', label: '鞋底' },
          bag: { value: '每双送鞋袋1个', label: '赠品' },
        },
        after_sales: { return_no_reason_days: 7 },
      },
      {
        id: 'course',
        name: '书法课',
        price: { live: 199, lowest_30d: 189 },
        facts: {
          validity: { value: '至2027年5月20日', label: '有效期' },
          bake: { value: '当天做当天发', label: '笔墨' },
          store: { value: '可存2位学员，每人80组作业', label: '记录' },
        },
        certifications: [
          { name: '教材使用授权', id: 'SQ-2025-118', holder: '某社', valid_until: '2028-03-31' },
        ],
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-28T19:30:00+08:00', 'zh-CN');

it.each([
  // Goods that are counted in 块, as money is.
  ['soap', '四十八块四十块，平均一块一块二', '四十八块四十块，平均一块一块六'],
  ['soap', '一块二十五克，四十块', '一块三十五克，四十块'],
  ['soap', '一块二十五克，四十块', '一块二十五克，三十块'],
  ['soap', '沥水托有的，两块', '沥水托有的，三块'],
  ['soap', '说明分两块讲，先讲用法', '今天两块钱带走'],
  ['soap', '切一块下来，打湿了再搓', '今天只要一块'],
  ['soap', '起泡网能单独补，替换的十五块三块', '起泡网能单独补，替换的十八块三块'],
  ['soap', '替换的网单卖，十五块三块，一块五块钱', '替换的网单卖，十五块三块，一块八块钱'],
  // Sums told oddly.
  ['bowl', '二十五块五分到十个，一个两块五毛五', '二十五块五分到十个，一个一块五毛五'],
  ['soap', '两份九十六减八块，八十八拿走', '两份九十六减八块，七十八拿走'],
  ['soap', '木碗加一份艾草皂七十三块五，够包邮了', '木碗加一份艾草皂六十三块五，够包邮了'],
  [
    'bowl',
    '木碗二十五块五，再搭一份艾草皂四十八，七十三块五，过包邮线了',
    '木碗二十五块五，再搭一份艾草皂四十八，六十九块五，过包邮线了',
  ],
  // Prices that were, and how long the present one is kept.
  ['boot', '靴子三十天里出现过二百三十二', '靴子三十天里出现过二百二十二'],
  ['boot', '靴子近三十天曾以二百三十二元售出', '靴子近三十天曾以一百三十二元售出'],
  ['boot', '划掉的三百，是店里11月13到19号的最低成交价', '划掉的四百，是店里11月13到19号的最低成交价'],
  ['boot', '对照价三百，今天二百四', '对照价三百六，今天二百四'],
  ['boot', '二百四十元的价格执行到今晚十点', '二百一十元的价格执行到今晚十点'],
  ['boot', '二百四十元的价格执行到今晚十点', '二百四十元的价格执行到今晚十一点'],
  [
    'boot',
    '跟十一月十三日至十九日的最低成交价三百比，少付六十元',
    '跟十一月十三日至十九日的最低成交价三百比，少付九十元',
  ],
  ['boot', '现在七点半，还剩两小时三十分', '现在七点半，还剩三小时三十分'],
  // Postage: its fee, its line, and what does not reach it.
  [
    'soap',
    '单买一份四十八，没到六十九的包邮线，要付六块运费',
    '单买一份四十八，没到六十九的包邮线，要付九块运费',
  ],
  ['soap', '一份四十八够不着六十九，包邮这条轮不到它', '一份四十八，包邮这条轮得到它'],
  ['soap', '包邮线是六十九，单拍要付运费', '包邮线是五十九，单拍要付运费'],
  ['soap', '全店三十六小时内发货，满六十九包邮', '全店三十六小时内发货，满四十九包邮'],
  ['soap', '新疆西藏的家人，运费多收十六块，别的地方满69免邮', '新疆西藏的家人，一样满69免邮'],
  // Days that something keeps or may be used until.
  ['soap', '八月生产的，保质期三年，能放到2029年8月', '八月生产的，保质期三年，能放到2030年8月'],
  ['course', '课程可以学到二零二七年五月二十日', '课程可以学到二零二八年五月二十日'],
  ['course', '教材已经拿到授权，授权至二零二八年三月', '教材已经拿到授权，授权至二零三零年三月'],
  ['course', '当天做的当天发', '当天采的当天发'],
  ['course', '作业分开存储，每人八十组', '每人限购八十组'],
  ['soap', '客服晚上九点下班，明早八点再来问', '客服晚上九点下班，明早七点再来问'],
  ['soap', '起泡网的孔零点零八毫米', '起泡网的孔零点零三毫米'],
  // What there is, and what is left.
  ['soap', '颜色只有两个，青的和白的', '颜色只有三个'],
  ['soap', '艾草皂目前六十六份', '艾草皂目前十六份'],
  ['soap', '最后一个讲艾草皂', '最后一份艾草皂，拍完就没了'],
  // What is made good, and what one ought to do.
  ['soap', '只要不是人为弄坏的，六十天内换新', '哪怕人为弄坏的，六十天内换新'],
  ['soap', '只要不是人为弄坏的，六十天内换新', '只要不是人为弄坏的，九十天内换新'],
  ['soap', '碎了您拍照，一包赔一包', '碎了您拍照，一包赔十包'],
  ['soap', '吊牌别剪，七天里可以退', '吊牌剪了，七天里也可以退'],
  ['soap', '吊牌先别剪，七天里不合适可以退', '吊牌先别剪，三十天里不合适可以退'],
  ['soap', '提醒您摔过就换', '摔过就换，我们管'],
  ['soap', '今天收到的话，往后数第五天还能退', '今天就能收到'],
  // Numbers that are no prices.
  ['boot', '平时37的拍38', '平时337的今天拍238'],
  ['boot', '三十一减二十二，落差九毫米', '三百一减二十二，今天二百八十八'],
  ['soap', '三角形的盒，对折能塞进包', '对折带走'],
  ['soap', '人工再看一眼，比问我靠谱', '比别家靠谱'],
])('holds the words against the facts of %s: «%s» stands, «%s» falls', (product, honest, false_) => {
  expect([product, honest, stands(product, honest)]).toEqual([product, honest, true]);
  expect([product, false_, stands(product, false_)]).toEqual([product, false_, false]);
});
