import type { NumberFact } from './known-facts.ts';
import { agrees } from './number-agreement.ts';
import type { ProductSheet } from './product-sheet.ts';
import type { Quantity } from './quantity.ts';
import { isCount } from './units.ts';

/** As many pieces as a set of them is spoken of. */
const MOST = 24;
const WHOLE =
  /\b(?:(?:whole|entire|full|complete) (?:set|pack|lot|bundle)|(?:over|across|between|for|on) (?:the (?:pair|set|lot|two|three|four)|both|all)|all (?:of them|two|three|four|five|six)|altogether|in (?:all|total)|all told|together)\b/u;
/** The fact is of one of them. */
const OF_EACH = /\b(?:each|per|every|apiece|an?)\b/u;
const PIECES = /\bpieces\b|\bcount\b|\bset\b|\bpack\b|\bin the box\b/u;

const isBare = (dimension: string): boolean =>
  dimension === '' || dimension.startsWith('unit:') || isCount(dimension);
const times = (said: Quantity, { lo, slack }: NumberFact, many: number): boolean =>
  agrees(said, { lo: lo * many, hi: lo * many, slack });

/** The single numbers of the product's own facts that are of what is said, cheap to ask first. */
const ofKind = ({ numbers }: ProductSheet, { dimension }: Quantity): NumberFact[] =>
  numbers.filter(
    (fact) =>
      fact.path.startsWith('facts') &&
      fact.lo === fact.hi &&
      fact.isListLength !== true &&
      (fact.dimension === dimension || (isBare(dimension) && isBare(fact.dimension))),
  );

/** How many pieces are sold together. */
const piecesOf = ({ numbers }: ProductSheet): number | undefined =>
  numbers.find(
    ({ path, dimension, lo, hi, about, isListLength }) =>
      path.startsWith('facts') &&
      isBare(dimension) &&
      isListLength !== true &&
      lo === hi &&
      lo > 1 &&
      lo <= MOST &&
      PIECES.test(about),
  )?.lo;

/** Sixty pounds over the whole set, of four bins that bear fifteen each. */
export function wholeOfPieces(sheet: ProductSheet, said: Quantity, words: string): NumberFact | undefined {
  if (said.lo !== said.hi || !WHOLE.test(words)) return undefined;
  const many = piecesOf(sheet);
  return many === undefined
    ? undefined
    : ofKind(sheet, said).find((fact) => OF_EACH.test(fact.about) && times(said, fact, many));
}

const ONE_ALONE = /\b(?:each|one|a single|either) [a-z]{3,}/u;
const BOTH_SIDES = /\b(?:altogether|in (?:all|total)|all told|together|both sides|so that's|which makes)\b/u;

/** Half of a pair for each boot, and twice the angle of each side. */
export function halfOrBoth(sheet: ProductSheet, said: Quantity, words: string): NumberFact | undefined {
  if (isBare(said.dimension)) return undefined;
  const isOne = ONE_ALONE.test(words);
  const isBoth = BOTH_SIDES.test(words);
  if (!isOne && !isBoth) return undefined;
  return ofKind(sheet, said).find(
    (fact) =>
      (isOne && /\bpair\b/u.test(fact.about) && times(said, fact, 0.5)) ||
      (isBoth && /\b(?:per|each|every|a) side\b/u.test(fact.about) && times(said, fact, 2)),
  );
}
