import { describe, expect, it } from 'vitest';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { unfitEntries } from '../../src/gate/pronunciation.ts';
import { loadRules } from '../../src/gate/rules.ts';

const loaded = loadRules('config/rules', { locale: 'zh-CN' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const context = {
  rules: loaded.rules,
  plan: labelPlanFor({ locale: 'zh-CN', contentProducer: 'test' }),
  locale: 'zh-CN',
  now: Date.parse('2026-11-24T20:00:00+08:00'),
} as const;

const isFit = (word: string, say: string) => unfitEntries({ [word]: say }, context).length === 0;

describe('an entry that tells how a name sounds is fit', () => {
  it.each([
    ['SK-II', 'S K two'],
    ['SK-II', 'S K 二'],
    ['iPhone', '爱疯'],
    ['A1', 'A 一'],
    ['7UP', '七喜'],
    ['H12', 'H 十二'],
    ['NIKE', '耐克'],
    ['重庆', '崇庆'],
    ['长乐', '常乐'],
  ])('%s said %s', (word, say) => {
    expect(unfitEntries({ [word]: say }, context)).toEqual([]);
    expect(isFit(word, say)).toBe(true);
  });
});

/** One row an attack: what it would have made the host say. */
describe('an entry that makes the host say other words is not', () => {
  it.each([
    ['kg', '斤', 'half of what is in the box'],
    ['W', 'KW', 'a thousand times the power'],
    ['AI', '真人', 'that it is a person'],
    ['数字人', '真人', 'that it is a person'],
    ['A1', 'A 二', 'another model'],
    ['SK', 'SK 一百', 'a number that was never cleared'],
    ['X200', 'X 三零零', 'another model'],
    ['99', '9', 'another price'],
    ['¥', '美元', 'another currency'],
    ['不', '没', 'another denial'],
    ['买', '卖', 'the opposite, in another tone'],
    ['iPhone', '不', 'the opposite'],
    ['iPhone', '不是', 'the opposite'],
    ['醉好', '最好', 'the best there is'],
    ['NIKE', '全网第一', 'the best there is'],
    ['NIKE', '国家级', 'the best there is'],
    ['NIKE', '根治', 'a cure'],
    ['NIKE', '耐克，今天最后一天，错过就没有了，赶紧下单，先到先得的一款产品', 'a whole speech'],
    ['NIKE', 'A"/><break/>', 'a command'],
    ['is', 'is not', 'the opposite'],
    ['可以', '科研', 'other words'],
    ['大家', '大', 'fewer words'],
  ])('%s said %s: %s', (word, say) => {
    expect(isFit(word, say)).toBe(false);
  });

  it('and the reason stands beside it in both languages', () => {
    const [unfit] = unfitEntries({ kg: '斤' }, context);
    expect(unfit).toMatchObject({ word: 'kg', reason: { zh: expect.any(String), en: expect.any(String) } });
  });
});
