import { readNumeral } from '../numbers/numerals.ts';
import { shownMoney } from '../prices/compared-prices.ts';
import { type ProductSheet, sheetOf } from '../scene/product-sheet.ts';
import { addClaim, contradicted, isClaimed, type Judgement, type Scene, supported } from '../scene/scene.ts';

/** 我们店七样东西里, 今天上架的七样里, 六款里: among the shop's own things. */
const RANGE =
  /(?:(?:今天|今晚|今儿|今夜|本场|这场|我们|咱们?|咱|自|本|这|那)(?:家|店|里|场)*|店里|上架|在卖|在售)[^,，。;；!！?？]{0,6}?(?<count>[几两三四五六七八九十\d]{1,3}|所有|全部)(?:款|个|种|样|台|件|双|瓶|盒|条|把)(?:东西|商品|货|产品)?(?:里头?|里面|中|当中|之中)|(?:^|[,，。;；!！?？])(?<bare>[两三四五六七八九十\d]{1,3})(?:款|样|件)(?:东西|商品|货|产品)?(?:里头?|里面|中|当中|之中)|(?<![就数属][^,，。]{0,1})(?:我们|咱们?|自)家(?:店里)?(?=最(?:高|低|贵|便宜|重|轻)的)/u;
const EXTREME =
  /(?<of>(?:标价|单价|价格|价钱|卖价|售价|价|重量|分量|净重)?)(?:是|算|数|都|也|里)*最(?<end>高|贵|低|便宜|重|轻)(?![限度档挡成度楼级的]?(?:要|可|成交|不超|一档|档))/gu;
const PRICED = /价/u;
const WEIGHT = /重量|净重|毛重|自重|单重|机身重|整机重|(?:^|\s)重(?:\s|$)|weight/u;
/** 每泡重量, 承重, 面料克重: weights of something else. */
const OF_A_PART = /每|单[颗片泡条根]|承重|载重|限重|克重|绒|填充|配重|per\b|load/u;
/** 最轻的一件皮具 narrows the range to a kind. */
const OF_A_KIND =
  /^的?(?:那|这)?(?:一)?(?:款|个|种|样|台|件|双|瓶|盒|条|把)(?<kind>(?![就也都]?是)\p{Script=Han}{1,6})?/u;

/** 最贵的是血压计, of all that the shop sells: held against the prices and the weights of all. */
export function readOwnRange(scene: Scene): void {
  if (!scene.text.includes('最')) return;
  const range = RANGE.exec(scene.text);
  if (range === null) return;
  const start = range.index + range[0].length;
  const end = /[。!！?？]/u.exec(scene.text.slice(start))?.index ?? scene.text.length - start;
  const said = scene.text.slice(start, start + end);
  if (ELSEWHERE.test(scene.text.slice(Math.max(0, range.index - 12), start + Math.min(end, 24)))) return;
  const isPriced = PRICED.test(said);
  for (const match of said.matchAll(EXTREME)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (scene.isUnclaimed(from) || isClaimed(scene, from, to)) continue;
    const { of = '', end: most = '' } = match.groups ?? {};
    const read = readingOf(scene, of, most, isPriced);
    if (read === undefined) continue;
    const kind = OF_A_KIND.exec(scene.text.slice(to))?.groups?.kind;
    const judged = judge(scene, scene.sheetAt(from), read, countOf(range), kind !== undefined);
    if (judged !== undefined) addClaim(scene, 'comparison', from, to, judged);
  }
}

/** A range that is not the shop's own. */
const ELSEWHERE = /全网|市面|同行|全国|行业|同类|同价|别家/u;

interface Known {
  readonly fact: string;
  readonly value: number;
  readonly shown: string;
}

interface Reading {
  readonly known: (sheet: ProductSheet) => Known | undefined;
  readonly isMost: boolean;
}

/** What is compared, and which end of it is said; undefined where it is neither a price nor a weight. */
function readingOf(scene: Scene, of: string, end: string, isPriced: boolean): Reading | undefined {
  if (/[重轻]/u.test(end) || /重|分量/u.test(of)) {
    return { known: weightOf, isMost: /[重高]/u.test(end) };
  }
  if (/贵|便宜/u.test(end) || PRICED.test(of) || isPriced) {
    return { known: (sheet) => priceOf(scene, sheet), isMost: /[贵高]/u.test(end) };
  }
  return undefined;
}

function priceOf(scene: Scene, { id, product }: ProductSheet): Known | undefined {
  const live = product?.price?.live;
  return live === undefined
    ? undefined
    : { fact: `${id}.price.live`, value: live, shown: shownMoney(scene, live) };
}

/** The only weight on file that is the thing's own. */
function weightOf({ numbers }: ProductSheet): Known | undefined {
  const weights = numbers.filter(
    ({ dimension, about, lo, hi }) =>
      dimension === 'mass' && lo === hi && WEIGHT.test(about) && !OF_A_PART.test(about),
  );
  const [first] = weights;
  if (first === undefined || weights.some(({ lo }) => lo !== first.lo)) return undefined;
  return { fact: first.id, value: first.lo, shown: first.shown };
}

/** How many things are said to be in the range; undefined where all or some are. */
const countOf = ({ groups }: RegExpExecArray): number | undefined =>
  readNumeral(groups?.count ?? groups?.bare ?? '')?.value;

/** Of three of ten things nobody knows which three: the end of all ten is an end of any three that hold it. */
function judge(
  scene: Scene,
  sheet: ProductSheet,
  { known, isMost }: Reading,
  count: number | undefined,
  isOfKind: boolean,
): Judgement | undefined {
  const own = known(sheet);
  if (own === undefined) return undefined;
  const all = scene.knowledge.products.flatMap(({ id }) => known(sheetOf(scene.knowledge, id)) ?? []);
  const values = all.map(({ value }) => value);
  const end = isMost ? Math.max(...values) : Math.min(...values);
  if (own.value === end && values.length === scene.knowledge.products.length) return supported([own.fact]);
  if (own.value === end || isOfKind) return undefined;
  if (count !== undefined && count < scene.knowledge.products.length) return undefined;
  return contradicted([own.fact], own.shown);
}
