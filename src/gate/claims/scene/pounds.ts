import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { N } from '../numbers/quantity-patterns.ts';
import { unitOf } from '../numbers/units.ts';
import type { ClaimOptions } from './claim-options.ts';
import { isSameSum, knownSums } from './known-sums.ts';
import type { ProductSheet } from './product-sheet.ts';

const POUND = unitOf('pounds') ?? { dimension: 'mass', scale: 453.59, slack: 0.01 };

/**
 * What pounds are. Where the till takes dollars they weigh; where it takes pounds they are money, even beside a word
 * of weight, if the sheet holds that sum and weighs nothing in pounds.
 */
export function poundsOf(
  found: readonly Quantity[],
  text: string,
  { knowledge, locale }: ClaimOptions,
  sheet: ProductSheet,
): Quantity[] {
  const isBritish = locale === 'en-GB' && knowledge.currency === 'GBP';
  const read: Quantity[] = [];
  for (const quantity of found) {
    const isPound = /pounds?$/.test(text.slice(quantity.from, quantity.to));
    if (isPound && isBritish && quantity.dimension === 'money' && isWeightAgain(quantity, found)) continue;
    const { currency, ...rest } = quantity;
    if (isPound && !isBritish && quantity.dimension === 'money' && currency === 'GBP') {
      const from = RANGE_BEFORE.exec(text.slice(Math.max(0, rest.from - 40), rest.from))?.groups?.from;
      const least = from === undefined ? undefined : readNumeral(from)?.value;
      const isRange = least !== undefined && rest.lo === rest.hi && least < rest.lo;
      read.push(asWeight(rest, isRange ? least : rest.lo));
    } else if (
      isPound &&
      isBritish &&
      quantity.dimension === 'money' &&
      isWeightHeld(quantity, text, sheet)
    ) {
      read.push(asWeight(rest, rest.lo));
    } else if (isPound && isBritish && quantity.dimension === 'mass' && quantity.scale === POUND.scale) {
      read.push(asMoney(quantity, found, text, sheet) ?? quantity);
    } else if (read.at(-1)?.to !== quantity.to) read.push(quantity);
  }
  return read;
}

/** What was read as a sum of so many pounds, from a least number of them on. */
function asWeight(sum: Omit<Quantity, 'currency'>, least: number): Quantity {
  const { scale, slack } = POUND;
  return {
    ...sum,
    ...{ dimension: 'mass', scale, slack },
    ...{ lo: least * scale, hi: sum.hi * scale, step: sum.step * scale },
  };
}

/** Twenty to fifty pounds: the lower end, before what was read as a sum. */
const RANGE_BEFORE = new RegExp(`(?<![a-z\\d.,-])(?<from>${N}) ?(?:to|-|–) ?$`, 'u');

const PAID =
  /\b(?:deliver|shipp|post|free\b|spen[dt]|order|costs?\b|pric|off\b|sav|pay|paid|charg|cheap|was\b)/u;

/** Two and three quarter pounds of what weighs 1240 g and has no such price. */
const isWeightHeld = ({ lo, hi }: Quantity, text: string, sheet: ProductSheet): boolean =>
  lo === hi &&
  !PAID.test(text) &&
  !knownSums(sheet).stated.some((sum) => isSameSum(sum, lo)) &&
  sheet.numbers.some(
    ({ dimension, path, lo: grams }) =>
      dimension === 'mass' && path.startsWith('facts') && Math.abs(grams - lo * POUND.scale) <= 0.02 * grams,
  );

/** Nine hundred grams, so a bit under two pounds: the weight just said, once more. */
const isWeightAgain = ({ from, lo }: Quantity, found: readonly Quantity[]): boolean =>
  found.some(
    ({ dimension, to, lo: grams }) =>
      dimension === 'mass' &&
      to <= from &&
      from - to < 40 &&
      Math.abs(grams - lo * POUND.scale) <= 0.04 * grams,
  );

/** Fourteen pounds fifty, of what costs so much. */
function asMoney(
  quantity: Quantity,
  found: readonly Quantity[],
  text: string,
  sheet: ProductSheet,
): Quantity | undefined {
  if (sheet.numbers.some(({ dimension, scale }) => dimension === 'mass' && scale === POUND.scale))
    return undefined;
  const pounds = Math.round((100 * quantity.lo) / POUND.scale) / 100;
  const pence = found.find(
    ({ from, lo, dimension }) =>
      dimension === '' && lo < 100 && /^ (?:and )?$/u.test(text.slice(quantity.to, from)),
  );
  const { stated } = knownSums(sheet);
  const sum = pounds + (pence?.lo ?? 0) / 100;
  if (!stated.some((one) => isSameSum(one, sum))) return undefined;
  return {
    ...quantity,
    dimension: 'money',
    currency: 'GBP',
    scale: 1,
    slack: 0,
    lo: sum,
    hi: sum,
    step: pence === undefined ? 1 : 0.01,
    to: pence?.to ?? quantity.to,
  };
}
