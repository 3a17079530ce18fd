import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';

const LOW_END =
  /\b(?:down to|as low as|as little as|as few as|lowest(?: is)?|starting at) $|(?:最[短低小少]|下限)[^,，\d]{0,4}$/u;
const HIGH_END =
  /\b(?:as high as|as much as|as many as|highest(?: is)?) $|(?:最[长高大多]|上限)[^,，\d]{0,4}$/u;
const IN_RANGE = /范围(?:之?内|以内|里)/u;

/** Dims down to five percent, 最短一分钟, of a range: the end of it that is named; 三四度都在范围里 lies between. */
export function isEndOfRange({ lo, hi }: Quantity, { before, clause }: Near, fact: NumberFact): boolean {
  if (fact.lo >= fact.hi) return false;
  if (lo === hi && lo === fact.lo && LOW_END.test(before)) return true;
  if (lo === hi && lo === fact.hi && HIGH_END.test(before)) return true;
  return lo >= fact.lo && hi <= fact.hi && IN_RANGE.test(clause);
}

const SETTABLE = /\b(?:timer|thermostat|delay)\b/u;
const SETS = /\b(?:timers?|thermostat|delay|set|sets|choose|pick|dial|program)\b/u;

/** Set it for four hours, of a timer from one to eight; four hours alone may be of anything. */
export const isSetWithin = ({ lo, hi }: Quantity, { clause }: Near, fact: NumberFact): boolean =>
  fact.lo < fact.hi && lo >= fact.lo && hi <= fact.hi && SETTABLE.test(fact.about) && SETS.test(clause);
