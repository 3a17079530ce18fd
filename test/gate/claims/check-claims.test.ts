import { describe, expect, it } from 'vitest';
import { hardware, type Saying, say, verdicts } from './shops.ts';

const onCup: Saying = { product: 'cup' };
const onDrill: Saying = { knowledge: hardware, product: 'drill', locale: 'en-US' };

/** Words, and whether every claim in them stands; `none` where nothing is claimed. */
type Row = readonly [
  words: string,
  outcome: 'stands' | 'contradicted' | 'unsupported' | 'none',
  saying?: Saying,
];

function outcome(words: string, saying: Saying = {}): string {
  const found = new Set(say(words, saying).claims.map(({ verdict }) => verdict));
  if (found.size === 0) return 'none';
  return found.has('contradicted') ? 'contradicted' : found.has('unsupported') ? 'unsupported' : 'stands';
}

const table = (title: string, rows: readonly Row[]): void => {
  describe(title, () => {
    for (const [words, expected, saying] of rows) {
      it(`${words}: ${expected}`, () => {
        expect(outcome(words, saying), JSON.stringify(say(words, saying).claims)).toBe(expected);
      });
    }
  });
};

table('a price is the live one, however it is said', [
  ['今天到手只要168元', 'stands'],
  ['直播间价一百六十八块', 'stands'],
  ['只要１６８', 'stands'],
  ['不到一百七', 'stands', { after: ['现在价格多少呢'] }],
  ['今天只要158元', 'contradicted'],
  ['一百六十八块八', 'contradicted'],
  ['168美元', 'contradicted'],
  ['yours for $89.50', 'stands', onDrill],
  ['today only $79', 'contradicted', onDrill],
  ['it is just 89.5 dollars', 'stands', onDrill],
]);

table('a former price needs its basis and the right figure', [
  ['原价240，现价168', 'stands'],
  ['平时卖二百四', 'stands'],
  ['原价399', 'contradicted'],
  ['专柜价240元', 'unsupported'],
  ['不要399，不要299，今天只要168', 'contradicted'],
  ['原价99元', 'unsupported', onCup],
  ['it was $119 in August', 'stands', onDrill],
  ['regular price $199', 'contradicted', onDrill],
]);

table('savings, discounts and lowest prices are reckoned', [
  ['立省72元', 'stands'],
  ['立减80元', 'contradicted'],
  ['今天打七折', 'stands'],
  ['今天打五折', 'contradicted'],
  ['直接半价', 'contradicted'],
  ['近30天最低价', 'stands'],
  ['全网最低价', 'unsupported'],
  ['满200减30', 'unsupported'],
  ['第二件半价', 'unsupported'],
  ['save $29.50', 'stands', onDrill],
  ['25% off', 'stands', onDrill],
  ['60% off', 'contradicted', onDrill],
]);

table('prices for a part or for several are reckoned from the pack', [
  ['每斤336元', 'stands'],
  ['一斤才一百块', 'contradicted'],
  ['平均一泡不到六块钱', 'stands'],
  ['一块钱一泡', 'contradicted'],
  ['两盒336元', 'stands'],
  ['两盒199元', 'unsupported'],
]);

it('holds that a price whose time is over is false', () => {
  const late = { now: Date.parse('2026-09-19T08:00:00+08:00') };
  expect(say('只要168元', late).claims[0]).toMatchObject({
    verdict: 'contradicted',
    fact: 'rock-tea.price.valid_until',
  });
});

table('quantities are compared across units and told apart by their noun', [
  ['净含量250克', 'stands'],
  ['净含量半斤', 'stands'],
  ['净含量0.25千克', 'stands'],
  ['净含量一斤', 'contradicted'],
  ['每泡8克，一共30泡', 'stands'],
  ['每泡250克', 'contradicted'],
  ['保质期两年', 'stands'],
  ['保质期36个月', 'contradicted'],
  ['容量450毫升', 'stands', onCup],
  ['容量0.45升', 'stands', onCup],
  ['能装750毫升', 'contradicted', onCup],
  ['保温6小时', 'stands', onCup],
  ['保温超过5小时', 'stands', onCup],
  ['保温12小时', 'contradicted', onCup],
  ['三个小时保温', 'contradicted', onCup],
  ['weighs 1.3 kg', 'stands', onDrill],
  ['weighs 1300 grams', 'stands', onDrill],
  ['weighs about 3 pounds', 'stands', onDrill],
  ['it weighs 1 kg', 'contradicted', onDrill],
  ['20 volts of power', 'stands', onDrill],
  ['40 volts of power', 'contradicted', onDrill],
  ['the runtime is an honest 90 minutes', 'stands', onDrill],
  ['runtime of 3 hours', 'contradicted', onDrill],
]);

