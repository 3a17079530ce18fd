import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isBareCount, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement } from '../scene/scene.ts';

const TOTAL =
  /\b(?:in (?:total|all)|all told|altogether|combined|together|total(?:s|ling|ing)?|between them|added up)\b/u;
/** What joins two numbers of one fact into a sum; of 6 h, 24 h with the case the second holds the first. */
const JOINED =
  /\b(?:more|another|plus|additional|extra|further|and)\b|\+|, \d+ for\b|\bfront\b.*\brear\b|\bleft\b.*\bright\b|\btop\b.*\bbottom\b/u;

/** What the numbers of one fact come to, for each fact that states several of the kind. */
export function sumsOfFacts(
  { numbers }: ProductSheet,
  isOfKind: (fact: NumberFact) => boolean,
): { readonly id: string; readonly sum: number }[] {
  const stated = numbers.filter(
    (fact) =>
      fact.path.startsWith('facts') && fact.lo === fact.hi && fact.isListLength !== true && isOfKind(fact),
  );
  return [...Map.groupBy(stated, ({ id }) => id)].flatMap(([id, parts]) =>
    parts.length < 2 ? [] : [{ id, sum: parts.reduce((total, { lo }) => total + lo, 0) }],
  );
}

/** Thirty hours in total, of 6 h per charge and 24 h more from the case: what one fact's own numbers come to. */
export function totalOfOneFact(sheet: ProductSheet, said: Quantity, words: string): NumberFact | undefined {
  if (said.lo !== said.hi || !TOTAL.test(words)) return undefined;
  const isSame = ({ dimension, isNote }: NumberFact): boolean =>
    isNote !== true &&
    (dimension === said.dimension || (isBareCount(dimension) && isBareCount(said.dimension)));
  for (const { id, sum } of sumsOfFacts(sheet, isSame)) {
    if (!agrees(said, { lo: sum, hi: sum })) continue;
    if (sheet.texts.some((one) => one.id === id && JOINED.test(one.text)))
      return sheet.numbers.find((one) => one.id === id);
  }
  return undefined;
}

/** Of a thing that is counted, by the one word for it. */
const dimensionOf = (noun: string): string => unitOf(noun)?.dimension ?? `unit:${noun}s`;

const JUST_ONE = /\b(?:one|each|every|a single|single|per) (?<noun>[a-z]{4,})\b/u;

/** A single capsule gives you 200 milligrams, of what two of them hold: the amount of them all, said of one. */
export function judgeWholeOfPiece(
  sheet: ProductSheet,
  said: Quantity,
  clause: string,
): Judgement | undefined {
  const noun = isBareCount(said.dimension) ? undefined : JUST_ONE.exec(clause)?.groups?.noun;
  const unit = noun === undefined ? undefined : dimensionOf(noun);
  if (unit === undefined || !isBareCount(unit)) return undefined;
  const same = sheet.numbers.filter(
    ({ dimension, lo, path }) => dimension === said.dimension && lo === said.lo && path.startsWith('facts'),
  );
  const isOfMore = ({ id }: NumberFact): boolean =>
    sheet.numbers.some((pieces) => pieces.id === id && pieces.dimension === unit && pieces.lo > 1);
  const [first] = same;
  return first !== undefined && same.every(isOfMore) ? contradicted([first.id], first.shown) : undefined;
}

const ONE_OF = /\b(?:one|each|every|a single|per|a) (?<noun>[a-z]{4,})\b/u;

/** A capsule on its own is a hundred milligrams, of a fact that puts two at two hundred. */
export function pieceOfOneFact(
  sheet: ProductSheet,
  { dimension, lo }: Quantity,
  clause: string,
): NumberFact | undefined {
  const noun = isBareCount(dimension) ? undefined : ONE_OF.exec(clause)?.groups?.noun;
  if (noun === undefined) return undefined;
  const unit = dimensionOf(noun);
  return sheet.numbers.find(
    (whole) =>
      whole.dimension === dimension &&
      whole.path.startsWith('facts') &&
      sheet.numbers.some(
        (pieces) =>
          pieces.id === whole.id &&
          pieces.dimension === unit &&
          pieces.lo > 1 &&
          Math.abs(whole.lo / pieces.lo - lo) <= 0.005 * lo,
      ),
  );
}

const SERVED = /^[- ]?(?<noun>serving|portion|scoop|helping)/u;

/** In every two-ounce serving, of sixteen servings of 2 oz: how big it is, beside what it holds. */
export function sizeOfServing(sheet: ProductSheet, said: Quantity, right: string): NumberFact | undefined {
  const noun = /^(?:mass|volume)$/u.test(said.dimension) ? SERVED.exec(right)?.groups?.noun : undefined;
  if (noun === undefined) return undefined;
  return sheet.numbers.find(
    ({ id, path, dimension, lo, hi }) =>
      dimension === said.dimension &&
      path.startsWith('facts') &&
      agrees(said, { lo, hi }) &&
      sheet.texts.some((one) => one.id === id && new RegExp(`\\b${noun}s? (?:of|is|:)`, 'u').test(one.text)),
  );
}
