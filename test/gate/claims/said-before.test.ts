import { describe, expect, it } from 'vitest';
import { say, verdicts } from './shops.ts';

describe('a claim split over what was said', () => {
  it.each<readonly [after: string[], words: string, outcome: string]>([
    [['净含量是多少呢', '我跟大家说', '足足'], '500克', '500克 contradicted'],
    [['净含量是多少呢', '我跟大家说', '足足'], '250克', '250克 supported'],
    [['这款的净含量。', '听好了。'], '250克。', '250克 supported'],
    [['今天这个价格是全网'], '最低价', '最低价 unsupported'],
    [['我们今天满两百'], '减三十', '减三十 unsupported'],
    [['这个茶已经卖出了'], '五十万件', '五十万件 unsupported'],
    [['现在直播间', '只要', '一百'], '二十八块', '二十八块 contradicted'],
  ])('%j then %s: %s', (after, words, outcome) => {
    expect(verdicts(words, { after })).toEqual([outcome]);
  });

  it('is held against the product that was named, where it is true of that', () => {
    expect(verdicts('79元', { after: ['再看看随行杯', '今天的价格是'] })).toEqual(['79元 supported']);
    expect(verdicts('99元', { after: ['再看看随行杯', '今天的价格是'] })[0]).toContain('contradicted');
  });

  it('quotes only the words of the text itself', () => {
    const [claim] = say('最低价啊', { after: ['今天这个价格是全网'] }).claims;
    expect(claim).toMatchObject({ quote: '最低价', span: [0, 3] });
  });

  it('is not made of sentences that are closed and of others', () => {
    const after = ['今天只要168元。', '净含量250克。'];
    expect(verdicts('大家好，欢迎新来的朋友，点一点关注不迷路', { after })).toEqual([]);
  });
});
