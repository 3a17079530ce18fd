import { readNumeral } from './numerals.ts';
import type { Reading } from './quantity.ts';
import { N } from './quantity-patterns.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`.replace('(?:)?', '')).join(
  '|',
);

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const ORDINAL = [...ORDINALS]
  .sort((one, other) => other.length - one.length)
  .join('|')
  .replaceAll('-', '[- ]');
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR_WORD = [...HOURS].sort((one, other) => other.length - one.length).join('|');

/** 零点七八度电 and 零点零六毫米: the point of a decimal. */
const DECIMAL_OF =
  '[零一二三四五六七八九]{1,3}(?:[度升克斤米瓦寸倍伏安秒元块]|毫|公斤|公里|厘米|千[克瓦]|微|纳米)';

/** A day, or a month of a year. */
export const DATE = new RegExp(
  String.raw`\b(?:the )?(?<wordDay>${ORDINAL})(?: of)? (?<wordMonth>${MONTH})\b|\b(?<monthWord>${MONTH}) (?:the )?(?<dayWord>${ORDINAL})\b|\b(?:on|until|till|through|by|to|ends|before|week,|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) the (?<bare>${ORDINAL}|\d{1,2}(?:st|nd|rd|th))(?=[,.;!?]|$| at\b| and\b)|\b(?<enDay>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<enMonth>${MONTH})\b|\b(?<monthEn>${MONTH})\.? (?:the )?(?<dayEn>\d{1,2})(?:st|nd|rd|th)?(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:(?:\d{4}|[零〇一二三四五六七八九]{4})年)?(?<month>${N})月(?:份)?(?:(?<day>${N})(?:日|号))|(?:\d{4}|[零〇一二三四五六七八九]{4})年(?:${N}月)?|(?<![\d零〇一二三四五六七八九十百])(?<shortYear>2\d|二[零〇一二三四五六七八九])年${N}月|(?<![\d一二三四五六七八九十])(?<only>${N})号(?!链接|线|店(?!里|内)|楼|色|款|码|品|电|球|机|包)`,
  'gu',
);
export const CLOCK = new RegExp(
  String.raw`(?<half>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚|明晚|夜里|晚)?(?:(?<![\d.])(?<hh>\d{1,2}):(?<mm>\d{2})(?!\d)|(?<![周期拜])(?!零点${DECIMAL_OF})(?<hour>${N.replaceAll('点[', '点(?!)[')})点(?:钟|整)?(?<past>半|一刻|三刻|[零〇一二三四五六七八九十\d]{1,3}分?)?)(?!\d)|(?<![\d.])(?<en>\d{1,2})(?:[:.](?<enm>\d{2}))?\s*(?<ap>am|pm|a\.m\.|p\.m\.)|(?<spoken>${HOUR_WORD})(?:[- ](?<spokenMinutes>fifteen|thirty|forty-five))? ?(?<spokenHalf>am|pm|a\.m\.|p\.m\.|o'clock)|(?<past2>half past|quarter (?:to|past|after)) (?<pastHour>${HOUR_WORD}|\d{1,2})\b|(?<word>零点(?!${DECIMAL_OF})|午夜|midnight|(?<!after)noon)`,
  'gu',
);

export function readDate(match: RegExpExecArray): Reading {
  const { enDay, enMonth, monthEn, dayEn, wordDay, wordMonth, monthWord, dayWord, bare } = match.groups ?? {};
  const ordinal = wordDay ?? dayWord ?? bare;
  const english = enMonth ?? monthEn ?? wordMonth ?? monthWord;
  if (ordinal !== undefined) {
    const day = /^\d/.test(ordinal)
      ? Number.parseInt(ordinal, 10)
      : ORDINALS.indexOf(ordinal.replace(' ', '-')) + 1;
    const month = english && MONTHS.findIndex((name) => name.startsWith(english.slice(0, 3))) + 1;
    const parts = typeof month === 'number' ? [month, day] : [day];
    return { dimension: 'date', lo: day, step: 1, sense: 'exact', parts };
  }
  if (english !== undefined) {
    const month = MONTHS.findIndex((name) => name.startsWith(english.slice(0, 3))) + 1;
    const day = Number(enDay ?? dayEn);
    return { dimension: 'date', lo: day, step: 1, sense: 'exact', parts: [month, day] };
  }
  const numbers = match[0].split(/[^\d零〇一二三四五六七八九十]+/u).flatMap((part) => {
    const value = part === '' ? undefined : readNumeral(part)?.value;
    return value === undefined ? [] : [value];
  });
  // 二八年一月 is of 2028.
  if (match.groups?.shortYear !== undefined && numbers[0] !== undefined) numbers[0] += 2000;
  return { dimension: 'date', lo: numbers.at(-1) ?? 0, step: 1, sense: 'exact', parts: numbers };
}

export function readClock(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  if (groups.word !== undefined) return clock(groups.word === 'noon' ? 12 : 24, 0);
  if (groups.en !== undefined) {
    const hour = (Number(groups.en) % 12) + (groups.ap?.startsWith('p') ? 12 : 0);
    return clock(hour, Number(groups.enm ?? 0));
  }
  if (groups.spoken !== undefined) {
    const hour = (HOURS.indexOf(groups.spoken) + 1) % 12;
    const minutes = { fifteen: 15, thirty: 30, 'forty-five': 45 }[groups.spokenMinutes ?? ''] ?? 0;
    return clock(groups.spokenHalf?.startsWith('p') ? hour + 12 : hour === 0 ? 12 : hour, minutes);
  }
  if (groups.past2 !== undefined) {
    const word = groups.pastHour ?? '';
    const hour = /^\d/.test(word) ? Number(word) : HOURS.indexOf(word) + 1;
    if (hour > 24) return undefined;
    return groups.past2.endsWith('to')
      ? clock(hour - 1, 45)
      : clock(hour, groups.past2.startsWith('half') ? 30 : 15);
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
