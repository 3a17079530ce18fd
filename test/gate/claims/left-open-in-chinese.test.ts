import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: { name: '店', default_shipping: { free_shipping_over: 79 } },
    products: [
      {
        id: 'cake',
        name: '桂花糕80克×3袋',
        price: {
          live: 60,
          was: 75,
          was_basis: '厂商建议零售价，2026年8月更新',
          lowest_30d: 54,
        },
        facts: {
          count: { value: '每袋约10颗', label: '颗数' },
          opened: { value: '拆袋后冷藏，5天内吃完', label: '开封' },
          shelf: { value: 9, unit: '个月', label: '保质期' },
          flavours: { value: ['桂花', '红豆'], label: '口味' },
          sizes: { value: ['小', '中', '大'], label: '尺码' },
          origin: { value: '广西桂林', label: '桂花产地' },
          gift: { value: '书签1张', label: '赠品' },
          age: { value: [24, 60], unit: '个月', label: '适用月龄' },
        },
      },
      {
        id: 'oil',
        name: '鱼油100粒',
        regulatory_class: 'health_food',
        price: { live: 139, lowest_30d: 139 },
        facts: {
          net: { value: '0.8克×100粒', label: '规格' },
          ad: { value: '湘食健广审（文）第260101-00001号，有效期至2028年3月5日', label: '广告审查批准文号' },
          dose: { value: '每日2次，每次1粒，温水送服', label: '食用方法' },
        },
      },
      {
        id: 'robot',
        name: '扫地机',
        price: { live: 988 },
        facts: {
          wifi: { value: '只支持2.4GHz无线网络', label: '联网' },
          battery: { value: '3块2.0Ah锂电池', label: '电池' },
          bag: { value: '收起后长66厘米、直径18厘米', label: '收纳' },
          mat: { value: '150×70厘米', label: '尺寸' },
          thick: { value: 8, unit: 'mm', label: '厚度' },
          wash: { value: '40℃以下手洗', label: '洗涤' },
          water: { value: '没有做防水测试', label: '防水' },
        },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-25T20:30:00+08:00', 'zh-CN');

it.each([
  // What is asked either way and left open is not said.
  ['robot', '零下二十五度扛不扛得住，资料没写', '零下二十五度照样扛得住，资料没写别的'],
  ['robot', '防不防水，这个没测过', '防水的，放心'],
  ['cake', '吃上一个月，胖不胖我不敢说', '能吃一个月，甜不甜我不敢说'],
  ['cake', '跟大牌比谁更好，我给不了结论', '比大牌好多了'],
  // Advice weighs two things to do.
  ['cake', '送人挑对口味，比挑贵的要紧', '有芝麻口味，比别家便宜'],
  ['cake', '桂花产地资料里没写，我不乱说', '桂花产地是杭州'],
  // 两 before a pack counts packs, and one taken up first has its price.
  ['oil', '一百三十九两罐', '一百三十九两，重着呢'],
  ['cake', '一颗嘛，合两块钱左右', '一颗嘛，合五块钱左右'],
  // Opened, under the other words for it.
  ['cake', '开包以后放冰箱，五天内吃完', '开包以后放冰箱，五十天内吃完'],
  ['cake', '三个月断奶的小宝宝吃不得', '三个月断奶的小宝宝也能吃'],
  // Prices of before, wherever the words stand.
  ['cake', '近30天里有54的成交', '近30天里有44的成交'],
  ['cake', '近30天最低54，划掉的75是厂商建议零售价', '近30天最低44，划掉的75是厂商建议零售价'],
  ['oil', '139，近三十天也没有比这更低过', '近三十天也没有比这更低过，今天卖119'],
  ['cake', '近三十天有比这更低的，60', '60，近三十天也没有比这更低过'],
  ['cake', '单买60，包邮线没够到', '单买60，包邮线够到了，包邮'],
  // A gift named before it, and sizes beside colours.
  ['cake', '书签也送一张', '贺卡也送一张'],
  ['cake', '俩口味三个码', '俩口味五个码'],
  ['oil', '温水送服。一瓶100粒', '温水送服。一瓶150粒'],
  [
    'oil',
    '批准文号湘食健广审（文）第260101-00001号，有效期到2028年3月5日',
    '批准文号湘食健广审（文）第260101-00001号，有效期到2029年3月5日',
  ],
  // Things counted in 块, sides and bands by their short names.
  ['robot', '三块电池轮着充，一回只充一块', '这台一块'],
  ['robot', '垫子长150厘米、宽70厘米', '垫子长190厘米、宽70厘米'],
  ['robot', '收起来六十六公分长，十八公分粗', '收起来六十六公分长，二十八公分粗'],
  ['robot', '它只认二点四G', '它只认三点四G'],
])('of %s: «%s» stands, «%s» falls', (product, honest, false_) => {
  expect(stands(product, honest)).toBe(true);
  expect(stands(product, false_)).toBe(false);
});

it('lets the show go on after a while', () => {
  expect(stands('robot', '大家歇一歇，五分钟后咱们继续')).toBe(true);
});
