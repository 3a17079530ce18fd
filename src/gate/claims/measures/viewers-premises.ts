import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';
import { isFitProven } from './fits-said.ts';
import { judgeOfSaid } from './said-operands.ts';
import { ownerOf } from './viewers-measures.ts';

/**
 * Whether a number is the viewer's own measure, or that of a thing about the house which the facts are rightly held
 * against: it states nothing of the product. Where the two are said to go together, that has to follow from the facts.
 */
export function isViewersMeasure(scene: Scene, sheet: ProductSheet, quantity: Quantity): boolean {
  const owner = ownerOf(scene, sheet, quantity);
  if (owner === undefined) return false;
  const fits = isFitProven(scene, sheet, quantity);
  if (fits === false) return false;
  return owner === 'viewer' || fits === true || isReckonedWith(scene, quantity);
}

/** A number said later is what this one and a fact come to. */
const isReckonedWith = (scene: Scene, { to, dimension }: Quantity): boolean =>
  scene.quantities.some(
    (later) =>
      later.from >= to &&
      later.dimension === dimension &&
      judgeOfSaid(scene, scene.sheetAt(later.from), later) !== undefined,
  );
