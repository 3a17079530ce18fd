import { simplifiedCharacter } from '../../../infra/simplified.ts';
import { fromUnits } from '../../text/from-units.ts';
import { ALIASES } from '../../text/look-alikes.ts';
import { Unchanged } from '../../text/unchanged.ts';
import { plainNumbers } from './disguised-numbers.ts';

/**
 * A text made plain for reading claims out of it, with the way back: every unit of `text` knows which
 * UTF-16 units of the original it stands for. Invisible characters and pictures are gone, digits of every
 * script are ASCII, full-width and traditional forms are folded, Latin is lower case, and a space beside a
 * Chinese character is dropped.
 */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  /** Original offset at which the unit of `text` begins; one more entry than `text` has units. */
  readonly starts: readonly number[];
  /** Original offset at which the unit of `text` ends. */
  readonly ends: readonly number[];
}

/** Characters of the simplified writing itself that say the same in another form. */
const PLAIN_FORMS = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['圓', '元'],
  ['圆', '元'],
  ['両', '两'],
]);

/** A blank pattern of Braille is one too. */
const SPACE = /[\s\u2800]/u;
const CHINESE = /[\p{Script=Han}，。！？；：、“”（）]/u;
const UNSEEN = /\p{Cf}|\p{Mn}|\p{Me}|[\u{115F}\u{1160}\u{3164}\u{FFA0}]/u;
const PICTURE = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/u;
const DIGIT = /\p{Nd}/u;
const GREEK = /\p{Script=Greek}/u;
/** Signs that NFKC would spell as letters or break up, and that must stay as they are. */
const KEPT = new Set(['℃', '℉', '™', '®', '©', '…', '±', '×', '½', '㎡']);
const SPELT = new Map([
  ['½', '半'],
  ['™', ''],
  ['®', ''],
  ['©', ''],
]);

export function foldText(original: string): FoldedText {
  const units: number[] = [];
  const unitStarts: number[] = [];
  const unitEnds: number[] = [];
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    const simple = unchanged.has(code) ? code : foldSimple(code);
    if (simple !== NOT_SIMPLE) {
      units.push(simple);
      unitStarts.push(at);
      unitEnds.push(at + 1);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) as number);
    const end = at + character.length;
    const folded =
      code === WIDE_COMMA && isBetweenDigits(original, at) ? character : foldCharacter(character);
    for (let index = 0; index < folded.length; index += 1) {
      units.push(folded.charCodeAt(index));
      unitStarts.push(at);
      unitEnds.push(end);
    }
    at = end;
  }
  const kept: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < units.length; index += 1) {
    if (units[index] === BLANK && isSpareSpace(units, index)) continue;
    if (units[index] === LETTER_X && isTimesSign(units, index)) units[index] = TIMES;
    kept.push(units[index] as number);
    starts.push(unitStarts[index] as number);
    ends.push(unitEnds[index] as number);
  }
  starts.push(original.length);
  return plainNumbers({ original, text: fromUnits(kept), starts, ends });
}

const unchanged = new Unchanged((code) => foldSimple(code) === code);
const [BLANK, POINT, LETTER_X, TIMES, WIDE_COMMA] = [0x20, 0x2e, 0x78, 0xd7, 0xff0c];

/** Of the basic plane: one more than the unit that a code always becomes; 0 not yet known. */
const simple = new Uint32Array(0x1_0000);
/** Becomes nothing or several units, or is half of a character, or depends on what stands around it. */
const NOT_SIMPLE = 0x1_0000;

function foldSimple(code: number): number {
  const known = simple[code] as number;
  if (known !== 0) return known - 1;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const folded = isHalf || code === WIDE_COMMA ? '' : foldCharacter(String.fromCharCode(code));
  const unit = folded.length === 1 ? folded.charCodeAt(0) : NOT_SIMPLE;
  simple[code] = unit + 1;
  return unit;
}

/** 59，500毫升: a full-width comma parts two numbers, where that of 1,200 is within one. */
const isBetweenDigits = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

function isSpareSpace(units: readonly number[], index: number): boolean {
  const before = units[index - 1] ?? BLANK;
  let next = index + 1;
  while (units[next] === BLANK) next += 1;
  const after = units[next];
  if (isLoneDigit(units, index - 1, -1) && isLoneDigit(units, next, 1)) return true;
  if (isAroundPoint(units, index)) return true;
  return before === BLANK || after === undefined || isChinese(before) || isChinese(after);
}

const isChinese = (unit: number): boolean => unit > 0x7f && CHINESE.test(String.fromCharCode(unit));

const isDigit = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x30 && unit <= 0x39;

/** Digits set apart one by one (4 5 0) are one number. */
function isLoneDigit(units: readonly number[], index: number, step: 1 | -1): boolean {
  return isDigit(units[index]) && !isDigit(units[index + step]);
}

/** 2 . 5: the point of a number, set apart on both sides. */
function isAroundPoint(units: readonly number[], index: number): boolean {
  const at = units[index + 1] === POINT ? index + 1 : units[index - 1] === POINT ? index - 1 : -1;
  return (
    at > 0 &&
    units[at - 1] === BLANK &&
    units[at + 1] === BLANK &&
    isDigit(units[at - 2]) &&
    isDigit(units[at + 2])
  );
}

/** The x of 120x60. */
function isTimesSign(units: readonly number[], index: number): boolean {
  return isDigit(units[index - 1]) && isDigit(units[index + 1]);
}

const signs = new Map<string, string>();
/** Enough for every sign in use; hostile input may not grow it further. */
const SIGNS_KEPT = 10_000;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return character.toLowerCase();
    if (code === 0x0a || code === 0x0d) return '\n';
    return SPACE.test(character) ? ' ' : code < 0x20 || code === 0x7f ? '' : character;
  }
  if (character.length === 1 && code >= 0x4e00 && code <= 0x9fff)
    return PLAIN_FORMS.get(character) ?? simplifiedCharacter(character);
  const known = signs.get(character);
  if (known !== undefined) return known;
  const folded = foldSign(character);
  if (signs.size < SIGNS_KEPT) signs.set(character, folded);
  return folded;
}

function foldSign(character: string): string {
  if (KEPT.has(character)) return SPELT.get(character) ?? character;
  const alike = ALIASES.get(character);
  // Greek letters are units and names of things.
  if (alike !== undefined && /^[a-z\d]$/.test(alike) && !GREEK.test(character)) return alike;
  if (DIGIT.test(character)) return String(digitOf(character));
  if (PICTURE.test(character) || UNSEEN.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  // ⒐ is the 9 of a list.
  const plain = character.normalize('NFKC').replace(/(?<=^\d+)\.$/, '');
  return plain.length <= 4 ? plain.toLowerCase().replace(/[^\S\n]/gu, ' ') : character;
}

/** The decimal digits of every script stand in runs of ten, in order, zero first. */
function digitOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1;
  return (value + mathematicalShift(point)) % 10;
}

/** The mathematical digits U+1D7CE–1D7FF are five runs on end, so the run's start is counted, not sought. */
function mathematicalShift(point: number): number {
  if (point < 0x1d7ce || point > 0x1d7ff) return 0;
  let steps = 0;
  while (steps < 9 && point - steps - 1 >= 0x1d7ce) steps += 1;
  return ((point - 0x1d7ce) % 10) - steps + 10;
}
