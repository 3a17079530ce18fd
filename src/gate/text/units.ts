import {
  foldCharacter,
  foldSimple,
  GAP,
  isHan,
  isMeaningfulSymbol,
  KEPT,
  KINDS,
  type STOP,
} from './characters.ts';

/** The characters of a text, folded one by one: code points, where each stands in the original, and its kind. */
export interface Units {
  readonly points: number[];
  readonly from: number[];
  readonly to: number[];
  readonly kinds: (typeof KEPT | typeof STOP | typeof GAP)[];
}

/** The characters of a text by what they are and what stands around them. Never throws, for any string. */
export function readUnits(original: string): Units {
  const units: Units = { points: [], from: [], to: [], kinds: [] };
  const push = (point: number, from: number, to: number, kind: Units['kinds'][number]): void => {
    units.points.push(point);
    units.from.push(from);
    units.to.push(to);
    units.kinds.push(kind);
  };
  for (let at = 0; at < original.length; ) {
    const point = original.codePointAt(at) as number;
    const to = at + (point > 0xffff ? 2 : 1);
    const simple = foldSimple(point);
    if (simple !== 0) {
      push(simple & 0xffff, at, to, (simple >>> 16) as Units['kinds'][number]);
    } else if (isHeart(point) && /[微薇徽威v]/.test(String.fromCodePoint(units.points.at(-1) ?? 0))) {
      push(TRUST, at, to, KEPT);
    } else if (isFalling(point) && isHan(lastSaid(units))) {
      push(FALL, at, to, KEPT);
    } else if (isDash(point) && NAMES_THE_FIRST.has(lastSaid(units)) && nextSaid(original, to) !== ONE) {
      push(ONE, at, to, KEPT);
    } else if (isRegional(point)) {
      const end = endOfRegionals(original, to);
      // Two letters in boxes are a flag; three and more may be a word.
      if ((end - at) / 2 < 3) push(BLANK, at, end, GAP);
      else
        for (let letter = at; letter < end; letter += 2)
          push((original.codePointAt(letter) as number) - REGIONAL_A + LETTER_A, letter, letter + 2, KEPT);
      at = end;
      continue;
    } else if (isNumberSign(point) && /^1(?!\d)/.test(original.slice(to, to + 2))) {
      for (const letter of 'no.') push(letter.charCodeAt(0), at, to, KEPT);
    } else {
      const fold = foldCharacter(point);
      if (fold.kind === 'kept' && isMeaningfulSymbol(fold.text) && partsHan(fold.text, units, original, to)) {
        push(BLANK, at, to, GAP);
      } else if (fold.kind !== 'nothing') {
        for (const character of fold.text) push(character.codePointAt(0) as number, at, to, KINDS[fold.kind]);
      }
    }
    at = to;
  }
  return units;
}

const BLANK = 0x20;
/** 信, 降 and 一. */
const [TRUST, FALL, ONE] = [0x4fe1, 0x964d, 0x4e00];
/** 第 and 唯, behind which a dash is drawn for 一: '第—品牌'. */
const NAMES_THE_FIRST = new Set([0x7b2c, 0x552f]);
const [REGIONAL_A, LETTER_A] = [0x1f1e6, 0x61];
/** So far on a sign is held to part two characters. */
const REACH = 8;

/** The last character that is more than a gap; NaN where there is none. */
function lastSaid({ points, kinds }: Units): number {
  for (let at = points.length - 1; at >= 0; at -= 1) if (kinds[at] !== GAP) return points[at] as number;
  return Number.NaN;
}

/** An arrow drawn for a word: '血压↓' is '血压降'. */
function isFalling(codePoint: number): boolean {
  return codePoint === 0x2193 || codePoint === 0x2b07 || codePoint === 0x1f4c9;
}

/** '免@疫@力', '最%好': a sign between two Chinese characters means nothing. A plus may: '想要的+微信'. */
function partsHan(sign: string, units: Units, original: string, to: number): boolean {
  return sign !== '+' && isHan(lastSaid(units)) && isHan(nextSaid(original, to));
}

/** The next character that is more than a gap or such a sign; NaN where there is none nearby. */
function nextSaid(original: string, from: number): number {
  const end = Math.min(original.length, from + REACH);
  for (let at = from; at < end; ) {
    const point = original.codePointAt(at) as number;
    const fold = foldCharacter(point);
    if (fold.kind === 'stop') return Number.NaN;
    if (fold.kind === 'kept' && !isMeaningfulSymbol(fold.text)) return fold.text.codePointAt(0) as number;
    at += point > 0xffff ? 2 : 1;
  }
  return Number.NaN;
}

function isDash(codePoint: number): boolean {
  return DASHES.has(codePoint);
}

const DASHES = new Set(Array.from('-－‐‑–—―─━_＿ーㅡㄧ', (dash) => dash.charCodeAt(0)));

function isRegional(codePoint: number): boolean {
  return codePoint >= REGIONAL_A && codePoint < REGIONAL_A + 26;
}

function endOfRegionals(original: string, from: number): number {
  let at = from;
  while (isRegional(original.codePointAt(at) ?? 0)) at += 2;
  return at;
}

function isNumberSign(codePoint: number): boolean {
  return codePoint === 0x23 || codePoint === 0xff03;
}

function isHeart(codePoint: number): boolean {
  return codePoint === 0x2764 || codePoint === 0x2665 || (codePoint >= 0x1f493 && codePoint <= 0x1f49f);
}
