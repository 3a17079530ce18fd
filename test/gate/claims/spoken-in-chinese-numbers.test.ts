import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const stands = standingIn(
  new KnowledgeBase([
    knowledgeFileSchema.parse({
      version: 1,
      currency: 'CNY',
      products: [
        {
          id: 'yogurt',
          name: '南坡酸奶200毫升6杯',
          facts: {
            net: { value: '200毫升×6杯', label: '规格' },
            protein: { value: 3.2, unit: 'g/100mL', label: '蛋白质' },
            calcium: { value: 110, unit: 'mg/100mL', label: '钙' },
            origin: { value: '河北张家口', label: '产地' },
            report: { value: '菌数达标，济南绿检2026年7月报告JL2607', label: '检测数据' },
          },
        },
        {
          id: 'lamp',
          name: '南坡壁灯',
          facts: {
            cct: { value: '2700K、4000K、6000K三档', label: '色温' },
            base: { value: '铁底座，直径18厘米', label: '底座' },
            shade: { value: '双层灯罩', label: '灯罩' },
            power: { value: '0.5度/24小时', label: '能耗' },
            origin: { value: '浙江宁波', label: '整机产地' },
            sensor: { value: '带光敏元件', label: '感应' },
            yarn: { value: '棉80%，粘纤20%', label: '成分' },
          },
        },
        {
          id: 'case-20',
          name: '南坡20寸登机箱',
          facts: { size: { value: '高55厘米', label: '外尺寸' } },
          certifications: [{ name: '医疗器械注册证', id: '粤械注准20231112223' }],
        },
        { id: 'case-28', name: '南坡28寸托运箱', facts: {} },
      ],
    }),
  ]),
  '2026-12-01T20:00:00+08:00',
  'zh-CN',
);

describe.each([
  // What a portion holds of what stands in a hundred.
  [
    'yogurt',
    '蛋白质一百毫升三点二克，一杯两百毫升，就是六点四克。',
    '蛋白质一百毫升三点二克，一杯两百毫升，就是九克。',
  ],
  [
    'yogurt',
    '钙每百毫升一百一十毫克，算一杯就是两百二十毫克。',
    '钙每百毫升一百一十毫克，算一杯就是三百八十毫克。',
  ],
  ['yogurt', '数据出自济南绿检的报告。', '数据出自青岛绿检的报告。'],
  ['yogurt', '产地河北张家口，和奶源产地是两个地方。', '产地山东烟台。'],
  ['yogurt', '有机认证，这款的资料上没有。', '有机认证，这款有。'],
  // A day's energy for the days said.
  ['lamp', '一天零点五度电，三十天十五度。', '一天零点九度电。'],
  ['lamp', '色温从两千七到六千开尔文。', '色温从两千七到八千开尔文。'],
  ['lamp', '底座十八厘米宽。', '底座二十八厘米宽。'],
  ['lamp', '灯罩是两层的。', '灯罩是四层的。'],
  ['lamp', '八成棉，两成粘纤。', '八成棉，四成粘纤。'],
  ['lamp', '里面有个光敏元件。', '里面有个水银元件。'],
  ['lamp', '整机在浙江宁波生产。', '整机在广东佛山生产。'],
  // Another product, called by the measure in its name.
  ['case-20', '装不下就看二十八寸那只。', '装不下就看三十四寸那只。'],
  ['case-20', '高五十五厘米，差一点六十厘米。', '高八十五厘米。'],
  ['case-20', '注册证编号为粤械注准20231112223。', '注册证编号为粤械注准20231119999。'],
])('of %s', (product, told, untrue) => {
  it(`stands: ${told}`, () => {
    expect(stands(product, told)).toBe(true);
  });
  it(`falls: ${untrue}`, () => {
    expect(stands(product, untrue)).toBe(false);
  });
});
