import { oncePer } from '../../../infra/once-per.ts';
import { tidy } from '../numbers/numerals.ts';
import { isBareCount } from '../numbers/units.ts';
import type { NumberFact } from './known-facts.ts';
import type { ProductSheet } from './product-sheet.ts';

/** So many pieces for so much, as a fact in words says: 3 bags for $26. */
interface Bundle {
  readonly count: number;
  readonly total: number;
  readonly fact: string;
}

/** The sums of money that a sheet holds. */
export interface KnownSums {
  /** The price, what it was, the lowest of thirty days, and every sum that a fact states. */
  readonly stated: readonly number[];
  /** Those of them that are a price of the product, and no fee. */
  readonly prices: readonly number[];
  readonly bundles: readonly Bundle[];
}

export const knownSums = oncePer(gather);

function gather({ id, product, numbers }: ProductSheet): KnownSums {
  const price = product?.price;
  const money = numbers.filter(({ dimension }) => dimension === 'money');
  const own = [price?.live, price?.was, price?.lowest_30d].filter((sum) => sum !== undefined);
  const stated = [...own, ...money.map(({ lo }) => lo)];
  const bundles = money.flatMap((sum) => {
    const counted =
      numbers.find((one) => one.id === sum.id && isPieces(one) && one.lo > 1) ?? countNamed(sum);
    const single = price?.live ?? 0;
    return counted !== undefined && sum.lo > single && sum.lo < single * counted.lo
      ? [{ count: counted.lo, total: sum.lo, fact: sum.id }]
      : [];
  });
  const written = bundleIn(price?.bundle);
  if (written !== undefined && price !== undefined && written.total < price.live * written.count)
    bundles.push({ ...written, fact: `${id}.price.bundle` });
  return {
    stated: [...stated, ...(written === undefined ? [] : [written.total])],
    prices: [...own, ...bundles.map(({ total }) => total)],
    bundles,
  };
}

/** 6 packs for 17.40. */
function bundleIn(words: unknown): { readonly count: number; readonly total: number } | undefined {
  if (typeof words !== 'string') return undefined;
  const [count, total, ...more] = (words.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  return count === undefined || total === undefined || more.length > 0 || count < 2
    ? undefined
    : { count, total };
}

/** Price of three bottles, price for two tubes, tray of ten: the label counts. */
function countNamed({ about, path }: NumberFact): { readonly lo: number } | undefined {
  if (!path.startsWith('facts') || !/\b(?:price|pack|bundle|tray|set|multi)/u.test(about)) return undefined;
  const at = COUNTS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'u').test(about));
  const digits = /\b(?<count>[2-9]|1\d|2[0-4])\b/u.exec(about)?.groups?.count;
  if (digits !== undefined) return { lo: Number(digits) };
  return at < 0 ? undefined : { lo: at + 2 };
}

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

const isPieces = ({ dimension }: NumberFact): boolean => isBareCount(dimension);

/** More of a thing than these nobody buys, or reckons with, in one breath. */
export const MOST_PIECES = 24;

/** Whether two sums are the same to the hundredth. */
export const isSameSum = (one: number, other: number): boolean => Math.abs(tidy(one - other)) < 0.005;
