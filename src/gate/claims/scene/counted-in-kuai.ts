import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isPieces, KUAI } from './kuai.ts';
import type { ProductSheet } from './product-sheet.ts';
import { pairsOf } from './which-fact.ts';

const countsOf = oncePer(({ numbers }: ProductSheet) =>
  numbers.filter(
    ({ dimension, path }) => dimension === KUAI && /^(?:facts|name|default_shipping)/u.test(path),
  ),
);

/** So far from the price is no sum that somebody means by it. */
const FAR = 2.5;
const EACH =
  /[每一]块(?:大概|大约|约|就|才|是|有|重|只)*[\d一二两三四五六七八九十百]+(?:千克|公斤|克|斤|毫升|厘米)/u;

/** What Chinese counts in 块: watches, boards, soap, butter. */
const COUNTED_SO =
  /(?:表|板|砖|皂|黄油|布|毯|垫|饼|镜|电池|屏|巾|豆腐|奶酪|芝士|拼图|积木|汤块|砚台?|玉牌)(?:子|儿)?$/u;
const STOCK_BEFORE = /(?:剩下?|库存|还有|现货|仓里|有货)(?:就|只|还|的|有|是|了|大概|约)*$/u;
const LIMIT_BEFORE =
  /(?:(?:每|一)(?:单|人|个?号|户)|限购?|最多|上限)(?:就|只|最多|限|让|能|可以|可|是|拍|买|购)*$/u;
const BOUGHT_BEFORE = /(?:拍|买|拿|一人|每人|来|分|凑|组|袋|包|盒|喝|吃|用)(?:上|个|够|满|下|了)?$/u;
/** 一百三十二块黄油在冷库. */
const IN_STORE = /^(?:\p{Script=Han}{0,4})?(?:在(?:库|仓|冷库)|库存|现货)/u;

/** 三十二块九一盒,二十四块: beside the price itself, a clause that is only what the facts count is no sum. */
const COUNTED_BARE = /(?:^|[,，。;；])(?:一[盒袋包罐箱板]|里[头面]?|装|内装|总?共|是|有)*$/u;
const OF_PRICE = /现|今|只要|降|到手|减|省|便宜|券|卖|价|差|付|运费/u;
const isBareCount = (text: string, { from, to }: Quantity): boolean => {
  const before = text.slice(Math.max(0, from - 8), from);
  return (
    COUNTED_BARE.test(before) &&
    !OF_PRICE.test(before) &&
    /^(?:[,，。;；]|$|一?小?[包袋])/u.test(text.slice(to))
  );
};

/** Whether two characters in a row of what a fact is called stand in the words. */
const isSpokenOf = (text: string, about: string): boolean =>
  pairsOf(about).some((pair) => text.includes(pair));

/** 七十二块六十块 and 一包八块: of goods that are counted in 块, so many of them, where no sum of money can be meant. */
export function asPieces(found: readonly Quantity[], text: string, sheet: ProductSheet): readonly Quantity[] {
  if (!text.includes('块')) return found;
  const counts = countsOf(sheet);
  const live = sheet.product?.price?.live;
  if (live === undefined) return found;
  const qty = sheet.product?.stock?.qty;
  const isOfPieces =
    counts.length > 0 ||
    sheet.names.some((name) => COUNTED_SO.test(name)) ||
    sheet.texts.some(({ path, text }) => path.startsWith('facts') && /[每单一\d]块|\/块/u.test(text));
  if (!isOfPieces) return found;
  // The price, or another number that the facts count so.
  const isOfPack = (one: Quantity, other: Quantity): boolean =>
    one !== other &&
    one.dimension === 'money' &&
    one.lo !== other.lo &&
    (one.lo === live || counts.some((fact) => fact.lo === one.lo));
  return found.map((quantity, index) => {
    const { lo, hi, from, to } = quantity;
    if (lo !== hi || !isPieces(text, quantity)) return quantity;
    const isAfterSum = found[index - 1]?.dimension === 'money' && found[index - 1]?.to === from;
    const isBeforeSum = found[index + 1]?.dimension === 'money' && found[index + 1]?.from === to;
    const held = counts.filter((fact) => fact.lo === lo);
    const noun = text.slice(Math.max(0, from - 2), from);
    const next = found[index + 1];
    // 只剩四十五块, and 两块一百一十六 of 58 each.
    const before = text.slice(Math.max(0, from - 8), from);
    const isStock = lo === qty && (STOCK_BEFORE.test(before) || IN_STORE.test(text.slice(to, to + 8)));
    const isLimit = lo === sheet.product?.price?.limit_per_order && LIMIT_BEFORE.test(before);
    // 拍两块 and 一人一块, of what costs far more.
    const isBought = lo * FAR < live && lo < 10 && BOUGHT_BEFORE.test(before);
    const isSeveral =
      lo > 1 && lo < 10 && next !== undefined && next.from - to <= 3 && Math.abs(next.lo - lo * live) < 0.01;
    const isCounted =
      isStock ||
      isLimit ||
      isBought ||
      isSeveral ||
      (lo === 1
        ? isBeforeSum || isAfterSum
        : held.length > 0 &&
          (isAfterSum ||
            EACH.test(text) ||
            (lo !== live && isBareCount(text, quantity) && found.some((one) => isOfPack(one, quantity))) ||
            ((lo > live * FAR || lo * FAR < live) && held.some(({ about }) => isSpokenOf(text, about))))) ||
      // 擦镜布一块: the very thing that the facts count so.
      (noun.length === 2 && held.some(({ beside }) => beside.includes(noun)));
    if (!isCounted) return quantity;
    const { currency: _currency, ...rest } = quantity;
    return { ...rest, dimension: KUAI };
  });
}
