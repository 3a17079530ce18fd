import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isSameSum } from '../scene/known-sums.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, sentenceText, supported } from '../scene/scene.ts';
import { known, shownMoney } from './compared-prices.ts';

/** A time that the lowest price of thirty days is of. */
const LATELY =
  /\b(?:(?:this|last|past|previous) month|(?:last|past|previous) (?:30|thirty) days|(?:within|in|inside) (?:the|a) (?:last |past )?month|lately|of late|recently|at (?:one|some) point)\b/u;
const WAS =
  /\b(?:been|was|were|went|had|dropped|fell|dipped|got|gone|sold|stood)(?: for| at| as much as| a| about| some)* $/u;
const LOWER = /^\s?(?:less|cheaper|lower|under|below|beneath)\b/u;
const ABOVE_LOW =
  /^\s?(?:[a-z]+ )?(?:more than|above|over|higher than|up on) (?:its|the|our|their|that) (?:[a-z]+ )?(?:lowest|low)\b/u;

const lowOf = ({ product }: ProductSheet): { readonly live: number; readonly lowest: number } | undefined => {
  const { live, lowest_30d: lowest } = product?.price ?? { live: 0 };
  return lowest === undefined || lowest >= live ? undefined : { live, lowest };
};

/**
 * It has been five euros cheaper within the month, ten more than its lowest of thirty days: how far a price was below
 * today's, told of a time that is over. Undefined for anything else.
 */
export function judgeLowerLately(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const prices = scene.hasEnglish ? lowOf(sheet) : undefined;
  if (prices === undefined || !isSameSum(said.lo, prices.live - prices.lowest)) return undefined;
  const clause = scene.clauseAt(said.from);
  const after = ` ${scene.text.slice(said.to, clause.to).trimStart()}`;
  const isBelow =
    LOWER.test(after) &&
    WAS.test(scene.text.slice(clause.from, said.from)) &&
    LATELY.test(sentenceText(scene, clause.sentence));
  return isBelow || ABOVE_LOW.test(after) ? supported([`${sheet.id}.price.lowest_30d`]) : undefined;
}

const AT_ITS_LOW =
  /^ (?:at|was|were|is|being|has been|had been|(?:it'?s|it has|it had) been) (?:also )?(?:its|the|their|our) (?:very |own )?$/u;
const OVER_ITS_LOW =
  /^ (?:[a-z]+ )?(?:more than|above|over|higher than|up on) (?:its|the|their|our) (?:own )?$/u;

/** Seven at its lowest within thirty days, ten more than its lowest of them: the sum that stands before the words. */
export function judgeLowBefore(scene: Scene, sheet: ProductSheet, from: number): Judgement | undefined {
  const lowest = sheet.product?.price?.lowest_30d;
  const live = sheet.product?.price?.live ?? 0;
  const sum = scene.quantities.findLast(({ to }) => to <= from);
  if (lowest === undefined || sum === undefined || !/^(?:money)?$/u.test(sum.dimension)) return undefined;
  const between = ` ${scene.text.slice(sum.to, from).trimStart()}`;
  const value = AT_ITS_LOW.test(between) ? lowest : OVER_ITS_LOW.test(between) ? live - lowest : undefined;
  if (value === undefined) return undefined;
  const fact = `${sheet.id}.price.lowest_30d`;
  if (!agrees(sum, known(value))) return contradicted([fact], shownMoney(scene, lowest));
  scene.taken.add(sum);
  return supported([fact]);
}
