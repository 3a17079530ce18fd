import { mayMatch } from '../../text/may-match.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { knownSums } from '../scene/known-sums.ts';
import { findMentions } from '../scene/mentions.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, isClaimed, type Scene, unsupported } from '../scene/scene.ts';
import { shownMoney } from './compared-prices.ts';

const FILLER =
  '(?:a|an|at|for|about|around|all|only|as much as|the|just|us|you|of|our|own|old|usual|regular|normal|ordinary|full|previous|price|nearly|almost|some|over)';
/** It was, down from, normally, we asked: what it cost before, told before a bare sum. */
const BEFORE = new RegExp(
  String.raw`\b(?:(?:it|they|this|that|these|those|price|one|which|set|pair|pack|box|bag)(?:'s| is| has)? (?:was|were|used to be|used to (?:cost|sell for|go for|run)|cost you|stood)|stood|(?:regular|usual|normal|old|former|own|full|original|everyday) price(?: here| with us| in our shop| in our store)? (?:is|was|has been)|sold (?:it|them|this|these|that)|was|were|used to be|(?:down|reduced|slashed|marked down|cut|knocked down|come down|dropped|discounted|lowered) from|normally|usually|regularly|ordinarily|originally|instead of|we (?:asked|charged|had (?:it|them) at)|(?:went|sold|going|selling|gone) for|back (?:up )?to|goes (?:back )?up to|against|rather than)(?: ${FILLER}){0,4} $`,
  'u',
);
const CUED =
  /\b(?:was|were|used to|from|normally|usually|regularly|ordinarily|originally|instead|asked|charged|sold|selling|going|went|gone|back|against|rather than)\b/u;
/** Sums of months and shops: no count of days, pieces or people goes on like this. */
const AFTER =
  /^(?: ?(?:dollars?|bucks|pounds?|quid|euros?|a (?:pair|piece|pop|set|bag|box|bottle|jar)|each|apiece|even))?(?:(?= ?[,.;:!?…—–]|$)| ?(?:last|in|all|before|until|till|through|back|earlier|when|yesterday|this|the (?:week|month|day|summer|whole|rest)|now|tonight|today|and (?:now|tonight|today|it's)|to|at|here|with us|by itself|all|up|right|just|not|long|only|here|throughout|most|during|mid|early|late|a (?:week|fortnight|month|few)|two|three|usually|normally|by|after|since|on|for most of|most of|tomorrow|as soon|once|the moment|from)\b)/u;
const NOT_OF_PRICE =
  /\b(?:degrees?|percent|per cent|minutes?|hours?|ounces?|grams?|watts?|volts?|inch(?:es)?|feet|miles?|pieces|people|reviews|size|age|born|founded|page|model|number|rows?|lab|test(?:ed)?|limit)\b/u;
const DENIED = /\b(?:not|never|no|nor|isn't|wasn't|weren't|can't|don't|won't|cannot)\b/u;

/** Nobody tells a discount of more than this; a larger number is of something else. */
const MOST_TIMES = 5;

/** Down from seventy, they were ninety last week: a former price in bare numbers that no fact of the product holds. */
export function readEnglishFormerPrices(scene: Scene): void {
  if (!scene.hasEnglish || !mayMatch(CUED, scene.text)) return;
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !isBareSum(quantity)) continue;
    if (isClaimed(scene, quantity.from, quantity.to) || scene.isUnclaimed(quantity.from)) continue;
    const { from, to, text } = scene.clauseAt(quantity.from);
    const cue = BEFORE.exec(scene.text.slice(Math.max(0, quantity.from - 60), quantity.from));
    if (cue === null || quantity.from - cue[0].length < from) continue;
    if (!AFTER.test(scene.text.slice(quantity.to, to + 1)) || NOT_OF_PRICE.test(text)) continue;
    if (DENIED.test(scene.text.slice(from, quantity.from))) continue;
    const sheet = scene.sheetAt(quantity.from);
    const price = sheet.product?.price;
    if (price === undefined || quantity.lo <= price.live || quantity.lo > price.live * MOST_TIMES) continue;
    if (isOnFile(scene, sheet, quantity)) continue;
    scene.taken.add(quantity);
    const judgement =
      price.was === undefined
        ? unsupported
        : contradicted([`${sheet.id}.price.was`], shownMoney(scene, price.was));
    addClaim(scene, 'price', quantity.from, quantity.to, judgement, 'compared-price');
  }
}

const isBareSum = ({ dimension, lo, hi, sense }: Quantity): boolean =>
  (dimension === '' || dimension === 'money') && lo === hi && sense !== 'upTo';

/** What the product or any other cost, costs, or comes to for several: whatever it is told of, the sum is known. */
function isOnFile(scene: Scene, sheet: ProductSheet, { lo, split }: Quantity): boolean {
  const said = split === undefined ? [lo] : [lo, split];
  const is = (value: number | undefined): boolean =>
    value !== undefined &&
    said.some((one) => Math.abs(one - value) < 0.01 || (value > 5 && Math.round(value) === one));
  const { was, live = 0 } = sheet.product?.price ?? {};
  const isMultiple = (value: number | undefined): boolean =>
    value !== undefined &&
    [2, 3, 4, 5, 6].some(
      (pieces) =>
        is(value * pieces) &&
        (scene.quantities.some((one) => one.lo === pieces) ||
          /\b(?:pair|both|couple|set)\b/u.test(scene.text)),
    );
  return (
    is(was) ||
    isMultiple(was) ||
    isMultiple(live) ||
    sheet.numbers.some((fact) => fact.dimension === 'money' && (is(fact.lo) || is(fact.hi))) ||
    knownSums(sheet).bundles.some(({ total }) => is(total)) ||
    findMentions(scene.text, scene.knowledge, undefined).some(({ product }) => {
      const price = scene.knowledge.product(product)?.price;
      return is(price?.live) || is(price?.was) || is(price?.lowest_30d);
    })
  );
}
