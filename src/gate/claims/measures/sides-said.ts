import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';

const TIMES = /^\s?(?:乘以?|×|x|\*|by)\s?$/u;

/** 四十八乘七十四的, of a fact that says 48×74: sides without a unit. Undefined where no fact has just these. */
export function judgeSides(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const at = scene.indexOf(said);
  const pair = pairOf(scene, said, scene.quantities[at + 1]) ?? pairOf(scene, scene.quantities[at - 1], said);
  if (pair === undefined) return undefined;
  const written = new RegExp(`(?<![\\d.])${pair[0]}\\s?[×x*乘]\\s?${pair[1]}(?![\\d.])`, 'u');
  const fact = sheet.texts.find(
    ({ path, values }) => path.startsWith('facts') && values.some((value) => written.test(value)),
  );
  return fact && supported([fact.id], fact.shown);
}

function pairOf(
  { text }: Scene,
  one: Quantity | undefined,
  other: Quantity | undefined,
): readonly [string, string] | undefined {
  if (one === undefined || other === undefined || !TIMES.test(text.slice(one.to, other.from)))
    return undefined;
  if (one.lo !== one.hi || other.lo !== other.hi) return undefined;
  return [String(one.lo / one.scale), String(other.lo / other.scale)];
}
