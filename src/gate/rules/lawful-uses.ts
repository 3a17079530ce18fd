import type { LawfulUse } from '../../model/rule-pack.ts';
import { compileContext, PatternError, type Search, type Vocabulary } from './pattern.ts';

/** Stands in a text for a name that the shop's notes hold, and in patterns for `{own}`; folding leaves none in a text. */
const OWN = '\uE000';
/** Where a clause ends; a point or comma within a number ends none. */
const CLAUSE_END = /[,.!?;:]+(?!\d)/g;
/** A use is told in so many clauses at most: 在我们家的水壶里，它最大. */
const MOST_CLAUSES = 2;

/** A use as it is recognised. */
export interface ReadyUse {
  readonly categories: readonly string[];
  /** Each of a whole clause. */
  readonly patterns: readonly Search[];
}

/** Part of a folded text that is such a use, and nothing else. */
export interface LawfulStretch {
  readonly from: number;
  readonly to: number;
  readonly categories: readonly string[];
}

/** Makes one use ready; `{own}` is a name that the notes hold. @throws PatternError which tells where in the use it is */
export function readyUse({ categories, patterns }: LawfulUse, vocabulary: Vocabulary): ReadyUse {
  const words = new Map([...vocabulary, ['own', [OWN]]]);
  return {
    categories: categories ?? [],
    patterns: patterns.map((source, index) => {
      try {
        return compileContext(`^(?:${source})$`, words);
      } catch (fault) {
        throw fault instanceof PatternError ? fault.within(['patterns', index]) : fault;
      }
    }),
  };
}

/**
 * The parts of a folded text that say what the law names lawful and nothing more, clause by clause.
 * @param names of the shop, its host, its brands and its goods, folded as the text is
 */
export function lawfulStretches(
  text: string,
  names: readonly string[],
  uses: readonly ReadyUse[],
): readonly LawfulStretch[] {
  if (uses.length === 0) return [];
  const held = names.filter((name) => text.includes(name)).sort((one, other) => other.length - one.length);
  const clauses = clausesOf(text);
  const found: LawfulStretch[] = [];
  for (const [at, { from }] of clauses.entries()) {
    for (const { to } of clauses.slice(at, at + MOST_CLAUSES)) {
      const words = held.reduce((left, name) => left.replaceAll(name, OWN), text.slice(from, to));
      const use = uses.find(({ patterns }) => patterns.some((pattern) => pattern.first(words) !== undefined));
      if (use !== undefined) found.push({ from, to, categories: use.categories });
    }
  }
  return found;
}

function clausesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(CLAUSE_END)) {
    if (index > from) clauses.push({ from, to: index });
    from = index + end.length;
  }
  if (from < text.length) clauses.push({ from, to: text.length });
  return clauses;
}
