import { Prefilter } from '../../text/may-match.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  unsupported,
} from '../scene/scene.ts';

/** So few left that 'nearly gone' and 'the last dozen' are true. */
const NEARLY_GONE = 20;
const THING =
  '(?:[a-z]{3,14} )?(?:box|case|shelf|pallet|bag|pair|piece|bottle|jar|crate|tray|pack|set|one|ones|bike|unit|roll|copy|lot|dozen|handful|few|couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single figures)s?';
const FEW_LEFT = new RegExp(
  String.raw`\b(?:we're |we are |i'm |they're |all )?(?:now |already |really )?(?:down|into) (?:in)?to (?:the |our |my )?(?:very |absolute )?(?:last|final|single) ${THING}\b|\b(?:the|our|this is the|these are the|is the) (?:very|absolute) last ${THING} (?:in|on|we|of them|of it|left)|\b(?:this is|that's|that is) the (?:very )?last one (?:on the shelf|we have|left|in the shop|in stock|of them)|\b(?:all but|practically|virtually|as good as|very nearly|just about) (?:gone|sold out|out of stock|empty)\b|\bthe shelf(?: behind me)?(?: is|'s) (?:all but |nearly |almost |looking )?(?:empty|bare)\b|\b(?:a |the last |only a )(?:handful|few|couple)(?: [a-z]{3,12}){0,3} (?:are |is )?(?:left|remain|remaining)\b`,
  'gu',
);
const NO_MORE =
  /\b(?:no more (?:of (?:it|them|these) )?(?:will be made|are being made|are coming|is coming|coming|after that|to come)|(?:won't|will not) be (?:any more|making (?:any )?more|made again|back|repeated|reprinted)|(?:they|it|these)(?:'ll| will) be discontinued|(?:we|they) (?:will )?(?:never|won't) (?:make|carry|stock|print|sell|order|get|have) (?:it|them|this|these|this one|any more)(?: again| of (?:it|them|these))?(?: again)?\b|not making (?:it|them|any) (?:any ?more|again)|(?:has|have|'s) stopped making (?:it|them|these)|they are gone for (?:ever|good)|gone forever)\b/gu;
