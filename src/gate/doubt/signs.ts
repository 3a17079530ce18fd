import { BUCKETS, bucketOf, hashOf, mix, SEED } from '../../infra/learned-weights.ts';

/** Longest run of units that is one sign. */
const LONGEST = 3;
/** What every number is taken for, and every English word that the shop's own notes hold. */
const NUMBER = 1;
const OWN = 2;
const NUMERALS = new Set(
  Array.from('零〇一二两三四五六七八九十百千万亿', (numeral) => numeral.charCodeAt(0)),
);
const HAN = /\p{Script=Han}/u;
const ENGLISH_UNITS = /[a-z']+|[\d.,]*\d|[%$£€?!]/g;

export type DoubtLanguage = 'zh' | 'en';

export function languageOfWords(text: string): DoubtLanguage {
  return HAN.test(text) ? 'zh' : 'en';
}

/** In which text each bucket was last met: a sign counts once a text. */
const metIn = new Uint32Array(BUCKETS);
let number = 0;

/**
 * Every sign of a folded text once, told with where it first begins: runs of one to three characters in Chinese,
 * of one to three words in English. A number is a number: whether it is right is for the facts to say.
 */
export function eachSign(
  text: string,
  language: DoubtLanguage,
  isOwn: (word: string) => boolean,
  met: (bucket: number, at: number) => void,
): void {
  const { hashes, places } = language === 'zh' ? characters(text) : words(text, isOwn);
  if (number === 0xffff_ffff) metIn.fill(0);
  number = (number % 0xffff_ffff) + 1;
  for (let first = 0; first < hashes.length; first += 1) {
    let hash = SEED;
    for (let at = first; at < Math.min(first + LONGEST, hashes.length); at += 1) {
      hash = mix(hash, hashes[at] as number);
      const bucket = bucketOf(hash);
      if (metIn[bucket] === number) continue;
      metIn[bucket] = number;
      met(bucket, places[first] as number);
    }
  }
}

/** The units of a text, hashed, and where each begins. */
interface Units {
  readonly hashes: readonly number[];
  readonly places: readonly number[];
}

function characters(text: string): Units {
  const hashes: number[] = [];
  const places: number[] = [];
  let wasNumber = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isNumber = (code >= 48 && code <= 57) || NUMERALS.has(code);
    if (!isNumber || !wasNumber) {
      hashes.push(mix(SEED, isNumber ? NUMBER : code));
      places.push(at);
    }
    wasNumber = isNumber;
  }
  return { hashes, places };
}

function words(text: string, isOwn: (word: string) => boolean): Units {
  const hashes: number[] = [];
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(ENGLISH_UNITS)) {
    const code = word.charCodeAt(0);
    if (code >= 44 && code <= 57) hashes.push(mix(SEED, NUMBER));
    else hashes.push(isOwn(word) ? mix(SEED, OWN) : hashOf(word));
    places.push(index);
  }
  return { hashes, places };
}
