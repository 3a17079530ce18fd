import { NUMERAL } from './numerals.ts';

/** One numeral, for use inside a larger pattern. */
export const N = `(?:${NUMERAL})`;
/** What a number begins with: looked at first, as it is missing nearly everywhere. */
const HEAD = '(?=[\\da-z半俩仨两几大好数上近零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖十百千万亿拾佰仟])';
/** Where a number may begin. */
export const BEFORE = `${HEAD}(?:(?<![a-z0-9.]|[a-z]-|第)|(?<=[a-z])(?=[零一二两三四五六七八九十百])|(?<=[块元]\\d)(?=[一二两三四五六七八九十])|(?<=rmb|cny|usd|gbp|eur))`;
/** Between the ends of a range. */
export const TO = String.raw`\s*(?:-|~|–|—|至|到|或|to)\s*`;
