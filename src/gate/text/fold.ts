import {
  isDigit,
  isHan,
  isLatinLetter,
  isLetterOrDigit,
  isMeaningfulSymbol,
  KEPT,
  STOP,
} from './characters.ts';
import { NEVER_LAST } from './disguises.ts';
import { fromUnits } from './from-units.ts';
import { dropRefrains, foldRepeats } from './repeats.ts';
import { SpanText } from './span-text.ts';
import { readUnits, type Units } from './units.ts';

/** Written in pieces to slip past a filter; what the pieces make. */
const SPLIT_CHARACTERS: readonly (readonly [string, string])[] = [
  ['氵台', '治'],
  ['月巴', '肥'],
  ['亻言', '信'],
  ['消火火', '消炎'],
  ['抗火火', '抗炎'],
  ['最女子', '最好'],
  ['疒岩', '癌'],
  ['艹约', '药'],
];

const SPELT = /(?<![a-z0-9])[a-z](?: [a-z]){2,30}(?![a-z0-9'])|(?<![a-z0-9.])\d(?: \d){1,8}(?![\d.])/g;

/**
 * One form for all spellings of a text: width, case, traditional characters, digits of every script, and
 * whatever stands between characters that does not end a clause. Chinese loses its blanks, Latin words keep
 * one. Never throws, for any string.
 */
export function foldText(original: string): SpanText {
  const units = readUnits(original);
  const joined = joinUnits(units, original);
  return mendSplitCharacters(foldRepeats(dropRefrains(joined)));
}

function joinUnits({ points, from, to, kinds }: Units, original: string): SpanText {
  const joined = new Joined();
  const push = (index: number, as = points[index] as number): void =>
    joined.push(as, from[index] as number, to[index] as number);
  let segmentLength = 0;
  let mended = false;
  for (let index = 0; index < points.length; index += 1) {
    if (kinds[index] === KEPT) {
      push(index);
      segmentLength += 1;
      continue;
    }
    const before = joined.last;
    let next = index + 1;
    let stop = kinds[index] === STOP ? index : undefined;
    for (; next < points.length && kinds[next] !== KEPT; next += 1) {
      if (kinds[next] === STOP) stop ??= next;
    }
    const length = next - index;
    const after = points[next];
    if (stop !== undefined) {
      if (before === undefined) {
        // Punctuation before the first word separates nothing.
      } else if (isInsideNumberOrName(before, points[index] as number, after, length)) {
        push(index);
      } else if (
        after !== undefined &&
        isHan(before) &&
        isHan(after) &&
        isLoneDot(original.slice(from[index], from[next]))
      ) {
        segmentLength = 0;
      } else {
        mended = isSplinter(before, segmentLength, mended, after, kinds[next + 1] === STOP);
        if (!mended) push(stop);
        if (after !== undefined && isLatinLetter(after) && length > 1 && joined.endsEnglishSentence)
          push(next - 1, BLANK);
        segmentLength = 0;
      }
    } else if (before !== undefined && after !== undefined && isWordy(before) && isWordy(after)) {
      if (isLatinLetter(before) && isLatinLetter(after) && areStrokes(points, index, next)) {
        for (let stroke = index; stroke < next; stroke += 1) push(stroke);
      } else {
        const separator = separatorBetween(before, points[index] as number, after, length);
        if (separator !== undefined) push(index, separator);
      }
    }
    index = next - 1;
  }
  return joined.done();
}

/** A text that grows by code points, each with its stretch of the original. */
class Joined {
  readonly #units: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  /** The last UTF-16 code unit. */
  get last(): number | undefined {
    return this.#units.at(-1);
  }

  /** 'It is not. It cures' keeps its blank: without it the point would be taken for one inside a name. */
  get endsEnglishSentence(): boolean {
    const [one, other, dot] = this.#units.slice(-3);
    return (
      dot === DOT &&
      one !== undefined &&
      other !== undefined &&
      isLetterOrDigit(one) &&
      isLetterOrDigit(other)
    );
  }

  push(point: number, from: number, to: number): void {
    if (point > 0xffff) {
      for (const unit of [0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff)]) this.push(unit, from, to);
      return;
    }
    this.#units.push(point);
    this.#from.push(from);
    this.#to.push(to);
  }

  done(): SpanText {
    return new SpanText(fromUnits(this.#units), this.#from, this.#to);
  }
}

const [BLANK, DOT, COLON, APOSTROPHE, PERCENT, STROKE] = [0x20, 0x2e, 0x3a, 0x27, 0x25, 0x7c];

/** '9.9', 'no.1', '1,299', '20:00': one stop between two letters or digits. */
function isInsideNumberOrName(
  before: number,
  stop: number,
  after: number | undefined,
  length: number,
): boolean {
  if (length !== 1 || after === undefined) return false;
  if (stop === DOT) return isLetterOrDigit(before) && isLetterOrDigit(after);
  return stop === COLON && isDigit(before) && isDigit(after);
}

/** '极.品', '极 . 品': a lone ASCII point between two characters only keeps them apart; '好. 真' ends a sentence. */
function isLoneDot(between: string): boolean {
  if (!between.includes('.') && !between.includes('．')) return false;
  const [left, right, ...more] = between.replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, '').split(/[.．]/);
  return (
    more.length === 0 &&
    right !== undefined &&
    (left === '') === (right === '') &&
    !/[。！？，；]/.test(left + right)
  );
}

/** Punctuation that cuts a word: '最，好', '全。网。最。低'. */
function isSplinter(
  before: number,
  segmentLength: number,
  mendedBefore: boolean,
  after: number | undefined,
  stopsNext: boolean,
): boolean {
  if (after === undefined || !isHan(after) || !isHan(before)) return false;
  if (NEVER_LAST.has(before)) return true;
  return segmentLength === 1 && (mendedBefore || stopsNext);
}

/** `hea|th`, `persona||y`: strokes that may be letters. */
function areStrokes(points: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (points[at] !== STROKE) return false;
  return to - from <= 2;
}

/** The code point to put between two that are kept; undefined for none. */
function separatorBetween(before: number, gap: number, after: number, length: number): number | undefined {
  if (after === PERCENT) return undefined;
  if (length > 1) return BLANK;
  if (gap === APOSTROPHE) return gap;
  return isDigit(before) && isDigit(after) && '-/~'.includes(String.fromCodePoint(gap)) ? gap : BLANK;
}

/** Whether a blank on this side matters: Latin letters, digits and money, not Chinese characters. */
function isWordy(point: number): boolean {
  if (isLetterOrDigit(point)) return true;
  if (isHan(point)) return false;
  const text = String.fromCodePoint(point);
  return /[\p{L}\p{N}]/u.test(text) || isMeaningfulSymbol(text);
}

/** 'z u i' and '8 0' are written piece by piece; a lone letter or two is a name or a unit. */
export function joinSpeltLetters(folded: SpanText): SpanText {
  if (!folded.text.includes(' ')) return folded;
  const edits: { from: number; to: number; text: string }[] = [];
  for (const match of folded.text.matchAll(SPELT)) {
    edits.push({
      from: match.index,
      to: match.index + match[0].length,
      text: match[0].replaceAll(' ', ''),
    });
  }
  return folded.replace(edits);
}

const MENDABLE = new RegExp([...SPLIT_CHARACTERS.map(([pieces]) => pieces), '第1'].join('|'));

function mendSplitCharacters(folded: SpanText): SpanText {
  if (!MENDABLE.test(folded.text)) return folded;
  const edits: { from: number; to: number; text: string }[] = [];
  for (const [pieces, whole] of SPLIT_CHARACTERS) {
    for (let at = folded.text.indexOf(pieces); at >= 0; at = folded.text.indexOf(pieces, at + 1)) {
      edits.push({ from: at, to: at + pieces.length, text: whole });
    }
  }
  // '第1' and '第①' are '第一' unless a longer number goes on.
  for (let at = folded.text.indexOf('第1'); at >= 0; at = folded.text.indexOf('第1', at + 1)) {
    if (!/[0-9.]/.test(folded.text[at + 2] ?? '')) edits.push({ from: at + 1, to: at + 2, text: '一' });
  }
  edits.sort((a, b) => a.from - b.from);
  return folded.replace(
    edits.filter((edit, index) => index === 0 || edit.from >= (edits[index - 1]?.to ?? 0)),
  );
}
