import { describe, expect, it } from 'vitest';
import { compilePattern, PatternError } from '../../../src/gate/rules/pattern.ts';

const vocabulary = new Map([['disease', ['糖尿病', '痛风']]]);
const compiled = (source: string) => compilePattern(source, vocabulary);
const stands = (source: string, text: string): boolean => compiled(source).search.first(text) !== undefined;

describe('the pattern language', () => {
  it('fills a slot with every word of its class', () => {
    expect(stands('治~4{disease}', '治好了痛风')).toBe(true);
    expect(stands('治~4{disease}', '治好了咳嗽')).toBe(false);
    expect(compiled('治~4{disease}').ways).toEqual([[['治'], ['糖尿病', '痛风']]]);
  });

  it('keeps a gap inside its sentence, or inside its clause', () => {
    expect(stands('最~6好', '最近,都好')).toBe(true);
    expect(stands('最~6好', '最近.都好')).toBe(false);
    expect(stands('最·6好', '最近,都好')).toBe(false);
    expect(stands('最≈6好', '最近.都好')).toBe(true);
  });

  it('counts English words', () => {
    expect(stands('cures _2cancer', 'cures your bad cancer')).toBe(true);
    expect(stands('cures _2cancer', 'cures all of your cancer')).toBe(false);
  });

  it('knows numbers in digits and in characters', () => {
    expect(stands('瘦{num}斤', '瘦十五斤')).toBe(true);
    expect(stands('瘦{num}斤', '瘦3.2斤')).toBe(true);
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
    ['a repeat of the edge of a word', '最\\b{1,3}好'],
    ['a repeat of what may be nothing', '最(?:很?)?好'],
    ['a class that is none', '最[z-a]好'],
    ['a letter that stands for nothing', '最\\p好'],
    ['groups inside one another without end', `${'('.repeat(40)}最${')'.repeat(40)}`],
  ])('refuses %s', (_, source) => {
    expect(() => compiled(source)).toThrow(PatternError);
  });

  it('finds the same again and again', () => {
    const { search } = compiled('最好');
    for (let time = 0; time < 3; time += 1) expect(search.first('这个最好')).toEqual({ index: 2, to: 4 });
    expect(search.regex.flags).toBe('');
  });

  it('finds every place behind the one before', () => {
    const places = compiled('最[好高]?').search.all('最最好的,最高');
    expect(places).toEqual([
      { index: 0, to: 1 },
      { index: 1, to: 3 },
      { index: 5, to: 7 },
    ]);
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
      const { ways } = compiled(source);
      for (const text of texts.filter((each) => stands(source, each))) {
        const isOpen = ways.some((needs) =>
          needs.every((group) => group.some((word) => text.includes(word))),
        );
        expect(isOpen).toBe(true);
      }
    }
  });
});
