import { foldCharacter, isDigit, isHan, isLatinLetter, isMeaningfulSymbol } from './characters.ts';
import { SpanText } from './span-text.ts';

interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'kept' | 'stop' | 'gap';
}

/** A clause never ends on these, so punctuation after one is a splinter put into a word. */
const NEVER_LAST = new Set([...'最第祛治痊']);

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

/** Doubled to slip past a filter; three and more of any character are folded anyway. */
const FOLDED_WHEN_DOUBLED = new Set([...'最第治疗癌祛瘦']);

/**
 * One form for all spellings of a text: width, case, traditional characters, digits of every script, and
 * whatever stands between characters that does not end a clause. Chinese loses its blanks, Latin words keep
 * one. Never throws, for any string.
 */
export function foldText(original: string): SpanText {
  const units = readUnits(original);
  const joined = joinUnits(units, original);
  return mendSplitCharacters(foldRepeats(joined));
}

function readUnits(original: string): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < original.length; ) {
    const codePoint = original.codePointAt(at) as number;
    const to = at + (codePoint > 0xffff ? 2 : 1);
    const fold = foldCharacter(codePoint);
    if (isHeart(codePoint) && /[微薇徽威v]/.test(units.at(-1)?.text ?? '')) {
      units.push({ text: '信', from: at, to, kind: 'kept' });
    } else if (isFalling(codePoint) && isHan(lastSaid(units))) {
      units.push({ text: '降', from: at, to, kind: 'kept' });
    } else if (isNumberSign(codePoint) && /^1(?!\d)/.test(original.slice(to, to + 2))) {
      for (const text of 'no.') units.push({ text, from: at, to, kind: 'kept' });
    } else if (fold.kind !== 'nothing') {
      if (fold.text.length === 1) units.push({ text: fold.text, from: at, to, kind: fold.kind });
      else for (const text of fold.text) units.push({ text, from: at, to, kind: fold.kind });
    }
    at = to;
  }
  return units;
}

/** The code of the last character that is more than a gap; NaN where there is none. */
function lastSaid(units: readonly Unit[]): number {
  return (units.findLast(({ kind }) => kind !== 'gap')?.text ?? '').charCodeAt(0);
}

/** An arrow drawn for a word: '血压↓' is '血压降'. */
function isFalling(codePoint: number): boolean {
  return codePoint === 0x2193 || codePoint === 0x2b07 || codePoint === 0x1f4c9;
}

function isNumberSign(codePoint: number): boolean {
  return codePoint === 0x23 || codePoint === 0xff03;
}

function isHeart(codePoint: number): boolean {
  return codePoint === 0x2764 || codePoint === 0x2665 || (codePoint >= 0x1f493 && codePoint <= 0x1f49f);
}

function joinUnits(units: readonly Unit[], original: string): SpanText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const push = (unit: Unit, as = unit.text): void => {
    for (let index = 0; index < as.length; index += 1) {
      from.push(unit.from);
      to.push(unit.to);
    }
    text += as;
  };
  let segmentLength = 0;
  let mended = false;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] as Unit;
    if (unit.kind === 'kept') {
      push(unit);
      segmentLength += 1;
      continue;
    }
    const before = text.at(-1);
    let next = index + 1;
    let stop = unit.kind === 'stop' ? unit : undefined;
    for (; next < units.length && units[next]?.kind !== 'kept'; next += 1) {
      if (units[next]?.kind === 'stop') stop ??= units[next];
    }
    const after = units[next];
    if (stop !== undefined) {
      if (before === undefined) {
        // Punctuation before the first word separates nothing.
      } else if (isInsideNumberOrName(before, unit, after, next - index)) {
        push(unit);
      } else if (isDotBetweenHan(original, unit, before, after)) {
        segmentLength = 0;
      } else {
        mended = isSplinter(before, segmentLength, mended, after, units[next + 1]);
        if (!mended) push(stop);
        if (endsEnglishSentence(text, after, next - index)) push(units[next - 1] as Unit, ' ');
        segmentLength = 0;
      }
    } else if (before !== undefined && after !== undefined && isWordy(before) && isWordy(after.text)) {
      push(unit, separatorBetween(before, unit, after, next - index));
    }
    index = next - 1;
  }
  return new SpanText(text, from, to);
}

/** '9.9', 'no.1', '1,299', '20:00': one stop between two letters or digits. */
function isInsideNumberOrName(before: string, stop: Unit, after: Unit | undefined, length: number): boolean {
  if (length !== 1 || after === undefined) return false;
  if (stop.text === '.') return isAlphanumeric(before) && isAlphanumeric(after.text);
  if (stop.text === ':') return isDigit(before.charCodeAt(0)) && isDigit(after.text.charCodeAt(0));
  return false;
}

/** 'It is not. It cures' keeps its blank: without it the point would be taken for one inside a name. */
function endsEnglishSentence(text: string, after: Unit | undefined, length: number): boolean {
  return (
    length > 1 &&
    after !== undefined &&
    isLatinLetter(after.text.charCodeAt(0)) &&
    /[a-z0-9]{2}\.$/.test(text)
  );
}

/** '极.品', '极 . 品': a lone ASCII point between two characters only keeps them apart; '好. 真' ends a sentence. */
function isDotBetweenHan(original: string, first: Unit, before: string, after: Unit | undefined): boolean {
  if (after === undefined || !isHan(before.charCodeAt(0)) || !isHan(after.text.charCodeAt(0))) return false;
  const between = original.slice(first.from, after.from);
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
  before: string,
  segmentLength: number,
  mendedBefore: boolean,
  after: Unit | undefined,
  afterNext: Unit | undefined,
): boolean {
  if (after === undefined || !isHan(after.text.charCodeAt(0)) || !isHan(before.charCodeAt(0))) return false;
  if (NEVER_LAST.has(before)) return true;
  return segmentLength === 1 && (mendedBefore || afterNext?.kind === 'stop');
}

function separatorBetween(before: string, unit: Unit, after: Unit, length: number): string {
  if (after.text === '%') return '';
  if (length > 1) return ' ';
  if (unit.text === "'") return "'";
  if (isDigit(before.charCodeAt(0)) && isDigit(after.text.charCodeAt(0)))
    return /[-/~]/.test(unit.text) ? unit.text : ' ';
  return ' ';
}

function isAlphanumeric(text: string): boolean {
  const code = text.charCodeAt(0);
  return isLatinLetter(code) || isDigit(code);
}

/** Whether a blank on this side matters: Latin letters, digits and money, not Chinese characters. */
function isWordy(text: string): boolean {
  return !isHan(text.charCodeAt(0)) && (/[\p{L}\p{N}]/u.test(text) || isMeaningfulSymbol(text));
}

function foldRepeats(folded: SpanText): SpanText {
  const { text } = folded;
  const edits: { from: number; to: number; text: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) === code) end += 1;
    const character = text.charAt(at);
    if (
      end - at > 1 &&
      isHan(code) &&
      (end - at >= 3 || (end - at === 2 && FOLDED_WHEN_DOUBLED.has(character)))
    ) {
      edits.push({ from: at, to: end, text: character });
    }
    at = end;
  }
  return folded.replace(edits);
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
