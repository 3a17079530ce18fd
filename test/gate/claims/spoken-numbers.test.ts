import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/gate/claims/numbers/quantities.ts';
import { foldText } from '../../../src/gate/claims/scene/folded-text.ts';

describe('numbers as they are spoken', () => {
  it.each<readonly [words: string, dimension: string, lo: number, hi: number]>([
    ['两百三', '', 230, 230],
    ['一块五', 'money', 1.5, 1.5],
    ['就剩俩了', 'count:只', 2, 2],
    ['仨颜色', 'count:只', 3, 3],
    ['三四滴', 'count:杯', 3, 4],
    ['十七八个', 'count:只', 17, 18],
    ['五六百块', 'money', 500, 600],
    ['几十万件', 'count:套', 200_000, 999_999],
    ['大几十块钱', 'money', 50, 99],
    ['好几千单', 'count:单', 3000, 9999],
    ['上千人', 'people', 1000, 9999],
    ['一米零五', 'length', 105, 105],
    ['1米65', 'length', 165, 165],
    ['两斤三两', 'mass', 1150, 1150],
    ['1小时30分钟', 'time', 5400, 5400],
    ['九成五', 'percent', 95, 95],
    ['七八折', 'discount', 0.78, 0.78],
    ['甜度14度', 'percent', 14, 14],
    ['two hundred and fifty grams', 'mass', 250, 250],
    ['$1.2 million', 'money', 1_200_000, 1_200_000],
    ['8.5k sold', '', 8500, 8500],
    ['a few dozen left', '', 24, 119],
    ['half a pound', 'mass', 226.796185, 226.796185],
    ['two and a half hours', 'time', 9000, 9000],
    ['38p', 'money', 0.38, 0.38],
    ['three pounds eighty', 'money', 3.8, 3.8],
  ])('%s', (words, dimension, lo, hi) => {
    const [found, ...more] = findQuantities(foldText(words).text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ dimension, lo, hi });
  });

  it.each(['一共', '一起来', '咱俩', '附近百货', '一定'])('%s holds none', (words) => {
    expect(findQuantities(words)).toEqual([]);
  });
});

it('below zero is below zero in a fact and in speech', () => {
  expect(findQuantities('零下18度')).toMatchObject([{ lo: -18, hi: -18 }]);
  expect(findQuantities('存于-18℃')).toMatchObject([{ lo: -18, hi: -18 }]);
  expect(findQuantities('80-85℃')).toMatchObject([{ lo: 80, hi: 85 }]);
});
