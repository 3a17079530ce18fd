import { agrees, exactly } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { basesOf } from './rates.ts';

/** What is weighed, measured or counted out, and so has shares. */
const SHARED = /^(?:mass|volume|length|heat|count:.+)$/u;
/** What another measure is reckoned on, as facts do: of a hundred grams or millilitres. */
const BASE = 100;
/** One or half a kilogram is not rounded to. */
const MOST_OFF = 0.04;
/** All of it is no share. */
const WHOLE = 100;

interface Part {
  readonly lo: number;
  readonly hi: number;
  readonly dimension: string;
  readonly fact?: string;
  /** Where its words end. */
  readonly to: number;
}

/**
 * A share of a whole, worked out aloud: 占百分之二十六,一袋里差不多四百六十八克 of 1,800 g; 一百克里一百八十毫克 of 0.18 %;
 * and so many lumens for each watt. Undefined where the facts and the numbers said do not come to it.
 */
export function judgeShare(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.lo <= 0) return undefined;
  const told = toldOf(scene, sheet, said);
  const known = factsOf(sheet);
  if (said.dimension === 'light' || said.dimension === 'volume' || said.dimension === 'mass') {
    const rate = rateOf(said, told, known);
    if (rate !== undefined) return rate;
  }
  const ofRate = rateOfTold(said, told, sheet);
  if (ofRate !== undefined) return ofRate;
  if (!SHARED.test(said.dimension)) return undefined;
  const wholes = [...told.filter(({ fact, lo }) => fact !== undefined || lo === BASE), ...known];
  for (const percent of [...told, ...known.filter(() => told.some(({ lo }) => lo === BASE))]) {
    if (percent.dimension !== 'percent' || percent.fact === undefined || percent.hi >= WHOLE) continue;
    const whole = wholes.find(
      ({ dimension, lo, hi }) =>
        dimension === said.dimension && comesTo(said, (lo * percent.lo) / 100, (hi * percent.hi) / 100),
    );
    if (whole !== undefined && isFor(percent, whole, told)) return held(percent, whole);
  }
  return undefined;
}

/** A share that only the facts hold is one of the hundred that was said. */
const isFor = (percent: Part, whole: Part, told: readonly Part[]): boolean =>
  told.includes(percent) || whole.lo === BASE;

/** 720 lumens by nine watts: both said and both facts. */
function rateOf(said: Quantity, told: readonly Part[], known: readonly Part[]): Judgement | undefined {
  for (const above of told) {
    if (above.dimension !== said.dimension || above.fact === undefined) continue;
    const below = [...told, ...known].find(
      ({ dimension, lo, hi, fact }) =>
        dimension === 'power' && fact !== undefined && lo > 0 && comesTo(said, above.lo / hi, above.hi / lo),
    );
    if (below !== undefined) return held(above, below);
  }
  return undefined;
}

/** 一百毫升一百九十千焦,整盒二百五十毫升就是四百七十五千焦: so much for each hundred, of an amount that was told. */
function rateOfTold(said: Quantity, told: readonly Part[], { numbers }: ProductSheet): Judgement | undefined {
  for (const rate of numbers) {
    if (rate.dimension !== said.dimension || rate.lo !== rate.hi || !rate.path.startsWith('facts')) continue;
    const of = told.find((part) =>
      basesOf(rate).some(
        ({ dimension, amount }) =>
          dimension === part.dimension &&
          part.to <= said.from &&
          amount !== part.lo &&
          part.lo === part.hi &&
          comesTo(said, (rate.lo * part.lo) / amount, (rate.lo * part.lo) / amount),
      ),
    );
    if (of !== undefined) return supported([rate.id], rate.shown);
  }
  return undefined;
}

/** Numbers said in the same utterance, with the fact that bears each out. */
function toldOf(scene: Scene, sheet: ProductSheet, said: Quantity): Part[] {
  return scene.quantities.flatMap((one) => {
    if (one === said || one.lo <= 0) return [];
    const fact = sheet.numbers.find((known) => known.dimension === one.dimension && agrees(one, known))?.id;
    return [
      { lo: one.lo, hi: one.hi, dimension: one.dimension, to: one.to, ...(fact !== undefined && { fact }) },
    ];
  });
}

const factsOf = ({ numbers }: ProductSheet): Part[] =>
  numbers.flatMap(({ path, lo, hi, dimension, id }) =>
    lo > 0 && /^(?:facts|ingredients)\b/u.test(path) ? [{ lo, hi, dimension, to: 0, fact: id }] : [],
  );

/** To the last digit said. */
function comesTo(said: Quantity, lo: number, hi: number): boolean {
  const value = exactly(Number(lo.toPrecision(9)));
  if (lo !== hi) return false;
  const off = Math.abs(lo - said.lo);
  return agrees(said, value) || (said.lo === said.hi && off <= said.step / 2 && off <= MOST_OFF * lo);
}

const held = (one: Part, other: Part): Judgement =>
  supported([...new Set([one.fact, other.fact].filter((fact) => fact !== undefined))]);
