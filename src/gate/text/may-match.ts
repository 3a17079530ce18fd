import { neededWords, rarest } from './needed-words.ts';

/** Words of which one must occur, with their first and second code units; 0 where there is no second. */
interface Group {
  readonly words: readonly string[];
  readonly firsts: Uint16Array;
  readonly seconds: Uint16Array;
}

/** A pattern is asked for its words once; patterns made for one use are not worth it. */
const needsOf = new WeakMap<RegExp, readonly Group[]>();

/** Which text last held each UTF-16 code unit, by the number of the text. */
const seenIn = new Uint32Array(0x1_0000);
let number = 0;
let last = '';

/**
 * Whether a long-lived pattern can match anywhere in a text at all: false only where a word that each match
 * must hold is missing. Costs a fraction of running the pattern, once for many patterns over the same text.
 */
export function mayMatch(pattern: RegExp, text: string): boolean {
  let needs = needsOf.get(pattern);
  if (needs === undefined) {
    needs = sorted(neededWords(pattern)).map(groupOf);
    needsOf.set(pattern, needs);
  }
  if (text !== last || number === 0) take(text);
  for (let index = 0; index < needs.length; index += 1) {
    if (!holdsOne(needs[index] as Group, text)) return false;
  }
  return true;
}

/** Whether a UTF-16 code unit stands anywhere in a text; like the above cheap for many over the same text. */
export function holdsUnit(text: string, unit: number): boolean {
  if (text !== last || number === 0) take(text);
  return seenIn[unit] === number;
}

function groupOf(words: readonly string[]): Group {
  const unit = (at: number) =>
    Uint16Array.from(words, (word) => (at < word.length ? word.charCodeAt(at) : 0));
  return { words, firsts: unit(0), seconds: unit(1) };
}

function sorted(needs: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const first = rarest(needs);
  return first === undefined ? [] : [first, ...needs.filter((group) => group !== first)];
}

function take(text: string): void {
  if (number === 0xffff_ffff) {
    seenIn.fill(0);
    number = 0;
  }
  number += 1;
  last = text;
  for (let at = 0; at < text.length; at += 1) seenIn[text.charCodeAt(at)] = number;
}

function holdsOne({ words, firsts, seconds }: Group, text: string): boolean {
  for (let index = 0; index < firsts.length; index += 1) {
    if (seenIn[firsts[index] as number] !== number) continue;
    const second = seconds[index] as number;
    if (second === 0) return true;
    if (seenIn[second] === number && text.includes(words[index] as string)) return true;
  }
  return false;
}
