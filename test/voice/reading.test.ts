import { assert, double, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../src/gate/claims/numbers/numerals.ts';
import { PLAIN_MANNER } from '../../src/voice/manner.ts';
import { sayNumber } from '../../src/voice/reading/chinese-numbers.ts';
import { pronounced, readingOf } from '../../src/voice/reading.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';

const zh = { ...PLAIN_MANNER, language: 'zh' } as const;

describe('a Chinese host reads', () => {
  it.each([
    ['¥129.9', '一百二十九块九'],
    ['￥1,299起', '一千二百九十九块起'],
    ['129.9元', '一百二十九块九'],
    ['129元', '一百二十九元'],
    ['¥99-129', '九十九到一百二十九块'],
    ['¥0.5', '五毛'],
    ['¥2', '两块'],
    ['¥12.05', '十二块零五分'],
    ['¥129.95', '一百二十九块九毛五'],
    ['¥1.2万', '一点二万块'],
    ['$45', '四十五美元'],
    ['8.5折', '八五折'],
  ])('the price %s as %s', (text, reading) => {
    expect(pronounced(text, zh)).toBe(reading);
  });

  it.each([
    ['额定功率1500W', '额定功率一千五百瓦'],
    ['25℃', '二十五摄氏度'],
    ['-5℃', '负五摄氏度'],
    ['3.5kg', '三点五公斤'],
    ['2L', '两升'],
    ['2000mAh', '两千毫安时'],
    ['30×20cm', '三十乘二十厘米'],
    ['50%', '百分之五十'],
    ['100%纯棉', '百分之百纯棉'],
    ['10%-20%', '百分之十到百分之二十'],
    ['30-45g', '三十到四十五克'],
  ])('the measure %s as %s', (text, reading) => {
    expect(pronounced(text, zh)).toBe(reading);
  });

  it.each([
    ['2026-07-11', '二零二六年七月十一日'],
    ['2026年3月', '二零二六年三月'],
    ['2月14日', '二月十四日'],
    ['20:00开播', '二十点开播'],
    ['20:05', '二十点零五分'],
    ['24小时发货', '二十四小时发货'],
    ['3-5天', '三到五天'],
    ['7天无理由', '七天无理由'],
  ])('the time %s as %s', (text, reading) => {
    expect(pronounced(text, zh)).toBe(reading);
  });

  it.each([
    ['13812345678', '幺三八幺二三四五六七八'],
    ['400-820-8820', '四零零，八二零，八八二零'],
    ['热线12315', '热线幺二三幺五'],
    ['订单号20260711001', '订单号二零二六零七幺幺零零幺'],
    ['KX-200', 'K X 二零零'],
    ['X200', 'X二零零'],
    ['A1 卷发棒', 'A一 卷发棒'],
    ['iPhone 15 Pro', 'iPhone 十五 Pro'],
  ])('the code %s as %s', (text, reading) => {
    expect(pronounced(text, zh)).toBe(reading);
  });

  it.each([
    ['2个装', '两个装'],
    ['第2件', '第二件'],
    ['1/2', '二分之一'],
    ['10050件', '一万零五十件'],
    ['20000', '两万'],
    ['买2送1', '买二送一'],
    ['USB-C', 'USB-C'],
  ])('%s as %s', (text, reading) => {
    expect(pronounced(text, zh)).toBe(reading);
  });
});

describe('an English host reads', () => {
  it.each([
    ['It costs ¥129.9 or £15.', 'It costs 129.9 yuan or 15 pounds.'],
    ['1500W and 25°C, 50% off', '1500 watts and 25 degrees Celsius, 50 percent off'],
    ['3-5 days, 30×20cm', '3 to 5 days, 30 by 20 centimetres'],
  ])('%s as %s', (text, reading) => {
    expect(pronounced(text)).toBe(reading);
  });
});

describe('a reading says what was written, no more and no less', () => {
  it('every whole number comes back as itself to the ear of the gate', () => {
    assert(
      property(integer({ min: 0, max: 99_999_999 }), (number) => {
        expect(readNumeral(sayNumber(String(number)))?.value).toBe(number);
      }),
    );
  });

  it('every decimal too', () => {
    assert(
      property(integer({ min: 0, max: 9_999 }), integer({ min: 1, max: 99 }), (whole, hundredths) => {
        const number = `${whole}.${String(hundredths).padStart(2, '0')}`;
        expect(readNumeral(sayNumber(number))?.value).toBeCloseTo(Number(number), 6);
      }),
    );
  });

  it('characters and punctuation stay, in their order, and no figure is left', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 60 }),
        double({ min: 0.01, max: 99_999, noNaN: true }),
        (text, price) => {
          const written = `${text}，¥${price.toFixed(2)}。`;
          const read = [...pronounced(written, zh)];
          expect(read.join('')).not.toMatch(/[0-9¥]/);
          let at = -1;
          for (const letter of text.match(/\p{Script=Han}/gu) ?? []) {
            at = read.indexOf(letter, at + 1);
            expect(at).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it('the same words are read the same way every time', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(pronounced(text, zh)).toBe(pronounced(text, zh));
      }),
    );
  });
});

describe('a dictionary', () => {
  const words = new Map([
    ['SK-II', 'S K two'],
    ['SK', '神仙'],
    ['A1', 'A 一'],
    ['重庆', '崇庆'],
  ]);
  const read = (text: string) => pronounced(text, { language: 'zh', pace: 1, words });

  it('has its names said as it tells, the longest first', () => {
    expect(read('这款SK-II只要¥129.9')).toBe('这款S K two只要一百二十九块九');
  });

  it('leaves names alone that only begin like its own', () => {
    expect(read('A12和XA1，A1')).toBe('A十二和X A一，A 一');
  });

  it('tells which sound of a character is meant', () => {
    expect(read('重庆发货')).toBe('崇庆发货');
  });

  it('leaves the caption as it was cleared', async () => {
    const utterance = await aClearedUtterance('这款养生壶现在¥129.9。');
    expect(readingOf(utterance, zh)).toBe('这款养生壶现在一百二十九块九。');
    expect(utterance.text).toBe('这款养生壶现在¥129.9。');
  });
});

it('words that did not come through the door have no reading', () => {
  expect(() => readingOf({ text: '你好' } as never)).toThrow(
    expect.objectContaining({ code: 'NOT_CLEARED' }),
  );
});
