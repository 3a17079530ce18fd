import { bucketOf, hashOf, mix, SEED } from '../../infra/learned-weights.ts';
import { isHan } from '../text/characters.ts';
import { circumstances } from './circumstances.ts';
import type { DoubtLanguage } from './language.ts';
import { OncePerText } from './once-per-text.ts';
import { BETWEEN, numbersOf, type Part } from './parts.ts';
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
/** Before two words with one between them; behind a sign as of one part. */
const AROUND = hashOf('around ');
const IN_PART = hashOf(' in a part');
const NUMERALS = new Set(
  Array.from('零〇一二两三四五六七八九十百千万亿', (numeral) => numeral.charCodeAt(0)),
);
const ENGLISH_UNITS = /[a-z']+|[\d.,]*\d|[%$£€?!]/g;

/** Weights of a language. */
export const BUCKETS = 1 << 18;
/** In place of a part's number: of the whole text. */
export const WHOLE = -1;

const once = new OncePerText(BUCKETS);

/**
 * Every sign of a text, told as of the whole text (once) and as of the part it stands in: runs of one to three
 * characters in Chinese, of one to three words in English and the pairs around one, with all that a fact carries
 * taken for one unit and every number for another (whether it is right is for the facts to say); what of it the
 * shop's notes hold and what not; and what is known of the whole and of each part. Returns how many units there are.
 */
export function eachSign(
  weighed: Weighed,
  language: DoubtLanguage,
  parts: readonly Part[],
  met: (bucket: number, part: number) => void,
): number {
  const { hashes, places } = language === 'zh' ? characters(weighed) : words(weighed);
  const partOf = numbersOf(parts, weighed.text.length);
  once.begin();
  const tellPart = (hash: number, part: number): void => met(bucketOf(mix(hash, IN_PART), BUCKETS), part);
  const tellWhole = (hash: number): void => {
    const bucket = bucketOf(hash, BUCKETS);
    if (once.isNew(bucket)) met(bucket, WHOLE);
  };
  /** Begins in one place and ends in another. */
  const tell = (hash: number, from: number, to: number): void => {
    tellWhole(hash);
    const part = partOf[from] as number;
    if (part !== BETWEEN && part === partOf[to]) tellPart(hash, part);
  };
  for (let first = 0; first < hashes.length; first += 1) {
    let hash = SEED;
    for (let at = first; at < Math.min(first + LONGEST, hashes.length); at += 1) {
      hash = mix(hash, hashes[at] as number);
      tell(hash, places[first] as number, places[at] as number);
    }
  }
  if (language === 'zh') pairs(weighed, tell);
  else {
    around({ hashes, places }, tell);
    ownAndOther(weighed, tell);
  }
  for (const part of parts.keys()) tellPart(SEED, part);
  circumstances(weighed, language, parts, (hash, part) =>
    part === undefined ? tellWhole(hash) : tellPart(hash, part),
  );
  return hashes.length;
}

type Tell = (hash: number, from: number, to: number) => void;

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

function pairs({ text, shop }: Weighed, tell: Tell): void {
  for (let at = 1; at < text.length; at += 1) {
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    if (!isWord(first) || !isWord(second)) continue;
    tell(mix(mix(shop.hasPair(first, second) ? KNOWN : UNKNOWN, first), second), at - 1, at);
  }
}

/** Two words, whatever one stands between them. */
function around({ hashes, places }: Units, tell: Tell): void {
  for (let at = 2; at < hashes.length; at += 1) {
    const pair = mix(mix(AROUND, hashes[at - 2] as number), hashes[at] as number);
    tell(pair, places[at - 2] as number, places[at] as number);
  }
}

function ownAndOther({ text, shop }: Weighed, tell: Tell): void {
  for (const { 0: word, index } of text.matchAll(ENGLISH_UNITS)) {
    if (word.length < 3 || isFigure(word)) continue;
    tell(mix(shop.has(word) ? KNOWN : UNKNOWN, hashOf(word)), index, index);
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
