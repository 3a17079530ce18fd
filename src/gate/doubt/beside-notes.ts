import { hashOf, mix } from '../../infra/learned-weights.ts';
import { figuresOf } from './figures.ts';
import type { DoubtLanguage } from './language.ts';
import type { Part } from './parts.ts';
import { isDenial, type Statement, type Statements, wordsOf } from './statements.ts';
import type { Weighed } from './weighed.ts';

const HELD = hashOf('what the nearest statement holds of it');
const SAID = hashOf('what it says of the nearest statement');
const DENIED = hashOf('denied there or here');
const FIGURE = hashOf('a figure, by what holds it');
const FIGURE_OF = hashOf('what is counted, by what holds the figure');
const ADDED = hashOf('not in the nearest statement');

/** The statement that shares most words with a part, and how near it is: 0 not, 1 somewhat, 2 half the part's words. */
interface Nearest {
  readonly statement: Statement | undefined;
  readonly shared: number;
  readonly near: 0 | 1 | 2;
}

/**
 * Each part beside the statement of the notes that shares most of its words: how much each holds of the other, whether
 * one of them denies what the other does not, and whether the part's numbers stand there, elsewhere in the notes, or
 * nowhere; in English also which words it adds and what is counted. (In Chinese those two tell nothing that pairs of
 * characters known and unknown do not: docs/decisions/010.)
 */
export function besideNotes(
  { text, carried, shop: { statements } }: Weighed,
  { language, parts }: { readonly language: DoubtLanguage; readonly parts: readonly Part[] },
  met: (hash: number, part: number) => void,
): void {
  const figures = figuresOf(text);
  for (const [number, part] of parts.entries()) {
    const words = wordsOf(text, part);
    const { statement, shared, near } = nearest(words, statements);
    met(mix(HELD, fifths(shared, words.size)), number);
    met(mix(SAID, statement === undefined ? 9 : fifths(shared, statement.words.size)), number);
    const denies =
      (isDenial(text.slice(part.from, part.to)) ? 1 : 0) + (statement?.isDenial === true ? 2 : 0);
    met(mix(DENIED, denies + 4 * near), number);
    for (const { value, at, unit } of figures) {
      if (at < part.from || at >= part.to) continue;
      const where = statement?.figures.has(value) === true ? 2 : statements.figures.has(value) ? 1 : 0;
      const held = where + 3 * (carried[at] as number);
      met(mix(FIGURE, held + 6 * near), number);
      if (language === 'en') met(mix(mix(FIGURE_OF, held), hashOf(unit)), number);
    }
    if (language === 'zh') continue;
    const added = mix(ADDED, Math.min(1, near));
    for (const word of words) if (statement?.words.has(word) !== true) met(mix(added, word), number);
  }
}

function nearest(words: ReadonlySet<number>, { all, holding }: Statements): Nearest {
  const counts = new Map<number, number>();
  let best = -1;
  let shared = 0;
  for (const word of words) {
    for (const at of holding.get(word) ?? []) {
      const count = (counts.get(at) ?? 0) + 1;
      counts.set(at, count);
      if (count > shared) [best, shared] = [at, count];
    }
  }
  const near = shared < 2 ? 0 : 2 * shared >= words.size ? 2 : 1;
  return { statement: all[best], shared, near };
}

function fifths(part: number, all: number): number {
  return Math.min(5, Math.floor((5 * part) / Math.max(1, all)));
}
