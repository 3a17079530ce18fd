import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene } from '../scene/scene.ts';

const WHOLE = /\b(?:in total|total load|altogether|all together|combined)\b/u;
const OF_EACH = /^ (?:(?:in|for|on|to|per) )?(?:each|every|apiece|per)\b/u;

/** Sixty pounds in each compartment, of a fact that says sixty in total: the right number of another thing. */
export function judgeWholeAsEach(
  { text }: Scene,
  sheet: ProductSheet,
  said: Quantity,
  judged: Judgement,
): Judgement {
  if (judged.verdict !== 'supported' || !OF_EACH.test(text.slice(said.to))) return judged;
  const fact = sheet.numbers.find(
    ({ id, dimension }) => id === judged.facts[0] && dimension === said.dimension,
  );
  return fact !== undefined && WHOLE.test(fact.about) && !/\b(?:each|every|per)\b/u.test(fact.about)
    ? contradicted([fact.id], fact.shown)
    : judged;
}
