import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const chinese = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    products: [
      {
        id: 'kettle',
        name: '汀洲电水壶',
        price: { live: 129, was: 159, was_basis: '本店2026年12月1日至7日成交价' },
        facts: {
          steel: { value: 26, unit: '%', label: '镍铬占比' },
          net: { value: 1800, unit: 'g', label: '净重' },
          side: { value: '48×74', unit: 'cm', label: '收纳袋尺寸' },
          bore: { value: '75-85', unit: 'mm', label: '口径' },
          grille: { value: 400, unit: '目', label: '滤网' },
          patent: { value: '外观设计专利 ZL202430118826.5', label: '专利' },
          mite: { value: '未做防螨测试', label: '防螨' },
        },
        certifications: [
          { name: '有机产品认证', id: '134OP2500987', valid_until: '2027-10-31' },
          { name: 'HACCP体系认证', id: 'HA-2023-118', valid_until: '2026-11-02' },
        ],
        test_reports: [
          { id: 'SH-2026-0711', lab: '沪检', item: '吸水性', result: '2.6秒', date: '2026-07-11' },
        ],
        after_sales: { return_no_reason_days: 7, note: '拆封不退' },
      },
    ],
  }),
]);
const english = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'GBP',
    products: [
      {
        id: 'lamp',
        name: 'Tern lamp',
        price: { live: 59 },
        facts: {
          light: { value: 720, unit: 'lm', label: 'output' },
          power: { value: 9, unit: 'W', label: 'power' },
        },
        certifications: [{ name: 'vegan registration', id: 'VS-4410', valid_until: '2026-10-31' }],
        test_reports: [{ id: 'TR-7121', item: 'EN 71-1 and EN 71-3', result: 'pass' }],
      },
    ],
  }),
]);
const inChinese = standingIn(chinese, '2026-12-10T20:00:00+08:00', 'zh-CN');
const inEnglish = standingIn(english, '2026-12-10T20:00:00+00:00', 'en-GB');

it.each([
  // Numbers of papers, with and without a word before them.
  ['检测报告SH-2026-0711在这儿。', '检测报告SH-2026-0712在这儿。'],
  ['有机认证，134OP2500987。', '有机认证，134OP2500978。'],
  ['HACCP那张证上个月二号到期了。', 'HACCP那张证，HA-2023-118，您放心。'],
  ['外观设计专利，ZL202430118826.5。', '国家发明专利，ZL202430118826.5。'],
  // Shares worked out aloud.
  ['镍铬占百分之二十六，一把壶里差不多四百六十八克。', '镍铬占百分之二十六，一把壶里差不多六百克。'],
  // Figures without a unit.
  ['滤网是400目的。', '滤网是600目的。'],
  ['口径七公分半到八公分半。', '口径八公分半到九公分半。'],
  ['收纳袋四十八乘七十四的。', '检测报告写的一点二秒就吸干。'],
  ['报告里写的两点六秒。', '抗皱指数8.5，十二重防护。'],
  ['一把一百二十九。', '我们品牌始于1985年。'],
  // Bare numbers beside words of an offer.
  ['今晚129，上车。', '今晚99，上车。'],
  ['宠粉一百二十九。', '宠粉九十九。'],
  ['一百五十九到一百二十九。', '一百七十九到一百二十九。'],
  // Named to be denied, and taken back in the same breath.
  ['防螨的问题我实话说，没测过防螨。', '防螨的问题您放心，它能防螨。'],
  ['今晚一百三，呃说快了，一百二十九。', '今晚一百三。'],
  // What goes back, and what does not.
  ['拆了不支持无理由退，没拆的七天内可以。', '拆了照样无理由退。'],
])('of the kettle stands %s and not %s', (holds, fails) => {
  expect([inChinese('kettle', holds), inChinese('kettle', fails)]).toEqual([true, false]);
});

it.each([
  ['Tested to EN 71-1, report TR-7121.', 'Tested to EN 71-2, report TR-7121.'],
  ['The report is TR-7121.', 'The report is TR-7112.'],
  ['The vegan registration has expired, so I leave it out.', 'It is registered vegan, VS-4410.'],
  [
    'Nine watts and 720 lumens, so eighty lumens for each watt.',
    'Nine watts and 720 lumens, so ninety lumens for each watt.',
  ],
  ['It costs fifty-nine pounds.', 'We have been making lamps since 1921.'],
])('of the lamp stands %s and not %s', (holds, fails) => {
  expect([inEnglish('lamp', holds), inEnglish('lamp', fails)]).toEqual([true, false]);
});
