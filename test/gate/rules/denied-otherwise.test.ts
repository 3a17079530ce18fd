import { expect, it } from 'vitest';
import { review, shopWith } from '../a-review.ts';

const knowledge = shopWith({
  regulatory_class: 'ordinary_food',
  forbidden_claims: ['补血', '清肠', '富硒', '无添加', '长高'],
});
const isRefused = (text: string): boolean =>
  review(text, { knowledge, product: 'it', locale: 'zh-CN' }).findings.some(
    ({ action, rule }) => action === 'refuse' && !rule.startsWith('claims/') && rule !== 'gate/doubt',
  );

it.each([
  // Words named, and not used or promoted.
  ['富硒两字我们不能用', '富硒两字写得清清楚楚'],
  ['桂圆补血的说法，本店不予宣传', '桂圆补血的说法，本店天天宣传'],
  ['补血一说传了很多年，我不能这样跟大家讲', '补血一说传了很多年，我这样跟大家讲'],
  // An effect of which the thing has none, and others' things are not spoken of.
  ['清肠这种功效，粽子可没有', '清肠这种功效，别家粽子可没有'],
  ['补血润肠，它没这能耐', '补血润肠，别的没这能耐'],
  ['长高这话，一块饼干可担不起', '长高这话，一块饼干担得起'],
  // Nobody promises it.
  ['补血这种效果没人能保证', '补血这种效果我能保证'],
  ['不吃坏肚子没人敢打包票', '没人敢打包票，我们敢'],
  // Asked of a friend, and told not to be so.
  ['有人问这是不是无添加的，不是，里面有柠檬酸，我不能对您说无添加', '您说是不是无添加的，当然是'],
  // Said not to be said.
  ['我没跟您说今天就是底价', '我跟您说今天就是底价'],
  ['今天六十九，不跟您说这是最低', '今天六十九，没说错，就是最低的'],
])('%s is said, %s is not', (holds, fails) => {
  expect(isRefused(holds)).toBe(false);
  expect(isRefused(fails)).toBe(true);
});
