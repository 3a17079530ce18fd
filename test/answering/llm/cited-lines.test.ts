import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CitedLines } from '../../../src/answering/llm/cited-lines.ts';

function cut(text: string, sizes: readonly number[] = [1]) {
  const lines = new CitedLines();
  const found = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    found.push(...lines.push(text.slice(at, at + size)));
    at += size;
  }
  return [...found, ...lines.end()];
}

describe('sentences with citations, cut from a stream', () => {
  it('gives a sentence as soon as its citation closes, before any line feed', () => {
    const lines = new CitedLines();
    expect(lines.push('功率是45W。⟦F1')).toEqual([]);
    expect(lines.push('⟧')).toEqual([{ text: '功率是45W。', keys: ['F1'] }]);
  });

  it.each([
    ['功率45W⟦F1, F2⟧', { text: '功率45W', keys: ['F1', 'F2'] }],
    ['功率45W。【F1】', { text: '功率45W。', keys: ['F1'] }],
    ['功率45W。[f1，F3]', { text: '功率45W。', keys: ['F1', 'F3'] }],
    ['- **功率45W**。(F1)', { text: '功率45W。', keys: ['F1'] }],
    ['功率45W。\n⟦F1⟧', { text: '功率45W。', keys: ['F1'] }],
    ['⟦NONE⟧', { text: '', keys: ['NONE'] }],
  ])('%s is taken as %j', (text, line) => {
    const [first] = cut(text, [100]);
    expect(first).toEqual(line);
  });

  it('lets a line without a citation come out without one, never with that of the next line', () => {
    expect(cut('第一句没有出处。\n功率45W。⟦F1⟧')).toEqual([
      { text: '第一句没有出处。', keys: [] },
      { text: '功率45W。', keys: ['F1'] },
    ]);
  });

  it('gives a full stop after the citation to the sentence before', () => {
    expect(cut('功率45W⟦F1⟧。重量320g⟦F2⟧。')).toEqual([
      { text: '功率45W', keys: ['F1'] },
      { text: '重量320g', keys: ['F2'] },
    ]);
  });

  it('does not wait for ever for a citation', () => {
    expect(new CitedLines().push('长'.repeat(500))).toHaveLength(1);
  });

  it('cuts the same however the stream is split', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (sizes) => {
        const text = '功率是45W。⟦F1⟧\n重量320g。⟦F2,F3⟧\n没有出处的话。\n⟦NONE⟧';
        expect(cut(text, sizes)).toEqual(cut(text, [1]));
      }),
    );
  });
});
