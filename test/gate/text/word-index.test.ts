import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Needs, WordIndex } from '../../../src/gate/text/word-index.ts';

const letter = fc.constantFrom(...'ab最好\uffff');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 });
const group = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const text = fc.string({ unit: letter, maxLength: 24 });

/** The needs that a text meets, asked word by word. */
const metOneByOne = (all: readonly Needs[], said: string): number[] =>
  all.flatMap((needs, number) =>
    needs.length > 0 && needs.every((words) => words.some((one) => said.includes(one))) ? [number] : [],
  );

function met(index: WordIndex, said: string): number[] {
  const found: number[] = [];
  index.read(said, (need) => found.push(need));
  return found.sort((one, other) => one - other);
}

describe('an index of the words that are needed', () => {
  it('tells of each need whether a text meets it, once, whatever was read before', () => {
    const needs = fc.array(fc.array(group, { maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(needs, fc.array(text, { minLength: 1, maxLength: 3 }), (all, texts) => {
        const index = new WordIndex(all);
        for (const said of texts) expect(met(index, said)).toEqual(metOneByOne(all, said));
      }),
      { numRuns: 500 },
    );
  });

  it('is met by nothing where nothing is needed', () => {
    expect(met(new WordIndex([[], [['好']]]), '好')).toEqual([1]);
    expect(met(new WordIndex([]), '好')).toEqual([]);
    expect(met(new WordIndex([[['好']]]), '')).toEqual([]);
  });

  it('holds more words than sixteen bits can number the places of', () => {
    const all = Array.from(
      { length: 9_000 },
      (_, number): Needs => [[`词${number}号`, `w${number}x`], ['买']],
    );
    const index = new WordIndex(all);
    expect(met(index, '词8765号,买')).toEqual([8765]);
    expect(met(index, '词8765号')).toEqual([]);
    expect(met(index, 'w12x w8999x 买')).toEqual([12, 8999]);
  });
});
