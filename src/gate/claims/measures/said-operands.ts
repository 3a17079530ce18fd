import { agrees, exactly } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { countsBefore, reckoned } from './reckoning.ts';
import { ownerOf } from './viewers-measures.ts';

/** Numbers said so far before a result are still its parts. */
const REACH = 64;

/** A number that was said, in the unit of what is reckoned from it, with the fact that bears it out, if it is one. */
interface Operand {
  readonly value: number;
  readonly fact: NumberFact | undefined;
}

const IN_UNITS = new Set(['length', 'mass', 'volume', 'area', 'power', 'charge', 'temperature', 'energy']);

/** The fact that a number said states: in its own unit, or in none where the fact's or the result's is meant (底座直径18). */
function factOf(scene: Scene, sheet: ProductSheet, one: Quantity, said: Quantity): Operand | undefined {
  const own = scene.sheetAt(one.from);
  for (const { numbers } of own.id === sheet.id ? [sheet] : [own, sheet]) {
    for (const fact of numbers) {
      if (fact.dimension !== said.dimension || fact.isNote === true || fact.path.startsWith('faq')) continue;
      const scales = one.dimension === '' ? [fact.scale, said.scale, METRE] : [1];
      // An end of a range is said of it too: 桌面高七十二到一百一十八.
      const value = scales
        .map((scale) => one.lo * scale)
        .find((amount) => [fact.lo, fact.hi].some((end) => Math.abs(end - amount) <= 1e-6 * Math.abs(end)));
      if (value !== undefined) return { value, fact };
    }
  }
  return undefined;
}
/** 垫子长1.83, of a fact in centimetres. */
const METRE = 100;

/** 两台屏各7公斤: how often a number that was said is taken. */
function timesOf(scene: Scene, one: Quantity): number {
  const last = scene.quantities[scene.indexOf(one) - 1];
  if (last === undefined || last.lo !== last.hi || !(isCount(last.dimension) || last.dimension === ''))
    return 1;
  return /^\p{Script=Han}{0,4}[各每](?:个|台|只|条|重|长)?$/u.test(scene.text.slice(last.to, one.from))
    ? last.lo
    : 1;
}

/** What was said before a result and may be reckoned with: facts of the product, and measures of the viewer's own. */
function operandsBefore(scene: Scene, sheet: ProductSheet, said: Quantity): Operand[] {
  return scene.quantities.flatMap((one) => {
    const isNear = one.to <= said.from && said.from - one.to <= REACH;
    if (!isNear || one.lo !== one.hi || one.lo <= 0) return [];
    if (one.dimension !== said.dimension && one.dimension !== '') return [];
    const operand =
      factOf(scene, sheet, one, said) ?? ownOf(scene, sheet, one, said) ?? reckonedOf(scene, sheet, one);
    return operand === undefined ? [] : [{ ...operand, value: operand.value * timesOf(scene, one) }];
  });
}

/** The viewer's own measure; a bare one is in the unit of the result (肩宽45的人). */
function ownOf(scene: Scene, sheet: ProductSheet, one: Quantity, said: Quantity): Operand | undefined {
  const { dimension, scale } = said;
  const measure = one.dimension === '' ? { ...one, dimension, lo: one.lo * scale, hi: one.hi * scale } : one;
  return ownerOf(scene, sheet, measure) && { value: measure.lo, fact: undefined };
}

/** 三个并排180厘米, 加起来26公斤: itself reckoned from facts and what was said. */
function reckonedOf(scene: Scene, sheet: ProductSheet, one: Quantity): Operand | undefined {
  if (one.dimension === '') return undefined;
  const judged = judgeOfSaid(scene, sheet, one) ?? reckoned(scene, sheet, one);
  const fact = judged && sheet.numbers.find(({ id }) => judged.facts.includes(id));
  return fact && { value: one.lo, fact };
}

const APART =
  /(?:差|相差|多出?来?|少|富余|宽裕|余量|剩下?|留|露出来?|空出?来?|超出?)(?:了|个|着|出|下|来|有|将近|差不多|大概|大约|约|整整|足足|只|才|不到|还|各|是|也就|\s)*$/u;
/** 粗了5毫米, 还矮3厘米, 比它宽2厘米: a side alone would tell of the thing itself (宽60,高36). */
const APART_BY =
  /(?:(?:[比还][^,，。;；]{0,8})[重轻高矮低短长宽窄粗细厚薄大小]|[重轻高矮低短长宽窄粗细厚薄大小](?:了|出来?))(?:将近|差不多|大概|大约|约|整整|足足|不到|\s)*$/u;
/** 离60公斤还有34公斤余量, 前面还剩42厘米, 左右还各有1厘米. */
const LEFT =
  /(?:还|只|才)(?:能|可以|可)?(?:剩下?|有|余|留|差|装|放|带|高出?|富余|各有?|多出?|空)(?:了|着|出|下|来|有|的|各|大概|约|\s)*$/u;
