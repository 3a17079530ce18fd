import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { type Saying, say, verdicts } from './shops.ts';

/** True words that were once refused: each keeps the reason in its title. */
const pantry = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: {
      name: '山海好物',
      service_hours_human: '每天 9:00 到 22:00',
      default_shipping: { dispatch_within_hours: 48, free_shipping_over: 88, remote_areas_extra: 12 },
    },
    products: [
      {
        id: 'kettle',
        name: '山海恒温壶',
        aliases: ['壶'],
        price: {
          live: 129,
          was: 199,
          was_basis: '本店 10 月成交价',
          lowest_30d: 119,
          valid_until: '2026-09-18T15:59:59Z',
          limit_per_order: 12,
        },
        stock: { qty: 22 },
        facts: {
          capacity: { value: 1.5, unit: '升', label: '容量' },
          keep_warm: { value: [45, 55, 65, 85], unit: '℃', label: '保温档位' },
          colors: { value: ['云白', '松绿', '雾蓝', '砂金'], label: '颜色' },
          taste: { value: ['原味', '五香', '微辣'], label: '口味' },
          protein: { value: 56, unit: 'g/100g', label: '蛋白质' },
          steeps: { value: 15, unit: '泡', label: '可冲泡次数' },
          advice: { value: '头三泡出汤要快', label: '冲泡建议' },
          filing: { value: '粤G妆网备字2025012345', label: '备案号' },
          dishwasher_safe: { value: false, label: '可用洗碗机' },
        },
        after_sales: { return_no_reason_days: 0, note: '定制品不支持无理由退货' },
        faq: [{ q: '怎么除垢？', a: '放入食用柠檬酸和清水，烧开后静置 30 分钟。' }],
      },
    ],
  }),
]);
const at: Saying = { knowledge: pantry, product: 'kettle' };
const stands = (words: string, saying: Saying = {}): void => {
  const { findings } = say(words, { ...at, ...saying });
  expect(findings.map(({ quote, reason }) => `${quote}: ${reason.en}`)).toEqual([]);
};

describe('true words are not refused', () => {
  it.each([
    ['the hours of service are no deadline of the price', '我们的人工客服可以帮您（每天 9:00 到 22:00）。'],
    ['nor are they in English', 'our human service team can help (每天 9:00 到 22:00).'],
    ['a list says how many it has', '它有四个保温档'],
    ['of colours', '一共四种颜色'],
    ['of flavours', '三种口味随便选'],
    ['with the number after the noun', '颜色一共四个'],
    ['no returns are offered, and none are said to be', '这款不支持无理由退货'],
    ['seven days denied are not seven days promised', '定制的不支持七天无理由'],
    ['a false fact is told as it is', '不可用洗碗机'],
    ['a fee without a unit is money', '偏远地区加收12元'],
    ['a threshold beside it is the threshold', '满88元包邮，偏远地区要加12元运费'],
    ['the lowest of thirty days is its own fact', '近30天成交记录里的低位是119元'],
    ['a Chinese shop ends at Chinese midnight, however that is written', '今晚十二点结束'],
    ['no carrier is named inside a word', 'the limit is 12 items per order'],
    ['what follows the line is what a number is reckoned on', '蛋白质是56g/100g'],
    ['a filing number is a fact like any', '备案号是粤G妆网备字2025012345'],
    ['头三泡 says which brews, not how many', '可以泡15泡'],
    ['an answer is a fact', '放入食用柠檬酸和清水，烧开后静置30分钟。'],
    ['a unit after the price is not its jiao', '129元一台，每单限购12台'],
    ['a question of a viewer claims nothing', '和龙井比哪个好'],
    ['nor one without a mark', '会不会有塑料味'],
  ])('%s: %s', (_, words) => {
    stands(words);
  });

  it('and a card is quoted without its line feed', () => {
    expect(verdicts('容量1.5升\n129元\n', at)).toEqual(['1.5升 supported', '129元 supported']);
    expect(say('送礼盒\n', at).findings.map(({ quote }) => quote)).not.toContain('送礼盒\n');
  });
});

describe('their false neighbours are', () => {
  it.each([
    '人工客服每天 9:00 到 23:00 都在',
    '它有五个保温档',
    '一共六种颜色',
    '四种口味随便选',
    '颜色一共三个',
    '支持七天无理由退货',
    '可用洗碗机',
    '偏远地区加收8元',
    '满59元包邮',
    '近30天最低是99元',
    '今晚十点结束',
    '备案号是粤G妆网备字2025012346',
    '可以泡20泡',
    '99元一台',
    '用EMS发货',
  ])('%s', (words) => {
    expect(say(words, at).findings).not.toEqual([]);
  });
});
