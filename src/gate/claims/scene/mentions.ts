import { oncePer } from '../../../infra/once-per.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { mayHoldUnit } from '../../text/may-match.ts';
import { sheetOf } from './product-sheet.ts';

/** A product called by its name or alias. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly product: string;
}

/** Names in a folded text, the longest where they overlap; a name two products share means the one on air. */
export function findMentions(text: string, knowledge: KnowledgeBase, onAir: string | undefined): Mention[] {
  const found: Mention[] = [];
  for (const { name, product } of namesOf(knowledge)) {
    if (!mayHoldUnit(text, name.charCodeAt(0)) || !mayHoldUnit(text, name.charCodeAt(name.length - 1)))
      continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (isWhole(text, at, at + name.length)) found.push({ from: at, to: at + name.length, product });
    }
  }
  if (found.length < 2) return found;
  const longestFirst = found.sort(
    (one, other) =>
      other.to - other.from - (one.to - one.from) ||
      Number(other.product === onAir) - Number(one.product === onAir),
  );
  const kept: Mention[] = [];
  for (const mention of longestFirst) {
    if (!kept.some((other) => mention.from < other.to && mention.to > other.from)) kept.push(mention);
  }
  return kept.sort((one, other) => one.from - other.from);
}

interface Name {
  readonly name: string;
  readonly product: string;
}

/** Every name of every product. */
const namesOf = oncePer((knowledge: KnowledgeBase): readonly Name[] =>
  knowledge.products.flatMap(({ id }) =>
    sheetOf(knowledge, id)
      .names.filter((name) => name !== '')
      .map((name) => ({ name, product: id })),
  ),
);

/** `a1` in `a100` is another thing. */
export function isWhole(text: string, from: number, to: number): boolean {
  const latin = /[a-z0-9]/;
  const startsInWord = latin.test(text.charAt(from)) && latin.test(text.charAt(from - 1));
  return !startsInWord && !(latin.test(text.charAt(to - 1)) && latin.test(text.charAt(to)));
}

/** The product named last in what was just said. */
export function lastMention(texts: readonly string[], knowledge: KnowledgeBase): string | undefined {
  for (const text of texts.toReversed()) {
    const last = findMentions(text, knowledge, undefined).at(-1);
    if (last !== undefined) return last.product;
  }
  return undefined;
}
