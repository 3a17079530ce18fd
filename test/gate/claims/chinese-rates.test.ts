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
        id: 'sprayer',
        name: '喷雾器',
        facts: {
          tank: { value: 3, unit: 'L', label: '水箱容量' },
          output: { value: 250, unit: 'mL/h', label: '最大喷雾量' },
          low: { value: '最小档约可连续用20小时', label: '连续使用' },
          power: { value: 20, unit: 'W', label: '额定功率' },
          lumen: { value: 1800, unit: 'lm', label: '照明灯亮度' },
          motor: { value: 6000, unit: '转/分钟', label: '电机转速' },
          battery: { value: 6, unit: '小时', label: '单次续航' },
          charge: { value: 'USB-C充电，充15分钟喷2.5小时', label: '充电' },
        },
      },
      {
        id: 'soy',
        name: '豆奶',
        facts: {
          sugar: { value: '没有另外加糖，自带糖2.8克/100毫升', label: '糖' },
          protein: { value: 3.2, unit: 'g/100mL', label: '蛋白质' },
        },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');

it.each([
  // One fact over another, or over the time that it is told for.
  ['sprayer', '1800流明除以20瓦，每瓦大约九十流明', '1800流明除以20瓦，每瓦大约一百五十流明'],
  ['sprayer', '电机每分钟六千转，每秒就是一百转', '电机每分钟六千转，每秒就是三百转'],
  // What is held, spent at the rate of another fact.
  [
    'sprayer',
    '水箱三升，开到最大每小时两百五十毫升，一箱能用十二个小时',
    '水箱三升，开到最大每小时两百五十毫升，一箱能用十六个小时',
  ],
  // Two numbers that a fact pairs.
  ['sprayer', '充十五分钟能喷两个半小时', '充十五分钟能喷六个小时'],
  // So much in a hundred millilitres, of what is named.
  ['soy', '自带的糖每百毫升二点八克', '自带的糖每百毫升一点二克'],
  ['soy', '蛋白质每百毫升三点二克', '蛋白质每百毫升二点八克'],
])('%s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});
