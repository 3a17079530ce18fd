import { backtrackingOf, visitsOf } from './effort.ts';
import { type Node, sourceOf } from './node.ts';
import { PatternError } from './parse.ts';
import { type Found, Program } from './program.ts';

/** Steps at a character of a backtracking matcher that stays within bounds: at most 2 ns each, measured. */
const MOST_BACKTRACKING = 4_000;
/** Visits at a character of a search that goes by states: 9 ns each at most, so 15 ms over 1,000 characters. */
const MOST_VISITS = 1_600;

/**
 * A pattern ready to be looked for, in a time that stays in proportion to the length of the text whatever that holds:
 * the engine's own backtracking where it cannot go astray, else a table of states.
 */
export class Search {
  /** The same for those who only read it. Without state. */
  readonly regex: RegExp;
  readonly #pattern: Node;
  #way: Program | RegExp | undefined;

  /** @throws PatternError where it is no regular expression, or one that takes too long */
  constructor(pattern: Node, written: string) {
    this.#pattern = pattern;
    try {
      this.regex = new RegExp(sourceOf(pattern));
    } catch (fault) {
      throw new PatternError(`'${written}': ${(fault as Error).message}`);
    }
    const visits = Math.ceil(visitsOf(pattern));
    if (visits <= MOST_VISITS || !this.#mayGoAstray()) return;
    throw new PatternError(
      `'${written}' may take ${visits} steps at every character of a text, and ${MOST_VISITS} are the most: make its repeats and gaps shorter or fewer, or write several patterns`,
    );
  }

  /** The first place where the pattern stands. */
  first(text: string): Found | undefined {
    return this.#find(text, 1)[0];
  }

  /** Every place where it stands, each behind the one before. */
  all(text: string): readonly Found[] {
    return this.#find(text, Number.POSITIVE_INFINITY);
  }

  #mayGoAstray(): boolean {
    return backtrackingOf(this.#pattern).steps > MOST_BACKTRACKING;
  }

  #find(text: string, most: number): readonly Found[] {
    this.#way ??= this.#mayGoAstray() ? new Program(this.#pattern) : new RegExp(this.regex, 'g');
    return this.#way instanceof Program ? this.#way.find(text, most) : backtrack(this.#way, text, most);
  }
}

/** @param regex with the `g` flag: begun anew at each use */
function backtrack(regex: RegExp, text: string, most: number): readonly Found[] {
  const places: Found[] = [];
  regex.lastIndex = 0;
  while (places.length < most) {
    const found = regex.exec(text);
    if (found === null) break;
    places.push({ index: found.index, to: found.index + found[0].length });
    if (found[0] === '') regex.lastIndex += 1;
  }
  return places;
}
