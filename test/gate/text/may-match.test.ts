import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldUnit, mayMatch, Prefilter } from '../../../src/gate/text/may-match.ts';
import { neededWords } from '../../../src/gate/text/needed-words.ts';

describe('the words a pattern needs', () => {
  it('are those of every branch, and none of what may be left out or may not stand there', () => {
    expect(neededWords(/(?:可以?|能)?机洗|洗衣机/u)).toEqual([['机洗', '洗衣机']]);
    expect(neededWords(/满[一二]减(?!肥)\d/u)).toEqual([['满'], ['一', '二'], ['减'], [...'0123456789']]);
    expect(neededWords(/a+b*c{0,2}(?<=d)/u)).toEqual([['a'], ['d']]);
  });

  it('are none where a branch is certain of nothing or letters may be of either case', () => {
    expect(neededWords(/防水|\p{L}/u)).toEqual([]);
    expect(neededWords(/free/iu)).toEqual([]);
    expect(neededWords(/[^元]|[a-z]/u)).toEqual([]);
  });

  it('never keep a pattern from a text that it matches', () => {
    const patterns = [
      /(?:买|送)(?<n>[一二两\d]+)(?:件|个)?(?=元|块)/u,
      /^[^元]{0,2}(?:不买|不送|[件个])/u,
      /(?<!不)(?:买.?元|送{1,2}一?|\u5757件)$/u,
      /1(?:\.\d+)?元|二|\s块/u,
      /(?:买|(?:送|不)(?:件|)个)+块?/u,
    ];
    const texts = fc.string({ unit: fc.constantFrom(...'买送一二两1.不件个元块 '), maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...patterns), (text, pattern) => {
        expect(mayMatch(pattern, text) || !pattern.test(text)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep a pattern from a text that lacks them, and from the next one only if that lacks them too', () => {
    const pattern = /(?:支持|能)机洗/u;
    expect([mayMatch(pattern, '能手洗'), mayMatch(pattern, '能机洗'), mayMatch(pattern, '能手洗')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are asked of many rows at once, and of a text between two others', () => {
    const rows = [/机洗/u, /手洗|干洗/u, /\p{L}/u];
    const filter = new Prefilter(rows, (row) => row);
    expect(filter.among('能手洗')).toEqual([rows[1], rows[2]]);
    expect(mayMatch(rows[0] as RegExp, '机洗')).toBe(true);
    expect(filter.among('能手洗')).toEqual([rows[1], rows[2]]);
    expect(filter.among('机洗干洗')).toEqual(rows);
  });

  it('are found by patterns that come one by one, however many', () => {
    const patterns = Array.from({ length: 60 }, (_, number) => new RegExp(`款${number}号`, 'u'));
    for (const [number, pattern] of patterns.entries()) {
      expect([mayMatch(pattern, `款${number}号`), mayMatch(pattern, `款${number + 1}号`)]).toEqual([
        true,
        false,
      ]);
    }
  });
});

describe('code units of a text', () => {
  it('are never missed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        for (let at = 0; at < text.length; at += 1) expect(mayHoldUnit(text, text.charCodeAt(at))).toBe(true);
      }),
    );
  });
});
