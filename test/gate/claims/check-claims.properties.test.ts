import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/gate/claims/numbers/quantities.ts';
import { foldText } from '../../../src/gate/claims/scene/folded-text.ts';
import { say } from './shops.ts';

const PIECES = [
  '168元',
  '原价240',
  '净含量',
  '500克',
  '只剩3单',
  '今晚12点结束',
  '肉桂',
  '随行杯',
  '，',
  '？',
  '不是',
  '有人说',
  '包邮',
  '𝟒５٣',
  'W',
  '🍵',
  '\u200b',
  '\ud800',
  '満',
  '送一个',
];
const saying = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe('for every text', () => {
  it('nothing is thrown, and each span holds just the words quoted', () => {
    fc.assert(
      fc.property(saying, saying, (text, before) => {
        const { claims, findings } = say(text, { after: [before] });
        for (const { span, quote } of [...claims, ...findings]) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(text.slice(span[0], span[1])).toBe(quote);
          expect(quote).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('there is one refusal for each claim that does not stand', () => {
    fc.assert(
      fc.property(saying, (text) => {
        const { claims, findings } = say(text);
        expect(findings).toHaveLength(claims.filter(({ verdict }) => verdict !== 'supported').length);
      }),
    );
  });

  it('saying it again gives the same answer', () => {
    fc.assert(
      fc.property(saying, (text) => {
        expect(say(text)).toEqual(say(text));
      }),
    );
  });
});

describe('work', () => {
  /** How often a pattern is tried, over the whole check. */
  function tries(text: string): number {
    let count = 0;
    const { exec, test } = RegExp.prototype;
    const counting = <Call extends (text: string) => unknown>(call: Call) =>
      function (this: RegExp, words: string) {
        count += 1;
        return call.call(this, words);
      };
    RegExp.prototype.exec = counting(exec) as typeof exec;
    RegExp.prototype.test = counting(test) as typeof test;
    try {
      say(text);
    } finally {
      Object.assign(RegExp.prototype, { exec, test });
    }
    return count;
  }

  it.each(['只要168元，净含量250克，', '满1', '有人说500克', '送一个比普通茶好', '一二三'])(
    'grows no faster than the text does: %s',
    (unit) => {
      say(unit.repeat(50));
      const [once, fourfold] = [tries(unit.repeat(50)), tries(unit.repeat(200))];
      expect(fourfold).toBeLessThan(once * 5);
    },
  );
});

describe('numbers', () => {
  it('a price with one digit changed never stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const price = [...'168'].map((old, index) => (index === at ? String(digit) : old)).join('');
        fc.pre(price !== '168' && !price.startsWith('0'));
        const { claims } = say(`今天直播间到手只要${price}元`);
        expect(claims).toHaveLength(1);
        expect(claims[0]?.verdict).not.toBe('supported');
      }),
    );
  });

  it('are the same in every script of digits', () => {
    const zeros = ['0', '０', '٠', '०', '০', '𝟎', '𝟘', '𝟢', '𝟬', '𝟶'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...zeros), (value, zero) => {
        const base = zero.codePointAt(0) ?? 0;
        const written = [...String(value)]
          .map((digit) => String.fromCodePoint(base + Number(digit)))
          .join('');
        expect(findQuantities(foldText(`${written}克`).text)).toMatchObject([
          { dimension: 'mass', lo: value },
        ]);
      }),
    );
  });

  it('come to the same amount in every unit of their dimension', () => {
    const units: readonly (readonly [string, number])[] = [
      ['克', 1],
      ['g', 1],
      ['两', 50],
      ['斤', 500],
      ['公斤', 1000],
      ['kg', 1000],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(...units), (amount, [unit, grams]) => {
        const [found] = findQuantities(`${amount}${unit}`);
        expect(found?.lo).toBeCloseTo(amount * grams, 6);
      }),
    );
  });

  it('in Chinese numerals read as their digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(findQuantities(`${inChinese(value)}克`)).toMatchObject([{ dimension: 'mass', lo: value }]);
      }),
    );
  });
});

/** 1 to 9999 as it is read aloud. */
function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  let words = '';
  let gap = false;
  for (const [scale, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / scale) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${digits[digit]}${name}`;
      gap = false;
    }
  }
  return words;
}
