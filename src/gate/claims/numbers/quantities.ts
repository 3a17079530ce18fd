import { mayMatch, Prefilter } from '../../text/may-match.ts';
import { CLOCK, DATE, readClock, readDate } from './days-and-hours.ts';
import { addParts, joinHalves, ofStrength, shareUnits } from './joined-amounts.ts';
import { senseOf } from './number-sense.ts';
import { type Numeral, readNumeral, tidy } from './numerals.ts';
import type { Quantity, Reading } from './quantity.ts';
import { BEFORE, N, TO } from './quantity-patterns.ts';
import { MONEY, readMoney } from './sums-of-money.ts';
import { isCount, UNIT, type Unit, unitOf } from './units.ts';

const DISCOUNT = new RegExp(
  `${BEFORE}(?<fold>${N})折(?!叠|断|射|扣率|痕|返|腾|页|纸|弯|拢|好|塞|起来|放|进|平|成|缝|角|皱|损|旧|光)(?<!一折(?=就?(?:收|塞|放|进|往|揣|夹|[一,]|完|下去)))`,
  'gu',
);
const SHARE = new RegExp(
  String.raw`百分之(?<share>${N}|百)|(?<all>百分百|百分之百)|(?<below>${N})分之(?<above>${N})|(?<tenths>[一二三四五六七八九\d])成(?<half>半|[一二三四五六七八九])?(?!分|本|人|品|功|长|熟|立|员|套|为|都|干|满|饱|热)`,
  'gu',
);
/** A third off, three quarters of the price. */
const FRACTION =
  /\b(?<many>an?|one|two|three|four)[- ](?:full |whole |good |solid |clean |straight )?(?<part>third|quarter|fifth|sixth|eighth|tenth)s?(?= (?:off|less|cheaper|of (?:the|its|that) (?:price|cost)|knocked|discount|back\b|saved|reduction))/gu;
/** 一升七 and 一升七五, where nothing but the end of the words or what is measured follows. */
const LITRES = new RegExp(
  String.raw`${BEFORE}(?<litres>${N})升(?<tail>[零〇]?[一二三四五六七八九\d]{1,2})(?=$|[\s,，。;；、!！?？的水])`,
  'gu',
);
/** 一度八的电 and 零点八度的电: electricity, and no heat. */
const OF_CURRENT = new RegExp(
  String.raw`${BEFORE}(?<whole>${N})度(?<tail>半|[一二三四五六七八九\d])?的?电(?![压流池机])`,
  'gu',
);
/** 十二度五 and 三十八度半, where nothing but the end of the words follows. */
const DEGREES = new RegExp(
  String.raw`${BEFORE}(?<degrees>${N})度(?<tail>半|[一二三四五六七八九])(?=$|[\s,，。;；、!！?？的]|左右|上下)`,
  'gu',
);
const AND_A_HALF = new RegExp(
  `${BEFORE}(?<whole>${N})(?:个半(?<of>小时|钟头|月|星期)| and a half (?<ofWhole>${UNIT}))`,
  'gu',
);
/** 一米零五, 1米65 and 三米五: what follows the metre is hundredths, or tenths where it is one digit. */
const METRES = new RegExp(
  String.raw`${BEFORE}(?<metres>${N})米(?<tail>[零〇]?[一二三四五六七八九\d]{1,2}|[一二三四五六七八九]十[一二三四五六七八九]?)(?![十百千万点\d.]|(?!床)(?:${UNIT}))`,
  'gu',
);
/** A litre and a half, two pounds and a quarter, an ounce and a fifth. */
const UNIT_AND_A_HALF = new RegExp(
  `(?:\\ban?|${BEFORE}(?<many>${N})) (?<measured>${UNIT}) and (?:an? (?<part>half|third|quarter|fifth|eighth|tenth)|(?<part>three quarters))(?![a-z]| (?:dozen|hundred|thousand|${UNIT})(?![a-z]))`,
  'gu',
);
/** Half a pound, a quarter of an hour, half an inch to an inch; and `a pound` where a word before it measures. */
const ARTICLE = new RegExp(
  String.raw`(?:(?<part>half|(?:a )?quarter(?: of)?) an?|(?<=\b(?:under|over|than|about|almost|nearly|weighs|in|within|lasts?|for|every|exactly|roughly) )an?|(?<=\b(?:in|inside|within|under) )the) (?<measured>${UNIT})(?![a-z])(?<whole> to an? \k<measured>(?![a-z]))?`,
  'gu',
);
const PLAIN = new RegExp(
  String.raw`${BEFORE}(?<one>${N})(?<plus>\+)?(?:(?<oneUnit>${UNIT})?${TO}(?<two>${N}))?(?<vague>多|来|几|余|个[多来](?=小时|钟头|月|星期|礼拜))?\+?[\s-]?(?<unit>${UNIT})?(?<rest>半(?!价|折|天|个|年|小)|(?!一[样起共模致直般边定律整小大满平格])[一二三四五六七八九](?!${UNIT}|[十百千万点块元毛角]))?`,
  'gu',
);

