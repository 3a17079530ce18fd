import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, clampLines, evenLines } from '../../../src/stage/scene/text-lines.ts';

/** A Chinese character is two units wide, a Latin one one: as in a terminal. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2000 ? 2 : 1), 0);

describe('lines of Chinese', () => {
  it('never begin with a closing mark', () => {
    for (let width = 6; width < 20; width += 1) {
      for (const line of breakLines('这款养生壶，容量大。', width, measure))
        expect(line).not.toMatch(/^[，。]/);
    }
  });

  it('never end with an opening mark', () => {
    for (const line of breakLines('他说“这壶真好用”，我同意《说明书》里的话', 12, measure)) {
      expect(line).not.toMatch(/[“《]$/);
    }
  });

  it('break between words, not inside one', () => {
    expect(breakLines('最高一百八十度的卷发棒', 16, measure)).not.toContain('最高一百八');
  });

  it('keep a currency sign, its number and the per cent sign together', () => {
    for (let width = 8; width < 30; width += 1) {
      for (const line of breakLines('现在只要¥129.9，降了35%呢', width, measure)) {
        expect(line).not.toMatch(/¥$|^%|^\.9/);
      }
    }
  });
});

describe('lines of both', () => {
  it('keep a number with the word it counts', () => {
    for (let width = 6; width < 24; width += 1) {
      for (const line of breakLines('烧开一壶水的时间：6分钟', width, measure))
        expect(line).not.toMatch(/6$/);
    }
  });
});

describe('lines of English', () => {
  it('break between words only', () => {
    expect(breakLines('The kettle keeps warm at night', 12, measure)).toEqual([
      'The kettle',
      'keeps warm',
      'at night',
    ]);
  });

  it('tear only what is wider than a whole line', () => {
    expect(breakLines('abcdefghijkl mn', 5, measure)).toEqual(['abcde', 'fghij', 'kl mn']);
  });
});

const words = fc
  .array(fc.constantFrom('养生壶', '好', '，', '。', 'kettle', ' ', '129.9', '（', '）', '%', '“', '”'))
  .map((list) => list.join(''));

describe('all lines', () => {
  it('keep every letter of the text, in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(breakLines(text, width, measure).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('are no wider than they may be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (text, width) => {
        for (const line of breakLines(text, width, measure)) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('become even without becoming more', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const even = evenLines(text, width, measure);
        expect(even).toHaveLength(breakLines(text, width, measure).length);
        expect(even.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('end in an ellipsis where there are more than fit', () => {
    const lines = clampLines('这款养生壶容量大，火力足，还能预约', 12, 2, measure);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(measure(lines[1] ?? '')).toBeLessThanOrEqual(12);
  });
});
