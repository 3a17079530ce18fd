import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isBareCount } from '../numbers/units.ts';
import { isSameSum, MOST_PIECES } from '../scene/known-sums.ts';
import { findMentions } from '../scene/mentions.ts';
import { addClaim, isClaimed, type Scene, supported } from '../scene/scene.ts';
import { judgeHeldAside } from './english-sums.ts';
import { factsOf, priceHeld } from './prices-held.ts';

/** As far as the sums stand before what they come to, characters. */
const REACH = 130;
/** More sums than these nobody adds up in one breath. */
const MOST_ADDENDS = 4;
/** What adds one sum to another. */
const JOINED =
  /\b(?:and|plus|with|add(?:s|ed|ing)?|together|altogether|alongside|on top|comes?|makes?|total|in all|all in)\b|[+&=]/u;
/** Nothing is added up of what somebody else asks, or what it was before. */
const NOT_OURS = /\b(?:elsewhere|instead of|used to|competitors?|others)\b/u;

/** A sum that was said and is held, or that such come to. */
interface Term {
  readonly said: Quantity;
  readonly value: number;
  readonly facts: readonly string[];
  /** What it was added up of, where it is a total. */
  readonly of: readonly Quantity[];
}

/** Sums of an utterance that prices, fees and things named before them come to, in order. */
const totalsIn = oncePer((scene: Scene): readonly Term[] => {
  if (!scene.hasEnglish || scene.quantities.length < 2 || NOT_OURS.test(scene.text)) return [];
  const terms: Term[] = [];
  for (const said of scene.quantities) {
    if (!isSum(scene, said)) continue;
    const before = terms.filter((term) => said.from - term.said.from <= REACH);
    const term = totalOf(scene, said, before) ?? withNamed(scene, said, before) ?? heldOf(scene, said);
    if (term !== undefined) terms.push(term);
  }
  return terms.filter(({ of }) => of.length > 0);
});

/** A bare number may be a sum of money; one that counts the noun after it is none. */
function isSum(scene: Scene, { dimension, lo, hi, to }: Quantity): boolean {
  if (lo !== hi || lo <= 0) return false;
  return dimension === 'money' || (dimension === '' && !/^[ -][a-z]{2,}s\b/u.test(scene.text.slice(to)));
}

/** Forty-one forty-five is 41.45 before it is 4145. */
const valuesOf = ({ lo, split }: Quantity): readonly number[] => (split === undefined ? [lo] : [split, lo]);

/** The last two, three or four sums before a number, where it is what they come to. */
function totalOf(scene: Scene, said: Quantity, before: readonly Term[]): Term | undefined {
  for (let count = 2; count <= Math.min(before.length, MOST_ADDENDS); count += 1) {
    const parts = before.slice(-count);
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const value = valuesOf(said).find((one) => isSameSum(one, sum));
    const from = Math.max(0, (parts[0]?.said.from ?? 0) - 24);
    if (value !== undefined && JOINED.test(scene.text.slice(from, said.from)))
      return { said, value, facts: factsOf(parts), of: parts.map((part) => part.said) };
  }
  return undefined;
}

const ADDED = /\b(?:and|plus|with|add(?:s|ed|ing)?|together|(?:takes?|brings?) you)\b/u;

/** Forty-two for the light, and a pack of tubes takes you to fifty-five: what is named since, whose price was not said. */
function withNamed(scene: Scene, said: Quantity, before: readonly Term[]): Term | undefined {
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const words = scene.text.slice(last.said.to, said.from);
  if (!ADDED.test(words)) return undefined;
  for (const { product } of findMentions(words, scene.knowledge, undefined)) {
    const live = scene.knowledge.product(product)?.price?.live;
    if (live === undefined || last.facts.includes(`${product}.price.live`)) continue;
    const value = valuesOf(said).find((one) => isSameSum(one, last.value + live));
    if (value !== undefined)
      return { said, value, facts: [...last.facts, `${product}.price.live`], of: [last.said] };
  }
  return undefined;
}

/** A price of the shop, of one or of as many as were counted, a bundle of so many, or a fee. */
function heldOf(scene: Scene, said: Quantity): Term | undefined {
  const counts = scene.quantities.flatMap(({ dimension, lo, hi, from }) =>
    from < said.from &&
    lo === hi &&
    Number.isInteger(lo) &&
    lo > 1 &&
    lo <= MOST_PIECES &&
    isBareCount(dimension)
      ? [lo]
      : [],
  );
  for (const value of valuesOf(said)) {
    const facts = priceHeld(scene, value, counts) ?? feeHeld(scene, said, value);
    if (facts !== undefined) return { said, value, facts, of: [] };
  }
  return undefined;
}

/** What the shop asks for the post, or a fact for something beside the price. */
function feeHeld(scene: Scene, said: Quantity, value: number): readonly string[] | undefined {
  const alone = { ...said, lo: value, hi: value };
  for (const sheet of new Set([scene.sheetAt(said.from), scene.onAir])) {
    const held = judgeHeldAside(scene, sheet, alone);
    if (held !== undefined) return held.facts;
  }
  return undefined;
}

/**
 * Thirty-seven fifty for three, add three ninety-five for delivery, forty-one forty-five: a sum that what was said
 * before it comes to, and the sums it is added up of. Reads nothing that does not add up: others judge that.
 */
export function readEnglishChains(scene: Scene): void {
  for (const { said, facts, of } of totalsIn(scene))
    for (const one of [...of, said]) {
      if (isClaimed(scene, one.from, one.to) || scene.isUnclaimed(one.from)) continue;
      scene.taken.add(one);
      addClaim(scene, 'price', one.from, one.to, supported(facts));
    }
}

/** The last total that stands before a place: what is bought there. */
export const totalBefore = (
  scene: Scene,
  offset: number,
): { value: number; facts: readonly string[] } | undefined =>
  totalsIn(scene).findLast(({ said }) => said.to <= offset);
