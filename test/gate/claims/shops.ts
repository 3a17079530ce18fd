import { type CheckedClaims, checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import type { Locale } from '../../../src/model/text.ts';

/** A Friday evening, four and a half hours before the offers of the tea house end. */
export const NOW = Date.parse('2026-09-18T19:30:00+08:00');

/** Knowledge bases invented for these tests; each is read through the contract's own schema. */
export const teaHouse = shop({
  currency: 'CNY',
  shop: {
    name: '山里茶铺',
    service_hours_human: '10:00-23:00',
    default_shipping: { dispatch_within_hours: 48, free_shipping_over: 88, remote_areas_extra: 15 },
    invoice: '支持电子普通发票',
  },
  products: [
    {
      id: 'rock-tea',
      name: '武夷岩茶肉桂',
      aliases: ['肉桂', '岩茶'],
      regulatory_class: 'ordinary_food',
      price: {
        live: 168,
        was: 240,
        was_basis: '8 月旗舰店成交价',
        lowest_30d: 168,
        valid_until: '2026-09-19T00:00:00+08:00',
        limit_per_order: 3,
      },
      stock: { qty: 412, restock: '10 月中旬' },
      facts: {
        net: { value: 250, unit: 'g', label: '净含量' },
        bag: { value: 8, unit: 'g', label: '每泡重量' },
        bags: { value: 30, unit: '泡', label: '泡数' },
        origin: { value: '福建武夷山', label: '产地' },
        shelf: { value: 24, unit: '个月', label: '保质期' },
        brewing: { value: '用 100℃ 沸水冲泡，首泡 10 秒出汤', label: '冲泡方法' },
      },
      ingredients: ['茶叶'],
      certifications: [
        { name: '食品生产许可 SC11435078200123', id: 'SC11435078200123', valid_until: '2028-01-01' },
      ],
      test_reports: [{ id: 'FJ-2026-0711', lab: '福建某检测中心', item: '农残', result: '未检出' }],
      after_sales: { return_no_reason_days: 7, warranty: '破损包赔', note: '拆封后不支持无理由退货' },
      faq: [{ q: '可以泡几次？', a: '正常投茶量可以冲泡 7 次左右' }],
    },
    {
      id: 'cup',
      name: '山居 S2 随行杯',
      aliases: ['随行杯', 'S2'],
      price: { live: 79 },
      stock: { qty: 9 },
      facts: {
        volume: { value: 450, unit: 'ml', label: '容量' },
        warm: {
          value: 6,
          unit: '小时',
          label: '保温时长',
          condition: '室温 20℃、初始 95℃，6 小时后不低于 55℃',
        },
        liner: { value: '316L 不锈钢', label: '内胆材质' },
        colors: { value: ['雾灰', '松绿', '米白'], label: '颜色' },
        dishwasher: { value: false, label: '可用洗碗机' },
      },
      after_sales: { return_no_reason_days: 15, warranty: '整杯两年质保' },
    },
  ],
});

export const hardware = shop({
  currency: 'USD',
  shop: { name: 'Bright Bench', default_shipping: { dispatch_within_hours: 24, free_shipping_over: 0 } },
  products: [
    {
      id: 'drill',
      name: 'Kestrel 20 drill',
      aliases: ['Kestrel'],
      price: {
        live: 89.5,
        was: 119,
        was_basis: 'our own price in August',
        valid_until: '2026-09-19T00:00:00+08:00',
      },
      stock: { qty: 64 },
      facts: {
        voltage: { value: 20, unit: 'V', label: 'battery voltage' },
        weight: { value: 1.3, unit: 'kg', label: 'weight' },
        runtime: { value: 90, unit: 'minutes', label: 'runtime' },
        body: { value: 'glass-filled nylon', label: 'body material' },
        colors: { value: ['black', 'orange'], label: 'colors' },
      },
      after_sales: { return_no_reason_days: 30, warranty: '3-year warranty' },
    },
  ],
});

function shop(file: object): KnowledgeBase {
  return new KnowledgeBase([knowledgeFileSchema.parse({ version: 1, ...file })]);
}

export interface Saying {
  readonly knowledge?: KnowledgeBase;
  readonly product?: string;
  readonly now?: number;
  readonly locale?: Locale;
  readonly after?: readonly string[];
}

/** Checks words as the tea house would say them of its rock tea, save where said otherwise. */
export function say(text: string, saying: Saying = {}): CheckedClaims {
  return checkClaims(text, {
    knowledge: saying.knowledge ?? teaHouse,
    product: saying.product ?? 'rock-tea',
    now: saying.now ?? NOW,
    locale: saying.locale ?? 'zh-CN',
    after: saying.after ?? [],
  });
}

/** The verdicts in order, each with the quoted words: `129元 supported`. */
export function verdicts(text: string, saying: Saying = {}): string[] {
  return say(text, saying).claims.map(({ quote, verdict }) => `${quote} ${verdict}`);
}
