import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isBareCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';
import { asOunces } from './english-units.ts';

const A_DAY = /\b(?:a|per|each|every) (?:day|night|morning|evening)\b|\bdaily\b/u;
const DOSE = /\b(?:a|per|each|every) (?:day|night|morning)|daily|dose|directions|serving/u;
const PAIRED = /\b(?:both|a pair|the pair|pair of|couple|one of each)\b/u;
const REAL = /^(?:mass|volume|length|power|energy|charge|heat|time|area)$/u;

const isNumber = ({ dimension }: { readonly dimension: string }): boolean =>
  isBareCount(dimension) || dimension === 'times';

/** The single numbers that a product's own facts state. */
export const statedIn = (sheet: ProductSheet): NumberFact[] =>
  sheet.numbers.filter(
    ({ lo, hi, path, isListLength }) =>
      lo === hi && lo > 0 && isListLength !== true && path.startsWith('facts'),
  );

/**
 * An English number that the facts hold when it is reckoned: two bags of 22 litres are 44, 60 at two a day are thirty
 * days, and two a day is what the directions say. Undefined where nothing comes to it.
 */
export function judgeReckonedMeasure(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  near: Near,
): Judgement | undefined {
  if (!/^[a-z\d]/.test(near.own) || !/[a-z]{3}/.test(scene.text) || quantity.lo !== quantity.hi)
    return undefined;
  const facts = statedIn(sheet);
  if (isNumber(quantity) && A_DAY.test(near.right)) {
    const dose = sheet.numbers.find(
      (fact) =>
        isNumber(fact) && fact.path.startsWith('facts') && DOSE.test(fact.about) && agrees(quantity, fact),
    );
    return dose && supported([dose.id], dose.shown);
  }
  if (quantity.dimension === 'time' && A_DAY.test(scene.text)) {
    const days = quantity.lo / DAY;
    const counts = [1, ...countsIn(scene, quantity)];
    const held = facts.find(
      (fact) => isNumber(fact) && counts.some((count) => Math.abs(fact.lo - days * count) <= fact.lo * 0.02),
    );
    if (held !== undefined) return supported([held.id], held.shown);
  }
  if (!REAL.test(quantity.dimension) || EVERY_ONE.test(near.clause)) return undefined;
  const counts = countsIn(scene, quantity);
  const liquids =
    quantity.dimension === 'mass' ? facts.filter((fact) => fact.dimension === 'volume').map(asOunces) : [];
  const several = [...facts, ...liquids].find(
    (fact) =>
      fact.dimension === quantity.dimension &&
      counts.some((count) =>
        agrees(quantity, { lo: fact.lo * count, hi: fact.lo * count, slack: fact.slack }),
      ),
  );
  return several && supported([several.id], several.shown);
}

function countsIn(scene: Scene, quantity: Quantity): number[] {
  const counts = scene.quantities.flatMap((one) =>
    one.from < quantity.from && one.lo === one.hi && one.lo > 1 && one.lo <= 100 && isNumber(one)
      ? [one.lo]
      : [],
  );
  return PAIRED.test(scene.text) ? [...counts, 2] : counts;
}

const EVERY_ONE =
  /\b(?:per|each|every|a single)(?: single| and every)? (?:(?<count>two|three|four|five|six|\d+)[- ])?(?<noun>[a-z]{3,})/u;
const NO_PART =
  /^(?:hundred|cent|day|night|week|month|year|time|one|morning|evening|hour|minute|second|side|single|person)/u;
const PORTION = /^(?:serving|portion|bowl|scoop|dose|helping|cup|glass)/u;

const ALWAYS =
  /\bguarantee[ds]?\b|\bday in,? day out|\bno matter|\bdoesn't matter|\bwhatever the|\bevery single (?:day|night|time)|\balways\b|\brain or shine|\bcome what may|\bwithout fail|\bcount on it/u;

