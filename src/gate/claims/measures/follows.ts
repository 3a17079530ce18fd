import type { Quantity } from '../numbers/quantity.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Judgement, Scene } from '../scene/scene.ts';
import { judgeDerived } from './derived-measures.ts';
import { judgeBetweenProducts } from './differences-of-products.ts';
import { judgeNamedWithin } from './named-within-facts.ts';
import { reckoned } from './reckoning.ts';
import { judgeOfSaid } from './said-operands.ts';
import { judgeShare } from './shares-worked-out.ts';
import { judgeSides } from './sides-said.ts';

/** What facts and the numbers said before it come to, for a number that no fact states; undefined where they don't. */
export const judgeFollowing = (
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  near: Near,
): Judgement | undefined =>
  reckoned(scene, sheet, quantity) ??
  judgeOfSaid(scene, sheet, quantity) ??
  judgeNamedWithin(scene, sheet, quantity) ??
  judgeBetweenProducts(scene, quantity) ??
  judgeDerived(scene, sheet, quantity, near) ??
  judgeShare(scene, sheet, quantity) ??
  judgeSides(scene, sheet, quantity);
