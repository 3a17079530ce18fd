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
        id: 'heater',
        name: '踢脚线取暖器',
        aliases: ['取暖器'],
        price: { live: 269, lowest_30d: 259 },
        facts: {
          power: { value: 1500, unit: 'W', label: '额定功率' },
          swing: { value: '左右摇头70度，上下手动调25度', label: '摇头' },
          height: { value: '装脚架高66厘米或不装脚架高48厘米', label: '高度' },
          stand: { value: '深35厘米或28厘米', label: '底座' },
          pump: { value: 18, unit: 'kPa', label: '真空度' },
          stands: { value: '-15℃至85℃', label: '耐温' },
          bulb: { value: '夜灯灯泡不超过20瓦', label: '夜灯' },
          soft: { value: '55℃以上外壳会发烫', label: '提示' },
          airing: { value: '首次使用通风1-2天', label: '气味' },
          warm: { value: '快热约30分钟', label: '预热' },
          colours: { value: '4种花色，每色限一台', label: '花色' },
          scoop: { value: '一平勺4.6克，配30毫升水', label: '量勺' },
          chlorine: { value: '有效氯4.0%-6.0%', label: '有效成分' },
          bed: { value: '适合1.5米床', label: '适用' },
          sheets: { value: 40, unit: '张', label: '除尘纸' },
        },
      },
      {
        id: 'soap',
        name: '洗手液',
        price: { live: 42, lowest_30d: 39 },
        facts: { net: { value: 500, unit: 'mL', label: '净含量' } },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');

it.each([
  // One or two, half an hour or so, and thousands that belong to the unit.
  ['heater', '新机器先通风一两天', '新机器先通风三四天'],
  ['heater', '快热半个来小时', '快热一个来小时'],
  ['heater', '真空度十八千帕', '真空度二十八千帕'],
  // A full-width comma parts the price from the measure.
  ['soap', '洗手液42，500毫升一瓶', '洗手液29，500毫升一瓶'],
  ['soap', '洗手液42，500毫升一瓶', '洗手液42，600毫升一瓶'],
  // Either of two, as a fact puts them.
  ['heater', '底座深35厘米', '底座深31厘米'],
  ['heater', '底座深28厘米', '底座深30厘米'],
  // Each end of what lies on both sides of zero.
  ['heater', '耐温下限零下十五度，上限八十五度', '耐温下限零下三十五度，上限八十五度'],
  // A limit that is set, and one past which something happens.
  ['heater', '夜灯灯泡自己换别超二十瓦', '夜灯灯泡自己换别超六十瓦'],
  ['heater', '外壳超过五十五度会发烫，属于正常提示', '外壳超过八十五度才会发烫，属于正常提示'],
  // The swing of the head is no first swing.
  ['heater', '左右摇头七十度', '左右摇头九十度'],
  // A fact in words that says how many kinds there are.
  ['heater', '花色有四种', '花色有九种'],
  // A level scoop is no square metre, a share from one end to the other, and the bed something is for.
  ['heater', '一平勺四点六克', '一平勺六点六克'],
  ['heater', '有效氯百分之四到百分之六', '有效氯百分之四到百分之九'],
  ['heater', '适合一米五床', '适合一米八床'],
  // Electricity by the degree, and days at one sheet a day.
  ['heater', '1500瓦，连开一个钟头，一度半的电', '1500瓦，连开一个钟头，零点五度的电'],
  ['heater', '四十张除尘纸，一天一张能用一个多月', '四十张除尘纸，一天一张能用三个多月'],
])('%s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});
