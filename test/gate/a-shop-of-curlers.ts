import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../src/model/knowledge.ts';

/** A curling iron with a sheet full of facts, for words of which only a part may be said. */
export const CURLER_SHOP = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    as_of: '2026-11-20T20:00:00+08:00',
    shop: { name: '山海好物', default_shipping: { dispatch_within_hours: 48, free_shipping_over: 99 } },
    products: [
      {
        id: 'curler',
        name: '某某 A1 卷发棒',
        aliases: ['卷发棒', 'A1'],
        regulatory_class: 'ordinary',
        price: {
          live: 129,
          was: 199,
          was_basis: '天猫旗舰店2026年10月标价199元',
          valid_until: '2026-12-31T23:59:59+08:00',
          limit_per_order: 2,
        },
        stock: { qty: 860 },
        facts: {
          power: { value: 45, unit: 'W', label: '额定功率 rated power' },
          cord: { value: 2, unit: '米', label: '线长 cord' },
          colors: { value: ['雾蓝', '奶白'], label: '颜色 colours' },
          heat_up: { value: 60, unit: '秒', label: '升温 heats up' },
          weight: { value: 320, unit: '克', label: '净重' },
          lid: { value: '盖子直径10厘米', label: '盖子' },
        },
        certifications: [{ name: '3C认证', id: '2024010719', valid_until: '2028-01-01' }],
        after_sales: { return_no_reason_days: 7, warranty: '质保一年', note: '裂了包换' },
      },
      {
        id: 'tonic',
        name: '某某牌口服液',
        regulatory_class: 'drug',
        facts: { net: { value: 10, unit: 'ml', label: '净含量' } },
      },
    ],
  }),
]);
