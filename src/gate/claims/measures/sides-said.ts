import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

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

/** What is said of it has sides. */
const HAS_SIDES = /收(?:起|纳|拢|好)|尺寸|折(?:叠|起)|展开|平铺|铺开|内帐|外形|包装|长宽|大小|摊开/u;

/**
 * 收起来五十二乘十四, of what folds up to 62×14 cm: sides whose unit goes without saying are both of one fact, or wrong.
 * Undefined where no fact has sides, or the words may multiply.
 */
export function judgeBareSides(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.dimension !== '' || !HAS_SIDES.test(scene.clauseAt(said.from).text)) return undefined;
  const at = scene.indexOf(said);
  const other = scene.quantities[at + 1];
  const pair = other?.dimension === '' ? pairOf(scene, said, other) : undefined;
  if (pair === undefined) return undefined;
  const sides = sheet.numbers.filter(
    ({ dimension, path, isNote }) => dimension === 'length' && path.startsWith('facts') && isNote !== true,
  );
  const holds = (id: string, value: string): boolean =>
    sides.some((one) => one.id === id && [one.lo, one.hi].includes(Number(value) * one.scale));
  const sized = sides.filter(({ id }) => sides.filter((one) => one.id === id).length > 1);
  const held = sized.find(({ id }) => pair.every((value) => holds(id, value)));
  if (held !== undefined) return supported([held.id], held.shown);
  const near = sized.find(({ id }) => pair.some((value) => holds(id, value))) ?? sized[0];
  return near && contradicted([near.id], near.shown);
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
