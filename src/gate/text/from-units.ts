/** More arguments than this one call may not take everywhere. */
const MOST_ARGUMENTS = 4096;

/** A string of UTF-16 code units. */
export function fromUnits(units: readonly number[]): string {
  if (units.length <= MOST_ARGUMENTS) return String.fromCharCode.apply(undefined, units as number[]);
  let text = '';
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode.apply(undefined, units.slice(at, at + MOST_ARGUMENTS));
  }
  return text;
}
