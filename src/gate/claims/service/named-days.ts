import { DAY } from '../numbers/market-clocks.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Days with a name, each as month and day; a name alone may mean the days around it. */
const FEASTS: readonly (readonly [RegExp, month: number, day: number, around: number])[] = [
  [/^christmas eve/u, 12, 24, 0],
  [/^christmas day/u, 12, 25, 0],
  [/^christmas/u, 12, 25, 1],
  [/^new year(?:'s)? eve/u, 12, 31, 0],
  [/^new year(?:'s)? day/u, 1, 1, 0],
  [/^new year/u, 1, 1, 1],
  [/^boxing/u, 12, 26, 0],
  [/^halloween/u, 10, 31, 0],
  [/^valentine/u, 2, 14, 0],
];
const MIDDLE = 15;
/** A day farther off than this is the one that is over. */
const FARTHEST_DAYS = 180;
/** The middle of a month is some days long. */
const MIDDLE_DAYS = 4;

/**
 * Whether the last day of an offer is the day called so, in days since 1970 on the same clock as today;
 * undefined where the name has no fixed day, or is of one that is over.
 */
export function namedDay(name: string, today: number, last: number): boolean | undefined {
  const [feast, month, day, around] = FEASTS.find(([said]) => said.test(name)) ?? [];
  if (feast !== undefined && month !== undefined && day !== undefined)
    return isOn(last, next(month, day, today), today, around ?? 0);
  const part = /(?<which>end|middle|last day|close) of (?:the )?(?<what>[a-z]+)/u.exec(name)?.groups;
  if (part === undefined) return undefined;
  const now = new Date(today * DAY);
  const at = MONTHS.indexOf((part.what ?? '').slice(0, 3)) + 1;
  const said = part.what === 'month' ? now.getUTCMonth() + 1 : part.what === 'year' ? 12 : at;
  if (said === 0) return undefined;
  if (part.which === 'middle') return isOn(last, next(said, MIDDLE, today), today, MIDDLE_DAYS);
  const ends = next(said, lengthOf(said, now.getUTCFullYear()), today);
  return isOn(last, ends, today, 1);
}

const isOn = (last: number, said: number, today: number, around: number): boolean | undefined =>
  said - today > FARTHEST_DAYS ? undefined : Math.abs(last - said) <= around;

/** The next such day from today on. */
function next(month: number, day: number, today: number): number {
  const year = new Date(today * DAY).getUTCFullYear();
  const at = Date.UTC(year, month - 1, day) / DAY;
  return at >= today ? at : Date.UTC(year + 1, month - 1, day) / DAY;
}

const lengthOf = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
