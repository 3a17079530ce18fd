/**
 * How a number binds: `exact` as said; `about` near it; `over` more than it; `from` it or more; `under` less
 * than it; `upTo` it or less; `odd` more than it but less than its next step (一百多).
 */
export type Sense = 'exact' | 'about' | 'over' | 'from' | 'under' | 'upTo' | 'odd';

/** A number in a text with its unit. `lo` and `hi` are in the base unit of `dimension`, equal for one number. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** `money`, `discount`, `clock`, `date`, a dimension of units.ts, or '' for a bare number. */
  readonly dimension: string;
  readonly lo: number;
  readonly hi: number;
  /** The step of the last digit said, in the base unit. */
  readonly step: number;
  readonly scale: number;
  readonly slack: number;
  readonly sense: Sense;
  /** ISO code of a sum of money, where a sign or a word says it. */
  readonly currency?: string;
  /** Hours and minutes, or month and day, for `clock` and `date`. */
  readonly parts?: readonly number[];
  /** What the same words come to as whole and hundredths: 12.8 for twelve eighty. */
  readonly split?: number;
  /** The digits of a number that is said digit by digit, its zeros with them. */
  readonly digits?: string;
}

/** What a pattern found in its match, before it has a place; `length` where less of the match is taken. */
export interface Reading {
  readonly dimension: string;
  readonly lo: number;
  readonly hi?: number;
  readonly step: number;
  readonly scale?: number;
  readonly slack?: number;
  readonly sense?: Sense;
  readonly currency?: string;
  readonly parts?: readonly number[];
  readonly split?: number;
  readonly digits?: string;
  readonly length?: number;
}
