import { describe, expect, it } from 'vitest';
import { compilePattern, PatternError } from '../../../src/gate/rules/pattern.ts';

const vocabulary = new Map([['disease', ['糖尿病', '痛风']]]);
const compiled = (source: string) => compilePattern(source, vocabulary);

describe('the pattern language', () => {
  it('fills a slot with every word of its class', () => {
    const { regex, ways } = compiled('治~4{disease}');
    expect(regex.test('治好了痛风')).toBe(true);
    expect(regex.test('治好了咳嗽')).toBe(false);
    expect(ways).toEqual([[['治'], ['糖尿病', '痛风']]]);
  });

  it('keeps a gap inside its sentence, or inside its clause', () => {
    expect(compiled('最~6好').regex.test('最近,都好')).toBe(true);
    expect(compiled('最~6好').regex.test('最近.都好')).toBe(false);
    expect(compiled('最·6好').regex.test('最近,都好')).toBe(false);
    expect(compiled('最≈6好').regex.test('最近.都好')).toBe(true);
  });

  it('counts English words', () => {
    expect(compiled('cures _2cancer').regex.test('cures your bad cancer')).toBe(true);
    expect(compiled('cures _2cancer').regex.test('cures all of your cancer')).toBe(false);
  });

  it('knows numbers in digits and in characters', () => {
    expect(compiled('瘦{num}斤').regex.test('瘦十五斤')).toBe(true);
    expect(compiled('瘦{num}斤').regex.test('瘦3.2斤')).toBe(true);
  });

  it.each([
    ['an unbounded repeat', 'a*b'],
    ['an unbounded repeat', 'a+b'],
    ['a repeat inside a repeat', '(?:a{1,9}b){2,9}'],
    ['a repeat that is too long', 'a{1,400}b'],
    ['an unknown word class', '{nothing}好'],
    ['a group left open', '(?:最好'],
    ['a class left open', '[最好'],
    ['a back-reference', '(最)\\1'],
    ['nothing that every match holds', '[^a]?'],
  ])('refuses %s', (_, source) => {
    expect(() => compiled(source)).toThrow(PatternError);
  });

  it('gives a regex without state', () => {
    expect(compiled('最好').regex.flags).toBe('');
  });

  it('names only literals that are in every text that matches', () => {
    const sources = [
      '(?:全国|全网)·3最(?:好|低)',
      '第一(?!次)',
      '[加扫]·2微信',
      '不?瘦{num}斤',
      '(?:a|b)?治病',
      '加微信|不瘦{num}斤|全国·3最好',
    ];
    const texts = [
      '全国都最好',
      '全网最低',
      '第一',
      '加我微信',
      '扫微信',
      '瘦3斤',
      '不瘦3斤',
      '治病',
      'a治病',
    ];
    for (const source of sources) {
      const { regex, ways } = compiled(source);
      for (const text of texts.filter((each) => regex.test(each))) {
        const isOpen = ways.some((needs) =>
          needs.every((group) => group.some((word) => text.includes(word))),
        );
        expect(isOpen).toBe(true);
      }
    }
  });
});
