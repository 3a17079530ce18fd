import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/model/text.ts';
import { review, shopWith } from '../a-review.ts';

const knowledge = shopWith({
  name: '青瓷壶',
  regulatory_class: 'ordinary',
  price: { live: 199 },
  facts: { capacity: { value: 500, unit: 'ml', label: '容量' } },
});
const claimed = (text: string, locale: Locale = 'zh-CN', after: readonly string[] = []) =>
  review(text, { knowledge, product: 'it', locale, after }).claims.map(({ quote, verdict }) => [
    quote,
    verdict,
  ]);

describe('numbers that are written so that they are not found', () => {
  it.each([
    ['9９元'],
    ['⑨⑨元'],
    ['❾❾元'],
    ['⒐⒐元'],
    ['玖拾玖元'],
    ['9o元'],
    ['1OO元'],
    ['99.oo元'],
    ['9\u31649元'],
    ['9🔥9元'],
    ['9 9元'],
    ['〥〥元'],
    ['九十 九元'],
    ['一bai块'],
    ['99kuai'],
  ])('are held against the price: %s', (price) => {
    expect(claimed(`这壶${price}。`)).toEqual([[price, 'contradicted']]);
  });

  it.each(['8oo毫升', '8OO毫升', '80○毫升', '八○○毫升', '八bai毫升', '捌佰毫升', '8ooml', '8😀00毫升'])(
    'are held against the capacity: %s',
    (capacity) => {
      expect(claimed(`容量${capacity}。`)).toEqual([[capacity, 'contradicted']]);
    },
  );

  it.each(['8OO ml', '8oo ml', 'еight hundred ml', 'eight  hundred ml', 'ᴇight hundred ml', '𝟖𝟎𝟎 ml'])(
    'are held against the capacity in English: %s',
    (capacity) => {
      expect(claimed(`It holds ${capacity}.`, 'en-US')).toEqual([[capacity, 'contradicted']]);
    },
  );

  it.each(['199元', '1９9元', '①⑨⑨元', '一bai九十九元', '199kuai'])(
    'stand where they are true: %s',
    (price) => {
      expect(claimed(`这壶${price}。`)).toEqual([[price, 'supported']]);
    },
  );

  it.each(['这壶不含h2o2，也不谈co2。', '型号a8o0，编号l8o。', '白xue下了一wan', '跟着8号shi傅学。'])(
    'are none in codes and words: %s',
    (text) => {
      expect(claimed(text)).toEqual([]);
    },
  );

  it.each([
    ['这壶九十', '九元。', '九元'],
    ['这壶９', '⑨元。', '⑨元'],
  ])('are held against the facts over two utterances: %s / %s', (before, text, quote) => {
    expect(claimed(text, 'zh-CN', [before])).toEqual([[quote, 'contradicted']]);
  });
});
