import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';

/** A small shop: a curling wand on offer, a kettle, and a vitamin of a locked class. */
export const SHOP: KnowledgeFile = {
  version: 1,
  currency: 'CNY',
  shop: {
    name: '晨禾生活馆',
    host: { name: '小禾', kind: 'ai_digital_human' },
    service_hours_human: '每天9:00—22:00',
    default_shipping: { dispatch_within_hours: 48, free_shipping_over: 59, remote_areas_extra: 15 },
    invoice: true,
  },
  products: [
    {
      id: 'curler',
      name: '晨禾卷发棒',
      aliases: ['卷发棒', 'A1', 'curling wand'],
      price: { live: 129, was: 199, valid_until: '2026-11-24T23:59:59+08:00', limit_per_order: 2 },
      stock: { qty: 860 },
      facts: {
        power: { value: 45, unit: 'W', label: '额定功率' },
        heat_up: { value: 30, unit: '秒', label: '升温时间', condition: '室温25℃' },
        weight: { value: 320, unit: 'g', label: '重量' },
        colors: { value: ['雾蓝', '奶白'], label: '颜色' },
        caution: { value: '孕妇使用前请阅读说明书', label: '使用提示' },
      },
      certifications: [{ name: 'CCC认证', id: '2025010709001234', valid_until: '2029-03-01' }],
      after_sales: { return_no_reason_days: 7, warranty: '整机质保1年' },
      faq: [{ q: '可以带上飞机吗', a: '可以随身带，它不含电池。' }],
    },
    {
      id: 'kettle',
      name: '晨禾电水壶',
      aliases: ['水壶'],
      price: { live: 89, valid_until: '2026-11-20T23:59:59+08:00' },
      facts: {
        power: { value: 1500, unit: 'W', label: '额定功率' },
        inner: { value: '304不锈钢', label: '内胆材质' },
      },
    },
    {
      id: 'vitamin',
      name: '维生素C片',
      aliases: ['维C'],
      regulatory_class: 'health_food',
      price: { live: 59 },
      facts: { function: { value: '补充维生素C', label: '保健功能' } },
    },
  ],
};

export function aShop(file: KnowledgeFile = SHOP): KnowledgeBase {
  return new KnowledgeBase([file]);
}
