import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Scene } from '../scene/scene.ts';

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DAY = `${NUMBER}[号日]`;
/** The first day of a stretch, which may go without its 号; the ninety-nine of 九十九到26号 is none. */
const FIRST =
  '(?<![\\d一二三四五六七八九十百零块元.])(?:3[01]|[12]?\\d|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])(?![\\d十])';
/** A time that is over, as one says it of a price: 前阵子, 十一月上旬, 11月8号到14号, 搞活动前, 那会儿. */
const TIME =
  '(?:前[面头]?(?:十来|十几|好几)天|[前上](?:[两几]天|些天|些日子|一?阵子?|一?段(?:时间|日子)?|半?个?月|[一两几]?个?(?:星期|礼拜|周)|周末?|星期|礼拜|[一两几]?[回次场期]|头)' +
  `|(?:${MONTH}|上个?月|这个?月|本月)(?:的)?(?:[上前头]半个?月?|[上中]旬|初|头(?:[几两]天|[一两]?个?(?:星期|礼拜|周))|前(?:半|[几两一]|十[几来]?)(?:个?[月周天]|个?星期)?)(?:到(?:[中下]旬|月?底|${DAY}))?` +
  `|(?:${MONTH})?(?:(?<=月份?)${NUMBER}|${FIRST})[号日]?(?:到|至|-|~)(?:${MONTH})?(?:${DAY}|[上中]旬)` +
  '|(?<![到号日点天周月分播动])之前|那(?:一?阵子?|会儿?|时候?|几天|些天|个?时段)|当(?:时|初)|早(?:先|前|些时候)|先前|此前|往(?:常|日|回)|从前|头(?:几天|一阵子?|阵子?|里|前)|开播前|(?:搞|做|上)?活动(?:开始)?(?:前|之前)|(?:打折|降价|优惠|调价|改价|开卖)(?:前|之前)|平(?:日|素|常|时)(?:里)?|不搞活动|没活动)';
const FILLER =
  '(?:那[一两]?个?(?:礼拜|星期|周|段(?:时间|日子)?|天)|的?(?:时候|那会儿?|那阵子?|那时候?|期间|里头?|价格?|最低价?|成交价?|成交|实际|实打实)|[一每单][件盒袋瓶包份个套双条支把箱本顶台块罐桶]|店里?|本店|我们?|咱们?|这[儿边里]|家里|自家|直播间|它|您|大家|都|还|也|一直|明明|可是|可|就|是|得|要|卖|收|标|挂|走|出|拿|给|的|到|过|在|着|了|,|\\s)*';
const BEFORE = new RegExp(`${TIME}${FILLER}$`, 'u');
/** 整个九月店里卖, 九月二十到十月二十卖: months and days that are over only where the basis of a former price says so. */
const OF_MONTH = new RegExp(
  `(?:(?<first>${NUMBER})月份?(?<from>${NUMBER})[号日]?(?:到|至|-|~|—)(?:(?<last>${NUMBER})月份?)?(?<to>${NUMBER})[号日]?|(?:整个?|全)?(?<whole>${NUMBER})月(?![\\d一二三四五六七八九十])份?(?:一?整个?月|全月|间)?)${FILLER}$`,
  'u',
);

/** 12到18号: the number goes on to the last day of a stretch. */
export const GOES_ON = new RegExp(`^[号日]?(?:到|至|-|~|—)(?:${MONTH})?${NUMBER}[号日]`, 'u');

/** Whether the words right before a sum put it into a time that is over. */
export const isInTheFormerTime = (before: string): boolean =>
  /[前上中头月号那早先往从当平不没]/u.test(before) && BEFORE.test(before);

/** 2026-11-08, 2026年11月8日, and the 14日 after 11月8日至. */
const DATES = /(?<m>\d\d)-(?<d>\d\d)(?!-?\d)|(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日/gu;
const SAID_OF_PRICE = /成交|最低|底价|卖|收|标|挂|价|那会|那时|那阵|那几天|便宜|少|省|贵/u;
const START = new RegExp(
  `(?:(?<month>${NUMBER})月份?)?(?<day>(?<=月份?)${NUMBER}|${FIRST})[号日]?(?:到|至|-|~|—)$`,
  'u',
);

interface Day {
  readonly month: number | undefined;
  readonly day: number;
}

/** The days that the basis of a former price names, its first and its last among them. */
function daysOf(basis: string): Day[] {
  let month: number | undefined;
  return [...basis.matchAll(DATES)].map(({ groups = {} }) => {
    const said = groups.m ?? groups.month;
    month = said === undefined ? month : Number(said);
    return { month, day: Number(groups.d ?? groups.day) };
  });
}

const isSame = (said: Day, known: Day | undefined): boolean =>
  known !== undefined && said.day === known.day && (said.month === undefined || said.month === known.month);

/** 三百二十九 of 整个九月份我们店里实打实卖 stands no farther from its month. */
const MONTH_REACH = 24;
const numberOf = (said: string | undefined): number | undefined => readNumeral(said ?? '')?.value;

/** Whether the words right before a sum put it into the month, or from the day to the day, that the basis names. */
export function isInMonthOfBasis(scene: Scene, at: number): boolean {
  const before = scene.text.slice(Math.max(0, at - MONTH_REACH), at);
  const basis = before.includes('月') ? scene.sheetAt(at).product?.price?.was_basis : undefined;
  const said = basis === undefined ? undefined : OF_MONTH.exec(before)?.groups;
  if (basis === undefined || said === undefined) return false;
  const days = daysOf(basis);
  if (said.whole !== undefined) return days.some(({ month }) => month === numberOf(said.whole));
  const first = { month: numberOf(said.first), day: numberOf(said.from) ?? 0 };
  const last = { month: numberOf(said.last) ?? first.month, day: numberOf(said.to) ?? 0 };
  return days.length > 1 && isSame(first, days[0]) && isSame(last, days.at(-1));
}

/**
 * What a day is to the former price: `of` it where the basis names the day, as in 11月1号到14号卖219; `against` it
 * where the words give the price other days than the basis does. Undefined for a day that is of something else.
 */
export function dayOfFormerPrice(scene: Scene, quantity: Quantity): 'of' | 'against' | undefined {
  const { from, to, parts = [] } = quantity;
  const price = scene.sheetAt(from).product?.price;
  const [day, month] = parts.toReversed();
  if (price?.was_basis === undefined || day === undefined) return undefined;
  const days = daysOf(price.was_basis);
  const said = { day, month };
  const isChinese = /[号日]$/u.test(scene.text.slice(from, to));
  const clause = scene.clauseAt(from);
  if (isChinese && GOES_ON.test(scene.text.slice(to, to + 12))) return 'of';
  const start = isChinese ? START.exec(scene.text.slice(Math.max(0, from - 8), from))?.groups : undefined;
  if (start !== undefined) {
    if (days.length < 2 || !SAID_OF_PRICE.test(scene.text.slice(to, to + 14))) return undefined;
    const first = {
      day: readNumeral(start.day ?? '')?.value ?? 0,
      month: readNumeral(start.month ?? '')?.value,
    };
    return isSame(first, days[0]) && isSame(said, days.at(-1)) ? 'of' : 'against';
  }
  if (isChinese && !SAID_OF_PRICE.test(clause.text)) return undefined;
  const ends = daysOf((price.valid_until ?? '').slice(5, 10));
  return days.some((one) => isSame(said, one)) && !isSame(said, ends[0]) ? 'of' : undefined;
}
