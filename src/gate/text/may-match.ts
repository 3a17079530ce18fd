import { neededWords, rarest } from './needed-words.ts';
import { type Needs, WordIndex, wokenBy } from './word-index.ts';

/** A text counts for all patterns at once by its number; beyond this one the numbers begin anew. */
const LAST_NUMBER = 0xffff_ffff;
/** Patterns that are not in the index are answered one by one until they are this many. */
const MOST_WAITING = 24;

const needs: Needs[] = [];
const numberOf = new WeakMap<RegExp, number>();
let index = new WordIndex([]);
/** How many patterns the index holds. */
let indexed = 0;
/** The number of the last text that each pattern may match. */
let metBy = new Uint32Array(0);
/** One bit for each of 2,048 remainders of the code units of the text at hand. */
const units = new Uint32Array(64);
let text = '';
let number = 0;

/**
 * Whether a long-lived pattern can match anywhere in a text at all: false only where a word that each match must
 * hold is missing. One pass over a text answers for every pattern.
 */
export function mayMatch(pattern: RegExp, inText: string): boolean {
  const known = numberOf.get(pattern) ?? add(pattern);
  take(inText);
  return isMet(known);
}

/** Whether a UTF-16 code unit may stand somewhere in a text: true for one in some hundred that do not. */
export function mayHoldUnit(inText: string, unit: number): boolean {
  take(inText);
  return (((units[(unit >> 5) & 63] as number) >>> (unit & 31)) & 1) === 1;
}

/** Rows with a pattern each, of which a text is held against those alone that it may match. */
export class Prefilter<Row> {
  readonly #rows: readonly Row[];
  readonly #first: number;

  constructor(rows: readonly Row[], patternOf: (row: Row) => RegExp) {
    this.#rows = rows;
    this.#first = needs.length;
    for (const row of rows) add(patternOf(row));
  }

  /** Whether the text may match any. */
  isMetBy(inText: string): boolean {
    take(inText);
    for (let at = 0; at < this.#rows.length; at += 1) if (isMet(this.#first + at)) return true;
    return false;
  }

  /** The rows whose pattern may match the text, in their order. */
  among(inText: string): readonly Row[] {
    take(inText);
    let met: Row[] | undefined;
    for (let at = 0; at < this.#rows.length; at += 1) {
      if (!isMet(this.#first + at)) continue;
      met ??= [];
      met.push(this.#rows[at] as Row);
    }
    return met ?? NONE;
  }
}

const NONE: readonly never[] = [];

/** A prefilter of patterns alone. */
export const prefilter = (...patterns: RegExp[]): Prefilter<RegExp> =>
  new Prefilter(patterns, (pattern) => pattern);

function add(pattern: RegExp): number {
  const needed = neededWords(pattern);
  const first = rarest(needed);
  needs.push(first === undefined ? [] : wokenBy(first, needed));
  numberOf.set(pattern, needs.length - 1);
  return needs.length - 1;
}

/** Of the text last taken. */
function isMet(pattern: number): boolean {
  if (pattern < indexed) return metBy[pattern] === number;
  return (needs[pattern] as Needs).every((group) => group.some((word) => text.includes(word)));
}

function take(newText: string): void {
  const isGrown = needs.length > indexed + MOST_WAITING || (indexed === 0 && needs.length > 0);
  if (newText === text && !isGrown) return;
  if (isGrown || number === LAST_NUMBER) renew();
  number += 1;
  text = newText;
  units.fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[(unit >> 5) & 63] = (units[(unit >> 5) & 63] as number) | (1 << (unit & 31));
  }
  for (const pattern of alwaysMet) metBy[pattern] = number;
  index.read(text, meet);
}

const meet = (pattern: number): void => {
  metBy[pattern] = number;
};

/** Patterns of whose words none is certain. */
let alwaysMet: readonly number[] = [];

function renew(): void {
  index = new WordIndex(needs);
  indexed = needs.length;
  metBy = new Uint32Array(indexed);
  alwaysMet = [...needs.keys()].filter((pattern) => needs[pattern]?.length === 0);
  number = 0;
}