const EACH_SIDE = /(?:两[边头侧端]|左右|前后|上下|四周)\p{Script=Han}{0,5}各|各(?:有|剩|空|留|余|多)/u;
const IN_ALL =
  /(?:加一?块儿?|加(?:起来|一起|在一起|上)|一共|总共|合计|拢共|合起来|叠(?:起来|一块儿?|在一起)|并排|拢一块儿?|端在手里)(?:就|有|是|大概|大约|约|也就|差不多|一共|\s)*$/u;

/** 30厘米的2.5倍是75厘米. */
const TIMES_AS = /倍(?:就|也就|大概|大约|约)*(?:是|到|有|等于)?(?:大概|大约|约)?$/u;
/** 手机268克加壳45克是313克. */
const PLUS = /[加+][^,，。;；]{1,24}(?:是|等于|有|合)$/u;

/** 一只四百八十克,一双差不多一斤九两. */
const PAIR = /(?<![每\d])[一1][双对](?:大概|大约|约|差不多|加起来|合|就是?|是|也就|才|有|重|\s)*$/u;
/** 29公斤分两箱,平均一箱十四五公斤; 按六个人分,一人八十六七克. */
const SHARED =
  /(?:平均(?:[一每]\p{Script=Han})?|[一每](?:个?人|箱|份|台|只|包|袋|顿|边|次|个|瓶|盒))(?:大概|大约|约|就|是|有|差不多|摊|分|能|吃|合|也就|\s)*$/u;
const DIVIDED = /[分摊除]|平均/u;

const comesTo = (said: Quantity, value: number): boolean =>
  value > 0 &&
  (agrees(said, exactly(Number(value.toPrecision(9)))) ||
    (said.sense === 'exact' &&
      said.lo === said.hi &&
      Math.abs(value - said.lo) <= Math.min(said.step / 2, value * 0.02) + 1e-9));

/** Of the viewer's own measures alone nothing is claimed, and no fact speaks. */
const held = (operands: readonly Operand[]): Judgement => {
  const facts = operands.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  return supported([...new Set(facts.map(({ id }) => id))], facts[0]?.shown);
};

/**
 * 您柜子深60厘米,底座18,前面还剩42厘米: a difference or a sum of two numbers that were both said, of which one at
 * least is a fact of the product and the other one too, or the viewer's own measure. The operation has to be worded.
 */
export function judgeOfSaid(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (!IN_UNITS.has(said.dimension) || said.lo <= 0) return undefined;
  const clause = scene.clauseAt(said.from);
  const before = scene.text.slice(Math.max(clause.from, said.from - 16), said.from);
  const isApart = APART.test(before) || APART_BY.test(before) || LEFT.test(before);
  const isSum = IN_ALL.test(before) || PLUS.test(scene.text.slice(clause.from, said.from));
  const isTimes = TIMES_AS.test(before);
  const isPair = said.dimension === 'mass' && PAIR.test(before);
  const isShare =
    SHARED.test(before) && DIVIDED.test(scene.text.slice(Math.max(0, said.from - 30), said.from));
  if (!isApart && !isSum && !isTimes && !isPair && !isShare) return undefined;
  const operands = operandsBefore(scene, sheet, said);
  if (isTimes) return timesSaid(scene, said, operands);
  if (isPair || isShare)
    return multipleSaid(said, operands, isPair ? [2] : countsBefore(scene, said).map((count) => 1 / count));
  const share = EACH_SIDE.test(scene.text.slice(Math.max(0, said.from - 16), said.from)) ? 2 : 1;
  for (const [index, one] of operands.entries())
    for (const other of operands.slice(index + 1)) {
      if (isApart && comesTo(said, Math.abs(one.value - other.value) / share)) return held([one, other]);
    }
  if (!isSum) return undefined;
  for (let count = 2; count <= operands.length; count += 1) {
    const parts = operands.slice(-count);
    if (
      comesTo(
        said,
        parts.reduce((total, { value }) => total + value, 0),
      )
    )
      return held(parts);
  }
  return undefined;
}

/** A pair of what was said of one, or the share of it that one gets. */
function multipleSaid(
  said: Quantity,
  operands: readonly Operand[],
  by: readonly number[],
): Judgement | undefined {
  const one = operands.find(({ value }) =>
    by.some((factor) =>
      said.lo < said.hi
        ? value * factor >= said.lo && value * factor <= said.hi
        : comesTo(said, value * factor) ||
          Math.abs(value * factor - said.lo) <= (isRound(said) ? 0.02 * said.lo : 0),
    ),
  );
  return one && held([one]);
}
const isRound = ({ sense }: Quantity): boolean => sense === 'about';

/** So many times a number that was said. */
function timesSaid(scene: Scene, said: Quantity, operands: readonly Operand[]): Judgement | undefined {
  const factor = scene.quantities[scene.indexOf(said) - 1];
  if (factor?.dimension !== 'factor' || factor.lo !== factor.hi) return undefined;
  const one = operands.find(({ value }) => comesTo(said, value * factor.lo));
  return one && held([one]);
}
