import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import { attributesIn } from './attributes.ts';
import { isFiller, leadOf } from './lead-in.ts';
import type { Scene } from './scene.ts';

/** The words that say what a number is of. */
export interface Near {
  readonly left: string;
  readonly right: string;
  /** The clause up to the number, other numbers included. */
  readonly before: string;
  readonly clause: string;
  /** The number itself with its unit. */
  readonly own: string;
  /** All of them; beside a count 一份 is 每份, as facts put it. */
  readonly words: string;
  readonly attributes: ReadonlySet<string>;
}

/** Of 后跟34毫米厚、落差8毫米 the 厚 belongs to the number before it. */
const OF_THE_LAST = /^[^、]{0,5}、(?=[^、]*[\p{Script=Han}a-z])/u;
/** 四成粘纤, after 六成棉. */
const FIBRE = /^的?\p{Script=Han}{0,2}[棉纤麻毛绒纶丝皮]/u;
const TO_THE_END = /^(?:左右|上下|以内|之内|内)?(?:把它|就|得|要|都)*[吃喝用]完/u;
const ONE_EACH = /一(?=[份盒箱袋瓶包套组罐提桶支条片颗粒])/gu;

/** The words beside a number up to the next number; where there are none, the clause or sentence before. */
export function nearWords(scene: Scene, quantity: Quantity): Near {
  const clause = scene.clauseAt(quantity.from);
  const index = scene.indexOf(quantity);
  const before = scene.quantities[index - 1];
  const after = scene.quantities[index + 1];
  const isLatin = /[a-z]\s?$/.test(scene.text.slice(Math.max(0, quantity.from - 2), quantity.from));
  // 一箱十二个: the pack is a word beside the number, and no number of its own.
  const isPack =
    before !== undefined && isCount(before.dimension) && before.hi === 1 && isCount(quantity.dimension);
  const leftEnd = Math.max(
    clause.from,
    (isPack ? before.from : before?.to) ?? 0,
    quantity.from - (isLatin ? 36 : 16),
  );
  let left = scene.text.slice(leftEnd, quantity.from);
  const right = scene.text.slice(
    quantity.to,
    Math.min(
      clause.to,
      after?.from ?? clause.to,
      quantity.to + (/[a-z]/.test(scene.text.charAt(quantity.to - 1)) ? 24 : 10),
    ),
  );
  // An hour on the charger, three years on the tool: it says itself what it is of.
  const hasOwnNoun =
    (quantity.dimension === 'percent' && /^\s?[a-z]{4,}/u.test(right)) ||
    (quantity.dimension === 'percent' && FIBRE.test(right)) ||
    // 三十天左右吃完, after 收到后放冰箱.
    (quantity.dimension === 'time' && TO_THE_END.test(right)) ||
    /^ on (?:the|its) [a-z]{3,}/u.test(right);
  if (before !== undefined && !isPack && leftEnd === before.to) left = left.replace(OF_THE_LAST, '');
  if (isFiller(left) && leftEnd === clause.from && !hasOwnNoun) {
    left = `${leadOf(scene, clause.from)} ${left}`;
  }
  // The unit may be the noun itself: 三个颜色.
  const own = scene.text.slice(quantity.from, quantity.to);
  const words = `${left} ${own} ${right}`;
  return {
    left,
    right,
    before: scene.text.slice(clause.from, quantity.from),
    clause: clause.text,
    own,
    words: isCount(quantity.dimension) ? words.replaceAll(ONE_EACH, '每') : words,
    attributes: attributesIn(`${left} ${own} ${right}`),
  };
}
