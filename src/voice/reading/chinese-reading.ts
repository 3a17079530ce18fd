import { sayCount, sayDialled, sayFigures, sayNumber, sayYuan } from './chinese-numbers.ts';
import { sayUnit, UNIT } from './units.ts';

const AMOUNT = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const TO = '\\s?(?:-|–|—|~|～|至|到)\\s?';
/** No figure, letter or decimal point stands before: the number begins here. */
const START = '(?<![\\dA-Za-z.,])';

const CURRENCIES: Readonly<Record<string, string>> = { $: '美元', '£': '英镑', '€': '欧元' };

/** Measure words, before which 2 is 两. 2月, 2号, 2折 and 2楼 are 二. */
const MEASURES =
  '个|件|瓶|盒|袋|包|支|块|片|条|双|台|套|只|把|张|本|罐|桶|箱|杯|份|款|种|位|人|次|天|年|周|倍|层|颗|粒|根|米|升|瓦|克|公斤|斤|小时|分钟|秒|点|万|亿|组|对|排|段|步|场|轮|期|头|口';

type Rule = readonly [pattern: RegExp, read: (...parts: string[]) => string];

/**
 * What Chinese listeners expect to hear for figures and symbols, in the order in which the rules take their
 * turn: what the first have read holds no figure for those that follow.
 */
const RULES: readonly Rule[] = [
  // Dates and times.
  rule(`${START}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d.])`, (_, year, month, day) =>
    isDate(month, day) ? `${sayFigures(year)}年${bare(month)}月${bare(day)}日` : undefined,
  ),
  rule(`${START}([12]\\d{3})(?=\\s?年)`, (_, year) => sayFigures(year)),
  rule(`${START}(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?([日号]))?`, (_, month, day, word) =>
    day === undefined ? `${bare(month)}月` : `${bare(month)}月${bare(day)}${word}`,
  ),
  rule(
    `${START}([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d)`,
    (_, hour, minute) => `${sayHour(hour)}${sayMinute(minute)}`,
  ),
  // Telephone numbers, order numbers and what else is dialled or copied down.
  rule(`${START}\\d{3,4}(?:-\\d{3,4}){1,2}(?!\\d)`, (code) => sayDialled(code).replaceAll('-', '，')),
  rule(
    `(?<=(?:热线|电话|拨打|客服|编号|货号|订单号|尾号|单号|口令|邮编|区号)[是为：:\\s]{0,2})\\d{3,}(?![\\d.])`,
    (code) => sayDialled(code),
  ),
  rule(`${START}(?:12315|12345|12358|12331|12306)(?!\\d)`, (code) => sayDialled(code)),
  rule(`${START}\\d{7,}(?![\\d.,])(?!\\s?[万亿元块])`, (code) => sayDialled(code)),
  // Money.
  rule(
    `[¥￥]\\s?(${AMOUNT})${TO}[¥￥]?\\s?(${AMOUNT})(?![\\d万亿千])`,
    (_, from, to) => `${sayYuan(plain(from)).replace(/块$/, '')}到${sayYuan(plain(to))}`,
  ),
  rule(`[¥￥]\\s?(${AMOUNT})\\s?([千万亿])`, (_, amount, scale) => `${sayCount(plain(amount))}${scale}块`),
  rule(`[¥￥]\\s?(${AMOUNT})\\s?(?:元|块)?`, (_, amount) => sayYuan(plain(amount))),
  rule(`${START}(\\d+(?:,\\d{3})*\\.\\d{1,2})\\s?元(?![/每])`, (_, amount) => sayYuan(plain(amount))),
  rule(
    `([$£€])\\s?(${AMOUNT})`,
    (_, sign, amount) => `${sayCount(plain(amount))}${CURRENCIES[sign] ?? sign}`,
  ),
  rule(`${START}([1-9])\\.([1-9])\\s?折`, (_, tenth, hundredth) => `${sayFigures(tenth + hundredth)}折`),
  // Shares.
  rule(`${START}100\\s?[%％]`, () => '百分之百'),
  rule(
    `${START}(${AMOUNT})\\s?[%％]?${TO}(${AMOUNT})\\s?[%％]`,
    (_, from, to) => `百分之${sayNumber(plain(from))}到百分之${sayNumber(plain(to))}`,
  ),
  rule(`(${AMOUNT})\\s?[%％]`, (_, amount) => `百分之${sayNumber(plain(amount))}`),
  rule(`(${AMOUNT})\\s?‰`, (_, amount) => `千分之${sayNumber(plain(amount))}`),
  rule(
    `${START}([1-9]\\d?)/([2-9]|[1-9]\\d)(?![\\d/])`,
    (_, part, whole) => `${sayNumber(whole)}分之${sayNumber(part)}`,
  ),
  // Codes: letters with figures.
  rule(`(?<![A-Za-z])([A-Za-z]+)([- ]?)(\\d+)(?![\\d.])`, (_, letters, joint, figures) =>
    sayCode(letters, joint, figures),
  ),
  // Ranges, products and signs.
  rule(`(?<=^|[\\s，。（(：:到])[-−](?=\\d)`, () => '负'),
  rule(`±(?=\\s?\\d)`, () => '正负'),
  rule(`(${AMOUNT})\\s?[×x*]\\s?(?=\\d)`, (_, amount) => `${sayNumber(plain(amount))}乘`),
  rule(`(?<=[a-zA-Z])\\s?[×*]\\s?(?=\\d)`, () => '乘'),
  rule(`${START}(${AMOUNT})${TO}(?=\\d)(?!\\d+(?:\\.\\d+)?-)`, (_, from) => `${sayNumber(plain(from))}到`),
  rule(`[≥]\\s?(?=\\d)`, () => '大于等于'),
  rule(`[≤]\\s?(?=\\d)`, () => '小于等于'),
  rule(`[>＞]\\s?(?=\\d)`, () => '大于'),
  rule(`[<＜]\\s?(?=\\d)`, () => '小于'),
  // Amounts with their units, and what is left.
  rule(`(${AMOUNT})\\s?${UNIT}`, (_, amount, unit) => {
    const said = sayUnit(unit, 'zh');
    return `${/度$/.test(said) ? sayNumber(plain(amount)) : sayCount(plain(amount))}${said}`;
  }),
  rule(`(?<!第\\s?)(${AMOUNT})(?=\\s?(?:${MEASURES}))`, (_, amount) => sayCount(plain(amount))),
  rule(`(${AMOUNT})(\\+?)`, (_, amount, plus) => `${sayNumber(plain(amount))}${plus === '+' ? '加' : ''}`),
];

