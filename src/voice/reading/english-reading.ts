import { sayUnit, UNIT } from './units.ts';

const AMOUNT = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const CURRENCIES = [
  ['[¥￥]', 'yuan'],
  ['\\$', 'dollars'],
  ['£', 'pounds'],
  ['€', 'euros'],
] as const;

/** English voices read figures themselves; symbols get their words, and a price its currency after it. */
export function readEnglish(text: string): string {
  const priced = CURRENCIES.reduce(
    (read, [sign, word]) => read.replace(new RegExp(`${sign}\\s?(${AMOUNT})`, 'gu'), `$1 ${word}`),
    text,
  );
  return priced
    .replace(/(?<![\d-])(\d+(?:\.\d+)?)\s?[-–—~]\s?(\d+(?:\.\d+)?)(?![\d-])/gu, '$1 to $2')
    .replace(/(?<=\d)\s?[×*]\s?(?=\d)/gu, ' by ')
    .replace(/(?<=\d)\s?[%％]/gu, ' percent')
    .replace(new RegExp(`(?<=\\d)\\s?${UNIT}`, 'gu'), (_, unit: string) => ` ${sayUnit(unit, 'en')}`);
}
