import { hashOf } from '../../infra/learned-weights.ts';
import { isHan } from '../text/characters.ts';
import { foldText } from '../text/fold.ts';
import { figuresOf } from './figures.ts';
import { isCommon, pairOf } from './shop-words.ts';

/** One statement of the notes: a fact with its label and condition, or a clause of a longer text. */
interface NoteClause {
  /** How many different pairs of Chinese characters and English words it holds. */
  readonly size: number;
  readonly words: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
  /** It says that something is not so. */
  readonly isDenial: boolean;
}

/** The notes of a product and its shop, statement by statement. */
export interface NoteClauses {
  readonly clauses: readonly NoteClause[];
  /** The statements that hold a pair of characters or a word, by number. */
  readonly holding: ReadonlyMap<number, readonly number[]>;
  wordsOfClause(number: number): ReadonlySet<number>;
  /** All their figures. */
  readonly figures: ReadonlySet<number>;
}

const WORDS = /[a-z']{3,}/g;
const DENIAL = /[不未无没非勿免]|\b(?:no|not|never|without|none|cannot|isn't|aren't|don't|doesn't|can't|won't|free)\b/;
const SENTENCES = /[。；;！!\n]/;

export const isDenial = (text: string): boolean => DENIAL.test(text);

/** Clauses of any values: an object's with a `value` is one statement, texts end at their full stops. */
export function clausesOf(notes: unknown): NoteClauses {
  const clauses: NoteClause[] = [];
  const holding = new Map<number, number[]>();
  const figures = new Set<number>();
  const add = (text: string): void => {
    const folded = foldText(text).text;
    const words = wordsOf(folded, 0, folded.length);
    const found = new Set(figuresOf(folded).map(({ value }) => value));
    if (words.size + found.size === 0) return;
    for (const word of words) {
      const known = holding.get(word);
      if (known === undefined) holding.set(word, [clauses.length]);
      else known.push(clauses.length);
    }
    for (const value of found) figures.add(value);
    clauses.push({ size: words.size, words, figures: found, isDenial: isDenial(folded) });
  };
  const walk = (value: unknown, key: string): void => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object') {
      for (const sentence of String(value).split(SENTENCES)) add(`${key} ${sentence}`);
    } else if (Array.isArray(value)) {
      if (value.every((each) => typeof each !== 'object')) add(`${key} ${value.join(' ')}`);
      else for (const each of value) walk(each, key);
    } else if ('value' in value) {
      const { value: what, unit = '', label = key, condition = '' } = value as Record<string, unknown>;
      add([label, Array.isArray(what) ? what.join(' ') : what, unit, condition].map(String).join(' '));
    } else for (const [name, each] of Object.entries(value)) walk(each, name);
  };
  walk(notes, '');
  const none = new Set<number>();
  return { clauses, holding, figures, wordsOfClause: (n) => clauses[n]?.words ?? none };
}

/** The pairs of Chinese characters and the English words of a stretch, each as a number. */
export function wordsOf(text: string, from: number, to: number): ReadonlySet<number> {
  const words = new Set<number>();
  for (let at = from + 1; at < to; at += 1) {
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    if (isHan(first) && isHan(second)) words.add(pairOf(first, second));
  }
  for (const [word] of text.slice(from, to).matchAll(WORDS)) if (!isCommon(word)) words.add(-Math.abs(hashOf(word)));
  return words;
}
