import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/model/text.ts';
import { review, shopWith } from '../a-review.ts';

const findings = (text: string, locale: Locale = 'en-US', product: object = {}) =>
  review(text, { knowledge: shopWith({ regulatory_class: 'ordinary', ...product }), product: 'it', locale })
    .findings.filter(({ rule }) => rule === 'gate/masked-words')
    .map(({ quote }) => quote);

describe('words hidden behind something else (FIL-22)', () => {
  it.each([
    ['It lifts the w1nter bl00s.', 'w1nter'],
    ['The gr33nest cloth of all.', 'gr33nest'],
    ['4llergies shown the door.', '4llergies'],
    ['Th€ best of €urope.', 'Th€'],
    ['B@ck pain, rolled away.', 'B@ck'],
    ['Dunk it, it is w*terproof.', 'w*terproof'],
    ['Fine lines? Er🧽ased.', 'Er🧽ased'],
    ['Thisisthebesthoneyinamerica.', 'Thisisthebesthoneyinamerica'],
  ])('are refused in English: %s', (text, quote) => {
    expect(findings(text)).toEqual([quote]);
  });

  it.each([
    ['壶里最dǐng的那把。', 'dǐng'],
    ['tí高抵抗力，睡前一包。', 'tí'],
  ])('are refused in Chinese: %s', (text, quote) => {
    expect(findings(text, 'zh-CN')).toEqual([quote]);
  });

  it.each([
    'Level5 of 9, and 14p a wash.',
    'An mp3 player with usb2 and wifi6, sold as the M3u8.',
    'Write to us below the video, size 10x12.',
    'A café crème, 3rd of its kind.',
    'Vitamin b12, 5kg, 4k video and 2nd-hand.',
  ])('are no codes, sizes or foreign words: %s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it.each([
    '颜色就一个白bái，好记。',
    '若羌的若，拼音ruò qiāng，别念错。',
    '送一条type-c线，app里能看。',
    'café拿铁口味，一盒十条。',
  ])('are no glosses and no foreign words in Chinese: %s', (text) => {
    expect(findings(text, 'zh-CN')).toEqual([]);
  });

  it('are a name where the notes hold them so', () => {
    expect(findings('This is the Gr33nest 200.')).toEqual(['Gr33nest']);
    expect(findings('This is the Gr33nest 200.', 'en-US', { name: 'Gr33nest 200' })).toEqual([]);
  });

  it('are found beside letters whose lower case is longer, and with their marks written apart', () => {
    expect(findings('İzmir tea, the gr33nest cloth.')).toEqual(['gr33nest']);
    expect(findings('壶里最dǐng的那把。'.normalize('NFD'), 'zh-CN')).toEqual(['dǐng'.normalize('NFD')]);
  });

  it('quotes just what stands in the text, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('gr33n', 'f1ve', 'b@ck', '最', 'dǐng', 'İ', 'ß', '🧽', '.', ' ', 'w00l', '拼音'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        for (const quote of findings(text, 'zh-CN')) expect(text.includes(quote)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
