import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';

/** As many packs as people speak of. */
const MOST = 24;

/**
 * Three bottles, which is 360 softgels: so many packs of what one holds. And two of the pieces, where what comes next is
 * so much of what the facts give for each: they are supposed, and the sum is held against the facts.
 */
export function judgePieces(
  scene: Scene,
  { numbers }: ProductSheet,
  said: Quantity,
  own: readonly NumberFact[],
): Judgement | 'premise' | undefined {
  if (said.lo !== said.hi || said.lo < 2) return undefined;
  const packs = scene.quantities.filter(
    ({ to, lo, hi, dimension }) =>
      to <= said.from && lo === hi && lo > 1 && lo <= MOST && (dimension === '' || isCount(dimension)),
  );
  const many = own.find((fact) => packs.some(({ lo }) => fact.lo === fact.hi && fact.lo * lo === said.lo));
  if (many !== undefined) return supported([many.id], many.shown);
  if (own.some(({ lo }) => said.lo > lo)) return undefined;
  const isReckoned = scene.quantities.some(
    (sum) =>
      sum.from > said.to &&
      sum.dimension !== '' &&
      numbers.some(
        ({ dimension, lo, hi, path }) =>
          dimension === sum.dimension &&
          lo === hi &&
          path.startsWith('facts') &&
          Math.abs(lo * said.lo - sum.lo) <= 0.01 * sum.lo,
      ),
  );
  return isReckoned ? 'premise' : undefined;
}
