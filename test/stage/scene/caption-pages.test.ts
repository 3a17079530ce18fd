import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionPages, pageAt } from '../../../src/stage/scene/caption-pages.ts';

const measure = (text: string) => [...text].length;
const LONG =
  '这款养生壶容量一升半，一家三口够用。火力一千瓦，十分钟烧开，价格129.9元！要的朋友点小黄车，七天无理由退货。';

describe('caption pages', () => {
  it('hold no more lines than a viewer can read', () => {
    for (const page of captionPages(LONG.repeat(3), 12, 3, measure)) {
      expect(page.lines.length).toBeLessThanOrEqual(3);
    }
  });

  it('turn at the ends of sentences where there are some', () => {
    const pages = captionPages(
      '今天先看这把养生壶，容量一升半。它的火力是一千瓦，十分钟烧开。',
      12,
      3,
      measure,
    );
    expect(pages.map((page) => page.lines.join(''))).toEqual([
      '今天先看这把养生壶，容量一升半。',
      '它的火力是一千瓦，十分钟烧开。',
    ]);
  });

  it('share the whole time of the utterance, without holes, longer words longer', () => {
    const pages = captionPages(LONG, 12, 2, measure);
    expect(pages[0]?.from).toBe(0);
    expect(pages.at(-1)?.to).toBeCloseTo(1);
    for (const [index, page] of pages.slice(1).entries()) expect(page.from).toBe(pages[index]?.to);
    expect(pageAt(pages, 0)).toBe(pages[0]);
    expect(pageAt(pages, 0.999)).toBe(pages.at(-1));
    expect(pageAt(pages, 2)).toBe(pages.at(-1));
  });

  it('lose no letter and tear no number', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('养生壶', '，', '。', '129.9', 'It is 1,299 yuan.', ' ', '！', '”', 'a'))
          .map((list) => list.join('')),
        (text) => {
          const shown = captionPages(text, 20, 2, measure).flatMap((page) => page.lines);
          expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('have none for no words', () => {
    expect(captionPages('', 12, 2, measure)).toEqual([]);
    expect(pageAt([], 0.5)).toBeUndefined();
  });
});
