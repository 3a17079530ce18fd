import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isBareCount, isCount, unitOf } from '../numbers/units.ts';
import { isSameSum, knownSums } from '../scene/known-sums.ts';
import { isListPrice } from '../scene/list-price.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';
import { expiry, hasComparison, judgeComparison, known, shownMoney } from './compared-prices.ts';
import { offersOf } from './offers.ts';
import type { Role } from './price-roles.ts';

/** Right beside the sum: it is what is saved, or what it was. */
const SAVED_BESIDE =
  /\b(?:sav(?:e|es|ed|ing)(?: you)?|knock(?:s|ed|ing)?|off by|reduced by|dropped by)\s(?:a |an |about |around |exactly |over |nearly )?$/u;
const WAS_BESIDE =
  /\b(?:was|were|used to be|originally|normally|usually|regularly|instead of|down from|before)\s$/u;
const SAVED_AFTER =
  /^\s*(?:off|less|cheaper|back|saved|knocked off|better off|up\b|in your pocket|saving|reduction|difference|(?:under|below) (?:the|what|its|our|that))/u;
const SAVING =
  /\b(?:under|below|off|sav\w+|less|cheaper|back|difference|makes|keep|knock\w*|better off|up|pocket|down|reduc\w+|drop\w*|discount|for nothing)\b/u;
const PAST =
  /\b(?:was|were|before|from|used to|down|instead|regular|usual\w*|normal\w*|reduc\w+|old|off|lowest|previously|originally|full price|until|till|through|went|goes|gone|came|cut|earlier|former)\b/u;
/** Our February price of ninety-five. */
const OF_MONTH =
  /\bour (?:own )?(?<month>january|february|march|april|may|june|july|august|september|october|november|december) price\b[^.,;]{0,12}$/u;
const LOWEST = /\b(?:lowest|thirty days|30 days|last month|past month|a month ago|weeks ago|lower)\b/u;
const NOT_CHARGED =
  /\b(?:never|not) (?:actually |ever |once |been |a price we )*(?:charged?|sold|asked|ours)\b|\bonly (?:a |the )?(?:suggest|recommend|print|maker|list)|\b(?:won't|shan't|can't|not going to|don't) (?:call|pretend|claim|say|dress)|\bno (?:saving|discount|reduction)\b/u;
/** Suggested retail, updated this September, is 119.99: the maker's price told as the maker's. */
const LIST_SAID =
  /\b(?:suggested|recommended) (?:retail|price|selling)|\bmanufacturer'?s (?:suggested|recommended|list)|\b(?:msrp|rrp)\b|\blist price/u;
/** It was charged, or something is saved by it: no price of a maker's list can say so. */
const CHARGED =
  /\b(?:was|were|used to|sav\w+|off|reduc\w+|discount\w*|cheaper|less|half|normal\w*|usual\w*|regular\w*|original\w*|previous\w*|former\w*|before|instead|down|cut|slash\w*|drop\w*|charged?|sold|knock\w*|pocket|keep|under|below|bargain|steal)\b/u;
