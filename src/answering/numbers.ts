import { normalise } from '../knowledge/retrieval.ts';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** Words in which a numeral counts nothing. */
const NOT_COUNTING =
  /一(下|样|起|定|些|点|直|般|共|旦|边|律|致|切|款|个|种|件|次|位|步|会儿?)|第一时间|万一|十分(?!钟)|千万(?![元块])|百分百|统一|唯一|两(款|个|种|位|者|样)|之一|三方|四季/gu;

/** What stands after a numeral that counts something; a lone Chinese digit counts only before one of these. */
const MEASURE =
  /^[年月日天周号个小分秒时点件元块角毛斤两克公千毫厘米升瓦伏度片包袋盒瓶箱条支颗粒枚次档级倍折成层位款种寸吨岁人%％泡杯勺]/u;

const ENGLISH: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, place) => [word, (place + 2) * 10]),
    ),
);

/**
 * Every number that a text states, in digits, Chinese numerals or English words, in one form: `129.00`,
 * `一百二十九` and `one hundred and twenty-nine` are all `129`.
 */
export function numbersIn(text: string): ReadonlySet<string> {
  const plain = normalise(text).replaceAll(/(\d),(?=\d{3}\b)/g, '$1');
  const found = new Set<string>();
  for (const [digits] of plain.matchAll(/\d+(?:\.\d+)?/g)) found.add(String(Number(digits)));
  for (const value of [...chineseNumbers(plain), ...englishNumbers(plain)]) found.add(String(value));
  return found;
}

/** The amounts of money that a text states. */
export function moneyIn(text: string): ReadonlySet<string> {
  const plain = normalise(text).replaceAll(/(\d),(?=\d{3}\b)/g, '$1');
  const found = new Set<string>();
  const before = /(?:[¥$€£]|rmb|cny|usd|gbp|eur) ?(\d+(?:\.\d+)?)/g;
  const after =
    /(\d+(?:\.\d+)?) ?(?:元|块|yuan|rmb|cny|dollars?|pounds?\b(?! of)|euros?|美元|英镑|欧元|港元)/g;
  for (const pattern of [before, after]) {
    for (const [, digits] of plain.matchAll(pattern)) found.add(String(Number(digits)));
  }
  return found;
}

function chineseNumbers(plain: string): readonly number[] {
  const text = plain.replaceAll(NOT_COUNTING, ' ');
  return [
    ...text.matchAll(/[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/gu),
  ].flatMap((match) => {
    const run = match[0];
    const isLone = run.length === 1;
    if (isLone && !MEASURE.test(text.slice(match.index + 1))) return [];
    return [chineseValue(run)];
  });
}

function chineseValue(run: string): number {
  const [whole = '', fraction = ''] = run.split('点');
  const part = [...fraction].reduce((digits, digit) => `${digits}${DIGITS[digit] ?? 0}`, '');
  return Number(`${chineseWhole(whole)}.${part === '' ? '0' : part}`);
}

function chineseWhole(whole: string): number {
  if (![...whole].some((character) => character in SCALES)) {
    return Number([...whole].map((digit) => DIGITS[digit] ?? 0).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of whole) {
    const scale = SCALES[character];
    if (scale === undefined) digit = DIGITS[character];
    else if (scale >= 10_000) {
      total = (total + section + (digit ?? (section + total === 0 ? 1 : 0))) * scale;
      section = 0;
      digit = undefined;
    } else {
      section += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

function englishNumbers(plain: string): readonly number[] {
  const found: number[] = [];
  let value: number | undefined;
  const close = () => {
    if (value !== undefined) found.push(value);
    value = undefined;
  };
  const words = plain.match(/[a-z]+|[^a-z\s-]+/g) ?? [];
  words.forEach((word, place) => {
    const one = ENGLISH[word];
    if (word === 'one' && value === undefined && !/^(hundred|thousand)$/.test(words[place + 1] ?? '')) return;
    if (one !== undefined) {
      if (value !== undefined && value % 10 !== 0 && one > 0) close();
      value = (value ?? 0) + one;
    } else if (word === 'hundred' && value !== undefined) value *= 100;
    else if (word === 'thousand' && value !== undefined) value *= 1_000;
    else if (!(word === 'and' && value !== undefined)) close();
  });
  close();
  return found;
}
