import { isSameSum } from '../scene/known-sums.ts';
import { sheetOf } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';
import { offersOf } from './offers.ts';

/**
 * The facts by which a sum is a price of the shop: of one piece, of as many as were counted, or under an offer for so
 * many. Undefined where it is none.
 */
export function priceHeld(
  { knowledge }: Scene,
  sum: number,
  counts: readonly number[],
): readonly string[] | undefined {
  for (const { id, price } of knowledge.products) {
    if (price === undefined) continue;
    const fact = `${id}.price.live`;
    if ([1, ...counts].some((count) => isSameSum(price.live * count, sum))) return [fact];
    const { offers } = offersOf(sheetOf(knowledge, id));
    const offer = offers.find(({ count, total }) => counts.includes(count) && isSameSum(total, sum));
    if (offer !== undefined) return [fact, offer.fact];
  }
  return undefined;
}

/** Every fact of what was added up, once. */
export const factsOf = (terms: readonly { readonly facts: readonly string[] }[]): readonly string[] => [
  ...new Set(terms.flatMap(({ facts }) => facts)),
];
