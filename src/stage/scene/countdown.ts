/** Beyond this a clock of hours says nothing; the words of the end stand alone. */
const MOST_HOURS = 99;

/**
 * What is left of an offer as `HH:MM:SS`; undefined once it is over, and while it is far. Digits only: they are
 * the cleared end on the clock, and need no words (docs/decisions/006-scene.md).
 */
export function countdown(untilMs: number | null, airMs: number): string | undefined {
  if (untilMs === null) return undefined;
  const seconds = Math.ceil((untilMs - airMs) / 1000);
  const hours = Math.floor(seconds / 3600);
  if (seconds <= 0 || hours > MOST_HOURS) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
