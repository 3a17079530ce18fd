import { isHan } from '../text/characters.ts';
import { isCommon } from './shop-words.ts';
import type { Weighed } from './weighed.ts';

const ENGLISH_WORDS = /[a-z']{3,}/g;

/** How much of a text the shop's notes hold, 0 to 1, and how much they do not, in characters or words. */
interface Covering {
  readonly share: number;
  /** The same, by longer stretches. */
  readonly further: number;
  readonly unknown: number;
}

/**
 * What is known of a whole text, each as one sign: how much of it the notes hold, what was read of it as claims, how
 * many facts carry it, what kind of thing it sells, and how long it is.
 */
export function circumstances(weighed: Weighed, language: 'zh' | 'en'): readonly string[] {
  const { text, claims, facts, product } = weighed;
  const { share, further, unknown } = language === 'zh' ? ofCharacters(weighed) : ofWords(weighed);
  const supported = claims.filter(({ verdict }) => verdict === 'supported').length;
  const sold = product?.regulatory_class ?? 'none';
  const step = language === 'zh' ? 5 : 2.5;
  return [
    `share ${Math.min(4, Math.floor(share * 5))}`,
    `further ${Math.min(4, Math.floor(further * 5))}`,
    `unknown ${Math.min(8, Math.floor(unknown / step))}`,
    `unknown ${Math.min(4, Math.floor(unknown / (2 * step)))} supported ${Math.min(2, supported)}`,
    `supported ${Math.min(4, supported)}`,
    `facts ${Math.min(3, facts)}`,
    `claims ${Math.min(4, claims.length)}`,
    `sold ${sold}`,
    `length ${Math.min(6, Math.floor(text.length / 15))}`,
    ...claims.flatMap(({ kind }) => [`kind ${kind}`, `kind ${kind} sold ${sold}`]),
  ];
}

function ofCharacters({ text, shop }: Weighed): Covering {
  const inPairs = new Uint8Array(text.length);
  const inThrees = new Uint8Array(text.length);
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) all += 1;
    if (at + 1 >= text.length) continue;
    const next = text.charCodeAt(at + 1);
    if (shop.hasPair(code, next)) inPairs.fill(1, at, at + 2);
    if (at + 2 < text.length && shop.hasThree(code, next, text.charCodeAt(at + 2)))
      inThrees.fill(1, at, at + 3);
  }
  const known = count(inPairs);
  return {
    share: known / Math.max(1, all),
    further: count(inThrees) / Math.max(1, all),
    unknown: Math.max(0, all - known),
  };
}

function ofWords({ text, shop }: Weighed): Covering {
  let all = 0;
  let known = 0;
  for (const [word] of text.matchAll(ENGLISH_WORDS)) {
    if (isCommon(word)) continue;
    all += 1;
    if (shop.has(word)) known += 1;
  }
  return { share: known / Math.max(1, all), further: 0, unknown: all - known };
}

function count(marks: Uint8Array): number {
  let sum = 0;
  for (const mark of marks) sum += mark;
  return sum;
}
