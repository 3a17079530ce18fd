import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { MOST_PIECES } from '../scene/known-sums.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** April 15 to May 10, 2026; 1 to 22 November 2026: day and month as files write them, each way round. */
const WRITTEN = new RegExp(
  `\\b(?:(?<month>${NAME}) (?<day>\\d{1,2})(?:(?:,? \\d{4})? ?(?:to|-|–|through|until) ?(?<last>\\d{1,2})(?! ?${NAME}))?|(?<first>\\d{1,2})(?: ?(?:to|-|–|until) ?(?<to>\\d{1,2}))? (?<of>${NAME}))\\b`,
  'giu',
);

/** Month and day, as 5-10, for each day that the basis of the former price names. */
const daysOfBasis = oncePer(({ product }: ProductSheet): ReadonlySet<string> => {
  const basis = product?.price?.was_basis ?? '';
  const days = new Set<string>();
  for (const { groups = {} } of basis.matchAll(WRITTEN)) {
    const month = MONTHS.indexOf((groups.month ?? groups.of ?? '').slice(0, 3).toLowerCase()) + 1;
    for (const day of [groups.day, groups.last, groups.first, groups.to])
      if (day !== undefined) days.add(`${month}-${Number(day)}`);
  }
  return days;
});

/** 189 in our own store until the tenth: the last day of a former price, said right after that price or several of it. */
export function isDayOfFormerSum(scene: Scene, { from, parts = [] }: Quantity): boolean {
  if (!scene.hasEnglish) return false;
  const sheet = scene.sheetAt(from);
  const price = sheet.product?.price;
  const [day, month] = parts.toReversed();
  if (price?.was === undefined || day === undefined) return false;
  const { sentence } = scene.clauseAt(from);
  const sum = scene.quantities.findLast(
    ({ dimension, to }) => (dimension === 'money' || dimension === '') && to <= from,
  );
  if (sum === undefined || scene.clauseAt(sum.from).sentence !== sentence || sum.lo === price.live)
    return false;
  const pieces = sum.lo / price.was;
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > MOST_PIECES) return false;
  const days = daysOfBasis(sheet);
  return month === undefined ? [...days].some((one) => one.endsWith(`-${day}`)) : days.has(`${month}-${day}`);
}