table('a number that no fact is of is unsupported', [
  ['茶多酚含量达到25%', 'unsupported'],
  ['功率1500瓦', 'unsupported', onCup],
  ['树龄超过80年的老树', 'unsupported'],
  ['noise level of 40 decibels', 'unsupported', onDrill],
]);

table('stock and hurry need the stock', [
  ['库存还有412件', 'stands'],
  ['只剩3单了', 'contradicted'],
  ['最后50件', 'contradicted'],
  ['手慢无，马上抢光了', 'contradicted'],
  ['只剩9个了', 'stands', onCup],
  ['库存不多了', 'stands', onCup],
  ['卖完就没了，不再补货', 'contradicted'],
  ['only 3 left', 'contradicted', onDrill],
  ['only 64 left', 'stands', onDrill],
  ['selling out fast', 'contradicted', onDrill],
]);

table('deadlines are held against the clock', [
  ['今晚12点结束', 'stands'],
  ['今晚零点截止', 'stands'],
  ['今晚十点恢复原价', 'contradicted'],
  ['最后10分钟', 'contradicted'],
  ['最后四个半小时', 'stands'],
  ['活动到9月18日24点', 'stands'],
  ['活动到9月30号', 'contradicted'],
  ['今天最后一天', 'stands'],
  ['限时优惠', 'unsupported', onCup],
  ['this offer ends tonight', 'stands', onDrill],
  ['last 10 minutes', 'contradicted', onDrill],
]);

table('limits, shipping and after-sales are the shop’s own', [
  ['每单限购3件', 'stands'],
  ['每人限购1件', 'contradicted'],
  ['48小时内发货', 'stands'],
  ['24小时内发货', 'contradicted'],
  ['次日达', 'unsupported'],
  ['偏远地区加收15元运费', 'stands'],
  ['偏远地区补8元', 'contradicted'],
  ['这款包邮', 'stands'],
  ['满88包邮', 'stands'],
  ['满59包邮', 'contradicted'],
  ['新疆西藏也包邮', 'contradicted'],
  ['79块也包邮', 'contradicted', onCup],
  ['顺丰发货', 'unsupported'],
  ['支持七天无理由退货', 'stands'],
  ['支持三十天无理由退货', 'contradicted'],
  ['整杯两年质保', 'stands', onCup],
  ['五年质保', 'contradicted', onCup],
  ['终身保修', 'unsupported', onCup],
  ['破损包赔', 'stands'],
  ['假一赔十', 'unsupported'],
  ['24小时人工客服', 'contradicted'],
  ['人工客服十点到二十三点在线', 'stands'],
  ['有事找客服，早上八点到晚上十一点都有人', 'contradicted'],
  ['有事找客服，早上十点到晚上十一点都有人', 'stands'],
  ['free shipping', 'stands', onDrill],
  ['ships within 24 hours', 'stands', onDrill],
  ['three-year warranty', 'stands', onDrill],
  ['a 3 year warranty', 'stands', onDrill],
  ['10 year warranty', 'contradicted', onDrill],
  ['30 days no-questions-asked returns', 'stands', onDrill],
]);

table('origin, material and what is inside', [
  ['产地福建武夷山', 'stands'],
  ['产自云南', 'contradicted'],
  ['日本进口', 'contradicted'],
  ['内胆是316L不锈钢', 'stands', onCup],
  ['内胆是纯钛的', 'contradicted', onCup],
  ['配料只有茶叶', 'stands'],
  ['不含香精', 'stands'],
  ['添加了蜂蜜', 'contradicted'],
  ['有雾灰和松绿可选', 'stands', onCup],
  ['有三个颜色', 'stands', onCup],
  ['还有红色款', 'contradicted', onCup],
  ['可以放洗碗机', 'contradicted', onCup],
  ['made in Germany', 'unsupported', onDrill],
  ['comes in black', 'stands', onDrill],
  ['also available in pink', 'contradicted', onDrill],
]);

