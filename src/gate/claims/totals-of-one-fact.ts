import type { NumberFact } from './known-facts.ts';
import { agrees } from './number-agreement.ts';
import type { ProductSheet } from './product-sheet.ts';
import type { Quantity } from './quantity.ts';
import { contradicted, type Judgement } from './scene.ts';
import { isCount, unitOf } from './units.ts';

const TOTAL =
  /\b(?:in (?:total|all)|all told|altogether|combined|together|total(?:s|ling|ing)?|between them|added up)\b/u;
/** What joins two numbers of one fact into a sum; of 6 h, 24 h with the case the second holds the first. */
const JOINED =
  /\b(?:more|another|plus|additional|extra|further|and)\b|\+|, \d+ for\b|\bfront\b.*\brear\b|\bleft\b.*\bright\b|\btop\b.*\bbottom\b/u;

const isBare = (dimension: string): boolean =>
  dimension === '' || dimension.startsWith('unit:') || isCount(dimension);

/** Thirty hours in total, of 6 h per charge and 24 h more from the case: what one fact's own numbers come to. */
export function totalOfOneFact(sheet: ProductSheet, said: Quantity, words: string): NumberFact | undefined {
  if (said.lo !== said.hi || !TOTAL.test(words)) return undefined;
  const sums = new Map<string, number[]>();
  for (const { id, path, dimension, lo, hi, isNote, isListLength } of sheet.numbers) {
    const isSame = dimension === said.dimension || (isBare(dimension) && isBare(said.dimension));
    if (!path.startsWith('facts') || !isSame || lo !== hi || isNote === true || isListLength === true)
      continue;
    sums.set(id, [...(sums.get(id) ?? []), lo]);
  }
  for (const [id, parts] of sums) {
    const sum = parts.reduce((total, one) => total + one, 0);
    if (parts.length < 2 || !agrees(said, { lo: sum, hi: sum })) continue;
    if (sheet.texts.some((one) => one.id === id && JOINED.test(one.text)))
      return sheet.numbers.find((one) => one.id === id);
  }
  return undefined;
}

const JUST_ONE = /\b(?:one|each|every|a single|single|per) (?<noun>[a-z]{4,})\b/u;

/** A single capsule gives you 200 milligrams, of what two of them hold: the amount of them all, said of one. */
export function judgeWholeOfPiece(
  sheet: ProductSheet,
  said: Quantity,
  clause: string,
): Judgement | undefined {
  const noun = isBare(said.dimension) ? undefined : JUST_ONE.exec(clause)?.groups?.noun;
  const unit = noun === undefined ? undefined : (unitOf(noun)?.dimension ?? `unit:${noun}s`);
  if (unit === undefined || !isBare(unit)) return undefined;
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
  const noun = isBare(dimension) ? undefined : ONE_OF.exec(clause)?.groups?.noun;
  if (noun === undefined) return undefined;
  const unit = unitOf(noun)?.dimension ?? `unit:${noun}s`;
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
