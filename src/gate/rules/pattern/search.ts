import { backtrackingOf, visitsOf } from './effort.ts';
import { type Node, sourceOf } from './node.ts';
import { PatternError } from './parse.ts';
import { type Found, Program } from './program.ts';

/** Steps at a character of a backtracking matcher, 2 ns each at most: so 16 ms over 1,000 characters. */
const MOST_BACKTRACKING = 8_000;
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
  /** What it is looked for by; made when it is first asked for. */
  #way: Program | Backtracking | undefined;

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
    this.#way ??= this.#newWay();
    return this.#way.find(text, 1)[0];
  }

  /** Every place where it stands, each behind the one before. */
  all(text: string): readonly Found[] {
    this.#way ??= this.#newWay();
    return this.#way.find(text, Number.POSITIVE_INFINITY);
  }

  #newWay(): Program | Backtracking {
    return this.#mayGoAstray() ? new Program(this.#pattern) : new Backtracking(this.regex);
  }

  #mayGoAstray(): boolean {
    return backtrackingOf(this.#pattern).steps > MOST_BACKTRACKING;
  }
}

const NOWHERE: readonly Found[] = [];

/** By the engine itself. */
class Backtracking {
  /** With the `g` flag; begun anew at each use. */
  readonly #next: RegExp;

  constructor(regex: RegExp) {
    this.#next = new RegExp(regex, 'g');
  }

  find(text: string, most: number): readonly Found[] {
    const next = this.#next;
    next.lastIndex = 0;
    let found = next.exec(text);
    if (found === null) return NOWHERE;
    const places: Found[] = [];
    while (found !== null) {
      places.push({ index: found.index, to: found.index + found[0].length });
      if (places.length === most) break;
      if (found[0] === '') next.lastIndex += 1;
      found = next.exec(text);
    }
    return places;
  }
}