/** Twelve litres a day in any cellar, guaranteed, of what the fact ties to a condition. */
export function judgeUnconditional(
  scene: Scene,
  sheet: ProductSheet,
  held: Judgement,
): Judgement | undefined {
  if (held.verdict !== 'supported' || !ALWAYS.test(scene.text)) return undefined;
  for (const id of held.facts) {
    const path = sheet.numbers.find((one) => one.id === id)?.path ?? '';
    const condition = sheet.product?.facts?.[/^facts\.(.+)$/.exec(path)?.[1] ?? '']?.condition;
    if (
      condition !== undefined &&
      /\b(?:at|up to|under|simulat|estimat|facing|on low|on high|with|for)\b/iu.test(condition)
    )
      return contradicted([id], condition);
  }
  return undefined;
}

/** Eighty by eighty of what is eighty by fifty: each side is there, and not twice. */
export function judgeOtherSide(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  held: Judgement,
): Judgement | undefined {
  const first = scene.quantities[scene.indexOf(quantity) - 1];
  if (held.verdict !== 'supported' || quantity.dimension !== 'length') return undefined;
  if (first?.dimension !== 'length' || first.lo !== quantity.lo) return undefined;
  if (!/^ ?(?:by|x|×) ?$/u.test(scene.text.slice(first.to, quantity.from))) return undefined;
  const sides = sheet.numbers.filter(
    ({ id, dimension }) => dimension === 'length' && held.facts.includes(id),
  );
  const [one] = sides;
  return one !== undefined && sides.length > 1 && sides.filter((side) => agrees(quantity, side)).length === 1
    ? contradicted([one.id], one.shown)
    : undefined;
}

const HAS =
  /\b(?:holds?|fits?|has|have|with|contains?|stores?|takes?|gives? you|packs?|carr(?:y|ies)|up to|over|about|around|all)\s(?:up to |over |about |around |a good |some )?$/u;

/** Holds five hundred cards, where a fact counts the cards: English counts in the noun of the fact. */
export function judgeCounted(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  if (quantity.dimension !== '' || quantity.hi < 2 || !/[a-z]/.test(near.clause)) return undefined;
  const noun = /^\s?(?<noun>[a-z]{3,})/u.exec(near.right)?.groups?.noun;
  if (noun === undefined) return undefined;
  const facts = sheet.numbers.filter(
    ({ dimension, path }) => path.startsWith('facts') && dimension === `unit:${noun}`,
  );
  const [first] = facts;
  if (first === undefined) return undefined;
  const held = facts.find((fact) => agrees(quantity, fact));
  if (held !== undefined) return supported([held.id], held.shown);
  return HAS.test(near.before) ? contradicted([first.id], first.shown) : undefined;
}

/** Only the words right beside it are of the number: 203 mg per ser. */
const wordsOf = (sheet: ProductSheet, { id, about }: NumberFact): string =>
  `${about} ${sheet.texts.find((one) => one.id === id)?.values.join(' ') ?? ''}`;

/** Eighty-four milligrams in every gummy, where the fact is of a serving of two: true of another amount. */
export function judgeOfAnother(sheet: ProductSheet, near: Near, held: Judgement): Judgement | undefined {
  const end = near.before.length + near.own.length;
  const around = near.clause.slice(Math.max(0, near.before.length - 30), end + 44);
  const { noun, count } = EVERY_ONE.exec(around)?.groups ?? {};
  if (noun === undefined || count !== undefined || NO_PART.test(noun) || held.verdict !== 'supported')
    return undefined;
  const fact = sheet.numbers.find(({ id }) => held.facts.includes(id));
  if (fact === undefined || !/\bper\b/u.test(fact.about)) return undefined;
  const stem = noun.replace(/(?:ies|y|s)$/u, '');
  const isSame = PORTION.test(noun)
    ? /serving|portion|dose|scoop/u.test(wordsOf(sheet, fact))
    : fact.about.includes(stem);
  const several = new RegExp(`\\b(?:[2-9]|\\d{2,}|two|three|four|five) ${stem}`, 'u');
  return isSame && !several.test(fact.about)
    ? undefined
    : contradicted([fact.id], `${fact.about.trim()} ${fact.shown}`);
}