type Read = (match: RegExpExecArray) => Reading | undefined;

/** Patterns, the most telling first, each after what a text must hold to be read by it. */
const READ = new Prefilter<readonly [holds: RegExp, pattern: RegExp, read: Read]>(
  [
    [
      /[月年号]|\d[-/.]\d|\d(?:st|nd|rd|th)\b|ieth\b|teenth\b|(?:twelf|eleven|fif|six|seven|eigh|nin|ten|four)th\b|-(?:first|second|third)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u,
      DATE,
      readDate,
    ],
    [/[点:]|[ap]\.?m\b|午夜|midnight|noon|o'clock|half past|quarter (?:to|past|after)/u, CLOCK, readClock],
    [
      /[元块毛角刀张¥$£€]|分钱|美金|英镑|rmb|cny|usd|gbp|eur|dollar|buck|quid|fiver|tenner|grand|penny|pound|yuan|cent|pence|\dp\b|(?:ninety|fifty|forty|twenty|seventy)(?:-(?:nine|five|eight|seven))?\b/u,
      MONEY,
      readMoney,
    ],
    [/折/u, DISCOUNT, readDiscount],
    [/百分|分之|成/u, SHARE, readShare],
    [/third|quarter|fifth|sixth|eighth|tenth/u, FRACTION, readFraction],
    [/个半|and a half/u, AND_A_HALF, readAndAHalf],
    [
      /and (?:an? (?:half|third|quarter|fifth|eighth|tenth)|three quarters)/u,
      UNIT_AND_A_HALF,
      readUnitAndAHalf,
    ],
    [/度.{0,2}电/u, OF_CURRENT, readCurrent],
    [/度/u, DEGREES, readDegrees],
    [/米/u, METRES, readMetres],
    [/升/u, LITRES, readLitres],
    [/ an? |(?:inside|within|under|in) the /u, ARTICLE, readArticle],
  ],
  ([holds]) => holds,
);
/** Digits, numerals and words that a number is told by. */
const HAS_NUMBER =
  /[\d零〇一二两三四五六七八九十百千万亿半俩仨壹贰叁肆伍陆柒捌玖拾佰仟]|noon|midnight|ieth|point |third|fifth|sixth|eighth|tenth|fiver|tenner|grand|penny|(?:inside|within|under|in) the |\d(?:st|nd|rd|th)|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand|million|dozen|handful|\bone\b|half|quarter|\b(?:under|over|than|about|almost|nearly|weighs|in|within|lasts?|for|every|exactly|roughly) an? /u;

/** All numbers of a folded text, in order; a stretch taken by one pattern is not read by the next. */
export function findQuantities(text: string): Quantity[] {
  if (!mayMatch(HAS_NUMBER, text) || !HAS_NUMBER.test(text)) return [];
  const found: Quantity[] = [];
  const taken = new Array<number>(text.length + 1).fill(0);
  const take = (pattern: RegExp, read: Read): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const from = match.index;
      if (match[0] === '') pattern.lastIndex = from + 1;
      if (match[0] === '') continue;
      if (isTaken(taken, from, from + match[0].length)) {
        // 五块八一条: the number goes on from what was taken.
        const free = taken.indexOf(0, Math.max(from + 1, taken.indexOf(1, from)));
        if (free < pattern.lastIndex) pattern.lastIndex = free;
        continue;
      }
      const reading = read(match);
      if (reading === undefined) continue;
      const to = from + (reading.length ?? match[0].length);
      pattern.lastIndex = to;
      taken.fill(1, from, to);
      found.push(quantity(text, from, to, reading));
    }
  };
  for (const [holds, pattern, read] of READ.among(text)) if (holds.test(text)) take(pattern, read);
  take(PLAIN, readPlain);
  found.sort((one, other) => one.from - other.from);
  return joinHalves(text, addParts(text, shareUnits(text, found))).map((quantity) =>
    ofStrength(text, quantity),
  );
}

