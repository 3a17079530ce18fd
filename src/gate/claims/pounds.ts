import type { ClaimOptions } from './claim-options.ts';
import { isSameSum, knownSums } from './known-sums.ts';
import type { ProductSheet } from './product-sheet.ts';
import type { Quantity } from './quantity.ts';
import { unitOf } from './units.ts';

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
      const { scale, slack } = POUND;
      read.push({
        ...rest,
        dimension: 'mass',
        scale,
        slack,
        lo: rest.lo * scale,
        hi: rest.hi * scale,
        step: rest.step * scale,
      });
    } else if (isPound && isBritish && quantity.dimension === 'mass' && quantity.scale === POUND.scale) {
      read.push(asMoney(quantity, found, text, sheet) ?? quantity);
    } else if (read.at(-1)?.to !== quantity.to) read.push(quantity);
  }
  return read;
}

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
