import type { DoubtLanguage } from './language.ts';

/** Where sentences and what they join end; a point or comma within a number is none. */
const ENDS: Record<DoubtLanguage, RegExp> = {
  zh: /[,.!?;:]+(?!\d)/g,
  en: /[,.!?;:]+(?!\d)|\b(?:and|but|so|which|because|while)\b/g,
};
/** A shorter part says too little by itself and goes with its neighbour, code units. */
const LEAST: Record<DoubtLanguage, number> = { zh: 5, en: 12 };
/** In place of a part's number: of the whole text. */
export const WHOLE = -1;
/** No part: what stands between two. */
export const BETWEEN = 0xffff;

export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The parts of a folded text that may each say something of its own, at least one. */
export function partsOf(text: string, language: DoubtLanguage): readonly Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number): void => {
    if (to <= from) return;
    const before = parts.at(-1);
    const isShort = (part: Part): boolean => part.to - part.from < LEAST[language];
    if (before !== undefined && (isShort(before) || isShort({ from, to }))) {
      parts[parts.length - 1] = { from: before.from, to };
    } else parts.push({ from, to });
  };
  let from = 0;
  for (const { 0: end, index } of text.matchAll(ENDS[language])) {
    add(from, index);
    // A joining word belongs to what it joins on.
    from = /\w/.test(end) ? index : index + end.length;
  }
  add(from, text.length);
  return parts.length === 0 ? [{ from: 0, to: text.length }] : parts;
}

/** For each code unit the number of its part, or BETWEEN. */
export function numbersOf(parts: readonly Part[], length: number): readonly number[] {
  const numbers = new Array<number>(length).fill(BETWEEN);
  for (const [number, { from, to }] of parts.entries()) numbers.fill(Math.min(number, BETWEEN - 1), from, to);
  return numbers;
}
