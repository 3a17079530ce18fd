import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import { isSameSum } from '../scene/known-sums.ts';
import { findMentions } from '../scene/mentions.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { offersOf } from './offers.ts';
import { factsOf, priceHeld } from './prices-held.ts';

/** As far as the sums stand before what they come to. */
const REACH = 90;
/** What adds one sum to another. */
const JOINED = /[加再添配凑搭补和跟]|、|各|一样|一共|总共|合计|拢共|一起|一块儿?|两样|三样/u;
const REDUCED = /减(?:去|掉|了|个|一次)?$/u;
const MISSING = /(?:还|就|只)?(?:差|少)(?:了|个|着|上|\s)*$/u;
const FEE = /运费|邮费|快递费|冷链|超重|加收|偏远|要加|得加|另加|补|加/u;

/** A sum that was said and is held: a price, a fee, or what such come to. */
interface Term {
  readonly at: number;
  readonly value: number;
  readonly facts: readonly string[];
  /** A fee or a price may be added; what is off may not. */
  readonly kind: 'sum' | 'off' | 'gap';
}

const isMoney = ({ dimension, lo, hi }: Quantity): boolean =>
  (dimension === 'money' || dimension === '') && lo === hi && lo > 0;

/** 加八块运费: what the shop or the product asks on top. */
function feeHeld(scene: Scene, sheet: ProductSheet, said: Quantity): readonly string[] | undefined {
  if (!FEE.test(scene.text.slice(Math.max(0, said.from - 12), said.to + 4))) return undefined;
  const fee = sheet.numbers.find(
    ({ dimension, path, lo, about }) =>
      dimension === 'money' &&
      isSameSum(lo, said.lo) &&
      (/^default_shipping\.(?!free)/u.test(path) || (path.startsWith('facts') && /费|运|邮/u.test(about))),
  );
  return fee && [fee.id];
}

const sumOf = (terms: readonly Term[]): number => terms.reduce((total, { value }) => total + value, 0);

/** The last sums said before a number that it is the sum of; undefined where there are none. */
function addends(scene: Scene, said: Quantity, terms: readonly Term[]): readonly Term[] | undefined {
  const sums = terms.filter(({ kind }) => kind === 'sum');
  for (let count = 2; count <= sums.length; count += 1) {
    const parts = sums.slice(-count);
    const from = scene.quantities[parts[0]?.at ?? 0]?.from ?? 0;
    if (isSameSum(sumOf(parts), said.lo) && JOINED.test(scene.text.slice(Math.max(0, from - 16), said.from)))
      return parts;
  }
  return undefined;
}

/** Every sum up to a place that is held, in order. */
function chainTo(scene: Scene, sheet: ProductSheet, until: number): readonly Term[] {
  const terms: Term[] = [];
  const first = scene.quantities[until]?.from ?? 0;
  for (const [at, said] of scene.quantities.entries()) {
    if (at > until) break;
    if (!isMoney(said) || first - said.from > REACH) continue;
    const counts = scene.quantities
      .slice(0, at)
      .flatMap((one) =>
        (isCount(one.dimension) || one.dimension === '') && one.lo === one.hi && one.lo > 1 && one.lo < 25
          ? [one.lo]
          : [],
      );
    const term = termOf(scene, sheet, said, terms, counts);
    if (term !== undefined) terms.push({ ...term, at });
  }
  return terms;
}