const MORE_COMES =
  /\b(?:another|a fresh|a new|the next|new|fresh|more) (?:batch|delivery|shipment|lorryload|truckload|load|lot|pallet|consignment|drop)(?: of [a-z ]{3,20})?(?: is| are|'s)? (?:coming|arrives?|arriving|lands?|landing|due|on (?:the|its|their) way|already|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|two|three|january|february|march|april|may|june|july|august|september|october|november|december)|this week|tomorrow|booked|rolls in|comes)\b|\bwe (?:restock|refill|top up) (?:[a-z]+ )?(?:every|each|weekly|daily|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/gu;
const SAID = new Prefilter<readonly [RegExp, (sheet: ProductSheet, said: string) => Judgement | undefined]>(
  [
    [FEW_LEFT, judgeFew],
    [NO_MORE, judgeNoMore],
    [MORE_COMES, judgeMore],
  ],
  ([pattern]) => pattern,
);
const DENIED =
  /\b(?:not|never|no|isn't|aren't|don't|nobody|whether|if|can't|won't|until)\b[^.;!?]{0,32}$|n't\b[^.;!?]{0,32}$/u;
const OF_CHOICE = /\b(?:size|colou?r|shade|scent|flavou?r)\b/u;
const COUNTED_LEFT =
  /^ ?(?:(?:of (?:the|these|them|our)|more|the|these) )?(?:[a-z'-]{3,14} ){0,3}?(?:remain|remains|remaining|(?:are|is|'re) (?:all )?(?:left|remaining|sitting (?:here|there)|still here|lying there|behind me|what's left)|(?:left )?behind me|on the (?:count|shelf|shelves|counter)(?: tonight)?|left(?! (?:over|hand|side|to|in)))\b/u;
const COUNTED_BEFORE =
  /\b(?:down to|only|just|final|the last|our last|maybe|under)(?:,? (?:about|around|the|our|maybe|last|final|let me see|some|what)){0,3},? $/u;

/** Stock told in passing: nearly gone, the last dozen, nine on the count, no more of it, another batch on Friday. */
export function readEnglishStock(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const [pattern, judge] of SAID.among(scene.text))
    for (const match of statements(scene, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const clause = scene.clauseAt(from);
      if (isClaimed(scene, from, to) || DENIED.test(scene.text.slice(clause.from, from))) continue;
      if (OF_CHOICE.test(clause.text)) continue;
      const sheet = scene.sheetAt(from);
      const judgement = sheet.product === undefined ? undefined : judge(sheet, match[0]);
      if (judgement !== undefined) addClaim(scene, 'scarcity', from, to, judgement);
    }
  for (const quantity of scene.quantities) readCount(scene, quantity);
}

function judgeFew(sheet: ProductSheet): Judgement | undefined {
  const qty = sheet.product?.stock?.qty;
  if (qty === undefined) return unsupported;
  return qty > NEARLY_GONE ? contradicted([`${sheet.id}.stock.qty`], `stock.qty ${qty}`) : undefined;
}

const ENDED =
  /\b(?:no|not|none|never|discontinu\w+|last|final|retired?|limited|only|once|ends?|unique|one of a kind)\b/iu;

/** Only where some fact says so: in the restock, or in a note on the edition. */
function judgeNoMore(sheet: ProductSheet): Judgement | undefined {
  const restock = sheet.product?.stock?.restock;
  if (restock !== undefined)
    return ENDED.test(restock) ? undefined : contradicted([`${sheet.id}.stock.restock`], restock);
  return sheet.texts.some(
    ({ id, text }) =>
      !id.startsWith('shop.') &&
      /discontinu|limited|edition|retir|one of a kind|unique|restock|season|batch|harvest|vintage/u.test(
        text,
      ),
  )
    ? undefined
    : unsupported;
}

function judgeMore(sheet: ProductSheet): Judgement | undefined {
  const restock = sheet.product?.stock?.restock;
  if (restock !== undefined)
    return /\b(?:no|not|none|never|unknown)\b/iu.test(restock)
      ? contradicted([`${sheet.id}.stock.restock`], restock)
      : undefined;
  return sheet.texts.some(({ text }) => /restock|batch|delivery of|more (?:come|arriv)/u.test(text))
    ? undefined
    : unsupported;
}

/** Nine kits on the count: a number of what is left that neither the stock nor any fact of the product holds. */
function readCount(scene: Scene, quantity: Quantity): void {
  const { from, to, lo, hi, dimension } = quantity;
  if (scene.taken.has(quantity) || lo !== hi || !Number.isInteger(lo) || lo < 1) return;
  if (!(dimension === '' || isCount(dimension)) || isClaimed(scene, from, to) || scene.isUnclaimed(from))
    return;
  const clause = scene.clauseAt(from);
  const before = scene.text.slice(clause.from, from);
  const after = scene.text.slice(to, clause.to);
  const isLeft =
    COUNTED_LEFT.test(after) ||
    /\bdown to(?:,? (?:about|around|the|our|last|final|our last|the last|let me see)){0,2},? $/u.test(
      scene.text.slice(Math.max(0, from - 40), from),
    );
  if (
    !isLeft ||
    DENIED.test(before) ||
    /\b(?:sold|ordered|cup|tablet|serving|dose|day|charge|battery|drops?|temperature|degrees)\w*\b/u.test(
      clause.text,
    )
  )
    return;
  const sheet = scene.sheetAt(from);
  const qty = sheet.product?.stock?.qty;
  if (lo === sheet.product?.price?.live || isDifference(scene, quantity)) return;
  if (qty === undefined || isTrue(quantity, qty, COUNTED_BEFORE.exec(before)?.[0] ?? '')) return;
  if (sheet.numbers.some((fact) => !fact.id.startsWith('shop.') && fact.lo === lo)) return;
  if (lo > 1 && scene.quantities.some((one) => one.lo === qty)) return;
  if (
    Object.values(sheet.product?.stock ?? {}).some(
      (part) => typeof part === 'object' || (typeof part === 'string' && /\d/.test(part)),
    )
  )
    return;
  scene.taken.add(quantity);
  addClaim(scene, 'scarcity', from, to, contradicted([`${sheet.id}.stock.qty`], `stock.qty ${qty}`));
}

/** Twenty sticks, nine for the trip, so eleven remain. */
const isDifference = ({ quantities }: Scene, { lo }: Quantity): boolean =>
  quantities.some((all) => quantities.some((part) => part !== all && all.lo - part.lo === lo && part.lo > 0));

const ABOUT = 0.12;
const isTrue = ({ lo, sense }: Quantity, qty: number, before: string): boolean =>
  lo === qty ||
  (sense === 'over' && qty >= lo) ||
  (sense === 'from' && qty >= lo) ||
  (sense === 'under' && qty < lo && qty > lo / 2) ||
  ((sense === 'about' || /\b(?:about|around|some|maybe)\b/u.test(before)) &&
    Math.abs(lo - qty) <= qty * ABOUT);
