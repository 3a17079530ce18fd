import type { Needs } from '../text/word-index.ts';
import { bestGroup, needsOf } from './pattern/needs.ts';
import { PatternError, parsePattern, type Vocabulary } from './pattern/parse.ts';
import { Search } from './pattern/search.ts';

export { bestGroup, PatternError, type Search, type Vocabulary };

export interface Pattern {
  readonly search: Search;
  /** Ways to meet it, one an alternative: what a text that matches so holds; none of them needs nothing. */
  readonly ways: readonly Needs[];
}

/** A pattern that only excuses: nothing needs to trigger it. @throws PatternError */
export function compileContext(source: string, vocabulary: Vocabulary): Search {
  return new Search(parsePattern(source, vocabulary), source);
}

/**
 * The pattern language of rule packs: letters, `(a|b)`, `[abc]`, `x?`, `x{1,3}`, look-around, and
 * `{slot}` any word of that class, `~8` up to eight characters within a sentence, `·8` within a clause,
 * `≈8` across sentences, `_5` up to five English words, `{num}` a number. No `*`, no `+`, no back-references.
 * @throws PatternError
 */
export function compilePattern(source: string, vocabulary: Vocabulary): Pattern {
  const pattern = parsePattern(source, vocabulary);
  const branches = pattern.kind === 'either' ? pattern.branches : [pattern];
  const ways = branches.map((branch) => needsOf(branch).filter((group) => group.length > 0));
  if (ways.some(({ length }) => length === 0)) {
    throw new PatternError(`'${source}' has no word that every match must hold`);
  }
  return { search: new Search(pattern, source), ways };
}