/** The manufacturer suggests 89, here it's 74, so fifteen less: less than a price that is told as another's. */
const MAKERS_OWN = /\b(?:manufacturer|maker|brand)(?:'s)? (?:suggest|recommend)(?:s|ed)\b/u;
const LESS = /\b(?:less|cheaper|under|below)\b/gu;
const EACH_AFTER =
  /^\s*(?:(?:a|an|per|each|every) [a-z]|for (?:a|an|one|each)\b|each\b|apiece|the (?:go|wash|serving|day)\b)/u;
const EACH = /works? out|comes? (?:out )?(?:to|at)|costs? you|on average|divided|apiece/u;
const TARIFF = /\b(?:a|per) (?:unit|kwh|kilowatt)|tariff|electric/u;

/** Numbers that stand for a pair. */
const PAIRED =
  /\b(?:both|a pair|pair of|couple|twice|double|two)\b|\bone for (?:you|me|yourself)\b[^.!?]{0,24}\bone for\b/u;
const MOST_PIECES = 100;

/**
 * A sum that the facts hold when it is reckoned: what is saved, what several cost, what one of the pack comes to, what
 * it was or was at the lowest. Only where English words around the sum say so; undefined where none does.
 */
export function judgeReckoned(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
  role: Role,
): Judgement | undefined {
  const price = sheet.product?.price;
  if (price === undefined || role === 'gift' || role === 'rival') return undefined;
  if (!/[a-z]{3}/.test(scene.text)) return undefined;
  const clause = scene.clauseAt(said.from);
  const before = scene.text.slice(Math.max(clause.from, said.from - 24), said.from);
  const after = ` ${scene.text.slice(said.to, Math.min(clause.to, said.to + 24)).trimStart()}`;
  const isSaved = SAVED_BESIDE.test(before) || SAVED_AFTER.test(after);
  const isWas = WAS_BESIDE.test(before);
  const fact = `${sheet.id}.price.live`;
  const stands = (facts: readonly string[]): Judgement => expiry(scene, sheet) ?? supported(facts);
  if (!isSaved && !isWas && agrees(said, known(price.live))) return stands([fact]);
  const counts = countsIn(scene, said);
  if (SAVING.test(scene.text) && !isWas) {
    const saved = judgeSaved(scene, sheet, said, counts);
    if (saved !== undefined) return saved;
  }
  if (isSaved) return undefined;
  const bundle = knownSums(sheet).bundles.find(
    ({ count, total }) => agrees(said, known(total)) && counts.includes(count),
  );
  if (bundle !== undefined) return supported([bundle.fact]);
  const many = counts.find((count) => agrees(said, known(price.live * count)));
  if (many !== undefined) return stands([fact]);
  const part = EACH_AFTER.test(after) || EACH.test(scene.text) ? judgePartOf(sheet, said, counts) : undefined;
  if (part !== undefined) return part;
  if (LOWEST.test(scene.text) && price.lowest_30d !== undefined && agrees(said, known(price.lowest_30d)))
    return supported([`${sheet.id}.price.lowest_30d`]);
  if (isWas && price.was !== undefined && isSeveral(said, price.was, counts)) return pastStands(scene, sheet);
  if (price.was !== undefined && agrees(said, known(price.was))) {
    if (/\b(?:rrp|msrp|list|suggested|recommended)\b/u.test(scene.text) && NOT_CHARGED.test(scene.text))
      return supported([`${sheet.id}.price.was`, `${sheet.id}.price.was_basis`]);
    if (LIST_SAID.test(scene.text) && isListPrice(sheet) && !CHARGED.test(scene.text))
      return supported([`${sheet.id}.price.was`, `${sheet.id}.price.was_basis`]);
    if (MAKERS_OWN.test(scene.text) && isListPrice(sheet) && !CHARGED.test(scene.text.replace(LESS, '')))
      return supported([`${sheet.id}.price.was`, `${sheet.id}.price.was_basis`]);
    const month = OF_MONTH.exec(scene.text.slice(clause.from, said.from))?.groups?.month;
    const isPast = month === undefined ? PAST.test(scene.text) : isOfBasis(price.was_basis, month);
    if (isPast && !isListPrice(sheet)) return pastStands(scene, sheet);
  }
  return TARIFF.test(scene.text) ? judgeTariff(scene, sheet, said) : undefined;
}

const isSeveral = (said: Quantity, was: number, counts: readonly number[]): boolean =>
  counts.some((count) => agrees(said, known(was * count)));

const isOfBasis = (basis: string | undefined, month: string): boolean =>
  (basis ?? '').toLowerCase().includes(month);

/** What it was, told as that: it stands where the file gives it a basis. */
const pastStands = (scene: Scene, sheet: ProductSheet): Judgement =>
  judgeComparison(
    scene,
    sheet,
    () => true,
    () => '',
  );

/** How many pieces are talked of: so many as said, and two for a pair. */
function countsIn(scene: Scene, said: Quantity): number[] {
  const counts = scene.quantities.flatMap((one) =>
    one !== said &&
    one.lo === one.hi &&
    Number.isInteger(one.lo) &&
    one.lo > 1 &&
    one.lo <= MOST_PIECES &&
    (isCount(one.dimension) || one.dimension === '' || one.dimension === 'times')
      ? [one.lo]
      : [],
  );
  return PAIRED.test(scene.text) ? [...counts, 2] : counts;
}

/** The price is so much below what it was, below the lowest of thirty days, or below so many singly. */
function judgeSaved(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
  counts: readonly number[],
): Judgement | undefined {
  const price = sheet.product?.price;
  if (price === undefined) return undefined;
  for (const { count, total, fact } of knownSums(sheet).bundles) {
    if (counts.includes(count) && agrees(said, known(price.live * count - total))) return supported([fact]);
  }
  if (!hasComparison(scene, sheet)) return undefined;
  const judged = judgeComparison(
    scene,
    sheet,
    (was, live) => [1, ...counts].some((count) => agrees(said, known((was - live) * count))),
    () => '',
  );
  return judged.verdict === 'supported' ? judged : undefined;
}

/** What one of what the pack holds comes to, or one day of what it lasts. */
function judgePartOf(sheet: ProductSheet, said: Quantity, counts: readonly number[]): Judgement | undefined {
  const price = sheet.product?.price;
  if (price === undefined || said.lo >= price.live) return undefined;
  const isPart = (sum: number): boolean =>
    said.sense === 'exact'
      ? Math.abs(sum - said.lo) <= said.step / 2 + 1e-9
      : agrees(said, { lo: sum, hi: sum }) && sum > said.lo * 0.8 && sum < said.lo * 1.25;
  for (const one of sheet.numbers) {
    if (one.lo !== one.hi || one.lo <= 1 || one.isNote === true || one.path.startsWith('faq')) continue;
    const size = one.lo / one.scale;
    const parts = isCount(one.dimension) || /^unit:|^$|^times$|^people$/u.test(one.dimension);
    const measures = /^(?:mass|volume|length)$/u.test(one.dimension) && one.attributes.has('net');
    if (!parts && !measures) continue;
    const divisors = [size, ...(parts ? counts.map((count) => size / count) : [size / 100, size / 10])];
    const divisor = divisors.find((by) => by > 0 && isPart(price.live / by));
    if (divisor !== undefined) return supported([`${sheet.id}.price.live`, one.id]);
  }
  const bundle = knownSums(sheet).bundles.find(({ count, total }) => isPart(total / count));
  return bundle && supported([bundle.fact]);
}

/** Three hundred watts at twenty-six pence a unit: the tariff is the listener's, and the product is reckoned. */
function judgeTariff(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const power = sheet.numbers.find(({ dimension }) => dimension === 'power');
  if (power === undefined) return undefined;
  const clause = scene.clauseAt(said.from);
  if (/^\s*(?:a|per) (?:unit|kwh|kilowatt)/u.test(scene.text.slice(said.to, clause.to)))
    return supported([power.id]);
  const held = scene.quantities.some(
    (tariff) =>
      tariff !== said &&
      tariff.dimension === 'money' &&
      agrees(said, { lo: (tariff.lo * power.lo) / 1000, hi: (tariff.lo * power.lo) / 1000, slack: 0.02 }),
  );
  return held ? supported([power.id]) : undefined;
}

const TOGETHER =
  /(?<![\d.,-])\b(?<count>two|three|four|five|six|both|a pair|\d{1,2})(?: (?<noun>[a-z]{3,12}))? for (?:just |only |a |an even )?$/u;
const MANY: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, both: 2, 'a pair': 2 };

