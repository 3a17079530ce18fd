import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isSameSum, knownSums, MOST_PIECES } from '../scene/known-sums.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { isBeyondFree, isMissingToFree } from './english-free-line.ts';
import { judgeNamed, namedSums } from './english-named-sums.ts';
import { judgeReference } from './english-references.ts';
import { judgeLowerLately } from './lower-lately.ts';

/** A sum that a fact states beside the price: a fee, a spare part, what an option costs more. */
interface StatedSum {
  readonly value: number;
  readonly words: ReadonlySet<string>;
  readonly fact: string;
}

const SUM =
  /(?<sign>[$£€+]\s?)?(?<value>\d+(?:\.\d{1,2})?)(?<name>\s?(?:usd|gbp|eur|dollars?|pounds?|euros?|cents?|pence)\b)?/gu;
/** How speakers call what a shop's terms call shipping. */
const SHIPPING_WORDS =
  'shipping ship ships postage post posting delivery deliver delivered extra more add adds surcharge fee carriage'.split(
    ' ',
  );
const THRESHOLD_WORDS = 'past over above under below line mark cleared clear reach reached free'.split(' ');
const STOP = new Set(
  'the and for with from per you your our are has have not its this that than one two into out more less only fact facts price cost costs'.split(
    ' ',
  ),
);
/** What a return costs, by whatever words it is told: the way back, the truck, the pickup. */
const RETURN_WORDS =
  'back return returns send sending goes freight truck pickup pick collect collection haul'.split(' ');
const RETURNED = /\b(?:return\w*|freight|pick-?up|collect\w*|send\w* back)\b/u;
const stem = (word: string): string => word.replace(/(?:ies|es|ing|ed|s|y|e)$/u, '').slice(0, 7);
const wordsOf = (text: string): string[] =>
  (text.match(/[a-z]{3,}/gu) ?? []).filter((word) => !STOP.has(word)).map(stem);

/** Sold separately at 3, a refill bag at 9: a sum that its words ask for. */
const isAsked = (text: string, index: number, length: number): boolean =>
  /\b(?:sold|refill|spare|extra|replacement|costs?)\b[^.;\n]{0,24} (?:at|for) $/u.test(
    text.slice(Math.max(0, index - 48), index),
  ) && /^(?=$|[.,;\n]| each\b)/u.test(text.slice(index + length));

const statedSums = oncePer((sheet: ProductSheet): readonly StatedSum[] =>
  sheet.texts.flatMap((fact) => {
    const isShipping = fact.path.startsWith('default_shipping');
    if (/_(?:hours|days)|^name|^service|^price|^certif|^test_rep/u.test(fact.path)) return [];
    return [...fact.text.matchAll(SUM)].flatMap(({ groups, index, 0: found }) => {
      const isMoney =
        isShipping ||
        (groups?.sign ?? '').trim() !== '' ||
        groups?.name !== undefined ||
        isAsked(fact.text, index, found.length) ||
        /\.\d\d$/u.test(found);
      if (!isMoney) return [];
      const near = fact.text.slice(Math.max(0, index - 60), index + found.length + 30);
      const own = wordsOf(`${fact.about} ${near}`);
      const added = isShipping
        ? [...SHIPPING_WORDS, ...(fact.path.endsWith('_over') ? THRESHOLD_WORDS : [])].map(stem)
        : fact.path.startsWith('after_sales') && RETURNED.test(near)
          ? RETURN_WORDS.map(stem)
          : [];
      return [{ value: Number(groups?.value), words: new Set([...own, ...added]), fact: fact.id }];
    });
  }),
);

const isSaid = (said: Quantity, sum: number): boolean =>
  said.lo === said.hi &&
  (isSameSum(said.lo, sum) || (said.split !== undefined && isSameSum(said.split, sum)));

/**
 * An English sum that the facts state beside the price, or that price, bundle and postage come to: the fee to the
 * islands, six dollars saved on the pair, forty-eight ninety-five with the post. Undefined where nothing does.
 */
export function judgeEnglishSum(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (!/[a-z]{3}/.test(scene.text)) return undefined;
  return (
    judgeLowerLately(scene, sheet, said) ??
    judgeReference(scene, sheet, said) ??
    eachOf(scene, sheet, said) ??
    judgeHeldAside(scene, sheet, said) ??
    ofBundle(scene, sheet, said) ??
    awayFromFree(scene, sheet, said) ??
    withPostage(scene, sheet, said) ??
    withExtra(scene, sheet, said) ??
    judgeNamed(scene, said)
  );
}

const EACH =
  /\b(?:each|apiece|a (?:bowl|cup|piece|go|wash|serving|portion|day|night|use|shave|mug|slice|tab|bag)|per [a-z]+)\b/u;

/** Fifty-four pence each of ten bowls, where the pack holds ten portions. */
function eachOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  if (live === undefined || said.lo >= live || !EACH.test(scene.text)) return undefined;
  const facts = sheet.numbers.filter(({ lo, hi, path }) => lo === hi && lo > 0 && path.startsWith('facts'));
  const one = scene.quantities.find(
    ({ from, lo, hi }) =>
      from < said.from &&
      lo === hi &&
      lo > 1 &&
      lo < 1000 &&
      Math.abs(live / lo - said.lo) <= said.step / 2 + 1e-9 &&
      facts.some((whole) =>
        facts.some((part) => part.dimension === whole.dimension && isSameSum(whole.lo / part.lo, lo)),
      ),
  );
  return one && supported([`${sheet.id}.price.live`]);
}

