import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount, UNIT, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported, unsupported } from '../scene/scene.ts';

/** A part right before its price: 每斤25.8. */
export const EACH_BEFORE = new RegExp(
  String.raw`(?:每|平均|单)一?(?<unit>${UNIT})(?:也|就|都|才|只要?|仅|不到|合|大概|差不多|约|折合|相当于|是|卖|\s)*$`,
  'u',
);
const PER_AFTER = new RegExp(
  String.raw`^\s?(?:多|左右|上下|出头|不到)?(?:/|每|per |a |an |each |every )\s?(?<unit>${UNIT})`,
  'u',
);
/** Words between a pack and its price that keep them one statement. */
const JOIN =
  /^(?:多|左右|上下|出头|不到)?(?: of [a-z ]{1,16})?(?: (?:come to|comes to|are|cost|costs|total|would be|will be))?\s?(?:(?:per|for(?: every)?|every|each|\/|每)\s)?(?:也|还|连|都|就|才|只要?|仅|要|不到|不足|不超过|顶多|摊下来|摊|算下来|合着|折下来|折|算|划|顶|核|等于|就是|平均|合|大概|差不多|约|折合|相当于|是|卖|到手|总共|一共|一块儿?|一起|拍|付|给你|的价格|:|for|is|only|just|at|=|\s)*$/u;

/** Only a time that the pack lasts divides its price. */
const LASTS = /可用|够用|够吃|用量|天量|周期|疗程|能用|天装|lasts|supply/u;

/**
 * A price for a part of what is sold (每斤25.8, 一块钱一片) or for several (两盒199): reckoned from the live
 * price and the amount in the pack, to half of the last digit said. Undefined for a price that is neither.
 */
export function judgeUnitPrice(scene: Scene, sheet: ProductSheet, sum: Quantity): Judgement | undefined {
  const live = sheet.product?.price?.live;
  if (live === undefined) return undefined;
  const part = partBeside(scene, sum, live);
  if (part === undefined) return undefined;
  const { dimension, amount } = part;
  const fact = `${sheet.id}.price.live`;
  const contents = sheet.numbers.filter(
    (one) =>
      one.dimension === dimension &&
      one.lo > 0 &&
      one.lo === one.hi &&
      (dimension !== 'time' || LASTS.test(one.about)),
  );
  const tolerance = sum.sense === 'exact' ? Math.min(sum.step, 1) / 2 + 1e-9 : 0;
  const fits = (price: number): boolean =>
    Math.abs(price - sum.lo) <= tolerance || (sum.sense !== 'exact' && agrees(sum, { lo: price, hi: price }));
  const content = contents.find((one) => fits((live / one.lo) * amount));
  if (content !== undefined) return supported([fact, content.id]);
  // 五把加起来八斤,一斤五块不到: what each pack holds, as many as there are.
  const packs = sheet.numbers.filter(
    (one) => isCount(one.dimension) && one.lo > 1 && (isCount(dimension) ? IN_NAME : PACKS).test(one.path),
  );
  const all = contents.find(
    (one) =>
      one.path.startsWith('facts') &&
      /每/u.test(one.about) &&
      packs.some((pack) => isOfPack(one, pack, dimension) && fits((live / (one.lo * pack.lo)) * amount)),
  );
  if (all !== undefined) return supported([fact, all.id]);
  if (isCount(dimension) && agrees(sum, { lo: live * amount, hi: live * amount })) return supported([fact]);
  if (isCount(dimension) && amount === 1 && contents.length === 0) return undefined;
  if (isCount(dimension) && amount > 1) return heldTogether(sheet, sum, amount) ?? unsupported;
  const first = contents[0];
  // 前半月卖219: a stretch of days that nothing is used up in.
  if (first === undefined) return dimension === 'time' ? undefined : unsupported;
  return contradicted(
    [fact, first.id],
    `${live} ÷ ${first.shown} = ${Math.round((live / first.lo) * amount * 100) / 100}`,
  );
}

