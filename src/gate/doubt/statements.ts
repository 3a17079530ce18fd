import { hashOf, mix, SEED } from '../../infra/learned-weights.ts';
import { isHan } from '../text/characters.ts';
import { foldText } from '../text/fold.ts';
import { tellingWords } from './common-words.ts';
import { figuresOf } from './figures.ts';
import type { Part } from './parts.ts';

/** One thing that the notes state: a fact with its label and condition, or a sentence of a longer text. */
export interface Statement {
  readonly words: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
  readonly isDenial: boolean;
}

/** The notes of a product and its shop, statement by statement. */
export interface Statements {
  readonly all: readonly Statement[];
  /** Which of them hold a word, by their place in `all`. */
  readonly holding: ReadonlyMap<number, readonly number[]>;
  /** The figures of all. */
  readonly figures: ReadonlySet<number>;
}

const DENIAL =
  /[不未无没非勿免]|\b(?:no|not|never|without|none|cannot|isn't|aren't|don't|doesn't|can't|won't|free)\b/;
const SENTENCES = /[。；;！!\n]/;

/** Something is said not to be so, or not to be there. */
export function isDenial(words: string): boolean {
  return DENIAL.test(words);
}

/** What notes of any shape state. */
export function statementsOf(notes: unknown): Statements {
  const all: Statement[] = [];
  const holding = new Map<number, number[]>();
  for (const written of statedIn(notes, '')) {
    const { text } = foldText(written);
    const words = wordsOf(text, { from: 0, to: text.length });
    const figures = new Set(figuresOf(text).map(({ value }) => value));
    if (words.size + figures.size === 0) continue;
    for (const word of words) {
      const known = holding.get(word);
      if (known === undefined) holding.set(word, [all.length]);
      else known.push(all.length);
    }
    all.push({ words, figures, isDenial: isDenial(text) });
  }
  return { all, holding, figures: new Set(all.flatMap(({ figures }) => [...figures])) };
}

/** The different pairs of Chinese characters and English words of a stretch of a folded text, each as a number. */
export function wordsOf(text: string, { from, to }: Part): ReadonlySet<number> {
  const words = new Set<number>();
  for (let at = from + 1; at < to; at += 1) {
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    if (isHan(first) && isHan(second)) words.add(mix(mix(SEED, first), second));
  }
  for (const word of tellingWords(text.slice(from, to))) words.add(hashOf(word));
  return words;
}

/** Every statement under its key: what has a `value` is one with its label, unit and condition. */
function* statedIn(notes: unknown, key: string): Generator<string> {
  if (notes === null || notes === undefined) return;
  if (typeof notes !== 'object') {
    for (const sentence of String(notes).split(SENTENCES)) yield `${key} ${sentence}`;
  } else if (Array.isArray(notes)) {
    if (notes.some((each) => typeof each === 'object')) for (const each of notes) yield* statedIn(each, key);
    else yield `${key} ${notes.join(' ')}`;
  } else if ('value' in notes) {
    const { value, unit = '', label = key, condition = '' } = notes as Record<string, unknown>;
    yield [label, ...(Array.isArray(value) ? value : [value]), unit, condition].join(' ');
  } else for (const [name, each] of Object.entries(notes)) yield* statedIn(each, name);
}
