/**
 * How a text is read out: symbols and figures that eSpeak NG drops or misreads get their established
 * reading, and everything that it would take as a command is defused. No word is added, left out or changed.
 */

/** Units after a number, as a Chinese host says them. Longer ones first, so that mAh is not m. */
const UNITS: readonly (readonly [symbol: string, reading: string])[] = [
  ['mAh', '毫安时'],
  ['kWh', '千瓦时'],
  ['m²', '平方米'],
  ['kg', '千克'],
  ['mg', '毫克'],
  ['km', '千米'],
  ['cm', '厘米'],
  ['mm', '毫米'],
  ['ml', '毫升'],
  ['mL', '毫升'],
  ['kW', '千瓦'],
  ['Hz', '赫兹'],
  ['dB', '分贝'],
  ['min', '分钟'],
  ['℃', '摄氏度'],
  ['°C', '摄氏度'],
  ['W', '瓦'],
  ['V', '伏'],
  ['L', '升'],
  ['g', '克'],
  ['m', '米'],
  ['h', '小时'],
  ['s', '秒'],
];
const UNIT_READING = new Map(UNITS);
const UNIT = new RegExp(`(?<=\\d)\\s?(${UNITS.map(([symbol]) => symbol).join('|')})(?![A-Za-z0-9²])`, 'gu');
const AMOUNT = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';

/** Control characters steer eSpeak (U+0001 sets its speed) or end the text (U+0000); private use likewise. */
const STEERING = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

function readChinese(text: string): string {
  return (
    text
      .replace(new RegExp(`[¥￥]\\s?(${AMOUNT})`, 'gu'), '$1元')
      .replace(new RegExp(`\\$\\s?(${AMOUNT})`, 'gu'), '$1美元')
      .replace(new RegExp(`(${AMOUNT})\\s?[%％]`, 'gu'), '百分之$1')
      // A year is read figure by figure.
      .replace(/(?<!\d)(\d{4})(?=\s?年)/gu, (year) => [...year].map(readFigure).join(''))
      .replace(/(?<![\d-])(\d+(?:\.\d+)?)\s?[-–—~～]\s?(\d+(?:\.\d+)?)(?![\d-])/gu, '$1到$2')
      .replace(/(?<=\d)\s?[×x*]\s?(?=\d)/gu, '乘')
      .replace(/(?<=^|[\s，。（(：:到])[-−](?=\d)/gu, '负')
      .replace(UNIT, (_, symbol: string) => UNIT_READING.get(symbol) ?? symbol)
  );
}

function readEnglish(text: string): string {
  return text
    .replace(new RegExp(`[¥￥]\\s?(${AMOUNT})`, 'gu'), '$1 yuan')
    .replace(new RegExp(`\\$\\s?(${AMOUNT})`, 'gu'), '$1 dollars')
    .replace(new RegExp(`£\\s?(${AMOUNT})`, 'gu'), '$1 pounds')
    .replace(new RegExp(`€\\s?(${AMOUNT})`, 'gu'), '$1 euros')
    .replace(/(?<![\d-])(\d+(?:\.\d+)?)\s?[-–—~]\s?(\d+(?:\.\d+)?)(?![\d-])/gu, '$1 to $2')
    .replace(/(?<=\d)\s?[×*]\s?(?=\d)/gu, ' by ');
}

function readFigure(figure: string): string {
  return '零一二三四五六七八九'.charAt(Number(figure));
}

/** eSpeak takes `[[…]]` for phonemes, entity-escaped or not: what stood there would never be judged. */
function defuse(text: string): string {
  return text
    .replace(STEERING, ' ')
    .replace(/\[(?=\[)/gu, '[ ')
    .replace(/\](?=\])/gu, '] ');
}

function escapeMarkup(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** True for the Chinese voices, which switch to English for Latin words by themselves. */
function isChineseVoice(voice: string): boolean {
  return /^(?:sit\/)?(?:cmn|zh|yue|hak)/.test(voice);
}

/** The SSML that has `voice` read `text` out. English voices name Han characters, so those runs change voice. */
export function ssmlOf(text: string, voice: string): string {
  const plain = defuse(text);
  if (isChineseVoice(voice)) return escapeMarkup(readChinese(plain));
  return escapeMarkup(readEnglish(plain)).replace(
    /\p{Script=Han}(?:[\p{Script=Han}，。、！？：；]*\p{Script=Han})?/gu,
    (run) => `<voice name="cmn">${run}</voice>`,
  );
}
