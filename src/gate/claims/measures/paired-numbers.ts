import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

/** So near each other two numbers are said in one breath. */
const REACH = 8;
const BREAK = /[,，。;；、!！?？]/u;

/**
 * 充十分钟能听一个半小时, of a fact that says so: the second number is held against the one that follows the first in
 * the fact, and no other. Undefined where no fact pairs them.
 */
export function judgePaired(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const first = scene.quantities[scene.indexOf(said) - 1];
  if (said.dimension !== 'time' || first?.dimension !== 'time' || first.lo !== first.hi) return undefined;
  const between = scene.text.slice(first.to, said.from);
  if (between.length > REACH || BREAK.test(between)) return undefined;
  const verb = scene.text.charAt(first.from - 1);
  for (const [index, fact] of sheet.numbers.entries()) {
    const next = sheet.numbers[index + 1];
    if (next === undefined || !isPair(fact, next) || !agrees(first, fact)) continue;
    if (agrees(said, next)) return supported([next.id], next.shown);
    // Both verbs are those of the fact: what it gives for so long is wrong.
    const gives = /\p{Script=Han}/u.exec(next.beside)?.[0];
    if (gives !== undefined && between.endsWith(gives) && fact.beside.startsWith(verb))
      return contradicted([next.id], next.shown);
  }
  return undefined;
}

const isPair = (one: NumberFact, next: NumberFact): boolean =>
  one.id === next.id &&
  one.dimension === next.dimension &&
  one.isNote !== true &&
  next.isNote !== true &&
  one.path.startsWith('facts');
