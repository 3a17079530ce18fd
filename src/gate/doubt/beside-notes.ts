import { hashOf, mix } from '../../infra/learned-weights.ts';
import { figuresOf } from './figures.ts';
import { isDenial, type NoteClauses, wordsOf } from './note-clauses.ts';
import type { Part } from './parts.ts';

const HOLDS = hashOf('the nearest statement holds');
const HELD = hashOf('of the nearest statement is said');
const DENIED = hashOf('said to be or not to be, there and here');
const ADDED = hashOf('not of the nearest statement');
const FIGURE = hashOf('a figure by what holds it');

/**
 * Each part beside the statement of the notes that shares most of its words: how much each holds of the other, whether
 * one of them denies and the other does not, and whether its numbers stand there, elsewhere in the notes or nowhere.
 */
export function besideNotes(
  text: string,
  carried: readonly number[],
  notes: NoteClauses,
  parts: readonly Part[],
  met: (hash: number, part: number) => void,
): void {
  const figures = figuresOf(text);
  for (const [number, part] of parts.entries()) {
    const words = wordsOf(text, part.from, part.to);
    const { best, shared } = nearest(words, notes);
    const clause = notes.clauses[best];
    met(mix(HOLDS, fifths(shared, words.size)), number);
    met(mix(HELD, clause === undefined ? 9 : fifths(shared, clause.size)), number);
    const near = shared > 1 ? (2 * shared >= words.size ? 2 : 1) : 0;
    const denies = (isDenial(text.slice(part.from, part.to)) ? 1 : 0) + (clause?.isDenial === true ? 2 : 0);
    met(mix(DENIED, denies + 4 * near), number);
    const held = notes.wordsOfClause(best);
    for (const word of words) if (!held.has(word)) met(mix(mix(ADDED, Math.min(1, near)), word), number);
    for (const { value, at, unit } of figures) {
      if (at < part.from || at >= part.to) continue;
      const where = clause?.figures.has(value) === true ? 2 : notes.figures.has(value) ? 1 : 0;
      met(mix(FIGURE, where + 3 * (carried[at] as number) + 6 * near), number);
      met(mix(mix(FIGURE, where + 3 * (carried[at] as number)), hashOf(unit)), number);
    }
  }
}

function nearest(words: ReadonlySet<number>, { holding }: NoteClauses): { best: number; shared: number } {
  const counts = new Map<number, number>();
  let [best, shared] = [-1, 0];
  for (const word of words) {
    for (const clause of holding.get(word) ?? []) {
      const count = (counts.get(clause) ?? 0) + 1;
      counts.set(clause, count);
      if (count > shared) [best, shared] = [clause, count];
    }
  }
  return { best, shared };
}

function fifths(part: number, all: number): number {
  return Math.min(5, Math.floor((5 * part) / Math.max(1, all)));
}
