import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: {
      name: '店',
      default_shipping: {
        dispatch_within_hours: 48,
        remote_areas_extra: '新疆、青海每单加收18元，港澳台不发货',
      },
    },
    products: [
      {
        id: 'tonic',
        name: '蓝莓胶囊',
        regulatory_class: 'ordinary_food',
        price: { live: 90, was: 120, was_basis: '本店2026年11月3日至9日最低成交价', limit_per_order: 4 },
        stock: { qty: 300 },
        facts: {
          count: { value: 90, unit: '粒', label: '粒数' },
          iron: { value: '6毫克/100克', label: '铁' },
          sodium: { value: '40毫克/100克', label: '钠' },
          organic: { value: '没有有机认证', label: '有机' },
          additive: { value: '未添加防腐剂', label: '防腐剂' },
          promo: { value: '满2件减15元', label: '优惠' },
          shelf: { value: 24, unit: '个月', label: '保质期' },
          gift: { value: '木质量勺1把', label: '赠品' },
        },
        ingredients: ['蓝莓粉', '淀粉'],
      },
      {
        id: 'lamp',
        name: '台灯',
        price: { live: 260, valid_until: '2026-11-28T23:59:00+08:00' },
        facts: {
          patent: { value: '外观设计专利 ZL202230778899.4', label: '专利' },
          ports: { value: 'USB-C 1个、USB-A 3个', label: '接口' },
          modes: { value: ['阅读', '夜灯'], label: '模式' },
          gears: { value: 7, unit: '档', label: '亮度' },
          power: { value: '仅220V', label: '电压' },
          noise: { value: 32, unit: 'dB', label: '噪声' },
          anc: { value: '不支持蓝牙', label: '蓝牙' },
          rated: { value: '15000mAh（5V）', label: '额定容量' },
          weight: { value: 1.4, unit: 'kg', label: '重量' },
          distance: { value: '距额头2-4厘米', label: '距离' },
          promo: { value: '满500元减60元', label: '优惠' },
        },
        test_reports: [
          { id: 'L-1', lab: '某所', date: '2026-05-01', item: '连续点亮', result: '12盏连续使用28天无损坏' },
        ],
        after_sales: { warranty: '质保18个月' },
      },
      {
        id: 'dye',
        name: '染发膏80克',
        price: { live: 59, lowest_30d: 59 },
        facts: {
          net: { value: 80, unit: 'g', label: '净含量' },
          each: { value: 20, unit: 'g', label: '每支净含量' },
          tubes: { value: 4, unit: '支', label: '支数' },
          gift: { value: '同款10克试用装1支', label: '赠品' },
          test: { value: '染前48小时先做皮肤测试', label: '警示' },
          promo: { value: '3盒159元', label: '优惠' },
          mat: { value: '210×240厘米', label: '垫布尺寸' },
        },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-25T20:30:00+08:00', 'zh-CN');

it.each([
  // How long it lasts, by what is taken a day.
  ['tonic', '九十粒，一天三次一次一粒，刚好一个月', '九十粒，一天三次一次一粒，刚好两个月'],
  ['tonic', '一天三回，一回一粒，九十粒正好一个月', '一天三回，一回一粒，九十粒正好三个月'],
  // What a hundred grams hold, of each thing for itself.
  ['tonic', '一百克含铁六毫克', '一百克含钠六毫克'],
  // Offers from a threshold on, in numerals and reckoned out.
  ['tonic', '满两件减十五', '满两件减二十五'],
  ['tonic', '两件减掉十五块，付一百六十五块', '两件减掉十五块，付一百四十五块'],
  ['lamp', '两台五百二，满五百减六十，付四百六十块', '两台五百二，满五百减六十，付三百六十块'],
  // Whom it is not for: what somebody looks for is not claimed, and praise is.
  ['tonic', '这瓶不是有机的，找有机的朋友别拍错', '要有机的朋友看过来，这瓶就是有机的'],
  ['tonic', '问有机的那位，没有有机认证', '有机认证的，放心'],
  ['tonic', '没加防腐剂', '没加淀粉'],
  // Told to be missing right after it is named.
  ['lamp', '蓝牙没有的', '蓝牙没有问题，一连就上'],
  // Papers and ports by their other names, and several parts together.
  ['lamp', '专利号ZL202230778899.4', '专利号ZL202230778898.4'],
  ['lamp', '口有四个，一个Type-C', '口有六个'],
  ['lamp', '阅读夜灯两个模式，七档亮度', '阅读夜灯两个模式，九档亮度'],
  ['lamp', '额定容量一万五', '额定容量两万毫安时'],
  ['lamp', '净重两斤八两', '净重两斤二两'],
  ['lamp', '离额头二到四厘米', '离额头六到八厘米'],
  ['lamp', '连着用二十八天没坏', '连着用五十八天没坏'],
  ['lamp', '质保18个月=一年半', '质保18个月=两年半'],
  ['lamp', '110V用不了', '110V也能用'],
  ['lamp', '噪声卅二分贝', '噪声卅分贝'],
  // One of what was named, and where parcels go.
  ['tonic', '买一瓶送一把木头量勺', '买一瓶送一把木头梳子'],
  ['tonic', '新疆青海能发，每单加十八', '港澳台都能发'],
  [
    'tonic',
    '划线那个一百二十块，是我们店11月3号到9号的最低成交价',
    '划线那个一百六十块，是我们店11月3号到9号的最低成交价',
  ],
  ['tonic', '这个月三到九号的最低成交价一百二十块', '这个月三到九号的最低成交价一百六十块'],
  ['tonic', '限四瓶/单', '限九瓶/单'],
  ['tonic', '两瓶一百六十五，比一瓶瓶买省十五', '两瓶一百六十五，比一瓶瓶买省五十五'],
  // Bundles, parts of the whole, and sums of what was just said.
  ['dye', '三盒一百五十九，比一盒盒买省十八', '三盒一百五十九，比一盒盒买省三十八'],
  ['dye', '正装八十克，搭一支十克试用装，加一块儿九十克', '正装八十克，搭一支十克试用装，加一块儿一百二十克'],
  ['dye', '四支，十四块七毛五一个', '四支，十二块七毛五一个'],
  ['dye', '染之前48小时先做皮肤测试', '染之前24小时先做皮肤测试'],
  ['dye', '垫布两米一乘两米四，五个平方', '垫布两米一乘两米四，八个平方'],
  ['dye', '近三十天没卖过比这更低的', '全网没卖过比这更低的'],
  ['lamp', '念个参数，长得跟WiFi密码似的', 'WiFi连手机就能调'],
  ['lamp', '昨晚刷剧到两点的，早点睡', '这个价到今晚两点'],
])('holds the words against the facts of %s: «%s» stands, «%s» falls', (product, honest, false_) => {
  expect(stands(product, honest)).toBe(true);
  expect(stands(product, false_)).toBe(false);
});
