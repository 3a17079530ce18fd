import type { Quantity } from '../numbers/quantity.ts';
import { isSameSum, knownSums } from './known-sums.ts';
import type { ProductSheet } from './product-sheet.ts';

const PRICED_BEFORE =
  /\b(?:for|at|only|just|is|was|were|now|from|to|it's|it is|they're|under|price(?: of| is)?|of|pay|paid|charged?|asked|asking|save|saves|saving|down|cost|costs|off|than|makes?|that's|about|around|roughly|nearly|almost|over|exactly|instead of|another|the|old)\s$|(?:^|[.!?] )(?:before|previously|normally|usually|originally|yesterday|last week|rrp|msrp|list price|today|tonight|now),? $/u;
const PRICED_AFTER =
  /^\s*(?:$|[,.;:!?—–…]|- |(?:today|tonight|now|each|apiece|down|instead|all in|flat|even|straight|per|on|in (?:the|fact)|to|from|for|was|is|it's|and|off|less|cheaper|back|before|until|till|through|at|this|right|with|delivered|it was|it used|plus|or|so|you|all|but|otherwise|normally|usually|runs|stands|stays|ends|than|if|as|again|a (?:pop|piece|go|bottle|bag|box|jar|pair|pack|bar|set|tin|tub|tube|day|wash|load|serving|cup|head|unit)|the (?:pair|lot|set|box|two|three))\b)/u;
/** A sum in every market, whatever it comes to: two forty-five off. */
const SAVED_AFTER = /^\s*(?:off|less|cheaper|knocked off|back in your|in your pocket|saved)\b/u;
const STRONG_BEFORE =
  /\b(?:price(?:d)?(?: is| at| of)?|down to|cut to|drop(?:s|ped)? to|yours for|knock(?:ed)?|charged?|asking|pay(?:ing)?|paid|costs?|it's only|for just|for only|save|saves|saving you|saving|rrp of|rrp is|msrp of)\s$/u;

/**
 * English prices as they are spoken: twelve eighty and one three nine are sums where the sheet has such a sum or
 * words of a price stand beside them; which of 12.80 and 1280 is meant, the sheet tells.
 */
export function asSums(found: readonly Quantity[], text: string, sheet: ProductSheet): Quantity[] {
  const live = sheet.product?.price?.live;
  if (live === undefined) return [...found];
  const { stated, prices } = knownSums(sheet);
  const isKnown = (sum: number): boolean => stated.some((one) => isSameSum(one, sum));
  return found.map((quantity) => {
    const { dimension, lo, hi, split, from, to, sense } = quantity;
    if (!(dimension === '' || dimension === 'money') || lo !== hi) return quantity;
    if (dimension === 'money' && split === undefined) return quantity;
    if (!/^[a-z]/.test(text.slice(from, to))) return quantity;
    const sum = (value: number): Quantity => ({
      ...quantity,
      dimension: 'money',
      lo: value,
      hi: value,
      step: Number.isInteger(value) ? 1 : 0.01,
    });
    const nearest =
      split !== undefined && Math.abs(Math.log(split / live)) < Math.abs(Math.log(lo / live)) ? split : lo;
    if (dimension === 'money')
      return sum(isKnown(lo) ? lo : split !== undefined && isKnown(split) ? split : nearest);
    const [before, after] = [text.slice(Math.max(0, from - 16), from), text.slice(to, to + 16)];
    if (HEATED_BEFORE.test(before)) return quantity;
    // There are a hundred and forty now, which it cost before too.
    if (lo === sheet.product?.stock?.qty && /\b(?:there are|we have|we've got|got|have) $/u.test(before))
      return quantity;
    const spaced = text.charAt(to - 1) === ' ' ? ` ${after}` : after;
    if (SAVED_AFTER.test(spaced) && sense !== 'odd') return sum(nearestSaving(sheet, lo, split));
    if (!PRICED_AFTER.test(spaced)) return quantity;
    // Two pairs, twenty-four pounds, so twelve a pair.
    if (/^ (?:an?|per) /u.test(spaced) && lo < live && holdsCount(sheet, live / lo)) return sum(lo);
    if (split !== undefined && isKnown(split)) return sum(split);
    // Filled all twelve with water: as much as the islands pay, and yet a count.
    const isOwn = prices.some((one) => isSameSum(one, lo));
    if (isKnown(lo) && lo >= 10 && (isOwn || PRICED_BEFORE.test(before) || FEE.test(text))) return sum(lo);
    const isPriced =
      STRONG_BEFORE.test(before) ||
      (lo >= 5 && (SEVERAL_FOR.test(before) || STRONG_AFTER.test(spaced))) ||
      (split !== undefined && /(?:^|[.!?…] )$/u.test(before) && UNTIL.test(spaced)) ||
      (split !== undefined && PRICED_BEFORE.test(before));
    return isPriced && !isYear(lo, before) ? sum(nearest) : quantity;
  });
}

const FEE =
  /\b(?:extra|ship\w*|post\w*|deliver\w*|fee|surcharge|worth|spare|costs?|pays?|add|adds|more|islands?|refill|per)\b/u;

/** It's twenty-six with me, the fifty-nine ninety-five it was. */
const STRONG_AFTER = /^\s*(?:(?:with|from) (?:me|us)\b|it (?:was|used)\b)/u;
/** Fourteen ninety till Sunday. */
const UNTIL = /^\s*(?:till|until|through|today|tonight|right now|each|apiece)\b/u;

/** Two mugs for nineteen. */
const SEVERAL_FOR = /\b(?:two|three|four|five|six|both) (?:[a-z]{3,9} )?for $/u;

/** Washes at forty: a temperature. */
const HEATED_BEFORE =
  /\b(?:wash(?:es|ed)?|launder(?:ed)?|iron(?:s|ed)?|oven|bakes?|heats?|dr(?:y|ies)|machine|cycle|rated)(?: it| them)? (?:at|on|to)\s$/u;

const holdsCount = ({ numbers }: ProductSheet, count: number): boolean =>
  count >= 2 &&
  numbers.some(
    ({ dimension, lo, hi, path }) =>
      dimension.startsWith('count:') && lo === count && hi === count && path.startsWith('facts'),
  );

/** A saving is less than the price that it is taken off. */
function nearestSaving(sheet: ProductSheet, lo: number, split: number | undefined): number {
  const most = Math.max(...knownSums(sheet).stated);
  return split !== undefined && lo > most ? split : lo;
}

const isYear = (value: number, before: string): boolean =>
  value >= 1900 && value < 2100 && /\b(?:in|since|of|from|until|till|by)\s$/u.test(before);
