import { isHan } from './characters.ts';
import { NEVER_LAST } from './disguises.ts';
import type { SpanText } from './span-text.ts';
import { EVERYDAY } from './unchanged.ts';

/** What people say while they look for a word: 国那啥家级. */
const HESITATIONS = ['那啥', '啥', '呃', '嗯', '啊', '额', '哦'];
/** What may part a verb from its object, or a word from its noun, in good Chinese too: 治个病. */
const FILLERS = [...HESITATIONS, '那个', '这个', '什么', '的', '个', '了', '吧'];
/** More than a sign, a stop or some letters parts words, not characters. */
const LONGEST_CUT = 6;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** One bit for each character of everyday Chinese that a filler begins with. */
const beginsFiller = new Uint8Array(EVERYDAY.many);
for (const filler of FILLERS) beginsFiller[filler.charCodeAt(0) - EVERYDAY.first] = 1;

interface Place {
  readonly word: string;
  /** Nobody but who means it comes near it: whatever it is parted by. */
  readonly isGuarded: boolean;
  /** Of the first of the two characters in it. */
  readonly at: number;
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly cuts: readonly Cut[];
}

/**
 * Puts words together again that something was put into: a stop, letters, a filler, the same character once more
 * ('国、家级', '治x疗', '最那个好', '国国家级'). Only words that the rules name are, of those that they do not guard
 * none that a stop or a filler parts, and all only where no ordinary word stands.
 */
export class CutWords {
  /** By two characters that follow each other: the words that hold them so. */
  readonly #places = new Map<number, Place[]>();

  /** @param guarded words that many would like to hide; @param named others that the rules name */
  constructor(guarded: ReadonlySet<string>, named: ReadonlySet<string>) {
    for (const word of guarded) this.#add(word, true);
    for (const word of named) if (!guarded.has(word)) this.#add(word, false);
  }

  join(folded: SpanText): SpanText {
    const { text } = folded;
    const edits: { from: number; to: number; text: string }[] = [];
    for (let at = 0; at + 2 < text.length; at += 1) {
      if (!isHan(text.charCodeAt(at))) continue;
      const to = endOfCut(text, at + 1);
      if (to === at + 1) continue;
      const found = this.#wordOver(text, at, to);
      if (found === undefined) continue;
      for (const cut of found.cuts) edits.push({ ...cut, text: '' });
      at = found.to - 1;
    }
    return folded.replace(edits);
  }

  #add(word: string, isGuarded: boolean): void {
    for (let at = 0; at + 1 < word.length; at += 1) {
      const key = pair(word.charCodeAt(at), word.charCodeAt(at + 1));
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [{ word, isGuarded, at }]);
      else places.push({ word, isGuarded, at });
    }
  }

  /** The longest word whose first cut is [at + 1, to). */
  #wordOver(text: string, at: number, to: number): Found | undefined {
    const places = this.#places.get(pair(text.charCodeAt(at), text.charCodeAt(to)));
    let best: Found | undefined;
    for (const place of places ?? []) {
      const found = foundAt(text, place, at);
      if (found === undefined || found.word.length <= (best?.word.length ?? 0)) continue;
      // 掂了掂 is how verbs are said.
      if (isHan(text.charCodeAt(at + 1)) && text.charCodeAt(at) === text.charCodeAt(to)) continue;
      if (!place.isGuarded && found.cuts.some((cut) => !isOdd(text, cut))) continue;
      if (!isOrdinary(text, found)) best = found;
    }
    return best;
  }
}

const pair = (first: number, second: number): number => first * 0x1_0000 + second;

/** Where what was put in before the next character ends; `from` where that stands there. */
function endOfCut(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (!isHan(code)) {
    let to = from + 1;
    while (to < text.length && !isHan(text.charCodeAt(to))) to += 1;
    return to < text.length && to - from <= LONGEST_CUT && !/[1-9]/.test(text.slice(from, to)) ? to : from;
  }
  if (code === text.charCodeAt(from - 1)) return from + 1;
  if (beginsFiller[code - EVERYDAY.first] !== 1) return from;
  const filler = FILLERS.find((one) => text.startsWith(one, from));
  return filler === undefined ? from : from + filler.length;
}

/** The word where its characters stand from `at` minus their place in it, with its cuts. */
function foundAt(text: string, { word, at: place }: Place, at: number): Found | undefined {
  const from = at - place;
  if (from < 0 || !text.startsWith(word.slice(0, place + 1), from)) return undefined;
  const cuts: Cut[] = [];
  let to = at + 1;
  for (let next = place + 1; next < word.length; next += 1) {
    const wanted = word.charCodeAt(next);
    if (text.charCodeAt(to) !== wanted || cuts.length === 0) {
      const end = endOfCut(text, to);
      if (end === to || text.charCodeAt(end) !== wanted) return undefined;
      cuts.push({ from: to, to: end });
      to = end;
    }
    to += 1;
  }
  // 治治疗疗: the last is doubled as the others are.
  const isDoubled =
    cuts.some((cut) => isDouble(text, cut)) && text.charCodeAt(to) === text.charCodeAt(to - 1);
  if (isDoubled) cuts.push({ from: to, to: to + 1 });
  return { word, from, to: isDoubled ? to + 1 : to, cuts };
}

/** Whether no good Chinese has this between two characters of a word. */
const isOdd = (text: string, cut: Cut): boolean =>
  isHan(text.charCodeAt(cut.from))
    ? isDouble(text, cut) || HESITATIONS.includes(text.slice(cut.from, cut.to))
    : !STOPS.test(text.slice(cut.from, cut.to));

const isDouble = (text: string, { from }: Cut): boolean =>
  isHan(text.charCodeAt(from)) && text.charCodeAt(from) === text.charCodeAt(from - 1);

/**
 * Whether a dictionary knows what stands there: some of it as part of a word that reaches beyond ('价格已降，压根不用'),
 * what was put in as part of a word ('最个性的'), or both sides of a stop as words ('覆盖全国，第一时间').
 */
function isOrdinary(text: string, { word, from, to, cuts }: Found): boolean {
  const first = Math.max(0, from - 6);
  const [cut] = cuts as [Cut];
  // 最呃好吃 says 最好, though 好吃 is a word.
  const isUnfinished = NEVER_LAST.has(text.charCodeAt(cut.from - 1));
  if (cuts.length === 1 && cut.from - from > 1 && word.length - (cut.from - from) > 1 && isStop(text, cut))
    return true;
  for (const { segment, index } of words.segment(text.slice(first, to + 6))) {
    if (segment.length < 2) continue;
    const start = first + index;
    const end = start + segment.length;
    if (end <= from || start >= to) continue;
    if (start < from || (end > to && !isUnfinished)) return true;
    if (
      cuts.some(
        (one) => isHan(text.charCodeAt(one.from)) && !isDouble(text, one) && overlaps(one, start, end),
      )
    )
      return true;
  }
  return false;
}

/** Whether a word holds some of what was put in, and some of what it was put into. */
const overlaps = ({ from, to }: Cut, start: number, end: number): boolean =>
  start < to && end > from && (start < from || end > to);

const STOPS = /[,.!?;:\n]/;
const isStop = (text: string, { from, to }: Cut): boolean => STOPS.test(text.slice(from, to));