function termOf(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
  terms: readonly Term[],
  counts: readonly number[],
): Omit<Term, 'at'> | undefined {
  const value = said.lo;
  const before = scene.text.slice(Math.max(0, said.from - 6), said.from);
  const last = terms.findLast(({ kind }) => kind === 'sum');
  const { reductions } = offersOf(sheet);
  if (REDUCED.test(before)) {
    const off = reductions.find(({ less, over }) => isSameSum(less, value) && (last?.value ?? 0) >= over);
    return off && { value, facts: [off.fact], kind: 'off' };
  }
  const between = BETWEEN.test(before) ? apartOf(scene, said, terms) : undefined;
  if (between !== undefined) return between;
  if (MISSING.test(before) && last !== undefined) {
    const short = reductions.find(({ over }) => isSameSum(over - last.value, value));
    if (short !== undefined) return { value, facts: [short.fact, ...last.facts], kind: 'gap' };
  }
  const off = terms.at(-1);
  if (off?.kind === 'off' && last !== undefined && isSameSum(last.value - off.value, value))
    return { value, facts: factsOf([last, off]), kind: 'sum' };
  const parts = addends(scene, said, terms);
  if (parts !== undefined) return { value, facts: factsOf(parts), kind: 'sum' };
  const added = last === undefined ? undefined : namedSince(scene, last, said);
  if (added !== undefined) return added;
  const held = priceHeld(scene, value, counts) ?? feeHeld(scene, sheet, said);
  return held && { value, facts: held, kind: 'sum' };
}

/** 两张差一百五十块, 炸锅329,杯子79,差250块. */
const BETWEEN = /(?:差|相差|便宜|贵|省)(?:了|着|出|整整|正好|刚好)*$/u;

/** What lies between the last two prices said, or between those of the two things named. */
function apartOf(scene: Scene, said: Quantity, terms: readonly Term[]): Omit<Term, 'at'> | undefined {
  const [one, other] = terms.filter(({ kind }) => kind === 'sum').slice(-2);
  if (one !== undefined && other !== undefined && isSameSum(Math.abs(one.value - other.value), said.lo))
    return { value: said.lo, facts: factsOf([one, other]), kind: 'gap' };
  if (terms.length > 0) return undefined;
  const named = [
    ...new Set(
      findMentions(scene.text.slice(0, said.from), scene.knowledge, undefined).map(({ product }) => product),
    ),
  ];
  const [first, second, ...more] = named.map((id) => scene.knowledge.product(id)?.price?.live);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return isSameSum(Math.abs(first - second), said.lo)
    ? { value: said.lo, facts: named.map((id) => `${id}.price.live`), kind: 'gap' }
    : undefined;
}

/** 一份35.9元,加一袋豆腐砂变成55.8元: what was named since, whose price was not said. */
function namedSince(scene: Scene, last: Term, said: Quantity): Omit<Term, 'at'> | undefined {
  const words = scene.text.slice(scene.quantities[last.at]?.to ?? 0, said.from);
  if (!/[加添配搭带]/u.test(words)) return undefined;
  for (const { product, from } of findMentions(words, scene.knowledge, undefined)) {
    const live = scene.knowledge.product(product)?.price?.live;
    const many = /(?<many>[两二三四五六七八九])\p{Script=Han}$/u.exec(words.slice(0, from))?.groups?.many;
    const count = many === undefined ? 1 : (readNumeral(many)?.value ?? 1);
    if (live !== undefined && isSameSum(last.value + live * count, said.lo))
      return { value: said.lo, facts: [...last.facts, `${product}.price.live`], kind: 'sum' };
  }
  return undefined;
}

/**
 * 一袋八十八,添盒十六块的酵母,一百零四减十二,九十二: a sum that prices, fees and reductions said before it come to, a
 * reduction the sum before it reaches, or what is missing to one. A price of another thing of the shop stands where it is
 * an addend of such a sum said later.
 */
export function judgeChain(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const index = scene.indexOf(said);
  const own = chainTo(scene, sheet, index).find(({ at }) => at === index);
  if (own === undefined) return undefined;
  if (own.kind !== 'sum' || own.facts.length > 1) return supported(own.facts);
  const isAddend = scene.quantities.some(
    (later, at) =>
      at > index &&
      isMoney(later) &&
      later.from - said.to <= REACH &&
      (addends(scene, later, chainTo(scene, sheet, at - 1)) ?? []).some((part) => part.at === index),
  );
  return isAddend ? supported(own.facts) : undefined;
}
