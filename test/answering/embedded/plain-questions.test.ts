import { describe, expect, it } from 'vitest';
import { textOf } from '../an-answering.ts';
import { aShopOf, NOT_HELD } from './a-shop-of.ts';

const shop = aShopOf('round7-zh-pengpeng', 'zh-CN');
const british = aShopOf('round7-en-harbour', 'en-GB');

describe('a question in the plainest words', () => {
  it.each([
    ['鸭的还是鹅的', 'down-n90', '白鸭绒'],
    ['有白滴没得', 'powerbank-k20', '云白'],
    ['一次能管几天', 'cat-litter-m6', '20天'],
    ['里面有没有烟酰胺 我过敏', 'sunscreen-s50', '烟酰胺'],
  ])('%s (%s) is told by 「%s」', async (text, product, words) => {
    expect(textOf(await shop.ask({ text, product }))).toContain(words);
  });

  it('tells both of two things asked in one comment', async () => {
    const said = textOf(await shop.ask({ text: '多重啊 能无线充不', product: 'powerbank-k20' }));
    expect(said).toContain('430');
    expect(said).toContain('不支持无线充电');
  });

  it('adds up two products that are named together', async () => {
    expect(textOf(await shop.ask({ text: '枕头和防晒霜一起拍多少钱' }))).toContain('一共208元');
    expect(textOf(await british.ask({ text: 'candle + hot sauce together how much' }))).toContain('£32');
  });

  it.each([
    ['锅把有多长', 'pan-iron28'],
    ['送头盔护膝不', 'scooter-kid'],
    ['一包大概多少颗', 'cat-litter-m6'],
  ])('%s (%s) is not told by the measure of another thing', async (text, product) => {
    expect(textOf(await shop.ask({ text, product }))).toMatch(NOT_HELD);
  });
});
