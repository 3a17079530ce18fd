import { NUMERAL } from './numerals.ts';

/** One numeral, for use inside a larger pattern. */
export const N = `(?:${NUMERAL})`;
/** Where a number may begin. */
export const BEFORE = `(?:(?<![a-z0-9.]|[a-z]-|第)|(?<=[a-z])(?=[零一二两三四五六七八九十百])|(?<=rmb|cny|usd|gbp|eur))`;
/** Between the ends of a range. */
export const TO = String.raw`\s*(?:-|~|–|—|至|到|或|to)\s*`;
