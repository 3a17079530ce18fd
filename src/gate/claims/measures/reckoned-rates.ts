import { tidy } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { UNIT, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { basesOf } from './rates.ts';

const PER = new RegExp(`[每一](?<unit>${UNIT})(?:能|就|大概|大约|约|差不多|合|是|有|出|得|转|\\s)*$`, 'u');
/** A quotient is told as round as one speaks. */
const ROUND = 0.03;

const isNear = ({ lo, hi, step }: Quantity, value: number): boolean =>
  lo === hi && Math.abs(value - lo) <= Math.max(ROUND * value, Math.min(step / 2, 0.05 * value));

const ownAmounts = ({ numbers }: ProductSheet, dimension: string): NumberFact[] =>
  numbers.filter(
    (fact) =>
      fact.dimension === dimension &&
      fact.lo === fact.hi &&
      fact.lo > 0 &&
      fact.isListLength !== true &&
      fact.path.startsWith('facts'),
  );

/** 每瓦八十九流明 of 3200 lm at 36 W, and 每秒一百四十转 of 8500 a minute: one fact over another, or over its own base. */
export function judgeQuotient(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const unit = unitOf(PER.exec(scene.text.slice(Math.max(0, said.from - 14), said.from))?.groups?.unit ?? '');
  if (unit === undefined || unit.dimension === said.dimension) return undefined;
  const below = ownAmounts(sheet, unit.dimension);
  for (const above of ownAmounts(sheet, said.dimension)) {
    for (const { dimension, amount } of basesOf(above)) {
      if (dimension === unit.dimension && isNear(said, tidy((above.lo / amount) * unit.scale)))
        return supported([above.id], above.shown);
    }
    const over = below.find(({ lo }) => isNear(said, tidy(above.lo / (lo / unit.scale))));
    if (over !== undefined) return supported([above.id, over.id], `${above.shown}÷${over.shown}`);
  }
  return undefined;
}

const LASTS = /[用撑够开跑喷吹走放]|[按照][^,，]{0,6}算/u;

/** 四升的水,每小时两百八十毫升,能用十四个小时: what is held, spent at the rate of another fact. */
export function judgeSpent(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.dimension !== 'time' || !LASTS.test(scene.text.slice(Math.max(0, said.from - 20), said.from)))
    return undefined;
  for (const rate of sheet.numbers) {
    if (rate.lo !== rate.hi || rate.lo <= 0 || !rate.path.startsWith('facts')) continue;
    const base = basesOf(rate).find(({ dimension }) => dimension === 'time');
    // Both are said, so that what is reckoned is what the host reckons.
    if (base === undefined || !isSaid(scene, rate, said)) continue;
    const whole = ownAmounts(sheet, rate.dimension).find(
      (one) => one.id !== rate.id && isNear(said, (one.lo / rate.lo) * base.amount),
    );
    if (whole !== undefined && isSaid(scene, whole, said))
      return supported([whole.id, rate.id], `${whole.shown}÷${rate.shown}`);
  }
  return undefined;
}

const isSaid = ({ quantities }: Scene, fact: NumberFact, said: Quantity): boolean =>
  quantities.some(
    ({ dimension, lo, to }) =>
      to <= said.from && dimension === fact.dimension && Math.abs(lo - fact.lo) <= 1e-6 * fact.lo,
  );
