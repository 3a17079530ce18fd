import { neededWords, rarest } from './needed-words.ts';

/** A pattern is asked for its words once; patterns made for one use are not worth it. */
const needsOf = new WeakMap<RegExp, readonly (readonly string[])[]>();

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
    needs = sorted(neededWords(pattern));
    needsOf.set(pattern, needs);
  }
  if (text !== last || number === 0) take(text);
  for (const group of needs) if (!holdsOne(group, text)) return false;
  return true;
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

function holdsOne(group: readonly string[], text: string): boolean {
  for (const word of group) {
    if (seenIn[word.charCodeAt(0)] !== number) continue;
    if (word.length === 1) return true;
    if (seenIn[word.charCodeAt(1)] === number && text.includes(word)) return true;
  }
  return false;
}