table('certificates, awards, rankings and sales need a document', [
  ['有食品生产许可，编号SC11435078200123', 'stands'],
  ['编号SC11435078200124', 'contradicted'],
  ['通过了欧盟认证', 'unsupported'],
  ['有检测报告', 'stands'],
  ['获得国际金奖', 'unsupported'],
  ['类目销量第一', 'unsupported'],
  ['已经卖了50万件', 'unsupported'],
  ['回购率90%', 'unsupported'],
  ['国家发明专利', 'unsupported'],
  ['FDA approved', 'unsupported', onDrill],
  ['over 20,000 sold', 'unsupported', onDrill],
  ['award-winning design', 'unsupported', onDrill],
]);

table('directions and answers in the facts support what repeats them', [
  ['用100度的沸水冲泡', 'stands'],
  ['首泡10秒出汤', 'stands'],
  ['可以冲泡7次左右', 'stands'],
]);

table('what states nothing checkable is no claim', [
  ['大家好，欢迎来到直播间，第一次来的朋友点个关注', 'none'],
  ['接下来三分钟给大家讲讲怎么泡', 'none'],
  ['今天一共给大家带来五款产品', 'none'],
  ['拍2号链接，想要的扣1', 'none'],
  ['我们晚上八点准时开播', 'none'],
  ['第一步先温杯，第二步再投茶', 'none'],
  ['一个人喝两个人喝都可以', 'none'],
  ['来自四川的朋友你好', 'none'],
  ['这茶多少钱？', 'none'],
  ['有人说是500克，不是的，我们没有那么多', 'none'],
  ['我们100%用心对待', 'none'],
  ['这款不防水，别拿去泡', 'none', onCup],
  ['请插220V的插座使用', 'none', onCup],
  ['库存有限，先到先得', 'none'],
  ['我不能说这是全网最低价', 'none'],
  ['这只S2是新款', 'none', onCup],
  ['hello everyone, here are three things to know', 'none', onDrill],
  ['how much is it?', 'none', onDrill],
]);

describe('which product is meant', () => {
  it('gives each named product its own facts', () => {
    expect(verdicts('肉桂168元，随行杯79元')).toEqual(['168元 supported', '79元 supported']);
    expect(verdicts('肉桂79元，随行杯168元')).toEqual(['79元 contradicted', '168元 contradicted']);
  });

  it('takes the product named in what was just said where none is on air', () => {
    const { claims } = say('只要79元', { product: '', after: ['再看这个随行杯'] });
    expect(claims).toHaveLength(1);
  });

  it('never reads the digits of a model name as a number', () => {
    expect(verdicts('山居S2随行杯容量450毫升', onCup)).toEqual(['450毫升 supported']);
  });
});

describe('a number parted from its noun', () => {
  it('is judged by the question before it', () => {
    expect(verdicts('这款原价多少？240！')).toEqual(['240 supported']);
    expect(verdicts('199！', { after: ['这款原价多少？'] })).toEqual(['199 contradicted']);
  });
});

describe('a refusal', () => {
  it('names the fact, its value and the words said, in both languages', () => {
    const [finding] = say('净含量500克').findings;
    expect(finding).toMatchObject({ rule: 'claims/number-contradicted', action: 'refuse', quote: '500克' });
    expect(finding?.reason.zh).toContain('知识库写的是 250g，您说的是“500克”');
    expect(finding?.reason.en).toContain('250g');
    expect(finding?.law).toContain('广告法');
  });

  it('cites the law of the market', () => {
    expect(say('today only $79', onDrill).findings[0]?.law).toContain('16 CFR 233');
  });

  it('is not made for what stands, whose facts are named instead', () => {
    const { findings, facts } = say('净含量250克，只要168元');
    expect(findings).toEqual([]);
    expect(facts).toEqual(['rock-tea.facts.net', 'rock-tea.price.live']);
  });
});
