import { distance } from 'fastest-levenshtein';

/** The option that was most likely meant: at most half of its letters off, or one that begins the same. */
export function nearestOf(given: string, options: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const apart = distance(given.toLowerCase(), option.toLowerCase());
    if (apart < bestDistance) {
      best = option;
      bestDistance = apart;
    }
  }
  if (best === undefined) return undefined;
  const isNear = bestDistance <= Math.max(1, Math.max(given.length, best.length) / 2);
  return isNear || best.startsWith(given) ? best : undefined;
}

/** 'a, b or c'; a long list is cut. */
export function anyOf(options: readonly string[]): string {
  const LONGEST = 12;
  const shown = options.slice(0, LONGEST);
  if (options.length > LONGEST) return `${shown.join(', ')} or one of ${options.length - LONGEST} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
