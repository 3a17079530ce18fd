const FIRST_MS = 1_000;
/** A room that lost its audience for a minute has lost it; longer waits win nothing. */
const LONGEST_MS = 60_000;

/**
 * How long to wait before the next attempt, ms: doubling, and half of it by chance, so that the rooms of a
 * shop do not all knock at the same moment.
 * @param failures attempts that failed in a row, from 1
 * @param random from 0 to 1
 */
export function backoffMs(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(whole / 2 + (whole / 2) * random);
}
