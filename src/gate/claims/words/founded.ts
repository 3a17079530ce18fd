import { prefilter } from '../../text/may-match.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';

const DIGIT = '[零〇一二三四五六七八九]';
const YEAR = `(?<year>\\d{4}|${DIGIT}{4})年`;
const BEGAN = '成立|创立|创办|创建|创始|始创|开业|开张|开店|建厂|建店|办厂|起家';
/** 本店成立于2015年, 小店是2015年3月开的, 从2015年开到现在. */
const CHINESE = new RegExp(
  `(?:${BEGAN})(?:的)?(?:时间)?(?:于|在|是|自)?${YEAR}|(?:店|厂|公司|品牌|牌子|我们|咱们?)(?:是|从|自|打|在|于)?${YEAR}(?:\\d{1,2}月|[一二三四五六七八九十]{1,3}月)?(?:\\d{1,2}[日号])?(?:就)?(?:${BEGAN}|开(?:的|到|起来|门))`,
  'gu',
);
/** 始于1985, 老牌子自一九八五年. */
const SINCE = new RegExp(
  `(?:始于|创立于|创办于|成立于|创建于|创始于|诞生于|起源于|(?:品牌|我们|老牌子?|本店|公司)(?:从|自))\\s?(?<year>1[5-9]\\d\\d|20[0-2]\\d|[一二]${DIGIT}{3})(?=年|[^\\d]|$)`,
  'gu',
);
const ENGLISH =
  /\b(?:(?:founded|established|started|set up|born|making \w+|in business|trading|around)(?: back)?(?: ever)?(?: in| since)?|since)(?: about)?\s(?<year>1[5-9]\d\d|20[0-2]\d)\b/gu;
const MAY = prefilter(CHINESE, SINCE, ENGLISH);
/** A fact that tells since when there is a shop, a firm or a brand. */
const OF_BEGINNING = new RegExp(
  `${BEGAN}|始于|诞生|起源|历史|品牌故事|\\b(?:founded|established|opened|started|born|since|history)\\b`,
  'u',
);
const WRITTEN_YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;

/** Since when there is a shop or a brand: its history is told as the papers have it (广告法 art. 28; Measures art. 34). */
export function readFounded(scene: Scene): void {
  if (!MAY.isMetBy(scene.text)) return;
  for (const pattern of [CHINESE, SINCE, ENGLISH]) {
    for (const match of statements(scene, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (isClaimed(scene, from, to)) continue;
      takeNumbers(scene, from, to);
      addClaim(scene, 'number', from, to, judge(scene.sheetAt(from), yearOf(match.groups?.year ?? '')));
    }
  }
}

function yearOf(said: string): string {
  if (/^\d/u.test(said)) return said;
  return Array.from(said, (digit) => String(readNumeral(digit)?.value ?? 0)).join('');
}

function judge({ texts, numbers }: ProductSheet, year: string): Judgement {
  const told = texts.filter(
    ({ about, text }) => OF_BEGINNING.test(`${about} ${text}`) && WRITTEN_YEAR.test(text),
  );
  const counted = numbers.filter(({ about, lo, hi }) => OF_BEGINNING.test(about) && lo === hi);
  const held = told.find(({ text }) => text.includes(year)) ?? counted.find(({ lo }) => lo === Number(year));
  if (held !== undefined) return supported([held.id], held.shown);
  const first = told[0] ?? counted[0];
  return first === undefined ? unsupported : contradicted([first.id], first.shown);
}
