import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';

const YEAR = '(?<year>\\d{4}|[零〇一二三四五六七八九]{4})年';
const BEGAN = '成立|创立|创办|创建|始创|开业|开张|开店|建厂|建店|办厂|起家';
/** 本店成立于2015年, 小店是2015年3月开的, 从2015年开到现在. */
const CHINESE = new RegExp(
  `(?:${BEGAN})(?:的)?(?:时间)?(?:于|在|是|自)?${YEAR}|(?:店|厂|公司|品牌|牌子|我们|咱们?)(?:是|从|自|打|在|于)?${YEAR}(?:\\d{1,2}月|[一二三四五六七八九十]{1,3}月)?(?:\\d{1,2}[日号])?(?:就)?(?:${BEGAN}|开(?:的|到|起来|门))`,
  'gu',
);
const ENGLISH =
  /\b(?:(?:founded|established|set up)(?: back)?(?: in)?|(?:in business|trading)(?: ever)? since)(?: about)? (?<year>1[89]\d\d|20\d\d)\b/gu;
/** A fact that tells since when there is a shop, a firm or a brand. */
const OF_BEGINNING = new RegExp(`${BEGAN}|\\b(?:founded|established|opened|since)\\b`, 'u');
const WRITTEN_YEAR = /(?:1[89]|20)\d\d/u;

/** Since when there is a shop or a brand: its history is told as the papers have it (广告法 art. 28; Measures art. 34). */
export function readFounded(scene: Scene): void {
  for (const match of [...statements(scene, CHINESE), ...statements(scene, ENGLISH)]) {
    const [from, to] = [match.index, match.index + match[0].length];
    takeNumbers(scene, from, to);
    addClaim(scene, 'number', from, to, judge(scene.sheetAt(from), yearOf(match.groups?.year ?? '')));
  }
}

function yearOf(said: string): string {
  if (/^\d/u.test(said)) return said;
  return Array.from(said, (digit) => String(readNumeral(digit)?.value ?? 0)).join('');
}

function judge({ texts }: ProductSheet, year: string): Judgement {
  const known = texts.filter(({ about, text }) => OF_BEGINNING.test(about) && WRITTEN_YEAR.test(text));
  const held = known.find(({ text }) => text.includes(year));
  if (held !== undefined) return supported([held.id], held.shown);
  const first = known[0];
  return first === undefined ? unsupported : contradicted([first.id], first.shown);
}
