import { DAY, dayOf, ENGLISH_WEEK, fromMidnight, HOUR, hoursOf, MINUTE } from '../numbers/market-clocks.ts';
import type { Quantity } from '../numbers/quantity.ts';

/** A countdown may be off by this share of itself, and a clock time by this much, as people round them. */
const COUNTDOWN_TOLERANCE = 0.1;
export const CLOCK_TOLERANCE = MINUTE;

/** When an offer ends, and when it is looked at. */
export interface Until {
  readonly end: number;
  readonly now: number;
  /** Of the clock on the wall, ms east of UTC, as `valid_until` is written. */
  readonly offset: number;
}

/** Month and day of feasts that an offer is kept to. */
const FEASTS: Record<string, readonly [number, number]> = {
  圣诞: [12, 25],
  元旦: [1, 1],
  双十二: [12, 12],
};
const DAYS_ON: Record<string, number> = { 今: 0, 明: 1, 后: 2, 大: 3 };

export function isRelativeEnd({ end, now, offset }: Until, words: string): boolean {
  // Midnight is the end of the day before.
  const [last, today] = [new Date(end + offset - 1), new Date(now + offset)];
  const days = DAYS_ON[words.charAt(0)];
  if (days !== undefined)
    return Math.floor(last.getTime() / DAY) === Math.floor(today.getTime() / DAY) + days;
  const next = new Date(last.getTime() + DAY);
  if (/下个?月/u.test(words)) {
    const months = last.getUTCFullYear() * 12 + last.getUTCMonth() - today.getUTCFullYear() * 12;
    return months === today.getUTCMonth() + 1;
  }
  if (words === '下周') {
    const weekday = (today.getUTCDay() + 6) % 7;
    const apart = Math.floor(last.getTime() / DAY) - Math.floor(today.getTime() / DAY) + weekday;
    return apart >= 7 && apart < 14;
  }
  const feast = FEASTS[words];
  if (feast !== undefined)
    return last.getUTCMonth() + 1 === feast[0] && last.getUTCDate() === feast[1] && end - now < 366 * DAY;
  if (!/月[底末]|年底/u.test(words)) return false;
  return (
    next.getUTCDate() === 1 &&
    last.getUTCFullYear() === today.getUTCFullYear() &&
    (words === '年底' ? last.getUTCMonth() === 11 : last.getUTCMonth() === today.getUTCMonth())
  );
}

/** By midnight at the end of the night: what ends before six in the morning ends tonight. */
export function endsToday(end: number, now: number, offset: number): boolean {
  return dayOf(end - 6 * HOUR, offset) <= dayOf(now, offset);
}

const WEEK = '日一二三四五六';

/** The last day of an offer that ends within the week, or within the next where that is said. */
export function isWeekday(end: number, now: number, offset: number, match: RegExpExecArray): boolean {
  const { until, day, english } = match.groups ?? {};
  const said = (until ?? day ?? '').replace('天', '日');
  const last = dayOf(end - 1, offset);
  const weekday = (last + 4) % 7;
  const isSaid =
    said === '末'
      ? weekday === 0 || weekday === 6
      : english !== undefined
        ? ENGLISH_WEEK[weekday] === english
        : WEEK[weekday] === said;
  const away = last - dayOf(now, offset);
  // Sunday week is the Sunday after the next.
  if (english !== undefined && /^ week\b/u.test(match.input.slice(match.index + match[0].length)))
    return isSaid && away >= 6 && away < 14;
  return isSaid && away < (/下|next/u.test(match[0]) ? 14 : 7);
}

export function clockTime({ now, offset }: Until, minutes: number, days: number): number {
  const midnight = dayOf(now, offset) * DAY - offset + days * DAY;
  const asSaid = midnight + minutes * MINUTE;
  // 12点 in the evening is the midnight to come; 9点 said at 20:00 is 21:00.
  if (asSaid <= now && minutes <= 12 * 60 && asSaid + 12 * HOUR > now) return asSaid + 12 * HOUR;
  return asSaid <= now ? asSaid + DAY : asSaid;
}

export function isCountdown(left: number, said: number, sense: Quantity['sense']): boolean {
  if (sense === 'under' || sense === 'upTo') return left <= said;
  return Math.abs(left - said) <= Math.max(said * COUNTDOWN_TOLERANCE, CLOCK_TOLERANCE);
}

export function isDate({ end, offset }: Until, quantity: Quantity, clock: Quantity | undefined): boolean {
  const parts = quantity.parts ?? [];
  const minutes = clock?.lo ?? 24 * 60;
  // 24:00 is the day it closes, so the last instant before the end tells the day.
  const local = new Date(end + offset - (minutes >= 24 * 60 ? 1 : 0));
  const [month, day] = parts.length >= 2 ? [parts.at(-2), parts.at(-1)] : [undefined, parts[0]];
  if (day !== local.getUTCDate() || (month !== undefined && month !== local.getUTCMonth() + 1)) return false;
  return (
    clock === undefined ||
    hoursOf(minutes % (24 * 60)).some(
      (one) => fromMidnight(((end + offset) % DAY) - one * MINUTE) <= CLOCK_TOLERANCE,
    )
  );
}
