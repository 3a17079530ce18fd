import { Prefilter } from '../../text/may-match.ts';
import { DAY, ENGLISH_WEEK, fromMidnight, hoursOf, MINUTE, offsetsOf } from '../numbers/market-clocks.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isDayOfFormerSum } from '../prices/former-days.ts';
import { dayOfFormerPrice } from '../prices/former-times.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { dateOnFile } from './dates-on-file.ts';
import { readDayMade } from './days-of-making.ts';
import { readDayOnFile, readYearsToCome } from './days-on-file.ts';
import {
  CLOCK_TOLERANCE,
  clockTime,
  endsToday,
  isCountdown,
  isDate,
  isRelativeEnd,
  isWeekday,
  type Until,
} from './ends-of-offers.ts';
import { isHoursToClock } from './hours-to-clock.ts';
import { readMonthEnds, readPaper } from './paper-days.ts';
import { readGiftTerm } from './terms-of-gifts.ts';
import { isToday } from './todays-date.ts';

const ENDS =
  /结束|截止|为止|恢复|涨价|关闭|下架|失效|过期|停止|收官|回到原价|延长|延期|延到|都是|就没有?了|没了|有效|之前|前下单|\bends?\b|\bis over\b|\bexpires?|goes? (?:back )?up|going (?:back )?up|back to (?:full|normal|regular)|valid|until|till|deadline|closes/u;
const LEFT_TIME =
  /(?:最后|只剩下?|仅剩下?|还剩下?|剩下?|倒计时|倒数|还有|only|last|final|just|(?:ends?|gone|closes|over|(?:goes|going) (?:back )?up) in|in the next)(?:的|最后|不到|就|\s)*$/u;
const TIME_LEFT =
  /^(?:的)?(?:倒计时|(?:内|之内)(?:下单|拍下|付款)|就结束|后结束|之后结束|就恢复|后恢复|就涨价|后涨价|就没了|\s?(?:left|remaining|to go))/u;
const RESTOCK =
  /到仓|补货|补上|下一?批|返场|restock|\bout (?:of stock )?until|back (?:in stock )?on|more (?:coming|arrive)/u;
const UP_LATE =
  /(?:刷剧|追剧|刷手机|刷视频|熬夜?|加班|睡|失眠|打游戏|通宵|看书|写作业|哄娃|开会|堵车)(?:了|都|得|又|一直)*(?:到|至)(?:了|半夜|凌晨|夜里)*$/u;
const BEGINS = /开播|开始|开抢|上车|上架|上新|见|发货|送达|到货|发出|starts?|begins?|see you/u;

