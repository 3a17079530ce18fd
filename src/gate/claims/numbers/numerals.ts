import { ENGLISH_NUMERAL, ENGLISH_SCALES, readEnglish } from './english-numerals.ts';

/** A number as it was said: what it comes to, and how finely. */
export interface Numeral {
  readonly value: number;
  /** The step of its last digit: 0.1 for 9.9, 100 for 一千二百. */
  readonly step: number;
  /** The upper end, where the number itself leaves it open: 三四 is 3 to 4, 几十 is 20 to 99. */
  readonly upTo?: number;
  /** English words that are also so many whole and hundredths: twelve eighty. */
  readonly split?: number;
  /** The digits of a code that is said digit by digit. */
  readonly digits?: string;
}

const DIGITS = new Map(
  [...'零〇一二三四五六七八九'].map((digit, index) => [digit, Math.max(0, index - 1)] as const),
);
for (const [digit, value] of [
  ['零', 0],
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
] as const) {
  DIGITS.set(digit, value);
}
const TENS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

const CHINESE_DIGIT = '零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖';
const CHINESE_SCALE = '十百千万亿拾佰仟';

/** 二十六千帕 are 26 kPa: after tens and hundreds a thousand belongs to the unit. */
const NOT_KILO = '(?!(?<=[十百][一二三四五六七八九]?)千[帕瓦卡焦克米赫])';

/** 几十, 大几百, 上千, 数十万: how far they reach is read by `readVague`. */
const VAGUE = `(?:(?:大|好)?几|(?<![参指倍级次度点人个分函])数)[十百千万][万亿]?|(?<![附最])(?:上|近)[百千万]`;

/** 一两分钟 is one or two minutes; before other words it is a weight. */
const ONE_OR_TWO = '一两(?=分钟|秒|小时|天(?!然)|[个年周次遍回滴勺泵分日])';

/**
 * One run of digits or Chinese numerals, for use inside a larger pattern. 两 is a numeral at the head of a
 * run or before a scale, and a weight elsewhere (三两). After k and w (3w单) only orders and people are
 * counted, since W is the watt too.
 */
export const NUMERAL = [
  String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[${CHINESE_SCALE}]{1,2}(?![分焦卡])|\s?(?:million|thousand|hundred)(?![a-z])|k(?=\+?\s?(?:sold|orders?|reviews?|ratings?|customers?|people|buyers?|users?|units?|followers?|viewers?)\b)|[kw](?=\+?[多单件人粉名位个次]))?`,
  ONE_OR_TWO,
  `(?<![你我咱他她们])(?:俩|仨)(?!人)|(?:两|[${CHINESE_DIGIT}${CHINESE_SCALE}])(?:两(?=[百千万亿])|${NOT_KILO}[${CHINESE_DIGIT}${CHINESE_SCALE}]){0,24}(?:(?<!差一)点[零〇一二三四五六七八九]+(?![十百分])[万亿]?)?`,
  '半',
  VAGUE,
  ENGLISH_NUMERAL,
].join('|');

/** Reads what `NUMERAL` matched; undefined where the characters form no number. */
export function readNumeral(text: string): Numeral | undefined {
  if (text === '半') return { value: 0.5, step: 0.5 };
  if (/^[a-z]/.test(text)) return readEnglish(text);
  if (/[几数上近]/u.test(text)) return readVague(text);
  const arabic = /^([\d,]+(?:\.(\d+))?)\s?([十百千万亿kw]*|million|thousand|hundred)$/.exec(text);
  if (arabic !== null) {
    let scale = 1;
    for (const unit of ENGLISH_SCALES.has(arabic[3] ?? '') ? [arabic[3] ?? ''] : (arabic[3] ?? ''))
      scale *= ENGLISH_SCALES.get(unit) ?? TENS.get(unit) ?? 1;
    const value = Number((arabic[1] ?? '').replaceAll(',', ''));
    if (!Number.isFinite(value)) return undefined;
    return { value: tidy(value * scale), step: tidy(scale * 10 ** -(arabic[2]?.length ?? 0)) };
  }
  const neighbours = readNeighbours(text);
  if (neighbours !== undefined) return neighbours;
  const point = /^(.*)点([零〇一二三四五六七八九]+)([万亿]?)$/.exec(text);
  if (point !== null) {
    const whole = readWhole(point[1] ?? '');
    if (whole === undefined) return undefined;
    const decimals = [...(point[2] ?? '')].map((digit) => DIGITS.get(digit) ?? 0).join('');
    const scale = TENS.get(point[3] ?? '') ?? 1;
    return {
      value: tidy(Number(`${whole.value}.${decimals}`) * scale),
      step: tidy(scale * 10 ** -decimals.length),
    };
  }
  return readWhole(text);
}

/** Away with the dust of binary fractions. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** 几十 20 to 99, 大几百 500 to 999, 好几百 300 to 999, 上千 1000 to 9999, 近百 90 to 99. */
function readVague(text: string): Numeral {
  const scale = [...text].reduce((product, character) => product * (TENS.get(character) ?? 1), 1);
  const from = REACH.find(([head]) => text.startsWith(head))?.[1] ?? 2;
  return { value: tidy(from * scale), upTo: (from < 1 ? 1 : 10) * scale - 1, step: scale };
}
const REACH: readonly (readonly [string, number])[] = [
  ['大几', 5],
  ['好几', 3],
  ['上', 1],
  ['近', 0.9],
];

/** 三四 is 3 to 4, 一两 1 to 2, 三四十 is 30 to 40, 十七八 is 17 to 18, 两三百 is 200 to 300. */
function readNeighbours(text: string): Numeral | undefined {
  const found =
    /^(?<tens>[一二三四五六七八九]?十)?(?<one>[一二两三四五六七八])(?<next>[二两三四五六七八九])(?<scale>[十百千万亿]*)$/u.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const [one, next] = [DIGITS.get(found.one ?? '') ?? 0, DIGITS.get(found.next ?? '') ?? 0];
  if (next - one !== 1 && !(one === 3 && next === 5)) return undefined;
  const tens = found.tens === undefined ? 0 : (readWhole(found.tens)?.value ?? 0);
  const scale = [...(found.scale ?? '')].reduce(
    (product, character) => product * (TENS.get(character) ?? 1),
    1,
  );
  return { value: (tens + one) * scale, upTo: (tens + next) * scale, step: scale };
}

/** 一百二十九 129, 一千二 1200, 一百零五 105, 二零二六 2026. */
function readWhole(text: string): Numeral | undefined {
  if (text === '') return undefined;
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => DIGITS.has(character))) {
    return { value: Number(characters.map((character) => DIGITS.get(character)).join('')), step: 1 };
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let step = 1;
  let lastScale = 1;
  let gap = false;
  for (const character of characters) {
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      gap ||= value === 0;
      continue;
    }
    const scale = TENS.get(character) ?? 1;
    if (scale >= 1e4) {
      section += digit ?? 0;
      total = (total + section === 0 ? 1 : total + section) * scale;
      section = 0;
    } else {
      section += (digit ?? 1) * scale;
    }
    digit = undefined;
    gap = false;
    step = scale;
    lastScale = scale;
  }
  if (digit !== undefined) {
    // 一千二 leaves the hundreds unsaid; 一千零二 does not.
    const unsaid = lastScale >= 100 && !gap ? lastScale / 10 : 1;
    section += digit * unsaid;
    step = unsaid;
  }
  return { value: total + section, step };
}
