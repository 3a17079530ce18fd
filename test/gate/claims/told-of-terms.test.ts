import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const shop = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: {
      name: '半坡小店',
      default_shipping: { dispatch_within_hours: 48, free_shipping_over: 59, remote_areas_extra: 12 },
    },
    products: [
      {
        id: 'box',
        name: '半坡保鲜盒',
        aliases: ['保鲜盒'],
        price: { live: 29, valid_until: '2026-12-31T23:59:00+08:00', limit_per_order: 3 },
        stock: { qty: 640 },
        facts: { material: { value: '玻璃盒身', label: '材质' } },
        after_sales: { return_no_reason_days: 7, note: '拆封后不支持无理由退货' },
      },
      {
        id: 'cherry',
        name: '半坡樱桃',
        aliases: ['樱桃'],
        price: { live: 49, valid_until: '2026-12-25T23:59:00+08:00' },
        stock: { qty: 88 },
        after_sales: { return_no_reason_days: 0, note: '生鲜不支持无理由退货' },
      },
      {
        id: 'cream',
        name: '半坡面霜',
        aliases: ['面霜'],
        price: { live: 99 },
        after_sales: {
          return_no_reason_days: 7,
          note: '拆封后不支持无理由退货；过敏凭医院证明可以退款',
        },
      },
    ],
  }),
]);
const stands = standingIn(shop, '2026-12-10T20:00:00+08:00', 'zh-CN');

describe('returns that are denied where the notes deny them', () => {
  it.each([
    ['cherry', '七天无理由生鲜不支持', '七天无理由生鲜也支持'],
    ['cherry', '七天无理由在这款上不成立', '七天无理由在这款上也成立'],
    ['cherry', '樱桃不走七天无理由', '樱桃走七天无理由'],
    ['box', '拆开用了就退不成了', '拆开用了照样退'],
    ['box', '拆过的就不能凭不喜欢退了', '拆过的不喜欢也能退'],
    ['cream', '过敏了拆过也退，得有医院的证明', '过敏了拆过也退，什么证明都不用'],
  ] as const)('of %s: %s stands, %s does not', (product, holds, fails) => {
    expect(stands(product, holds)).toBe(true);
    expect(stands(product, fails)).toBe(false);
  });
});

describe('where free postage begins, and what is left', () => {
  it.each([
    ['一个二十九没到五十九，得凑一样才包邮', '一个二十九没到五十九，也包邮'],
    ['二十九，还没有到五十九元的包邮线', '二十九，还没有到四十九元的包邮线'],
    ['二十九没到包邮线，凑一样就包邮了', '二十九没到包邮线，凑两个就包邮了'],
    ['一单最多放三个', '一单最多放五个'],
    ['冰箱里放一个就够', '库存只有一个了'],
    ['这个价到年底最后一天', '这个价到本月二十号'],
    ['这个价到今年最后一天', '今天是最后一天'],
  ])('%s stands, %s does not', (holds, fails) => {
    expect(stands('box', holds)).toBe(true);
    expect(stands('box', fails)).toBe(false);
  });

  it.each([['这个价管到圣诞当天', '这个价管到元旦当天']])(
    'of a feast: %s stands, %s does not',
    (holds, fails) => {
      expect(stands('cherry', holds)).toBe(true);
      expect(stands('cherry', fails)).toBe(false);
    },
  );
});

describe('a comparison with no rival', () => {
  it.each([
    ['比走路快，别在人多的地方骑', '比别家的快'],
    ['哪一样您过敏就别买，这比成交重要', '这比同行的重要'],
    ['有轮子，拖着走比抬省劲', '比普通的省劲'],
  ])('%s stands, %s does not', (holds, fails) => {
    expect(stands('box', holds)).toBe(true);
    expect(stands('box', fails)).toBe(false);
  });
});
