import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { sheetOf } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';

const MEASURED = /^(?:length|volume|mass|power|area)$/u;
const THAT_ONE = /^的?那(?:个|只|款|台|条|件|把|口|盏|瓶|种)/u;
const LIKE = /(?:跟|和|与|同|像|比)(?:那个|那只|那款|我们|咱们?|店里)?$/u;
const ALIKE = /^的?(?:是|都|也|完全)?(?:一样|一致|相同|同款|通用|那么|更|要|轻|重|大|小|贵|便宜|多|少)/u;

/** 得看二十六寸那只 and 跟二十寸一样: another product of the shop, called by the measure in its name. */
export function isCalledByMeasure(scene: Scene, quantity: Quantity): boolean {
  const { text, knowledge } = scene;
  if (!MEASURED.test(quantity.dimension)) return false;
  const after = text.slice(quantity.to, quantity.to + 6);
  const isThatOne = THAT_ONE.test(after);
  if (
    !isThatOne &&
    !(ALIKE.test(after) && LIKE.test(text.slice(Math.max(0, quantity.from - 5), quantity.from)))
  )
    return false;
  const own = scene.sheetAt(quantity.from).id;
  return knowledge.products.some(
    ({ id }) =>
      id !== own &&
      sheetOf(knowledge, id).numbers.some(
        (fact) => fact.path === 'name' && fact.dimension === quantity.dimension && agrees(quantity, fact),
      ),
  );
}
