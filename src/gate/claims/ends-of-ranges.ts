import type { NumberFact } from './known-facts.ts';
import type { Near } from './near-words.ts';
import type { Quantity } from './quantity.ts';

const LOW_END = /\b(?:down to|as low as|as little as|as few as|lowest(?: is)?|starting at) $/u;
const HIGH_END = /\b(?:as high as|as much as|as many as|highest(?: is)?) $/u;

/** Dims down to five percent, of a range from 5 to 100: the end of it that the words before name. */
export function isEndOfRange({ lo, hi }: Quantity, { before }: Near, fact: NumberFact): boolean {
  if (lo !== hi || fact.lo >= fact.hi) return false;
  return (lo === fact.lo && LOW_END.test(before)) || (lo === fact.hi && HIGH_END.test(before));
}

const SETTABLE = /\b(?:timer|thermostat|delay)\b/u;
const SETS = /\b(?:timers?|thermostat|delay|set|sets|choose|pick|dial|program)\b/u;

/** Set it for four hours, of a timer from one to eight; four hours alone may be of anything. */
export const isSetWithin = ({ lo, hi }: Quantity, { clause }: Near, fact: NumberFact): boolean =>
  fact.lo < fact.hi && lo >= fact.lo && hi <= fact.hi && SETTABLE.test(fact.about) && SETS.test(clause);