const TODAY_ONLY =
  /(?:仅限|只限|就|只有|只在|限)(?:今天|今晚|今日|当天)(?!就?[吃喝用]完)(?:一天|这一天|一晚)?|(?:今天|今晚|今日)(?:是)?(?:最后一(?:天|晚|场|次)|截止|结束|(?:过后|之后|一过)[^,，。]{0,4}(?:恢复|涨|没))|(?<!(?:今年|年底|月底|本月|这个?月|\d月|期限)的?)最后一天|(?:明天|明日|明早)(?:就)?(?:恢复|涨价|要涨|没有?了|没这个|回(?:到)?原价|结束|[^,，。]{0,4}(?:恢复|涨价|涨到|涨))|today only|only today|(?:ends?|last (?:day|chance|night)|final day)(?: is)? (?:today|tonight)|last day(?! of (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|ends tonight|tonight only|gone tomorrow/gu;
const OFF_AIR =
  /(?:下播|直播结束|关播)(?:了|之?后|就|以后)*(?:立刻|马上|立马)?(?:恢复|涨|没有?|回|下架)[^,，。!！?？]{0,4}|(?:仅限|只限|只在|只有)(?:本场|这一?场|直播间|今晚直播)(?!的|里?(?:的)?(?:链接|小黄车|购物车|下单|拍))|(?<!not |n't |never )\b(?:dies?|ends?|gone|disappears?|vanish(?:es)?|over|expires?) (?:the (?:moment|second|minute)|when|once|as soon as|with) (?:this|the|our|my|i) ?(?:live )?(?:stream|show|broadcast|sign off|log off|go off)(?: (?:ends?|stops?|is over))?|\bthrough the end of (?:this|the|tonight's) (?:stream|show|broadcast)|\buntil (?:this|the) countdown\b|(?<!not |n't |never )\b(?:dies?|gone|over|disappears?) at midnight tonight\b/gu;
/** 活动到后天, 优惠延长到月底: days and month ends counted from today. */
const RELATIVE_END =
  /(?:活动|优惠|价格|福利|折扣|特价|这个价|直播价)[^,，。!！?？]{0,6}?(?:到|至|截止|为止)(?:这个?|本)?(?<end>今[天晚日]|明[天晚日]|后天|大后天|月底|月末|年底)|(?<ends>今[天晚日]|明[天晚日]|后天|大后天|月底|月末|年底)(?:晚上)?[^,，。!！?？]{0,3}(?:活动|优惠)?(?:就)?(?:结束|截止|到期)/gu;
/** 这价给你们留到月底: kept, held or hung until a day. */
const KEPT_UNTIL =
  /(?<=(?:价|优惠|折扣|福利|活动|券|[\d元块])[^,，。;；]{0,8})(?:留|保留?|管|挂|撑|延长?|顺延|拖|维持|保持|持续|开|一直|放|搞|卖)(?:着|给你们?|给您|给大家|给|它|个)*(?:到|至)(?:这个?|本|今)?(?<end>今[天晚日]|明[天晚日]|后天|大后天|月底|月末|年底|年后|过年|元旦|春节|下周|下个?月|双十二|双旦|圣诞)|(?:留|保|管|挂|撑|延|维持|持续|一直)(?:着|给你们?|给您|给大家)*(?:到|至)(?<ends>今[天晚日]|明[天晚日]|后天|大后天|月底|月末|年底|过年|元旦|春节|下周|下个?月)[^,，。;；]{0,3}(?:价|优惠|折扣)/gu;
/** 34 dollars for the rest of the month: the end of the month or year, said right after a price. */
const PERIOD_END =
  /(?<=\b(?:price|dollars?|bucks|pounds?|quid|euros?|offer|deal|sale|\d|[a-z]+ty|[a-z]+teen) (?:holds |stays |runs |is good |good )?)(?:for the rest|(?:un)?till? the end|through the end|all the rest) of (?:the|this) (?<period>month|year)/gu;
/** 到今年最后一天, 到年底最后一天的夜里. */
const LAST_DAY_OF = /(?:到|至)(?<period>今年|年底|月底|本月|这个?月)的?(?:底)?的?最后一天/gu;
const FOR_A_TIME = /限时(?!段)|limited[- ]time|for a limited time|flash sale|last chance|final hours?/gu;
const WEEK_END =
  /(?:(?:活动|优惠|价格|福利|这个价)[^,，。!！?？]{0,6}(?:到|截止|至)(?:本周|这周|这个周|这个?星期|这个?礼拜|下周|下个?星期|周|星期|礼拜)(?<until>[一二三四五六日天末])|(?:本周|这周|周|星期|礼拜)(?<day>[一二三四五六日天末])[^,，。!！?？]{0,4}(?:结束|截止|恢复|为止)|(?:until|till|ends?(?: on)?|through|expires(?: on)?) (?:this |next )?(?<english>sun|mon|tues|wednes|thurs|fri|satur)day)/gu;

type Ending = readonly [RegExp, (left: Until, match: RegExpExecArray) => boolean];

const ENDINGS = new Prefilter<Ending>(
  [
    [TODAY_ONLY, ({ end, now, offset }) => endsToday(end, now, offset)],
    [OFF_AIR, ({ end, now, offset }) => endsToday(end, now, offset)],
    [FOR_A_TIME, ({ end, now }) => end >= now],
    [RELATIVE_END, (until, match) => isRelativeEnd(until, match.groups?.end ?? match.groups?.ends ?? '')],
    [KEPT_UNTIL, (until, match) => isRelativeEnd(until, match.groups?.end ?? match.groups?.ends ?? '')],
    [PERIOD_END, (until, match) => isRelativeEnd(until, match.groups?.period === 'year' ? '年底' : '月底')],
    [
      LAST_DAY_OF,
      (until, match) => isRelativeEnd(until, match.groups?.period?.includes('年') ? '年底' : '月底'),
    ],
    [WEEK_END, ({ end, now, offset }, match) => isWeekday(end, now, offset, match)],
  ],
  ([pattern]) => pattern,
);

/** Deadlines and countdowns, held against `price.valid_until` and the clock. */
export function readDeadlines(scene: Scene): void {
  readMonthEnds(scene);
  readYearsToCome(scene);
  readMoments(scene);
  const read: [number, number][] = [];
  for (const [pattern, holds] of ENDINGS.among(scene.text)) {
    for (const match of statements(scene, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (isOfHours(scene, from, to) || isDatedDay(scene, from, to)) continue;
      // It was 119.99 until Tuesday: the end of the former price.
      if (/\b(?:was|were|used to be)\b[^,;]{0,30}$/u.test(scene.text.slice(scene.clauseAt(from).from, from)))
        continue;
      if (
        read.some(([start, stop]) => from < stop && to > start) ||
        scene.claims.some((claim) => claim.kind === 'deadline' && claim.from < to && claim.to > from)
      )
        continue;
      read.push([from, to]);
      takeWithin(scene, from, to);
      addClaim(
        scene,
        'deadline',
        from,
        to,
        judge(scene, scene.sheetAt(from), (until) => holds(until, match)),
      );
    }
  }
}

/** Until noon Eastern tomorrow: the day stands behind its hour. */
const TOMORROW_AFTER = /^(?: (?:sharp|on the dot|eastern|central|mountain|pacific|uk|time))* tomorrow\b/u;

/** Clock times, dates and spans of time that something ends at. */
function readMoments(scene: Scene): void {
  for (const quantity of scene.quantities) {
    const { dimension } = quantity;
    if (scene.taken.has(quantity) || !['clock', 'date', 'time'].includes(dimension)) continue;
    const clause = scene.clauseAt(quantity.from);
    const before = scene.text.slice(clause.from, quantity.from);
    const after = scene.text.slice(quantity.to, clause.to);
    if (/发货|dispatch|ships?\b/u.test(clause.text)) continue;
    if (RESTOCK.test(clause.text)) continue;
    // 刷剧到两点: how late somebody is up.
    if (dimension === 'clock' && UP_LATE.test(before)) continue;
    if (dimension === 'time' && /最后$/u.test(before) && quantity.lo < 3600 && /\d|号|日/u.test(before))
      continue;
    if (/(?:播|聊|讲|陪大家|陪你们|直播)(?:到|至)(?:了)?(?:今晚|晚上)?$/u.test(before)) continue;
    if (BEGINS.test(clause.text) && !ENDS.test(clause.text)) continue;
    if (dimension === 'date' && (isToday(scene, quantity) || readDayMade(scene, quantity))) {
      scene.taken.add(quantity);
      continue;
    }
    if (dimension === 'date' && (readFormerDay(scene, quantity) || readPaper(scene, quantity))) continue;
    if (dimension === 'time') {
      // In the last thirty days: a time that is over.
      if (
        /\b(?:in|over|during|for|of|within|inside|across|throughout) (?:the|these) (?:last|past|previous) $/u.test(
          before,
        )
      )
        continue;
      if (!LEFT_TIME.test(before) && !TIME_LEFT.test(after) && !isHoursToClock(scene, quantity)) continue;
      if (quantity.lo === 86_400 && /最后(?:的)?$/u.test(before)) continue;
      if (
        quantity.lo > 86_400 &&
        /(?:学期|暑假|寒假|假期|冬天|夏天|春天|秋天|今年|孕期|哺乳期)[^,，]{0,2}最后(?:的)?$/u.test(before)
      )
        continue;
      if (
        /质保|保质|保修|续航|电/u.test(clause.text) ||
        (/还有$/u.test(before) &&
          !TIME_LEFT.test(after) &&
          !/结束|活动|优惠|价/u.test(clause.text) &&
          !isEndJustSaid(scene, quantity))
      )
        continue;
      claimEnd(scene, quantity, ({ end, now }) => isCountdown(end - now, quantity.lo * 1000, quantity.sense));
      continue;
    }
    if (
      !ENDS.test(clause.text) &&
      !/(?:到|至|截止|截至|until|till|through|by|before)\s?(?:今天|今晚|明天|本月|这个?月)?的?\s?$/u.test(
        before,
      )
    )
      continue;
    if (dimension === 'clock') {
      if (dateBefore(scene, quantity) !== undefined || isDated(scene, quantity)) continue;
      if (quantity.lo % (24 * 60) === 0 && isOnDaySaid(scene, quantity)) continue;
      if (
        quantity.lo % (24 * 60) === 0 &&
        (WEEKDAY_BEFORE.test(scene.text.slice(Math.max(0, quantity.from - 40), quantity.from)) ||
          /^ (?:(?:on|of|this|coming|next|the) )*[a-z]{3,6}day\b/u.test(after))
      )
        continue;
      const onDay = isClockOfEndDay(scene, quantity);
      if (onDay !== undefined) {
        claimEnd(scene, quantity, () => onDay);
        continue;
      }
      const days =
        /明[天晚早]|tomorrow/u.test(before + scene.text.slice(quantity.from, quantity.to)) ||
        TOMORROW_AFTER.test(after)
          ? 1
          : 0;
      claimEnd(
        scene,
        quantity,
        (until) => Math.abs(until.end - clockTime(until, quantity.lo, days)) <= CLOCK_TOLERANCE,
      );
    } else {
      const clock = scene.quantities[scene.indexOf(quantity) + 1];
      const at = clock?.dimension === 'clock' && clock.from - quantity.to <= 4 ? clock : undefined;
      if (at !== undefined) scene.taken.add(at);
      if (
        dateOnFile(scene, quantity) === undefined &&
        !readDayOnFile(scene, quantity) &&
        !readGiftTerm(scene, quantity)
      )
        claimEnd(scene, quantity, (until) => isDate(until, quantity, at));
    }
  }
}

/** 这个价到今晚九点,现在七点,还有两小时: until the end just told. */
const isEndJustSaid = ({ claims, clauseAt }: Scene, { from }: Quantity): boolean =>
  claims.some(
    ({ kind, verdict, facts, from: at }) =>
      kind === 'deadline' &&
      facts.some((id) => id.endsWith('price.valid_until')) &&
      verdict === 'supported' &&
      at < from &&
      clauseAt(at).sentence === clauseAt(from).sentence,
  );

/** 比11月12到18号最低成交的169便宜: the days of the former price are those of its basis. */
function readFormerDay(scene: Scene, quantity: Quantity): boolean {
  const meant = isDayOfFormerSum(scene, quantity) ? 'of' : dayOfFormerPrice(scene, quantity);
  if (meant === undefined) return false;
  scene.taken.add(quantity);
  if (meant === 'against' && !scene.isUnclaimed(quantity.from)) {
    const sheet = scene.sheetAt(quantity.from);
    const judgement = contradicted([`${sheet.id}.price.was_basis`], sheet.product?.price?.was_basis ?? '');
    addClaim(scene, 'price', quantity.from, quantity.to, judgement, 'compared-price');
  }
  return true;
}

function claimEnd(scene: Scene, quantity: Quantity, holds: (until: Until) => boolean): void {
  scene.taken.add(quantity);
  if (scene.isUnclaimed(quantity.from)) return;
  addClaim(scene, 'deadline', quantity.from, quantity.to, judge(scene, scene.sheetAt(quantity.from), holds));
}

function takeWithin(scene: Scene, from: number, to: number): void {
  for (const quantity of scene.quantities)
    if (quantity.from >= from && quantity.to <= to) scene.taken.add(quantity);
}

/** Monday through Saturday: when people answer, which the shop's hours say. */
function isOfHours({ text, knowledge }: Scene, from: number, to: number): boolean {
  const first = /\b(?<day>[a-z]{3,6}day) $/u.exec(text.slice(Math.max(0, from - 12), from))?.groups?.day;
  const last = /[a-z]{3,6}day$/u.exec(text.slice(from, to))?.[0];
  const hours = (knowledge.shop?.service_hours_human ?? '').toLowerCase();
  const names = (day: string): boolean => new RegExp(`\\b${day.slice(0, 3)}`, 'u').test(hours);
  return first !== undefined && last !== undefined && names(first) && names(last);
}

/** Till Sunday the sixth: the date tells which. */
function isDatedDay({ text, quantities }: Scene, start: number, to: number): boolean {
  // The weekday is read as a part of its date.
  if (
    quantities.some(
      ({ from, to: end, dimension }) => dimension === 'date' && from > start && from < to && end > to,
    )
  )
    return true;
  const date = quantities.find(
    ({ from, dimension }) => dimension === 'date' && from >= to && from - to <= 12,
  );
  return date !== undefined && /^,? (?:the )?$/u.test(text.slice(to, date.from));
}

/** The weekday that an end still belongs to, as its name begins: midnight ends the day before. */
const weekdayOf = (end: number, offset: number): string | undefined =>
  ENGLISH_WEEK[new Date(end + offset - 1).getUTCDay()];

/** Order now or order Sunday, the same until midnight: of the day the offer ends. */
function isOnDaySaid(scene: Scene, clock: Quantity): boolean {
  const written = scene.sheetAt(clock.from).product?.price?.valid_until;
  if (written === undefined) return false;
  const [offset = 0] = offsetsOf(written, scene.knowledge.currency);
  const day = weekdayOf(Date.parse(written), offset);
  return new RegExp(`\\b${day}day\\b[^.!?]{0,60}$`, 'u').test(scene.text.slice(0, clock.from));
}

/** Until 11:59 on Monday night: whether the offer ends on that day at that hour; undefined where no day is named. */
function isClockOfEndDay(scene: Scene, clock: Quantity): boolean | undefined {
  // The colon of 11:59 ends its clause.
  const around = /^[^.,;!?]{0,40}/u.exec(scene.text.slice(clock.to))?.[0] ?? '';
  const written = scene.sheetAt(clock.from).product?.price?.valid_until;
  const day = /\b(?:on|of|this|coming|next) (?<day>sun|mon|tues|wednes|thurs|fri|satur)day\b/u.exec(around)
    ?.groups?.day;
  if (written === undefined || day === undefined) return undefined;
  const end = Date.parse(written);
  const [offset = 0] = offsetsOf(written, scene.knowledge.currency);
  if (weekdayOf(end, offset) !== day || end - scene.now >= 7 * DAY) return false;
  return hoursOf(clock.lo).some(
    (one) => fromMidnight(((end + offset) % DAY) - one * MINUTE) <= CLOCK_TOLERANCE,
  );
}

/** Midnight on Sunday, the twenty-ninth: the date tells the end. */
function isDated(scene: Scene, clock: Quantity): boolean {
  const next = scene.quantities[scene.indexOf(clock) + 1];
  return (
    next?.dimension === 'date' &&
    next.from - clock.to <= 32 &&
    /^(?:[ ,]|on|the|of|this|next|week|time|eastern|central|mountain|pacific|[a-z]{3,6}day)*$/u.test(
      scene.text.slice(clock.to, next.from),
    )
  );
}

/** Sunday, the twentieth, until a minute to midnight: the date tells the day. */
const JUST_BEFORE =
  /^(?:[ ,]|until|till|at|by|just|right|shortly|an?|the|minutes?|moment|second|before|to|short|of|stroke|one|end)*$/u;
const WEEKDAY_BEFORE =
  /day(?:[ ,]|[a-z-]+(?:th|st|nd|rd)\b|night|until|till|at|by|just|right|shortly|an?|the|minutes?|moment|second|before|to|short|of|stroke|one|end)*$/u;

function dateBefore(scene: Scene, clock: Quantity): Quantity | undefined {
  const previous = scene.quantities[scene.indexOf(clock) - 1];
  if (previous?.dimension !== 'date') return undefined;
  const between = scene.text.slice(previous.to, clock.from);
  return between.length <= 4 || JUST_BEFORE.test(between) ? previous : undefined;
}

function judge(scene: Scene, sheet: ProductSheet, holds: (until: Until) => boolean): Judgement {
  const written = sheet.product?.price?.valid_until;
  if (written === undefined) return unsupported;
  const fact = `${sheet.id}.price.valid_until`;
  const end = Date.parse(written);
  const zones = offsetsOf(written, scene.knowledge.currency);
  return end >= scene.now && zones.some((offset) => holds({ end, now: scene.now, offset }))
    ? supported([fact], written)
    : contradicted([fact], `price.valid_until ${written}`);
}
