import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: { name: '店', default_shipping: { dispatch_within_hours: 48, free_shipping_over: 99 } },
    products: [
      {
        id: 'pot',
        name: '砂锅',
        price: { live: 60, valid_until: '2026-11-30T23:59:59+08:00' },
        facts: {
          net: { value: 200, unit: 'g', label: '单袋净重' },
          dishwasher: { value: '不可进洗碗机', label: '洗碗机' },
          pegs: { value: 8, unit: '根', label: '地钉' },
        },
        after_sales: {
          return_no_reason_days: 7,
          warranty: '正常使用开裂一年内换新',
          note: '拆封不支持无理由退货',
        },
      },
    ],
  }),
]);

const said = standingIn(knowledge, '2026-11-26T20:00:00+08:00', 'zh-CN');
const stands = (text: string): boolean => said('pot', text);

it.each([
  ['三袋，每袋二百克，六百克', '三袋，每袋二百克，七百克'],
  ['一锅不够99，凑两锅一百二', '两锅一百五拿走'],
  ['两件就包邮', '一件就包邮'],
  ['别进洗碗机', '洗碗机？随便丢'],
  ['摔裂了可不管', '摔裂了也给换新'],
  ['地钉八根', '地钉十二根'],
  ['拆了封就退不了', '拆开用了照样给退'],
])('%s stands, %s does not', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});
