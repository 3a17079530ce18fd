import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isCount, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import { isListPrice } from '../scene/list-price.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, sentenceText, supported } from '../scene/scene.ts';
import { statedIn } from './reckoned-measures.ts';
import { pieceOfOneFact, sizeOfServing, totalOfOneFact } from './totals-of-one-fact.ts';

/** The number is said to follow from others. */
const FOLLOWS =
  /\b(?:so|that's|that is|which is|which makes|it's|means|makes|works? out|comes? to|gives?|per|half|each|every|worst case|at most|altogether|in (?:all|total|theory)|of (?:the|a|every) (?:kilo|kilogram|litre|liter|pound|bag|pack|box|tin|blend)|or (?:about|around|roughly)|about|around|roughly|on (?:one|two|three|four|five|a))\b/u;
const LISTENERS =
  /^\s?(?:of [a-z]+ )?(?:a|per|each|every) (?:day|night|morning|evening|week|month|year|wash|bowl|cup|go|walk|ride|trip)\b|^ daily\b/u;
const RESULT =
  /\b(?:that's|that is|would come to|is|are|so|gives?|makes?|means?|lasts?|gets?|works? out|comes? to)\b/u;

/**
 * Five hours a day, that's five thousand days: what a listener is supposed to do is no statement on the product, and
 * only what is reckoned from it is held against the facts.
 */
export function isListeners(scene: Scene, { dimension, to, hi }: Quantity, near: Near): boolean {
  if (!/[a-z]/.test(near.own) || hi <= 0 || !(dimension === 'time' || dimension === 'times')) return false;
  if (!LISTENERS.test(near.right)) return false;
  const { sentence, to: end } = scene.clauseAt(to);
  if (RESULT.test(scene.text.slice(to, end))) return true;
  const rest = scene.clauses.filter((one) => one.sentence === sentence && one.from > to);
  return rest.some(({ text }) => RESULT.test(text));
}

/**
 * An English number that facts and numbers said before it come to: a share of an amount, half of it, one thing per
 * another, days at so many hours a day. Undefined where nothing does.
 */
export function judgeDerived(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  near: Near,
): Judgement | undefined {
  if (!/[a-z]{3} ?/.test(near.clause) || quantity.lo !== quantity.hi || quantity.lo <= 0) return undefined;
  const around = sentenceText(scene, scene.clauseAt(quantity.from).sentence);
  const facts = statedIn(sheet);
  const ends = endOfRange(scene, sheet, quantity);
  if (ends !== undefined) return ends;
  const off = percentOff(scene, sheet, quantity, around);
  if (off !== undefined) return off;
  const said = scene.quantities.filter(({ from, lo, hi }) => from < quantity.from && lo === hi && lo > 0);
  const used = ofEnergy(scene, quantity, facts, said);
  if (used !== undefined) return supported([used.id], used.shown);
  const own =
    pieceOfOneFact(sheet, quantity, near.clause) ??
    totalOfOneFact(sheet, quantity, around) ??
    sizeOfServing(sheet, quantity, near.right);
  if (own !== undefined) return supported([own.id], own.shown);
  if (!FOLLOWS.test(around)) return undefined;
  const fits = (value: number, tolerance = 0.015): boolean =>
    Math.abs(value - quantity.lo) <= Math.max(tolerance * value, quantity.step * 0.02) ||
    (quantity.sense !== 'exact' && Math.abs(value - quantity.lo) <= 0.1 * value);
  const held =
    facts.find(
      (fact) => fact.dimension === quantity.dimension && /\bhalf\b/u.test(around) && fits(fact.lo / 2),
    ) ??
    ofShare(quantity, facts, said, fits) ??
    ofHundred(quantity, facts, said, fits) ??
    portionOf(scene, quantity, facts) ??
    ofSum(scene, quantity, facts, fits) ??
    ofRatio(quantity, facts, near, fits) ??
    ofDays(quantity, facts, said, fits) ??
    ofWhole(quantity, facts, near, said) ??
    ofLoad(scene, quantity, facts) ??
    ofPortions(quantity, facts, fits);
  return held && supported([held.id], held.shown);
}

type Fits = (value: number, tolerance?: number) => boolean;

/** Fourteen percent of five hundred grams; two per cent on two metres. */
function ofShare(
  { dimension }: Quantity,
  facts: readonly NumberFact[],
  said: readonly Quantity[],
  fits: Fits,
): NumberFact | undefined {
  const amounts = [...facts, ...said].filter((one) => one.dimension === dimension);
  return facts.find(
    (fact) => fact.dimension === 'percent' && amounts.some(({ lo }) => fits((lo * fact.lo) / 100)),
  );
}

/** Of 8.1 grams per 100 g, what a portion holds that was just named. */
function ofHundred(
  { dimension }: Quantity,
  facts: readonly NumberFact[],
  said: readonly Quantity[],
  fits: Fits,
): NumberFact | undefined {
  if (dimension !== 'mass') return undefined;
  const portions = said.filter((one) => /^(?:mass|volume)$/.test(one.dimension));
  return facts.find(
    (fact) =>
      fact.dimension === dimension &&
      fact.attributes.has('per100') &&
      portions.some(({ lo }) => fits((fact.lo * lo) / 100)),
  );
}

/** The fifty-gram bowl that what follows is reckoned for. */
function portionOf(
  scene: Scene,
  { dimension, lo, to }: Quantity,
  facts: readonly NumberFact[],
): NumberFact | undefined {
  if (!/^(?:mass|volume)$/.test(dimension)) return undefined;
  const said = scene.quantities.filter((one) => one.from >= to && one.dimension === 'mass');
  return facts.find(
    (fact) =>
      fact.attributes.has('per100') &&
      said.some((one) =>
        agrees({ ...one, slack: 0.015 }, { lo: (fact.lo * lo) / 100, hi: (fact.lo * lo) / 100 }),
      ),
  );
}

/** Two and a half pounds altogether: 28 ounces of hammock and 12 of strap, as the facts have them. */
function ofSum(
  scene: Scene,
  quantity: Quantity,
  facts: readonly NumberFact[],
  fits: Fits,
): NumberFact | undefined {
  const parts = scene.quantities.filter(
    (one) => one !== quantity && one.dimension === quantity.dimension && one.lo < quantity.lo,
  );
  const held = facts.filter((fact) => parts.some((one) => agrees(one, fact)));
  return held.find((fact) =>
    held.some(
      (other) => other.id !== fact.id && fact.dimension === other.dimension && fits(fact.lo + other.lo),
    ),
  );
}

/** Seventy-two lumens per watt. */
function ofRatio(
  { dimension }: Quantity,
  facts: readonly NumberFact[],
  near: Near,
  fits: Fits,
): NumberFact | undefined {
  const per = /^\s?(?:per|a|an|each|every|for every) (?<unit>[a-z]+)/u.exec(near.right)?.groups?.unit;
  if (per === undefined) return undefined;
  // Seven metres a tier, of what the facts count in tiers.
  const unit = unitOf(per) ?? { dimension: `unit:${per}s`, scale: 1 };
  const below = facts.find((fact) => fact.dimension === unit.dimension);
  return facts.find(
    (fact) =>
      fact.dimension === dimension && below !== undefined && fits(fact.lo / (below.lo / unit.scale), 0.02),
  );
}

/** Five thousand days of twenty-five thousand hours at five a day, and the years that they are. */
function ofDays(
  { dimension }: Quantity,
  facts: readonly NumberFact[],
  said: readonly Quantity[],
  fits: Fits,
): NumberFact | undefined {
  if (dimension !== 'time') return undefined;
  const daily = said.filter((one) => one.dimension === 'time' && one.lo < DAY);
  return facts.find(
    (fact) => fact.dimension === 'time' && daily.some(({ lo }) => fits((fact.lo / lo) * DAY, 0.06)),
  );
}

const ALL_DAY = /\b(?:day and night|round[- ]the[- ]clock|around the clock|non-?stop|24 ?\/ ?7|all day)\b/u;

/** Seventeen watts, day and night, in kilowatt-hours. */
function ofEnergy(
  scene: Scene,
  { dimension, lo, step }: Quantity,
  facts: readonly NumberFact[],
  said: readonly Quantity[],
): NumberFact | undefined {
  if (dimension !== 'energy') return undefined;
  const hours = said.filter((one) => one.dimension === 'time' && one.lo < DAY).map((one) => one.lo / 3600);
  if (ALL_DAY.test(scene.text)) hours.push(24);
  return facts.find(
    (fact) =>
      fact.dimension === 'power' &&
      hours.some((hour) => Math.abs(fact.lo * hour - lo) <= Math.max(step / 2, 0.03 * lo)),
  );
}

/** Four mugs at 350 ml each, of a litre and a half: so many fill it. */
function ofWhole(
  { dimension, lo }: Quantity,
  facts: readonly NumberFact[],
  near: Near,
  said: readonly Quantity[],
): NumberFact | undefined {
  if (
    !/^(?:mass|volume|length)$/.test(dimension) ||
    !/^ ?(?:each|apiece|a [a-z]+|per [a-z]+)\b/u.test(near.right)
  )
    return undefined;
  const counts = said.filter((one) => one.dimension === '' || isCount(one.dimension));
  return facts.find(
    (fact) =>
      fact.dimension === dimension &&
      counts.some(
        (one) => one.lo > 1 && (Math.floor(fact.lo / lo) === one.lo || Math.round(fact.lo / lo) === one.lo),
      ),
  );
}

/** A bag of cement is twenty-five kilos, so six bags are what it bears. */
function ofLoad(scene: Scene, quantity: Quantity, facts: readonly NumberFact[]): NumberFact | undefined {
  if (!/^(?:mass|volume)$/.test(quantity.dimension)) return undefined;
  const later = scene.quantities.filter(
    ({ from, lo, dimension }) => from > quantity.to && lo > 1 && (dimension === '' || isCount(dimension)),
  );
  return facts.find(
    (fact) =>
      fact.dimension === quantity.dimension &&
      later.some(({ lo }) => agrees({ ...quantity, lo: quantity.lo * lo, hi: quantity.lo * lo }, fact)),
  );
}

/** Ten bowls of fifty grams in five hundred. */
function ofPortions(quantity: Quantity, facts: readonly NumberFact[], fits: Fits): NumberFact | undefined {
  if (!(quantity.dimension === '' || isCount(quantity.dimension) || quantity.dimension === 'times'))
    return undefined;
  return facts.find((whole) =>
    facts.some(
      (part) => part !== whole && part.dimension === whole.dimension && fits(whole.lo / part.lo, 0.001),
    ),
  );
}

const LIST_SAID =
  /\b(?:manufacturer|maker|brand)'?s (?:suggested|recommended|list)\b|\b(?:msrp|rrp)\b|\b(?:suggested|recommended) retail\b/u;

/** A clean twenty percent of what was, where the sum saved is told beside it. */
function percentOff(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  around: string,
): Judgement | undefined {
  const price = sheet.product?.price;
  if (quantity.dimension !== 'percent' || price === undefined) return undefined;
  const lower = shareUnder(scene, sheet, quantity, price.live);
  if (lower !== undefined) return lower;
  if (price.was === undefined || price.was_basis === undefined) return undefined;
  // Seventy to forty-nine is thirty percent: both ends said.
  const isBetween = [price.was, price.live].every((sum) => scene.quantities.some(({ lo }) => lo === sum));
  if (
    !isBetween &&
    !/\b(?:off|less|down|cut|sav\w+|reduc\w+|cheaper|drop\w*|under|below|gone|lower)\b/u.test(around)
  )
    return undefined;
  // A maker's price is no price that anything was taken off, but it may be told as the maker's.
  if (isListPrice(sheet) && !LIST_SAID.test(around)) return undefined;
  const share = (100 * (price.was - price.live)) / price.was;
  return Math.abs(share - quantity.lo) <= (quantity.sense === 'exact' ? 0.5 : 1.1)
    ? supported([`${sheet.id}.price.was`, `${sheet.id}.price.live`])
    : undefined;
}

/** The subscription is 19.35, ten per cent under the single bag: another sum on file, just said, beside the price. */
function shareUnder(scene: Scene, sheet: ProductSheet, said: Quantity, live: number): Judgement | undefined {
  if (
    !/^ (?:under|below|less than|cheaper than|off) (?:the|a|one|what)\b/u.test(
      scene.text.slice(said.to, said.to + 24),
    )
  )
    return undefined;
  const sum = scene.quantities.find(
    ({ dimension, lo, to }) =>
      to <= said.from && /^(?:money)?$/.test(dimension) && lo < live && 100 * (1 - lo / live) > 0.5,
  );
  const held =
    sum && sheet.texts.find(({ path, text }) => path.startsWith('facts') && text.includes(sum.lo.toFixed(2)));
  return held !== undefined && sum !== undefined && Math.abs(100 * (1 - sum.lo / live) - said.lo) <= 0.5
    ? supported([held.id, `${sheet.id}.price.live`])
    : undefined;
}

/** Between thirty-five point five and forty-two: each end of a range of the facts, where both are said. */
function endOfRange(scene: Scene, sheet: ProductSheet, quantity: Quantity): Judgement | undefined {
  const index = scene.indexOf(quantity);
  const others = [scene.quantities[index - 1], scene.quantities[index + 1]].filter(
    (one) => one !== undefined,
  );
  const range = sheet.numbers.find(
    ({ dimension, lo, hi, scale }) =>
      lo < hi &&
      dimension === quantity.dimension &&
      [
        [lo, hi],
        [hi, lo],
      ].some(
        ([mine = 0, theirs = 0]) =>
          Math.abs(quantity.lo - mine) < 1e-6 * mine &&
          others.some(
            (one) =>
              Math.abs(one.lo - theirs) < 1e-6 * theirs || Math.abs(one.lo * scale - theirs) < 1e-6 * theirs,
          ),
      ),
  );
  return range && supported([range.id], range.shown);
}