function isTaken(taken: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return true;
  return false;
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
    sense: reading.sense ?? (isNotFull(text, from, reading) ? 'under' : senseOf(text, from, to)),
  };
}

/** 不满四十块钱; of an age it names the bound itself. */
const isNotFull = (text: string, from: number, { dimension }: Reading): boolean =>
  dimension === 'money' && /[不未没]满$/u.test(text.slice(Math.max(0, from - 2), from));

/** 六五折 and 65折 are 6.5折; the value is the share still paid, of 1. */
function readDiscount(match: RegExpExecArray): Reading | undefined {
  const said = match.groups?.fold ?? '';
  const numeral = readNumeral(said);
  if (numeral === undefined || numeral.value <= 0) return undefined;
  // 七八折 is 7.8折, not seven to eight.
  const value = numeral.upTo === undefined ? numeral.value : numeral.value + numeral.upTo / 10;
  const tenths = value >= 10 && value < 100 ? value / 10 : value;
  return tenths > 10 ? undefined : { dimension: 'discount', lo: tidy(tenths / 10), step: 0.1 };
}

function readShare(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  if (groups.all !== undefined || groups.share === '百') return { dimension: 'percent', lo: 100, step: 1 };
  if (groups.tenths !== undefined) {
    const tenths = readNumeral(groups.tenths);
    const half = groups.half === '半' ? 5 : (readNumeral(groups.half ?? '')?.value ?? 0);
    return (
      tenths && {
        dimension: 'percent',
        lo: tenths.value * 10 + half,
        step: groups.half === undefined ? 10 : 1,
      }
    );
  }
  if (groups.share !== undefined) {
    const numeral = readNumeral(groups.share);
    return numeral && { dimension: 'percent', lo: numeral.value, step: numeral.step };
  }
  const [below, above] = [readNumeral(groups.below ?? ''), readNumeral(groups.above ?? '')];
  if (below === undefined || above === undefined || below.value === 0) return undefined;
  return { dimension: 'percent', lo: tidy((above.value / below.value) * 100), step: 1, slack: 0.01 };
}

const FRACTIONS: Record<string, number> = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 };
const PARTS: Record<string, number> = { half: 0.5, 'three quarters': 0.75 };
const MANY: Record<string, number> = { two: 2, three: 3, four: 4 };

function readFraction({ groups }: RegExpExecArray): Reading | undefined {
  const [many, part] = [MANY[groups?.many ?? ''] ?? 1, FRACTIONS[groups?.part ?? '']];
  if (part === undefined || many >= part) return undefined;
  return { dimension: 'percent', lo: tidy((100 * many) / part), step: 1, slack: 0.01 };
}

function readAndAHalf(match: RegExpExecArray): Reading | undefined {
  const numeral = readNumeral(match.groups?.whole ?? '');
  const unit = unitOf(match.groups?.of ?? match.groups?.ofWhole ?? '');
  if (numeral === undefined || unit === undefined) return undefined;
  const { dimension, scale, slack } = unit;
  return { dimension, scale, slack, lo: tidy((numeral.value + 0.5) * scale), step: scale / 2 };
}

function readUnitAndAHalf({ groups }: RegExpExecArray): Reading | undefined {
  const unit = unitOf(groups?.measured ?? '');
  const many = groups?.many === undefined ? 1 : readNumeral(groups.many)?.value;
  if (unit === undefined || many === undefined || isCount(unit.dimension)) return undefined;
  const { dimension, scale, slack } = unit;
  const part = PARTS[groups?.part ?? ''] ?? 1 / (FRACTIONS[groups?.part ?? ''] ?? 1);
  return { dimension, scale, slack, lo: tidy((many + part) * scale), step: part * scale };
}

function readMetres(match: RegExpExecArray): Reading | undefined {
  const whole = readNumeral(match.groups?.metres ?? '');
  const tail = match.groups?.tail ?? '';
  // 一米三五 is 1.35 m, not three to five.
  const rest = readNumeral(/^[一二三四五六七八九]{2}$/u.test(tail) ? `零${tail}` : tail);
  if (whole === undefined || rest === undefined) return undefined;
  const centimetres = tail.length === 1 && rest.value < 10 ? rest.value * 10 : rest.value;
  return { dimension: 'length', scale: 100, lo: tidy(whole.value * 100 + centimetres), step: 1 };
}

