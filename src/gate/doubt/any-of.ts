/** Evidence is never taken for certain, ln(p / (1 - p)). */
const MOST = 30;

/** ln(p / (1 - p)) that at least one of several is so, of the same of each, as if they were independent (noisy-or). */
export function anyOf(points: Iterable<number>): number {
  let none = 0;
  for (const each of points) none -= softplus(each);
  // ln(1 - e^none) - none
  return Math.max(-MOST, Math.min(MOST, Math.log(-Math.expm1(none)) - none));
}

/** ln(1 + e^x) */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
