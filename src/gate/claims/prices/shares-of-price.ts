import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isCount, UNIT, type Unit, unitOf } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';

/** 一天约, 摊下来一斤: the part that a sum is of, before it. */
const PART_BEFORE = new RegExp(
  `(?:每|一|平均一?)(?<unit>${UNIT}|天|日)(?:也|还|都|就|才|只|合|折|摊|算|下来|到|大概|大约|约|差不多|不到|是|要|\\s)*$`,
  'u',
);
/** 三毛钱一克. */
const PART_AFTER = new RegExp(`^钱?(?:一|每)(?<unit>${UNIT}|天|日)`, 'u');
/** 一斤不到两块,一块九毛八: said again, more closely. */
const CLOSER = /^[,，](?:也就是?|就是|大概|差不多|准确说|算下来|约)*$/u;

const PER_DAY: Unit = { dimension: 'time', scale: DAY, slack: 0 };
const unitNamed = (name: string | undefined): Unit | undefined =>
  name === '天' || name === '日' ? PER_DAY : unitOf(name ?? '');

/** The part of the pack that a sum is the price of. */
function partOf(scene: Scene, sum: Quantity): Unit | undefined {
  const before = (one: Quantity): string => scene.text.slice(Math.max(0, one.from - 16), one.from);
  const own = unitNamed(
    PART_BEFORE.exec(before(sum))?.groups?.unit ??
      PART_AFTER.exec(scene.text.slice(sum.to, sum.to + 6))?.groups?.unit,
  );
  if (own !== undefined) return own;
  const last = scene.quantities[scene.indexOf(sum) - 1];
  if (last?.dimension !== 'money' || last.sense === 'exact') return undefined;
  if (!CLOSER.test(scene.text.slice(last.to, sum.from))) return undefined;
  return unitNamed(PART_BEFORE.exec(before(last).replace(/(?:不到|不足)$/u, ''))?.groups?.unit);
}

/** How much of it a pack holds: as a fact says, or so many pieces of so much. */
function contentsOf({ numbers }: ProductSheet, { dimension }: Unit): { id: string; amount: number }[] {
  const facts = numbers.filter(
    ({ lo, hi, path, isListLength }) =>
      lo === hi && lo > 0 && isListLength !== true && /^(?:facts|name)/u.test(path),
  );
  const own = facts.filter(
    (fact) =>
      fact.dimension === dimension &&
      (fact.attributes.has('net') ||
        fact.attributes.has('per') ||
        fact.path === 'name' ||
        /净重|重量|净含量|规格/u.test(fact.about)),
  );
  const counts = facts.filter((fact) => isCount(fact.dimension) && fact.lo > 1);
  return own.flatMap(({ id, lo, about }) => [
    { id, amount: lo },
    ...(/[每单]/u.test(about) ? counts.map((count) => ({ id, amount: lo * count.lo })) : []),
  ]);
}

/**
 * 七十九块,六十天一瓶,一天约一块三; 四十五块,三毛钱一克: the price over the days just said, or over what the pack holds.
 * Undefined where it is of no part, or comes to something else.
 */
export function judgeShareOfPrice(scene: Scene, sheet: ProductSheet, sum: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  const part = live === undefined || sum.lo >= live ? undefined : partOf(scene, sum);
  if (live === undefined || part === undefined || !/^(?:mass|volume|time)$/u.test(part.dimension))
    return undefined;
  const fits = (price: number): boolean =>
    sum.sense === 'exact' || sum.sense === 'about'
      ? Math.abs(price - sum.lo) <= Math.min(sum.step, 0.1) / 2 + 1e-9
      : agrees(sum, { lo: price, hi: price }) && price > sum.lo * 0.8 && price < sum.lo * 1.25;
  const price = `${sheet.id}.price.live`;
  if (part.dimension !== 'time') {
    const held = contentsOf(sheet, part).find(({ amount }) => fits(live / (amount / part.scale)));
    return held && supported([price, held.id]);
  }
  // The days are held against the facts where they are said.
  const isOfDays = scene.quantities.some(
    ({ dimension, lo, hi, to }) =>
      dimension === 'time' && lo === hi && lo > DAY && to <= sum.from && fits(live / (lo / DAY)),
  );
  return isOfDays ? supported([price]) : undefined;
}
