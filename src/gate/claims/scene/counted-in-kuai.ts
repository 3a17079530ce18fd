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
    sheet.texts.some(({ path, text }) => path.startsWith('facts') && /[每单一]块/u.test(text));
  if (!isOfPieces) return found;
  return found.map((quantity, index) => {
    const { lo, hi, from, to } = quantity;
    if (lo !== hi || !isPieces(text, quantity)) return quantity;
    const isAfterSum = found[index - 1]?.dimension === 'money' && found[index - 1]?.to === from;
    const isBeforeSum = found[index + 1]?.dimension === 'money' && found[index + 1]?.from === to;
    const held = counts.filter((fact) => fact.lo === lo);
    const noun = text.slice(Math.max(0, from - 2), from);
    const next = found[index + 1];
    // 只剩四十五块, and 两块一百一十六 of 58 each.
    const isStock =
      lo === qty &&
      /(?:剩下?|库存|还有|现货|仓里)(?:就|只|还|的|有|是|了)*$/u.test(
        text.slice(Math.max(0, from - 6), from),
      );
    const isSeveral =
      lo > 1 && lo < 10 && next !== undefined && next.from - to <= 3 && Math.abs(next.lo - lo * live) < 0.01;
    const isCounted =
      isStock ||
      isSeveral ||
      (lo === 1
        ? isBeforeSum
        : held.length > 0 &&
          (isAfterSum ||
            EACH.test(text) ||
            ((lo > live * FAR || lo * FAR < live) && held.some(({ about }) => isSpokenOf(text, about))))) ||
      // 擦镜布一块: the very thing that the facts count so.
      (noun.length === 2 && held.some(({ beside }) => beside.includes(noun)));
    if (!isCounted) return quantity;
    const { currency: _currency, ...rest } = quantity;
    return { ...rest, dimension: KUAI };
  });
}
