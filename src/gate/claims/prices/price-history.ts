import { mayMatch } from '../../text/may-match.ts';
import { agrees } from '../numbers/number-agreement.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { expiry, judgeLowest, known, shownMoney } from './compared-prices.ts';

const NUMBER = '(?:七|7|十|三十|30|十四|14|十五|15|两|几|[三四五六])';
/** The stretch of days a price is the lowest of: 前七天, 近30日, 这个月. */
const SPAN = new RegExp(
  `(?<![月\\d十百千])(?<days>${NUMBER})\\s?[天日](?![至到-])|(?<week>[一1]周|[一1]个?(?:星期|礼拜)|上周|这周|[这上]个?星期)|(?<month>(?<![\\d十])[一1]个?月(?![\\d一二三四五六七八九十])|(?:本月|这个?月)(?!的?[\\d一二三四五六七八九十]{1,3}[号日]?(?:到|至|-|~))|三十日|30日)`,
  'u',
);
/** What is said of the price in it: the least it was, or that it was so once. */
const LOW =
  /最低|最便宜|底价|新低|低到|有过|到过|卖过|出过|走过|做过|降到过|成交价?|有(?:个|一?[次回]|到)|见过|出现过|[跌掉落探]到|来过|放过|给过|曾/u;
const SOLD_AFTER = /^(?:元|块钱?)?的?(?:成交|最低|价)/u;
/** The sum stands at most so far from the words that say what it was. */
const REACH = 18;

const OF_THE_PAST = /最低|最便宜|底价|新低|[过有到曾]|成交/u;

/** 前头七天里最低卖的199, 三十天里有过128: what it went for before, held against `was` and `lowest_30d`. */
export function readPriceHistory(scene: Scene): void {
  if (scene.quantities.length === 0 || !mayMatch(OF_THE_PAST, scene.text)) return;
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !(quantity.dimension === 'money' || quantity.dimension === '')) continue;
    const before = scene.text.slice(Math.max(0, quantity.from - REACH), quantity.from);
    const span = SPAN.exec(before);
    if (span === null || quantity.lo < 1) continue;
    // 近三十天里有59的成交: what it was is said after the sum.
    if (
      !LOW.test(before.slice(span.index)) &&
      !(/有$/u.test(before) && SOLD_AFTER.test(scene.text.slice(quantity.to)))
    )
      continue;
    // Of two sums the nearer one is meant.
    const previous = scene.quantities[scene.indexOf(quantity) - 1];
    if (
      previous !== undefined &&
      /^(?:money)?$/.test(previous.dimension) &&
      previous.from > quantity.from - before.length + span.index + span[0].length
    )
      continue;
    if (
      /[今省少降差多贵划]|(?<!出)现|[,，]比|(?<!最)便宜|眼下|这会|到手|直播价/u.test(
        before.slice(span.index + span[0].length),
      )
    )
      continue;
    if (/评分|销量|单|评价|粉丝|件$/u.test(before)) continue;
    if (!isPriceLike(scene, quantity)) continue;
    for (const one of scene.quantities)
      if (one.from >= quantity.from - before.length + span.index && one.to <= quantity.to)
        scene.taken.add(one);
    if (scene.isUnclaimed(quantity.from)) continue;
    const from = quantity.from - before.length + span.index;
    const judgement = judgeLow(scene, scene.sheetAt(quantity.from), quantity, span);
    addClaim(scene, 'price', from, quantity.to, judgement, 'lowest-price');
  }
}

const isPriceLike = ({ text }: Scene, { dimension, from, to }: Quantity): boolean =>
  dimension === 'money' || (!/^\s?[a-z%]/.test(text.slice(to)) && to - from > 1);

/** 前十天成交79, of a basis that names ten days. */
function isOfBasis(days: string, basis = ''): boolean {
  if (!/成交/u.test(basis)) return false;
  const [from, to] = (basis.match(/\d{4}-\d{2}-\d{2}/gu) ?? []).map((date) => Date.parse(date));
  return from !== undefined && to !== undefined && (to - from) / DAY + 1 === readNumeral(days)?.value;
}
const DAY = 86_400_000;

function judgeLow(scene: Scene, sheet: ProductSheet, said: Quantity, span: RegExpExecArray): Judgement {
  const price = sheet.product?.price;
  if (price === undefined) return unsupported;
  const { days, week } = span.groups ?? {};
  const isWeek = week !== undefined || /^(?:七|7)$/.test(days ?? '');
  const isMonth = span.groups?.month !== undefined || /^(?:三十|30)$/.test(days ?? '');
  if (isWeek && price.was !== undefined && /成交价|最低/u.test(price.was_basis ?? '')) {
    const fact = `${sheet.id}.price.was_basis`;
    return agrees(said, known(price.was))
      ? (expiry(scene, sheet) ?? supported([fact, `${sheet.id}.price.was`]))
      : contradicted([fact], shownMoney(scene, price.was));
  }
  if (
    !isMonth &&
    (/几/u.test(days ?? '') ? /成交/u.test(price.was_basis ?? '') : isOfBasis(days ?? '', price.was_basis)) &&
    price.was !== undefined &&
    agrees(said, known(price.was))
  )
    return expiry(scene, sheet) ?? supported([`${sheet.id}.price.was_basis`, `${sheet.id}.price.was`]);
  return (isMonth ? judgeLowest(scene, sheet, said) : undefined) ?? unsupported;
}