function readCurrent(match: RegExpExecArray): Reading | undefined {
  const whole = readNumeral(match.groups?.whole ?? '');
  if (whole === undefined) return undefined;
  const tail = match.groups?.tail;
  const tenths = tail === '半' ? 5 : (readNumeral(tail ?? '')?.value ?? 0);
  return {
    dimension: 'energy',
    scale: 1000,
    lo: tidy((whole.value + tenths / 10) * 1000),
    step: tidy((tail === undefined ? whole.step : 0.1) * 1000),
  };
}

function readDegrees({ groups }: RegExpExecArray): Reading | undefined {
  const whole = readNumeral(groups?.degrees ?? '');
  const tenths = groups?.tail === '半' ? 5 : readNumeral(groups?.tail ?? '')?.value;
  if (whole === undefined || tenths === undefined) return undefined;
  return { dimension: 'temperature', lo: tidy(whole.value + tenths / 10), step: 0.1 };
}

function readLitres(match: RegExpExecArray): Reading | undefined {
  const whole = readNumeral(match.groups?.litres ?? '');
  const tail = [...(match.groups?.tail ?? '')].map((digit) => readNumeral(digit)?.value ?? 0).join('');
  if (whole === undefined) return undefined;
  const value = Number(`${whole.value}.${tail}`);
  return { dimension: 'volume', scale: 1000, lo: tidy(value * 1000), step: 10 ** (3 - tail.length) };
}

function readArticle(match: RegExpExecArray): Reading | undefined {
  const unit = unitOf(match.groups?.measured ?? '');
  if (unit === undefined || isCount(unit.dimension)) return undefined;
  const part = match.groups?.part;
  const share = part === undefined ? 1 : part === 'half' ? 0.5 : 0.25;
  const { dimension, scale, slack } = unit;
  const reading = { dimension, scale, slack, lo: tidy(share * scale), step: scale };
  return match.groups?.whole === undefined || share === 1 ? reading : { ...reading, hi: scale };
}

/** 一共, 一起 and 一轮 hold no number, nor does 拾音. */
const isOtherWord = ({ input, index, groups }: RegExpExecArray): boolean =>
  (groups?.one === '一' && /(?![到至或比加减乘除多])\p{Script=Han}/u.test(input.charAt(index + 1))) ||
  /^[壹贰叁肆伍陆柒捌玖拾佰仟]$/u.test(groups?.one ?? '');

/** 泡一泡 and 滴一滴: done a little, and counted in nothing. */
const isDoneALittle = ({ input, index, groups }: RegExpExecArray): boolean =>
  groups?.one === '一' && groups.unit?.length === 1 && input.charAt(index - 1) === groups.unit;

/** 六个月到三岁 and 500克到1公斤: each end in its own unit; undefined where both are the same. */
function spanOfUnits(
  low: Unit,
  from: number,
  high: Unit,
  to: number,
): Pick<Reading, 'dimension' | 'lo' | 'hi' | 'scale' | 'slack'> | undefined {
  const [one, two] = [inTime(low), inTime(high)];
  if (one.dimension !== two.dimension || one.scale === two.scale) return undefined;
  return {
    dimension: one.dimension,
    lo: tidy(from * one.scale),
    hi: tidy(to * two.scale),
    scale: one.scale,
    slack: Math.max(one.slack, two.slack),
  };
}

/** A year of age is a year. */
const inTime = (unit: Unit): Unit => (unit.dimension === 'age' ? (unitOf('年') ?? unit) : unit);

type Groups = Record<string, string | undefined>;

/** 八十九一套 and 一百二一瓶: a price, and the one it is of. */
function readForOne({ one = '', unit }: Groups): Reading | undefined {
  if (unit === undefined || !one.endsWith('一')) return undefined;
  const numeral = readNumeral(one.slice(0, -1));
  return numeral && { dimension: '', lo: numeral.value, step: numeral.step, length: one.length - 1 };
}

