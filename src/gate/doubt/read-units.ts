import { hashOf, mix, SEED } from '../../infra/learned-weights.ts';
import { isHan } from '../text/characters.ts';
import { isCommon } from './common-words.ts';
import type { DoubtLanguage } from './language.ts';
import type { Weighed } from './weighed.ts';

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
const ENGLISH_UNITS = /[a-z']+|[\d.,]*\d|[%$£€?!]/g;
/** Shorter English words are not looked up. */
const LEAST_LETTERS = 3;

/** Hashed things of a text, each with the code units that it begins and ends with. */
export interface Hashed {
  readonly hashes: number[];
  readonly from: number[];
  readonly to: number[];
}

/** A text read once: its units, what of it was looked up in the shop's notes, and what these hold of it. */
export interface TextUnits {
  readonly units: Hashed;
  readonly lookedUp: Hashed;
  /** For each code unit 1 where something is that notes may hold: a Chinese character, an English word's beginning. */
  readonly countable: number[];
  readonly held: number[];
  /** Held in a longer stretch; Chinese only. */
  readonly heldFurther: number[];
}

export function readUnits(weighed: Weighed, language: DoubtLanguage): TextUnits {
  const { length } = weighed.text;
  const read: TextUnits = {
    units: { hashes: [], from: [], to: [] },
    lookedUp: { hashes: [], from: [], to: [] },
    // Plain arrays: buffers of their own cost more to make than such short texts to read.
    countable: new Array<number>(length).fill(0),
    held: new Array<number>(length).fill(0),
    heldFurther: new Array<number>(length).fill(0),
  };
  if (language === 'zh') readCharacters(weighed, read);
  else readWords(weighed, read);
  return read;
}

function readCharacters({ text, carried, shop }: Weighed, read: TextUnits): void {
  const { units, lookedUp, countable, held, heldFurther } = read;
  let lastUnit = 0;
  let [second, first] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = carried[at] === 1 ? CARRIED : isNumeral(code) ? NUMBER : code;
    if (unit > CARRIED || unit !== lastUnit) add(units, mix(SEED, unit), at, at);
    lastUnit = unit;
    if (isHan(code)) countable[at] = 1;
    if (at > 0 && isHan(first) && isHan(code)) {
      const isKnown = shop.hasPair(first, code);
      if (isKnown) held.fill(1, at - 1, at + 1);
      const isPair = !isNumeral(first) && !isNumeral(code);
      if (isPair) add(lookedUp, mix(mix(isKnown ? KNOWN : UNKNOWN, first), code), at - 1, at);
    }
    if (at > 1 && shop.hasThree(second, first, code)) heldFurther.fill(1, at - 2, at + 1);
    [second, first] = [first, code];
  }
}

function readWords({ text, carried, shop }: Weighed, read: TextUnits): void {
  const { units, lookedUp, countable, held } = read;
  let wasCarried = false;
  for (const { 0: word, index } of text.matchAll(ENGLISH_UNITS)) {
    const hash = hashOf(word);
    const isWord = word.length >= LEAST_LETTERS && !isFigure(word);
    const isKnown = isWord && shop.has(word);
    if (isWord) add(lookedUp, mix(isKnown ? KNOWN : UNKNOWN, hash), index, index);
    if (isWord && !isCommon(word)) {
      countable[index] = 1;
      if (isKnown) held[index] = 1;
    }
    const isCarried = carried[index] === 1;
    if (isCarried && wasCarried) continue;
    wasCarried = isCarried;
    const unit = isCarried ? CARRIED : isFigure(word) ? NUMBER : isKnown ? OWN : undefined;
    add(units, unit === undefined ? hash : mix(SEED, unit), index, index);
  }
}

function add({ hashes, from, to }: Hashed, hash: number, begins: number, ends: number): void {
  hashes.push(hash);
  from.push(begins);
  to.push(ends);
}

function isNumeral(code: number): boolean {
  return (code >= 48 && code <= 57) || NUMERALS.has(code);
}

/** It begins with a digit, a comma or a point. */
function isFigure(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 44 && code <= 57;
}
