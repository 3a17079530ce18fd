import { oncePer } from '../../../infra/once-per.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount, UNIT, unitOf } from '../numbers/units.ts';
import { attributesIn } from '../scene/attributes.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

const PER = new RegExp(`(?:/|每|per )\\s?(?<count>[1-9]\\d{0,3}|一百|百|一千|一)?\\s?(?<unit>${UNIT})`, 'gu');
const COUNTS: Readonly<Record<string, number>> = { 一: 1, 百: 100, 一百: 100, 一千: 1000 };

/** What a fact's number is reckoned on: the minute of 次/分钟, the hundred grams of 每100克. */
interface Base {
  readonly dimension: string;
  readonly amount: number;
}
export const basesOf = oncePer((fact: NumberFact): readonly Base[] =>
  [...`${fact.about} ${fact.beside} ${fact.per ?? ''}`.matchAll(PER)].flatMap(({ groups }) => {
    const unit = unitOf(groups?.unit ?? '');
    const count = groups?.count ?? '1';
    return unit === undefined
      ? []
      : [{ dimension: unit.dimension, amount: (COUNTS[count] ?? Number(count)) * unit.scale }];
  }),
);

/** Between a base and the number reckoned on it nothing else is said. */
const JOINT =
  /^(?:里头?|里面|内|当中|中|的|干货|含量?|含有?(?:\p{Script=Han}{1,4}?)?|有|是|就是|能|可以|可|出|产|振|振动|转|大概|大约|约|差不多|达到?|到|高达|最多|不到|个|\s)*$/u;

/** 一百克含铁六毫克: of iron, and of nothing else. */
const OF_WHAT = /含有?(?<what>\p{Script=Han}{1,4})$/u;

/** The facts reckoned on what the number beside `one` names: those of 一分钟三万八千次 are per minute. */
function reckonedOn(sheet: ProductSheet, base: Quantity): readonly NumberFact[] {
  // 一瓶三十毫升 says what a pack holds.
  return base.lo !== base.hi || isCount(base.dimension)
    ? []
    : sheet.numbers.filter((fact) =>
        basesOf(fact).some(
          ({ dimension, amount }) =>
            dimension === base.dimension && Math.abs(amount - base.lo) <= 1e-6 * amount,
        ),
      );
}

function besides(scene: Scene, quantity: Quantity): readonly Quantity[] {
  const index = scene.indexOf(quantity);
  return [scene.quantities[index + 1], scene.quantities[index - 1]].filter(
    (other) =>
      other !== undefined &&
      (other.dimension !== quantity.dimension || other.scale !== quantity.scale) &&
      JOINT.test(
        other.from > quantity.from
          ? scene.text.slice(quantity.to, other.from)
          : scene.text.slice(other.to, quantity.from),
      ),
  ) as readonly Quantity[];
}

/** 一百克粮里 and in a hundred grams: what is told of it may stand anywhere about. */
const IN_IT = /^的?\p{Script=Han}{0,3}?(?:里|中|内|含|当中)/u;
const IN_SO_MUCH = /\b(?:in|per|every|for|of) $/u;
const HAS_SO_MUCH =
  /^的?\p{Script=Han}{0,4}(?:是|有|为)|^ (?:of (?:it|this|these) )?(?:has|have|contains?|holds?|gives?|comes? (?:to|in at)|is) /u;
/** A share of a hundred grams is told of any goods whose facts are shares. */
const hasShares = ({ numbers }: ProductSheet): boolean =>
  numbers.some(({ dimension, path }) => dimension === 'percent' && path.startsWith('facts'));
const HUNDRED: ReadonlySet<number> = new Set([100, 1000]);

/** 一百克里 and 一分钟 say what the number beside them is reckoned on, and state nothing themselves. */
export function isRateBase(scene: Scene, sheet: ProductSheet, quantity: Quantity): boolean {
  if (isHundred(scene, sheet, quantity)) return true;
  return besides(scene, quantity).some((other) =>
    reckonedOn(sheet, quantity).some(({ dimension }) => dimension === other.dimension),
  );
}

function isHundred(scene: Scene, sheet: ProductSheet, quantity: Quantity): boolean {
  const { from, to, lo, dimension } = quantity;
  if (!/^(?:mass|volume)$/.test(dimension) || !HUNDRED.has(lo)) return false;
  const sum = scene.quantities[scene.indexOf(quantity) - 1];
  // Eleven pounds for a hundred millilitres, where that is the price: so much is sold.
  if (sum?.dimension === 'money' && sum.lo === sheet.product?.price?.live) return false;
  const isBase =
    IN_IT.test(scene.text.slice(to, to + 6)) ||
    IN_SO_MUCH.test(scene.text.slice(Math.max(0, from - 8), from)) ||
    HAS_SO_MUCH.test(scene.text.slice(to, to + 16));
  return isBase && (reckonedOn(sheet, quantity).length > 0 || hasShares(sheet));
}

const NUTRIENTS = ['protein', 'fat', 'sugar', 'carb', 'sodium', 'fibre', 'energy', 'caffeine'];

/** 蛋白质每百毫升一克: of that, where another fact is reckoned on as much. */
function nutrientsNamed({ text }: Scene, from: number, to: number): string[] {
  const named = attributesIn(text.slice(Math.max(0, from - 12), to + 4));
  return NUTRIENTS.filter((name) => named.has(name));
}

/** 一分钟三万八千次: the number is held against the facts per minute; undefined where no base stands beside it. */
export function judgeRate(scene: Scene, sheet: ProductSheet, quantity: Quantity): Judgement | undefined {
  for (const base of besides(scene, quantity)) {
    const between = scene.text.slice(Math.min(base.to, quantity.to), Math.max(base.from, quantity.from));
    const what = OF_WHAT.exec(between)?.groups?.what;
    const named = nutrientsNamed(scene, Math.min(base.from, quantity.from), quantity.to);
    const all = reckonedOn(sheet, base).filter(
      ({ dimension, about }) =>
        dimension === quantity.dimension && (what === undefined || about.includes(what)),
    );
    const ofNamed = all.filter(({ attributes }) => named.some((name) => attributes.has(name)));
    const facts = ofNamed.length > 0 ? ofNamed : all;
    const held = facts.find((fact) => agrees(quantity, fact));
    if (held !== undefined) return supported([held.id], held.shown);
    const [only, ...others] = facts;
    if (only !== undefined && others.length === 0) return contradicted([only.id], only.shown);
  }
  return undefined;
}
