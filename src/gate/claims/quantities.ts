import { NUMERAL, readNumeral, tidy } from './numerals.ts';
import { UNIT, unitOf } from './units.ts';

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
}

const N = `(?:${NUMERAL})`;
const BEFORE = `(?:(?<![a-z0-9.]|[a-z]-|第)|(?<=rmb|cny|usd|gbp|eur))`;
const DIGIT = '[一二三四五六七八九\\d]';
const TO = String.raw`\s*(?:-|~|–|—|至|到|或|to)\s*`;

/** The patterns, most telling first; a stretch taken by one is not read by the next. */
const DATE = new RegExp(
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:(?:\d{4}|[零〇一二三四五六七八九]{4})年)?(?<month>${N})月(?:份)?(?:(?<day>${N})(?:日|号))|(?:\d{4}|[零〇一二三四五六七八九]{4})年(?:${N}月)?|(?<![\d一二三四五六七八九十])(?<only>${N})号(?!链接|线|店|楼|色|款|码|品|电|球|机|包)`,
  'gu',
);
const CLOCK = new RegExp(
  String.raw`(?<half>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚|明晚|夜里|晚)?(?:(?<![\d.])(?<hh>\d{1,2}):(?<mm>\d{2})(?!\d)|(?<hour>${N.replaceAll('点[', '点(?!)[')})点(?:钟|整)?(?<past>半|一刻|三刻|[零〇一二三四五六七八九十\d]{1,3}分?)?)(?!\d)|(?<en>\d{1,2})(?::(?<enm>\d{2}))?\s*(?<ap>am|pm|a\.m\.|p\.m\.)|(?<word>零点|午夜|midnight|noon)`,
  'gu',
);
const MONEY = new RegExp(
  [
    String.raw`(?<sign>¥|us\$|\$|£|€|rmb|cny|usd|gbp|eur)\s*(?<signed>${N})(?<smore>多|\+)?(?:元|块)?`,
    String.raw`${BEFORE}(?<sum>${N})(?:${TO}(?<sumTo>${N}))?(?<vague>多|来|几|余|出头)?(?<big>块|元)(?!装|肥皂|香皂)(?<tail>钱|人民币)?(?:(?<jiao>${DIGIT})(?:毛|角)?(?<fen>${DIGIT})?(?![十百千万亿点\d.片包袋盒件个只瓶支条斤克两分折种款折秒天年月小])分?钱?)?`,
    `${BEFORE}(?<small>${N})(?<smallUnit>毛|角|分钱)(?:钱)?(?:(?<smallFen>${DIGIT})分)?(?!形|度|落|质|色|巾|绒|衣|线)`,
    String.raw`${BEFORE}(?<foreign>${N})\s*(?<currency>美元|美金|刀(?!具|头|片)|英镑|欧元|dollars?|bucks|quid|pounds?(?!\s+of)|euros?|yuan|rmb|cny|usd|cents?|pence)(?![a-z])`,
  ].join('|'),
  'gu',
);
const DISCOUNT = new RegExp(`${BEFORE}(?<fold>${N})折(?!叠|断|射|扣率|痕|返|腾|页|纸)`, 'gu');
const SHARE = new RegExp(
  String.raw`百分之(?<share>${N}|百)|(?<all>百分百|百分之百)|(?<below>${N})分之(?<above>${N})|(?<tenths>[一二三四五六七八九\d])成(?!分|本|人|品|功|长|熟|立|员|套|为|都)`,
  'gu',
);
const AND_A_HALF = new RegExp(`${BEFORE}(?<whole>${N})个半(?<of>小时|钟头|月|星期)`, 'gu');
const PLAIN = new RegExp(
  String.raw`${BEFORE}(?<one>${N})(?<plus>\+)?(?:(?<oneUnit>${UNIT})?${TO}(?<two>${N}))?(?<vague>多|来|几|余)?\+?[\s-]?(?<unit>${UNIT})?(?<rest>半(?!价|折|天|个|年|小)|[一二三四五六七八九](?!${UNIT}|[十百千万点]))?`,
  'gu',
);

const CURRENCY: Record<string, string> = {
  '¥': 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  块: 'CNY',
  元: 'CNY',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  美元: 'USD',
  美金: 'USD',
  刀: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  cent: 'USD',
  cents: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  英镑: 'GBP',
  quid: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  pence: 'GBP',
  '€': 'EUR',
  eur: 'EUR',
  欧元: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
};
/** Where something is weighed, pounds are no money. */
const WEIGHED = /weigh|heav|light|load|lift|capacity|\blose|\blost/u;
const HUNDREDTHS = new Set(['cent', 'cents', 'pence']);

/** All numbers of a folded text, in order. */
export function findQuantities(text: string): Quantity[] {
  if (
    !/[\d零〇一二两三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾佰仟]|noon|midnight|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|ty/u.test(
      text,
    )
  )
    return [];
  const found: Quantity[] = [];
  const taken = new Uint8Array(text.length + 1);
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Reading | undefined): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const from = match.index;
      if (match[0] === '') pattern.lastIndex = from + 1;
      if (match[0] === '' || taken.subarray(from, from + match[0].length).includes(1)) continue;
      const reading = read(match);
      if (reading === undefined) continue;
      const to = from + (reading.length ?? match[0].length);
      pattern.lastIndex = to;
      taken.fill(1, from, to);
      found.push(quantity(text, from, to, reading));
    }
  };
  take(DATE, readDate);
  take(CLOCK, readClock);
  take(MONEY, readMoney);
  take(DISCOUNT, readDiscount);
  take(SHARE, readShare);
  take(AND_A_HALF, readAndAHalf);
  take(PLAIN, readPlain);
  return shareUnits(
    text,
    found.sort((one, other) => one.from - other.from),
  );
}

const NOT_SHARED = /^(?:|money|discount|clock|date)$/;

/** In 120×60×75cm and 140、160、180度 the first numbers have the unit of the last. */
function shareUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [one, next] = [shared[index], shared[index + 1]];
    if (one?.dimension !== '' || next === undefined || NOT_SHARED.test(next.dimension)) continue;
    const joint = text.slice(one.to, next.from);
    if (!(next.dimension === 'length' ? /^\s?[×*、/]\s?$/u : /^[、/]$/u).test(joint)) continue;
    const { dimension, scale, slack } = next;
    shared[index] = { ...one, dimension, scale, slack, lo: one.lo * scale, hi: one.hi * scale };
  }
  return shared;
}

interface Reading {
  readonly dimension: string;
  readonly lo: number;
  readonly hi?: number;
  readonly step: number;
  readonly scale?: number;
  readonly slack?: number;
  readonly sense?: Sense;
  readonly currency?: string;
  readonly parts?: readonly number[];
  readonly length?: number;
}

function quantity(text: string, from: number, to: number, reading: Reading): Quantity {
  const { length: _length, ...rest } = reading;
  return {
    ...rest,
    from,
    to,
    hi: reading.hi ?? reading.lo,
    scale: reading.scale ?? 1,
    slack: reading.slack ?? 0,
    sense: reading.sense ?? senseOf(text, from, to),
  };
}

const UNDER_BEFORE =
  /(?:不到|不足|低于|少于|小于|没有|不及|没到|用不了|要不了|under|less than|below|fewer than)\s?$/;
const UP_TO_BEFORE = /(?:不超过|不高于|不大于|最多|至多|顶多|no more than|at most|within|up to)\s?$/;
const OVER_BEFORE =
  /(?:超过|超出|超|大于|高于|多于|不止|不只|突破|over|more than|above|exceed(?:s|ing)?)\s?了?$/;
const FROM_BEFORE = /(?:至少|不低于|不少于|不小于|起码|最少|满|at least|from|no less than)\s?$/;
const ABOUT_BEFORE =
  /(?:约|大约|大概|差不多|近|将近|接近|around|about|approximately|roughly|nearly|almost|approx\.?|~|≈)\s?(?:是|为|有|在)?$/;
const ABOUT_AFTER = /^(?:左右|上下|前后|or so)/;
const FROM_AFTER = /^(?:以上|及以上|起(?!来|球|步|泡|皮|点|重|床|码)|\+|plus|or more)/;
const UP_TO_AFTER =
  /^(?:以内|之内|内(?!置|胆|容|存|衣|裤|含|部|芯|层|裹|里|外|有|搭)|及以下|or less|or fewer)/;
const UNDER_AFTER = /^(?:不到|以下|不足)/;
const ODD_AFTER = /^(?:多(?!少|种|款|功|元|层|个|次|项|档|久)|出头)/;

function senseOf(text: string, from: number, to: number): Sense {
  const before = text.slice(Math.max(0, from - 14), from);
  const after = text.slice(to, to + 9).trimStart();
  if (UNDER_BEFORE.test(before) || UNDER_AFTER.test(after)) return 'under';
  if (UP_TO_BEFORE.test(before) || UP_TO_AFTER.test(after)) return 'upTo';
  if (OVER_BEFORE.test(before)) return 'over';
  if (ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after)) return 'about';
  if (FROM_BEFORE.test(before) || FROM_AFTER.test(after)) return 'from';
  return ODD_AFTER.test(after) ? 'odd' : 'exact';
}

function readMoney(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  if (groups.signed !== undefined) {
    const numeral = readNumeral(groups.signed);
    const currency = CURRENCY[groups.sign ?? ''];
    return numeral && money(numeral.value, numeral.step, currency, groups.smore ? 'odd' : undefined);
  }
  if (groups.sum !== undefined) return readYuan(groups);
  if (groups.small !== undefined) {
    const numeral = readNumeral(groups.small);
    const unit = groups.smallUnit === '分钱' ? 0.01 : 0.1;
    const fen = groups.smallFen === undefined ? 0 : (readNumeral(groups.smallFen)?.value ?? 0) / 100;
    return numeral && money(tidy(numeral.value * unit + fen), unit, 'CNY', undefined);
  }
  const numeral = readNumeral(groups.foreign ?? '');
  const word = groups.currency ?? '';
  if (word.startsWith('pound') && WEIGHED.test(match.input)) return undefined;
  const unit = HUNDREDTHS.has(word) ? 0.01 : 1;
  return numeral && money(tidy(numeral.value * unit), numeral.step * unit, CURRENCY[word], undefined);
}

function readYuan(groups: Record<string, string | undefined>): Reading | undefined {
  const numeral = readNumeral(groups.sum ?? '');
  if (numeral === undefined) return undefined;
  const jiao = readNumeral(groups.jiao ?? '')?.value;
  const fen = readNumeral(groups.fen ?? '')?.value;
  const value = tidy(numeral.value + (jiao ?? 0) / 10 + (fen ?? 0) / 100);
  const upper = groups.sumTo === undefined ? undefined : readNumeral(groups.sumTo)?.value;
  const step = fen !== undefined ? 0.01 : jiao !== undefined ? 0.1 : numeral.step;
  const reading = money(value, step, 'CNY', groups.vague === undefined ? undefined : 'odd');
  if (upper === undefined) return reading;
  // 从199到129元 is no range: only the first number is read here.
  return upper > value ? { ...reading, hi: upper } : { ...reading, length: (groups.sum ?? '').length };
}

function money(value: number, step: number, currency: string | undefined, sense: Sense | undefined): Reading {
  return {
    dimension: 'money',
    lo: value,
    step,
    ...(currency !== undefined && { currency }),
    ...(sense !== undefined && { sense }),
  };
}

/** 六五折 and 65折 are 6.5折; the value is the share still paid, of 1. */
function readDiscount(match: RegExpExecArray): Reading | undefined {
  const said = match.groups?.fold ?? '';
  const numeral = readNumeral(said);
  if (numeral === undefined || numeral.value <= 0) return undefined;
  const tenths = numeral.value >= 10 && numeral.value < 100 ? numeral.value / 10 : numeral.value;
  return tenths > 10 ? undefined : { dimension: 'discount', lo: tidy(tenths / 10), step: 0.1 };
}

function readShare(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  if (groups.all !== undefined || groups.share === '百') return { dimension: 'percent', lo: 100, step: 1 };
  if (groups.tenths !== undefined) {
    const tenths = readNumeral(groups.tenths);
    return tenths && { dimension: 'percent', lo: tenths.value * 10, step: 10 };
  }
  if (groups.share !== undefined) {
    const numeral = readNumeral(groups.share);
    return numeral && { dimension: 'percent', lo: numeral.value, step: numeral.step };
  }
  const [below, above] = [readNumeral(groups.below ?? ''), readNumeral(groups.above ?? '')];
  if (below === undefined || above === undefined || below.value === 0) return undefined;
  return { dimension: 'percent', lo: tidy((above.value / below.value) * 100), step: 1, slack: 0.01 };
}

function readDate(match: RegExpExecArray): Reading {
  const numbers = match[0].split(/[^\d零〇一二三四五六七八九十]+/u).flatMap((part) => {
    const value = part === '' ? undefined : readNumeral(part)?.value;
    return value === undefined ? [] : [value];
  });
  return { dimension: 'date', lo: numbers.at(-1) ?? 0, step: 1, sense: 'exact', parts: numbers };
}

function readClock(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  if (groups.word !== undefined) return clock(groups.word === 'noon' ? 12 : 24, 0);
  if (groups.en !== undefined) {
    const hour = (Number(groups.en) % 12) + (groups.ap?.startsWith('p') ? 12 : 0);
    return clock(hour, Number(groups.enm ?? 0));
  }
  const said = groups.hh === undefined ? readNumeral(groups.hour ?? '')?.value : Number(groups.hh);
  if (said === undefined || said > 24 || !Number.isInteger(said)) return undefined;
  const past = groups.past ?? '';
  const half = groups.half ?? '';
  // 一点 is 'a bit' unless a half of the day or more of the clock stands beside it.
  if (said === 1 && half === '' && past === '' && groups.hh === undefined) return undefined;
  if (half === '' && groups.hh === undefined && /^[零〇一二三四五六七八九\d]$/u.test(past)) return undefined;
  const minutes =
    groups.mm !== undefined
      ? Number(groups.mm)
      : past === '半'
        ? 30
        : past === '一刻'
          ? 15
          : past === '三刻'
            ? 45
            : past === ''
              ? 0
              : (readNumeral(past.replace('分', '').replace(/^[零〇]/u, '')) ?? { value: 0 }).value;
  const late = /下午|傍晚|晚|夜/u.test(half);
  return clock(late && said < 12 ? said + 12 : late && said === 12 ? 24 : said, minutes);
}

function clock(hour: number, minute: number): Reading {
  return { dimension: 'clock', lo: hour * 60 + minute, step: 1, sense: 'exact', parts: [hour, minute] };
}

function readAndAHalf(match: RegExpExecArray): Reading | undefined {
  const numeral = readNumeral(match.groups?.whole ?? '');
  const unit = unitOf(match.groups?.of ?? '');
  if (numeral === undefined || unit === undefined) return undefined;
  const { dimension, scale, slack } = unit;
  return { dimension, scale, slack, lo: tidy((numeral.value + 0.5) * scale), step: scale / 2 };
}

function readPlain(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  const numeral = readNumeral(groups.one ?? '');
  if (numeral === undefined) return undefined;
  const spelling = groups.unit ?? groups.oneUnit;
  const unit = spelling === undefined ? undefined : unitOf(spelling);
  const other = groups.two === undefined ? undefined : readNumeral(groups.two);
  const scale = unit?.scale ?? 1;
  const rest = groups.rest;
  if (rest !== undefined && (unit === undefined || other !== undefined)) return undefined;
  const more = rest === undefined ? 0 : rest === '半' ? 0.5 : (readNumeral(rest)?.value ?? 0) / 10;
  // 一米七 is 1.7 m; 五个人一组 is not 5.1: only weights and lengths are said so.
  const tail = rest === undefined || rest === '半' || /^(?:mass|length)$/.test(unit?.dimension ?? '');
  const value = numeral.value + (tail ? more : 0);
  return {
    dimension: unit?.dimension ?? '',
    lo: tidy(value * scale),
    hi: tidy((other?.value ?? value) * scale),
    step: tidy((more > 0 ? 0.1 : numeral.step) * scale),
    scale,
    slack: unit?.slack ?? 0,
    ...(groups.vague !== undefined && { sense: 'odd' as const }),
    ...(groups.vague === undefined && groups.plus !== undefined && { sense: 'from' as const }),
    ...(!tail && { length: match[0].length - (rest?.length ?? 0) }),
  };
}
