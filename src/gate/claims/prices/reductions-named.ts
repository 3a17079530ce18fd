import { CHINA, DAY, dayOf as dayAt } from '../numbers/market-clocks.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported, unsupported } from '../scene/scene.ts';
import { offersOf } from './offers.ts';

/** 这一单不进满减, 凑不上满减, 离满减还差一截. */
const NOT_REACHED =
  /(?:不|没|差|够不|凑不|进不|算不|用不|到不)[^,，。;；]{0,4}$|^[^,，。;；]{0,3}(?:还差|差|不到|不够|没|不)/u;
/** 不参加店铺满减: the fact that says so. */
const LEFT_OUT = /不(?:参加|参与|进|算|享受)[^,，。]{0,4}满减/u;

/** 满减 by its name alone: held by the facts that tell of one, and by those that leave the product out where that is said. */
export function judgeReductionNamed(scene: Scene, sheet: ProductSheet, from: number, to: number): Judgement {
  const clause = scene.clauseAt(from);
  const isDenied =
    NOT_REACHED.test(scene.text.slice(Math.max(clause.from, from - 8), from)) ||
    NOT_REACHED.test(scene.text.slice(to, Math.min(clause.to, to + 8)));
  const leftOut = sheet.texts.find(({ path, text }) => path.startsWith('facts') && LEFT_OUT.test(text));
  if (leftOut !== undefined)
    return isDenied ? supported([leftOut.id], leftOut.shown) : contradicted([leftOut.id], leftOut.shown);
  const [held] = offersOf(sheet).words.filter(({ text }) => /满.{1,6}减/u.test(text));
  const after = scene.text.slice(to, clause.to);
  // 满减以后七十九: what is left to pay is another matter.
  if (held === undefined || /^(?:之?以?后|完|下来|到手)/u.test(after)) return unsupported;
  if (!ENDS.test(after)) return supported([held.fact], held.text);
  const written = sheet.product?.price?.valid_until;
  const end = dayWritten(held.text) ?? (written === undefined ? undefined : dayOf(Date.parse(written) - 1));
  const said = dayNamed(after, dayOf(scene.now));
  if (end === undefined || said === undefined) return unsupported;
  return said(end) ? supported([held.fact], held.text) : contradicted([held.fact], held.text);
}

const ENDS = /到|截止|为止|结束|撤|关门|过期|没了|恢复/u;
/** A day by the clock on the wall of a Chinese shop, in days since 1970. */
const dayOf = (at: number): number => dayAt(at, CHINA);

/** 2026年12月12日23:59止. */
function dayWritten(text: string): number | undefined {
  const [year, month, day] =
    /(?<year>\d{4})(?:年|-)(?<month>\d{1,2})(?:月|-)(?<day>\d{1,2})/u.exec(text)?.slice(1).map(Number) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : Date.UTC(year, month - 1, day) / DAY;
}

const WEEK = '日一二三四五六';

/** Whether a day is the one that the words name; undefined where they name none. */
function dayNamed(words: string, today: number): ((end: number) => boolean) | undefined {
  const ahead = /(?<which>今|明|后)[天晚日]/u.exec(words)?.groups?.which;
  if (ahead !== undefined) return (end) => end === today + '今明后'.indexOf(ahead);
  const weekday = /(?:周|礼拜|星期)(?<day>[一二三四五六日天])/u.exec(words)?.groups?.day;
  if (weekday !== undefined)
    return (end) => (end + 4) % 7 === WEEK.indexOf(weekday.replace('天', '日')) && end - today < 7;
  const date = /(?<day>[\d一二三四五六七八九十]{1,3})[号日]/u.exec(words)?.groups?.day;
  const day = date === undefined ? undefined : readNumeral(date)?.value;
  return day === undefined ? undefined : (end) => new Date(end * DAY).getUTCDate() === day;
}
