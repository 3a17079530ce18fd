import type { Shift } from '../../model/duty.ts';
import { type Night, nightAt } from '../../rundown/night-window.ts';

/** Longer ago than this every daily shift has ended at least once, on any clock change, ms. */
const TWO_DAYS_MS = 49 * 3_600_000;

/** One turn of a shift that is under way, or else its next. */
export interface Turn extends Night {
  readonly name: string;
}

/** @param now epoch ms */
export function turnAt(shift: Shift, timeZone: string, now: number): Turn {
  return { name: shift.name, ...nightAt({ from: shift.from, to: shift.to, timeZone }, now) };
}

/** When the shift last ended, at or before `now`, epoch ms. */
export function lastEnd(shift: Shift, timeZone: string, now: number): number {
  let end = Number.NEGATIVE_INFINITY;
  for (let at = now - TWO_DAYS_MS; ; ) {
    const { closesAt } = turnAt(shift, timeZone, at);
    if (closesAt > now) return end;
    end = closesAt;
    at = closesAt;
  }
}