/** A fee, a spare part or an option by the sum that a fact states, where the words around it are of that. */
export function judgeHeldAside(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const fitting = statedSums(sheet).filter(({ value }) => isSaid(said, value));
  if (fitting.length === 0) return undefined;
  const { sentence } = scene.clauseAt(said.from);
  // Changed your mind? Six dollars: what it is of was said some short sentences before.
  const isFee = fitting.some(({ fact }) => fact.includes('.after_sales.'));
  const around = scene.clauses
    .filter((one) => one.sentence <= sentence && one.sentence >= sentence - (isFee ? 3 : 1))
    .map(({ text }) => text)
    .join(' ');
  const words = wordsOf(around);
  const held = fitting.find((sum) => words.some((word) => sum.words.has(word)));
  return held && supported([held.fact]);
}

/** The price of the bundle, of one piece in it, and what either saves. */
function ofBundle(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  if (live === undefined) return undefined;
  for (const { count, total, fact } of knownSums(sheet).bundles) {
    // Three sets, counting the pair deal: the bundle and one more.
    const isMixed = scene.quantities.some(
      ({ lo, hi }) =>
        lo === hi &&
        Number.isInteger(lo) &&
        lo > count &&
        lo <= MOST_PIECES &&
        isSaid(said, total * Math.floor(lo / count) + live * (lo % count)),
    );
    if (isMixed) return supported([fact, `${sheet.id}.price.live`]);
    const isNamed =
      scene.quantities.some((one) => one.lo === count && one.lo === one.hi) ||
      (count === 2 && /\b(?:pair|both|couple|two)\b/u.test(scene.text));
    if (!isNamed) continue;
    const each = Math.round((100 * total) / count) / 100;
    if ([total, each, live * count - total, live - each, live * count].some((sum) => isSaid(said, sum)))
      return supported([fact]);
  }
  return undefined;
}

/** Two bucks short of free shipping, one over its line: how far what is bought, or the sum said before, is from it. */
function awayFromFree(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  const over = scene.knowledge.shop?.default_shipping?.free_shipping_over;
  if (live === undefined || over === undefined) return undefined;
  const direction = isMissingToFree(scene, said) ? 1 : isBeyondFree(scene, said) ? -1 : 0;
  if (direction === 0) return undefined;
  const counts = scene.quantities.flatMap(({ lo, hi }) =>
    lo === hi && lo > 1 && lo <= MOST_PIECES ? [lo] : [],
  );
  const sums = [1, ...counts].map((count) => live * count);
  for (const { count, total } of knownSums(sheet).bundles) if (counts.includes(count)) sums.push(total);
  // The sum before it has been held against the prices itself.
  const total = scene.quantities.findLast(({ dimension, to }) => dimension === 'money' && to <= said.from);
  if (total !== undefined && total.lo !== over) sums.push(total.lo);
  sums.push(...namedSums(scene, said.from).map(({ value }) => value));
  return sums.some((sum) => (over - sum) * direction > 0 && isSaid(said, (over - sum) * direction))
    ? supported(['shop.default_shipping.free_shipping_over', `${sheet.id}.price.live`])
    : undefined;
}

const ALL_IN = /\b(?:altogether|in all|all in|all told|in total|total|together|comes? to|makes?|with)\b/u;

/** A gift box is four dollars more, so fifty altogether: the price and what a fact asks for something beside it. */
function withExtra(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  if (live === undefined || said.lo <= live || !ALL_IN.test(scene.text)) return undefined;
  const extra = scene.quantities.find(
    (one) => one !== said && one.dimension === 'money' && isSaid(said, live + one.lo),
  );
  const held = extra === undefined ? undefined : judgeHeldAside(scene, sheet, extra);
  return held && supported([`${sheet.id}.price.live`, ...held.facts]);
}

const POSTED = /\b(?:shipping|ships?|post(?:age)?|deliver\w*|carriage|the fee)\b/u;

/** What is bought costs less than the free line, so the fee is added to it. */
function withPostage(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  const shipping = scene.knowledge.shop?.default_shipping;
  if (live === undefined || shipping === undefined || !POSTED.test(scene.text)) return undefined;
  const over = shipping.free_shipping_over ?? Number.POSITIVE_INFINITY;
  const fees = Object.entries(shipping).flatMap(([key, value]) =>
    typeof value === 'number' && !/over|hours|days/u.test(key) ? [value] : [],
  );
  const counts = scene.quantities.flatMap(({ lo, hi }) =>
    lo === hi && Number.isInteger(lo) && lo > 1 && lo <= MOST_PIECES ? [lo] : [],
  );
  const holds = [1, ...counts].some(
    (count) => live * count < over && fees.some((fee) => isSaid(said, live * count + fee)),
  );
  return holds
    ? supported([`${sheet.id}.price.live`, 'shop.default_shipping.free_shipping_over'])
    : undefined;
}
