import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';

const OUNCE = unitOf('ounce')?.scale ?? 28.35;
const FLUID = unitOf('fl oz')?.scale ?? 29.57;

/** A fact in fluid ounces as speakers say it: in ounces. */
export const asOunces = (fact: NumberFact): NumberFact => ({
  ...fact,
  dimension: 'mass',
  scale: OUNCE,
  lo: (fact.lo / FLUID) * OUNCE,
  hi: (fact.hi / FLUID) * OUNCE,
});

/** Three point four ounces of what the facts measure in fluid ounces: speakers leave the word out. */
export function fluidOunces(
  { dimension, scale, ...said }: Quantity,
  own: readonly NumberFact[],
  sheet: ProductSheet,
): readonly NumberFact[] | undefined {
  if (dimension !== 'mass' || scale !== OUNCE) return undefined;
  const quantity = { ...said, dimension, scale };
  if (own.some((fact) => fact.path !== 'name' && agrees(quantity, fact))) return undefined;
  const liquid = sheet.numbers
    .filter((fact) => fact.dimension === 'volume')
    .map(asOunces)
    .filter((fact) => agrees(quantity, fact));
  return liquid.length === 0 ? undefined : liquid;
}