/** The words of a Chinese text with every figure and symbol as it is said. */
export function readChinese(text: string): string {
  return RULES.reduce((read, [pattern, say]) => read.replace(pattern, say), text);
}

function rule(pattern: string, read: (...parts: [string, ...string[]]) => string | undefined): Rule {
  return [new RegExp(pattern, 'gu'), (whole = '', ...rest) => read(whole, ...rest) ?? whole];
}

/** Without its thousands' commas. */
function plain(amount: string): string {
  return amount.replaceAll(',', '');
}

/** Without a leading zero: 07 as 七. */
function bare(number: string): string {
  return sayNumber(String(Number(number)));
}

function isDate(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

function sayHour(hour: string): string {
  return `${sayCount(String(Number(hour)))}点`;
}

function sayMinute(minute: string): string {
  if (minute === '00') return '';
  return `${minute.startsWith('0') ? '零' : ''}${bare(minute)}分`;
}

/** A model's code. Capitals glued to figures are named one by one; a word (iPhone 15) stays a word. */
function sayCode(letters: string, joint: string, figures: string): string {
  const isSpelt = joint !== ' ' && /^[A-Z]{2,4}$/.test(letters);
  const name = isSpelt ? [...letters].join(' ') : letters;
  const isTold = isSpelt || figures.length > 2 || figures.startsWith('0');
  return `${name}${joint === '' ? '' : ' '}${isTold ? sayFigures(figures) : sayNumber(figures)}`;
}