/** How many packs there are is a fact, and not a word of the name. */
const PACKS = /^facts/u;
const EACH_PACK = new RegExp(`每(?<pack>${UNIT})`, 'u');

/** 每袋25只 of the four 袋 of the name; of what is weighed any packs will do. */
const isOfPack = (one: NumberFact, pack: NumberFact, dimension: string): boolean =>
  !isCount(dimension) || unitOf(EACH_PACK.exec(one.about)?.groups?.pack ?? '')?.dimension === pack.dimension;
/** Of what each pack counts, the name tells how many packs. */
const IN_NAME = /^(?:facts|name)/u;

/** A fact in words that holds both the number of pieces and the sum. */
function heldTogether(sheet: ProductSheet, sum: Quantity, amount: number): Judgement | undefined {
  const priced = sheet.numbers.find(
    (one) =>
      one.dimension === 'money' &&
      agrees(sum, one) &&
      sheet.numbers.some((other) => other.id === one.id && isCount(other.dimension) && other.lo === amount),
  );
  return priced && supported([priced.id], priced.shown);
}

const TOGETHER_COUNTS = ['two', 'three', 'four', 'five', 'six'];
/** €28 for the two. */
const TOGETHER = /^ for (?:the|all) (?<count>two|three|four|five|six)(?![a-z-])/u;

/** 一只嘛,合八毛钱: taken up first. */
const ONE_TAKEN_UP = /^(?:嘛|呢|呀|啊|的话|(?:算|摊|折|合|平均|划)(?:下来|起来)?)[,，]/u;

/** The amount that a sum is said to buy, from the words right beside it. */
function partBeside(
  scene: Scene,
  sum: Quantity,
  live: number,
): { dimension: string; amount: number } | undefined {
  const clause = scene.clauseAt(sum.from);
  const index = scene.indexOf(sum);
  const each = EACH_BEFORE.exec(scene.text.slice(clause.from, sum.from))?.groups?.unit;
  const per = PER_AFTER.exec(scene.text.slice(sum.to, clause.to))?.groups?.unit;
  const unit = unitOf(each ?? per ?? '');
  if (unit !== undefined) {
    const said = scene.quantities[index - 1];
    if (
      each !== undefined &&
      said !== undefined &&
      said.from >= clause.from &&
      said.dimension === unit.dimension
    )
      scene.taken.add(said);
    return { dimension: unit.dimension, amount: unit.scale };
  }
  const together = TOGETHER.exec(scene.text.slice(sum.to, clause.to))?.groups?.count;
  if (together !== undefined) return { dimension: 'count:只', amount: TOGETHER_COUNTS.indexOf(together) + 2 };
  for (const beside of [scene.quantities[index + 1], scene.quantities[index - 1]]) {
    if (
      beside === undefined ||
      (scene.clauseAt(beside.from) !== clause && !ONE_TAKEN_UP.test(scene.text.slice(beside.to, sum.from))) ||
      !isAmount(beside) ||
      beside.lo !== beside.hi
    )
      continue;
    const between =
      beside.from > sum.from ? scene.text.slice(sum.to, beside.from) : scene.text.slice(beside.to, sum.from);
    if (!JOIN.test(between.replace(ONE_TAKEN_UP, '')) || beside.lo <= 0) continue;
    // Thirty-five millilitres for eleven quid, which is the price: how much there is in it is read for itself.
    if (/[a-z]{2}/.test(between) && !isCount(beside.dimension) && sum.lo === live) continue;
    if (beside.from > sum.from || !scene.taken.has(beside)) {
      scene.taken.add(beside);
      return { dimension: beside.dimension, amount: beside.lo };
    }
  }
  return undefined;
}

const isAmount = ({ dimension }: Quantity): boolean =>
  dimension === 'mass' ||
  dimension === 'volume' ||
  dimension === 'time' ||
  (isCount(dimension) && dimension !== 'count:款');