/** 92厘米或68厘米: two of them, and no range. */
function firstOfTwo({ one = '', oneUnit = '' }: Groups, { value, step }: Numeral, unit: Unit): Reading {
  const { dimension, scale, slack } = unit;
  return {
    dimension,
    scale,
    slack,
    lo: tidy(value * scale),
    step: tidy(step * scale),
    length: one.length + oneUnit.length,
  };
}

const ONES = /^[人个盒份件条支把位口顶套家袋瓶]/u;
const MORE_ONES = /^[人个盒份件条支把位口顶套家袋瓶罐只双箱包桶张本块组床副对台提片]/u;
const DIGITS_AND_ONE = /^[一二三四五六七八九][零一二三四五六七八九]{2}一$/u;

function readPlain(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  const numeral = readNumeral(groups.one ?? '');
  // 二一九一盏: nobody says a count of four digits by its digits.
  if (
    numeral === undefined ||
    (DIGITS_AND_ONE.test(groups.one ?? '') && isCount(unitOf(groups.unit ?? '')?.dimension ?? ''))
  )
    return readForOne(groups);
  if (isDoneALittle(match)) return undefined;
  // 一平勺, and 一个平均: no square metres.
  if (match[0].endsWith('平') && /^[勺均摊]/u.test(match.input.slice(match.index + match[0].length)))
    return undefined;
  if (groups.unit === undefined && (/^[百千万亿零〇]$/u.test(groups.one ?? '') || isOtherWord(match)))
    return undefined;
  // 俩 and 仨 hold their 个.
  const spelling = groups.unit ?? groups.oneUnit ?? (/^[俩仨]$/u.test(groups.one ?? '') ? '个' : undefined);
  const unit = spelling === undefined ? undefined : unitOf(spelling);
  const other = groups.two === undefined ? undefined : readNumeral(groups.two);
  // 459两人摊: two people, not ounces; nobody weighs a hundred and twenty-eight of them.
  if (
    groups.unit === '两' &&
    groups.two === undefined &&
    (numeral.value < 20 ? ONES : MORE_ONES).test(match.input.slice(match.index + match[0].length))
  )
    return { dimension: '', lo: numeral.value, step: numeral.step, length: (groups.one ?? '').length };
  // 269到219 is no range: it goes from the one to the other.
  if (
    other !== undefined &&
    groups.unit === undefined &&
    other.value < numeral.value &&
    /[到至]| to /u.test(match[0])
  )
    return { dimension: '', lo: numeral.value, step: numeral.step, length: (groups.one ?? '').length };
  if (other !== undefined && other.value < numeral.value && unit !== undefined && match[0].includes('或'))
    return firstOfTwo(groups, numeral, unitOf(groups.oneUnit ?? '') ?? unit);
  const scale = unit?.scale ?? 1;
  const low = groups.oneUnit === undefined || other === undefined ? undefined : unitOf(groups.oneUnit);
  if (low !== undefined && unit !== undefined && other !== undefined) {
    const span = spanOfUnits(low, numeral.value, unit, other.value);
    if (span !== undefined) return { ...span, step: 1 };
  }
  const rest = groups.rest;
  if (rest !== undefined && (unit === undefined || other !== undefined)) return undefined;
  const more = rest === undefined ? 0 : rest === '半' ? 0.5 : (readNumeral(rest)?.value ?? 0) / 10;
  // 一米七 is 1.7 m; 五个人一组 is not 5.1: only weights and lengths are said so.
  const tail = rest === undefined || rest === '半' || /^(?:mass|length)$/.test(unit?.dimension ?? '');
  const value = numeral.value + (tail ? more : 0);
  return {
    dimension: unit?.dimension ?? '',
    lo: tidy(value * scale),
    hi: tidy((other?.value ?? numeral.upTo ?? value) * scale),
    step: tidy((more > 0 ? 0.1 : numeral.step) * scale),
    scale,
    slack: unit?.slack ?? 0,
    ...(unit === undefined && other === undefined && numeral.split !== undefined && { split: numeral.split }),
    ...(unit === undefined && numeral.digits !== undefined && { digits: numeral.digits }),
    ...(groups.vague !== undefined && {
      sense: groups.vague === '个来' ? ('about' as const) : ('odd' as const),
    }),
    ...(groups.vague === undefined && groups.plus !== undefined && { sense: 'from' as const }),
    ...(!tail && { length: match[0].length - (rest?.length ?? 0) }),
  };
}
