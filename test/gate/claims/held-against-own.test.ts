import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: { name: '店' },
    products: [
      {
        id: 'lamp',
        name: '台灯',
        price: {
          live: 89,
          was: 119,
          was_basis: '本店2026年10月1日至10日最低成交价',
          lowest_30d: 84,
          valid_until: '2026-11-28T23:59:00+08:00',
        },
        facts: {
          weight: { value: 620, unit: 'g', label: '重量' },
          battery: { value: '6节7号电池（已配），不配充电器', label: '供电' },
          bare: { value: '580克', label: '灯头重量（不含电池）' },
          care: { value: '灯罩不能放洗碗机', label: '清洁' },
        },
      },
      {
        id: 'headset',
        name: '耳麦',
        price: { live: 59 },
        facts: {
          anc: { value: '不支持主动降噪，通话单麦降噪', label: '降噪' },
          storage: { value: '未开封常温保存', label: '贮存' },
        },
      },
      {
        id: 'pen',
        name: '钢笔',
        price: { live: 30, was: 46, was_basis: '厂商建议零售价' },
      },
      {
        id: 'jam',
        name: '果酱',
        facts: { storage: { value: '不可常温保存，须冷藏', label: '贮存' } },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-25T20:30:00+08:00', 'zh-CN');

it.each([
  // Below what the shop itself charged, by a bare sum or by none.
  ['lamp', '比本店十月上旬的最低成交价，少30', '比本店十月上旬的最低成交价，少45'],
  ['lamp', '对照的一百一十九是我们店十月上旬的最低成交价', '对照的一百五十九是我们店十月上旬的最低成交价'],
  ['lamp', '近三十天里最低卖过84，比现在少五块', '近三十天里最低卖过84，比现在少九块'],
  // Against a measure.
  ['lamp', '620克，比一斤半轻一点', '620克，比一斤轻一点'],
  ['lamp', '比一斤重', '比两斤重'],
  // The dearest of the shop's own.
  ['lamp', '自家这几样里头，台灯售价最高', '自家这几样里头，耳麦售价最高'],
  // Two things weighed by the listener, and a comparison that is told and not made.
  ['lamp', '您比一下自己桌子的高度', '比别家的亮'],
  ['lamp', '您比一比别家的颜色再来', '比别家的便宜'],
  ['lamp', '有朋友让我说比别家亮，这个没比过', '比别家亮，这个比过'],
  ['lamp', '参数和价格没有差别，挑颜色就行', '参数跟专柜没有差别，挑颜色就行'],
  // Packed or not packed, in and out of the dishwasher.
  ['lamp', '电池已经配好六节', '充电器也送你'],
  ['lamp', '灯罩洗碗机也不能进', '灯罩洗碗机也能进'],
  // One kind of it, where another is denied.
  ['headset', '打电话有单麦降噪', '听歌有主动降噪'],
  ['headset', '没送检防水', '检过了防水'],
  ['headset', '小朋友可能戴不惯', '小朋友可用'],
])('of %s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});

it('reads an unopened pack as no denial of where it is kept', () => {
  expect(stands('headset', '没开封能常温放')).toBe(true);
  expect(stands('jam', '没开封能常温放')).toBe(false);
});

it("takes a maker's price for none that the shop charged", () => {
  expect(stands('lamp', '119是我们店上月的成交价')).toBe(true);
  expect(stands('pen', '46是我们店上月的成交价')).toBe(false);
  expect(stands('pen', '比本店十月的最低成交价，少16')).toBe(false);
});
