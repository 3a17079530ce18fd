import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, joinSpeltLetters } from '../../../src/gate/text/fold.ts';

const folded = (text: string) => joinSpeltLetters(foldText(text)).text;
const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('one form for all spellings', () => {
  it.each([
    ['full width', 'Ａ１　４５Ｗ', 'a1 45w'],
    ['traditional characters', '全網最低價', '全网最低价'],
    ['blanks between characters', '最 好 的', '最好的'],
    ['zero-width characters', '最\u200b好\u2060的', '最好的'],
    ['emoji between characters', '最❤️好🔥的', '最好的'],
    ['a middle dot and other ornaments', '全·网*最-低', '全网最低'],
    ['an ASCII point between characters', '极.品', '极品'],
    ['a comma that cuts a word', '最，好', '最好'],
    ['a stop after every character', '全。网。最。低', '全网最低'],
    ['circled digits', '第①', '第一'],
    ['digits of other scripts', '٣天 ၇斤 𝟕天', '3天7斤7天'],
    ['formal numerals', '第壹', '第一'],
    ['repeated characters', '最最最好', '最好'],
    ['doubled characters', '治治疗疗', '治疗'],
    ['a character in pieces', '减月巴', '减肥'],
    ['letters drawn alike in other scripts', 'bеst', 'best'],
    ['letters with marks', 'bést', 'best'],
    ['letters one by one', 'z u i 好', 'zui好'],
    ['a heart for a letter', '微❤', '微信'],
    ['letters that nobody sees', '最\u3164好\uffa0的\u115f', '最好的'],
    ['letters that are drawn as strokes', '最ㅣ好ー的ㄧ壶', '最好的壶'],
    ['signs between characters', '最%好&的$壶', '最好的壶'],
    ['a dash for the number one', '第—品牌', '第一品牌'],
    ['a dash before the number one', '第-一', '第一'],
    ['radicals', '⾎⽣⻝⾦', '血生食金'],
    ['characters drawn alike', '髙効冨兲', '高效富天'],
    ['small capitals', 'ᴄᴜʀᴇꜱ', 'cures'],
    ['letters in black boxes', '🅱🅴🆂🆃 🅒🅤🅡🅔', 'best cure'],
    ['letters of flags that are a word', '🇧🇪🇸🇹', 'best'],
    ['a flag between characters', '最🇨🇳好', '最好'],
    ['Cyrillic and Greek capitals', 'ΗЕΑLТН', 'health'],
    ['Armenian and stroked letters', 'ոսrse łøŧ', 'nurse lot'],
  ])('reads %s', (_, written, meant) => {
    expect(folded(written)).toBe(meant);
  });

  it.each([
    ['a clause ends where it does', '价格低，一点也不贵。', '价格低,一点也不贵.'],
    ['a decimal stays whole', '9.9元 1,299元', '9.9元1,299元'],
    ['a time stays whole', '20:00开播', '20:00开播'],
    ['English keeps its words apart', "It's the best one", "it's the best one"],
    ['a plus stays', '加V：想要的+微信', '加v:想要的+微信'],
    ['a percentage and a price stay', '含棉95%以上，¥99起', '含棉95%以上,¥99起'],
    ['a doubled word stays', '天天 妈妈 慢慢', '天天妈妈慢慢'],
  ])('%s', (_, written, meant) => {
    expect(folded(written)).toBe(meant);
  });
});

describe('the map back to what was written', () => {
  it('leads from every stretch to a stretch of the original, in order and within it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const view = joinSpeltLetters(foldText(text));
        const from = view.text.length === 0 ? 0 : a % view.text.length;
        const to = view.text.length === 0 ? 0 : from + 1 + (b % (view.text.length - from));
        const [start, end] = view.span(from, to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (to > from + 1) expect(view.span(from, to - 1)[1]).toBeLessThanOrEqual(end);
      }),
      { numRuns: 500 },
    );
  });

  it('leads to exactly the words, with what was put between them', () => {
    const text = '今天 全 网·最🔥低 价';
    const view = foldText(text);
    const at = view.text.indexOf('全网最低价');
    expect(text.slice(...view.span(at, at + 5))).toBe('全 网·最🔥低 价');
  });

  it('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const view = foldText(text);
        for (let at = 0; at < view.text.length; at += 1) {
          const [start, end] = view.span(at, at + 1);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('any input', () => {
  it('never throws, for any code units at all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(typeof foldText(text).text).toBe('string');
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same again when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(foldText(text).text).toBe(foldText(text).text);
      }),
    );
  });
});
