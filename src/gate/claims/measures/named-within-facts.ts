import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';

/** What comes with the product, and is no pack of that other thing. */
const GIVEN = /赠|附|送|随/u;

/**
 * 随盒附一袋五克的面霜小样, 蜂蜜占百分之八: the words name another thing of the shop, and a fact of the product on air
 * names it so, with this very number. Undefined where no fact does.
 */
export function judgeNamedWithin(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const { onAir, text } = scene;
  if (onAir.id === sheet.id) return undefined;
  const named = sheet.names.filter((name) => name.length > 1 && text.includes(name));
  const held = onAir.numbers.find(
    (fact) =>
      fact.dimension === said.dimension &&
      fact.path.startsWith('facts') &&
      fact.isNote !== true &&
      agrees(said, fact) &&
      onAir.texts.some(
        (one) =>
          one.id === fact.id &&
          named.some((name) => one.text.includes(name)) &&
          (!GIVEN.test(one.text) || GIVEN.test(scene.clauseAt(said.from).text) || text.includes('小样')),
      ),
  );
  return held && supported([held.id], held.shown);
}
