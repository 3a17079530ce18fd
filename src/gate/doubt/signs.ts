import { bucketOf, hashOf, mix, SEED } from '../../infra/learned-weights.ts';
import { isHan } from '../text/characters.ts';
import { circumstances } from './circumstances.ts';
import { OncePerText } from './once-per-text.ts';
import type { Weighed } from './weighed.ts';

/** Longest run of units that is one sign. */
const LONGEST = 3;
/** What every number is taken for; every English word that the shop's own notes hold; all that a fact carries. */
const NUMBER = 1;
const OWN = 2;
const CARRIED = 3;
/** Before two characters, or a word, that the shop's notes hold, and that they do not. */
const KNOWN = hashOf('known ');
const UNKNOWN = hashOf('unknown ');
const NUMERALS = new Set(
  Array.from('零〇一二两三四五六七八九十百千万亿', (numeral) => numeral.charCodeAt(0)),
);
const HAN = /\p{Script=Han}/u;
const ENGLISH_UNITS = /[a-z']+|[\d.,]*\d|[%$£€?!]/g;

export type DoubtLanguage = 'zh' | 'en';

export function languageOfWords(text: string): DoubtLanguage {
  return HAN.test(text) ? 'zh' : 'en';
}

/** Where a sign is that is of the whole text. */
export const EVERYWHERE = -1;

const once = new OncePerText();

/**
 * Every sign of a text once, told with where it first begins: runs of one to three characters in Chinese, of one
 * to three words in English, with all that a fact carries taken for one unit and every number for another (whether
 * it is right is for the facts to say); what of it the shop's notes hold and what not; and how much facts carry.
 * Returns how many units there are.
 */
export function eachSign(
  weighed: Weighed,
  language: DoubtLanguage,
  met: (bucket: number, at: number) => void,
): number {
  const { hashes, places } = language === 'zh' ? characters(weighed) : words(weighed);
  once.begin();
  const tell = (hash: number, at: number): void => {
    const bucket = bucketOf(hash);
    if (once.isNew(bucket)) met(bucket, at);
  };
  for (let first = 0; first < hashes.length; first += 1) {
    let hash = SEED;
    for (let at = first; at < Math.min(first + LONGEST, hashes.length); at += 1) {
      hash = mix(hash, hashes[at] as number);
      tell(hash, places[first] as number);
    }
  }
  if (language === 'zh') pairs(weighed, tell);
  else ownAndOther(weighed, tell);
  for (const sign of circumstances(weighed, language)) tell(hashOf(sign), EVERYWHERE);
  return hashes.length;
}

/** The units of a text, hashed, and where each begins. */
interface Units {
  readonly hashes: number[];
  readonly places: number[];
}

function characters({ text, carried }: Weighed): Units {
  const units: Units = { hashes: [], places: [] };
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = carried[at] === 1 ? CARRIED : isNumeral(code) ? NUMBER : code;
    if (unit > CARRIED || unit !== last) add(units, mix(SEED, unit), at);
    last = unit;
  }
  return units;
}

function words({ text, carried, shop }: Weighed): Units {
  const units: Units = { hashes: [], places: [] };
  let wasCarried = false;
  for (const { 0: word, index } of text.matchAll(ENGLISH_UNITS)) {
    const isCarried = carried[index] === 1;
    if (isCarried && wasCarried) continue;
    wasCarried = isCarried;
    if (isCarried) add(units, mix(SEED, CARRIED), index);
    else if (isFigure(word)) add(units, mix(SEED, NUMBER), index);
    else add(units, shop.has(word) ? mix(SEED, OWN) : hashOf(word), index);
  }
  return units;
}

function add({ hashes, places }: Units, hash: number, place: number): void {
  hashes.push(hash);
  places.push(place);
}

function pairs({ text, shop }: Weighed, tell: (hash: number, at: number) => void): void {
  for (let at = 1; at < text.length; at += 1) {
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    if (!isWord(first) || !isWord(second)) continue;
    tell(mix(mix(shop.hasPair(first, second) ? KNOWN : UNKNOWN, first), second), at - 1);
  }
}

function ownAndOther({ text, shop }: Weighed, tell: (hash: number, at: number) => void): void {
  for (const { 0: word, index } of text.matchAll(ENGLISH_UNITS)) {
    if (word.length >= 3 && !isFigure(word)) tell(mix(shop.has(word) ? KNOWN : UNKNOWN, hashOf(word)), index);
  }
}

/** A character that is no number. */
function isWord(code: number): boolean {
  return isHan(code) && !isNumeral(code);
}

function isNumeral(code: number): boolean {
  return (code >= 48 && code <= 57) || NUMERALS.has(code);
}

/** It begins with a digit, a comma or a point. */
function isFigure(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 44 && code <= 57;
}
