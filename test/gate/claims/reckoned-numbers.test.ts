import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';

const now = Date.parse('2026-11-28T20:00:00+08:00');
const shop = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      {
        id: 'brush',
        name: '声波牙刷',
        facts: {
          freq: { value: 38000, unit: '次/分钟', label: '振动频率' },
          battery: { value: 60, unit: '天', label: '续航' },
          pegs: { value: 12, unit: '根', label: '支架数量' },
          age: { value: [6, 36], unit: '个月', label: '适用月龄' },
          patch: { value: '使用前48小时做皮肤测试', label: '提示' },
          made: { value: '2026-10-25', label: '生产日期' },
          skin: { value: '带皮', label: '带皮情况' },
          soak: { value: 12, unit: '倍', label: '泡发倍数' },
          net: { value: 250, unit: 'g', label: '净含量' },
        },
        price: { live: 20, limit_per_order: 4 },
        after_sales: { note: '破损48小时内拍照补发' },
      },
    ],
  }),
]);

const fallen = (text: string): string[] =>
  checkClaims(text, { knowledge: shop, product: 'brush', now, locale: 'zh-CN', after: [] })
    .claims.filter(({ verdict }) => verdict !== 'supported')
    .map(({ quote }) => quote);

describe('stands', () => {
  it.each([
    '一分钟三万八千次。',
    '用之前四十八小时做皮肤测试。',
    '到今天一个月零三天。',
    '干的一两，泡开差不多六百克。',
    '摔碎了，两天内拍照，补。',
    '一单四支封顶。',
    '配12根支架。',
    '我保不了你百分百。',
    '您家五口人，一天两斤。',
  ])('%s', (text) => {
    expect(fallen(text)).toEqual([]);
  });
});

describe('falls', () => {
  it.each([
    ['一分钟四万八千次。', '四万八千次'],
    ['用之前二十四小时做皮肤测试。', '二十四小时'],
    ['干的一两，泡开差不多九百克。', '九百克'],
    ['摔碎了，半个月内拍照都补。', '半个月'],
    ['一单六支封顶。', '六支'],
    ['配16根支架。', '16根'],
    ['这批是去皮的。', '去皮'],
  ])('%s', (text, quote) => {
    expect(fallen(text)).toContain(quote);
  });
});
