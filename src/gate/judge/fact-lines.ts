import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';

/** A product with more facts than this is judged on the first of them: the prompt is paid for by the word. */
const FACTS = 80;

/** A fact's own words beyond this add nothing to a judgement, characters. */
const CHARACTERS = 200;

/** What is true of a product and of the shop, one fact a line, for a model to read. */
export function factLines(knowledge: KnowledgeBase, product: string | undefined): readonly string[] {
  const own = product === undefined ? [] : knowledge.factsOf(product);
  return [...own, ...knowledge.factsOf('shop')].slice(0, FACTS).map(lineOf);
}

function lineOf({ path, label, value, unit, condition }: KnownFact): string {
  const words = Array.isArray(value) ? value.join('、') : String(value);
  const line = `${label ?? path}: ${words}${unit ?? ''}${condition === undefined ? '' : ` (${condition})`}`;
  return line.slice(0, CHARACTERS);
}