/** Two for fifty-nine: a sum for several is their price together or a bundle of the facts, and nothing else. */
export function judgeTogether(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  const clause = scene.clauseAt(said.from);
  const { count: word, noun = '' } = TOGETHER.exec(scene.text.slice(clause.from, said.from))?.groups ?? {};
  if (live === undefined || word === undefined) return undefined;
  const count = MANY[word] ?? Number(word);
  const unit = unitOf(noun)?.dimension ?? '';
  if (count < 2 || (unit !== '' && !isCount(unit))) return undefined;
  if (isSameSum(said.lo, live) && holdsSoMany(sheet, count, noun, unit)) return undefined;
  const sums = [
    live * count,
    ...knownSums(sheet).bundles.flatMap((one) => (one.count === count ? [one.total] : [])),
    ...offersOf(sheet).offers.flatMap((one) => (one.count === count ? [one.total] : [])),
  ];
  const fact = `${sheet.id}.price.live`;
  return sums.some((sum) => agrees(said, known(sum)))
    ? undefined
    : contradicted([fact], shownMoney(scene, live * count));
}

/** Three pairs for twenty-seven, of a pack of three pairs: what is sold is the pack. */
function holdsSoMany(sheet: ProductSheet, count: number, noun: string, unit: string): boolean {
  const stem = noun.replace(/(?:ies|s)$/u, '');
  return sheet.numbers.some(
    ({ lo, hi, dimension, about, path }) =>
      lo === count &&
      hi === count &&
      (path.startsWith('facts') || path === 'name') &&
      ((unit !== '' && dimension === unit) ||
        (stem.length > 2 &&
          (about.includes(stem) || sheet.names.some((name) => name.includes(stem))) &&
          isBareCount(dimension))),
  );
}

/** A sum that says again what another number in the same words came to. */
export const isEcho = (scene: Scene, said: Quantity): boolean =>
  scene.quantities.some(
    (one) =>
      one.from < said.from &&
      one.dimension !== 'money' &&
      one.dimension !== '' &&
      isSameSum(one.lo / one.scale, said.lo),
  );
