import { agrees, exactly } from '../numbers/number-agreement.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isCount, UNIT, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { judgePortion } from './reckoned-portions.ts';
import { judgeQuotient, judgeSpent } from './reckoned-rates.ts';

/** A count this large is no number of pieces that anyone reckons with aloud. */
const MOST = 2000;
/** Numbers said so far before a result are still its parts. */
const REACH = 60;

/** A part named right before its number: 一袋, 每杯, 单盒. */
const EACH = new RegExp(
  `(?:平均)?(?:每|一|单|1)(?<unit>${UNIT})(?:[\\p{Script=Han}]{0,2})?(?:也|还|都|就|才|只|合|折|摊|算|下来|到|大概|大约|约|差不多|不到|是|有|卖|净含量|净重|重|\\s)*$`,
  'u',
);
const OF_ONE = /净含量|净重|单[袋盒瓶包]|每[袋盒瓶包]/u;
const APART =
  /(?:差|多出?|少|重|轻|高出?|低|超出?|富余|短|长|宽|差距|相差)(?:了|个|着|出|将近|差不多|大概|约|整整|足足|\s)*$/u;
const COMPARED = /比|差|超|多出|富余|相差/u;

/** A number without a noun counts only as what one divides or multiplies by. */
const DIVISOR = /(?:除以?|乘以?|乘|÷|×|\*|\/|分成?|摊给)\s?$/u;

/** Measure words that count so few kinds of things that they are no units of ours: 十穗, 三筐. */
const RARE_MEASURE = /[穗筐捧扎枝笼屉摞瓣板排筒笔]/u;

/** Plain counts said before a number: 三盒, 乘四, 除以四. */
export function countsBefore(scene: Scene, target: Quantity): number[] {
  const found = new Set<number>();
  for (const one of scene.quantities) {
    if (one.from >= target.from || target.from - one.to > REACH) continue;
    if (
      one.dimension === '' &&
      !DIVISOR.test(scene.text.slice(Math.max(0, one.from - 3), one.from)) &&
      !RARE_MEASURE.test(scene.text.charAt(one.to))
    )
      continue;
    const isPlain =
      isCount(one.dimension) ||
      one.dimension === '' ||
      one.dimension === 'people' ||
      one.dimension === 'times';
    if (isPlain && one.lo === one.hi && one.lo > 1 && one.lo <= MOST) found.add(one.lo);
  }
  return [...found];
}

/** Facts that state one plain amount of the product itself. */
const amountsOf = ({ numbers }: ProductSheet, dimension: string): NumberFact[] =>
  numbers.filter(
    (fact) =>
      fact.dimension === dimension &&
      fact.lo === fact.hi &&
      fact.lo > 0 &&
      fact.isListLength !== true &&
      /^(?:facts|test_reports|ingredients)\b/u.test(fact.path),
  );

/**
 * A number that no fact states, but that facts and the numbers said before it come to: three boxes of 200 g
 * are 600 g, 5.2 m by 4 m are 20.8 m². Undefined where they don't, so that what else is known decides.
 */
export function reckoned(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const before = scene.text.slice(Math.max(scene.clauseAt(said.from).from, said.from - 24), said.from);
  const { dimension } = said;
  const rate = judgeQuotient(scene, sheet, said) ?? judgeSpent(scene, sheet, said);
  if (rate !== undefined) return rate;
  if (dimension === 'area') return areaOf(sheet, said);
  if (dimension === 'energy') return energyOf(scene, sheet, said);
  if (dimension === 'temperature') return unitsOfPower(scene, sheet, said);
  if (dimension === 'time') return daysOf(scene, sheet, said);
  if (dimension === 'mass' || dimension === 'volume' || isCount(dimension)) {
    const portion = judgePortion(scene, sheet, said);
    if (portion !== undefined) return portion;
    const all = sumOfSaid(scene, sheet, said, before);
    if (all !== undefined) return all;
    // 一罐大概一百勺 is of the whole tin.
    if (isCount(dimension) && EACH.test(before)) return servingsOf(scene, sheet, said);
    if (EACH.test(before) || OF_ONE.test(before.slice(-8))) return undefined;
    return (
      multipleOf(scene, sheet, said) ??
      togetherOf(scene, sheet, said) ??
      (APART.test(before) ? differenceOf(scene, sheet, said) : undefined) ??
      servingsOf(scene, sheet, said)
    );
  }
  if (dimension !== 'length') return undefined;
  return APART.test(before) ? differenceOf(scene, sheet, said) : multipleOf(scene, sheet, said);
}

const IN_ALL = /(?:加一?块儿?|加起来|加一起|一共|总共|合计|拢共|合起来)(?:就|有|是|也就|一共|\s)*$/u;

/** 正装五十克,旅行装十克,加一块儿六十克: each part as some fact has it. */
function sumOfSaid(scene: Scene, sheet: ProductSheet, said: Quantity, before: string): Judgement | undefined {
  if (isCount(said.dimension) || !IN_ALL.test(before)) return undefined;
  const held = scene.quantities.flatMap((one) => {
    const isPart = one.dimension === said.dimension && one.to <= said.from && said.from - one.to <= REACH;
    const fact = isPart
      ? sheet.numbers.find((known) => known.dimension === one.dimension && agrees(one, known))
      : undefined;
    // 两个零点四升 are two of them.
    const before = scene.quantities[scene.indexOf(one) - 1];
    const many =
      before !== undefined && before.to === one.from && isCount(before.dimension) && before.lo === before.hi
        ? before.lo
        : 1;
    return fact === undefined ? [] : [{ lo: one.lo * many, fact }];
  });
  const [first] = held;
  const sum = held.reduce((total, { lo }) => total + lo, 0);
  return first !== undefined && held.length > 1 && agrees(said, exactly(sum))
    ? supported([...new Set(held.map(({ fact }) => fact.id))], first.fact.shown)
    : undefined;
}

/** 口有三个, of a fact that counts one USB-C and two USB-A under 接口. */
function togetherOf(scene: Scene, { numbers }: ProductSheet, said: Quantity): Judgement | undefined {
  if (!isCount(said.dimension) || said.lo !== said.hi || said.lo < 2) return undefined;
  const words = scene.clauseAt(said.from).text;
  const parts = numbers.filter(
    ({ dimension, lo, hi, path, isListLength }) =>
      dimension === said.dimension && lo === hi && isListLength !== true && path.startsWith('facts'),
  );
  return parts
    .filter(({ about }) => words.includes(LABEL.exec(about)?.[0].slice(-1) ?? '?'))
    .map(({ id, shown }) => {
      const own = parts.filter((one) => one.id === id);
      const sum = own.reduce((total, { lo }) => total + lo, 0);
      return own.length > 1 && sum === said.lo ? supported([id], shown) : undefined;
    })
    .find((held) => held !== undefined);
}
const LABEL = /^\p{Script=Han}{2,6}/u;

function multipleOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const counts = countsBefore(scene, said);
  for (const fact of amountsOf(sheet, said.dimension)) {
    for (const count of counts) {
      // A count of its own kind is the number itself said before: 60片 of 60 is no product.
      if (isCount(said.dimension) && count === fact.lo) continue;
      if (agrees(said, exactly(fact.lo * count))) return supported([fact.id], fact.shown);
    }
  }
  return undefined;
}

/** 比标的多二十克, of a report that says 1.02 kg and a label of 1 kg. */
function differenceOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (!COMPARED.test(scene.text.slice(Math.max(0, said.from - 24), said.from))) return undefined;
  const amounts = amountsOf(sheet, said.dimension);
  for (const [index, one] of amounts.entries()) {
    const other = amounts
      .slice(index + 1)
      .find(({ lo }) => lo !== one.lo && agrees(said, exactly(Number(Math.abs(lo - one.lo).toPrecision(9)))));
    if (other !== undefined) return supported([one.id, other.id], `${one.shown}、${other.shown}`);
  }
  return undefined;
}

/** 一包能出三十三杯, of 500 g at the 15 g just named. */
function servingsOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (!isCount(said.dimension) && said.dimension !== 'times') return undefined;
  for (const portion of scene.quantities) {
    if (portion.from >= said.from || said.from - portion.to > REACH || portion.lo !== portion.hi) continue;
    if (portion.dimension !== 'mass' && portion.dimension !== 'volume') continue;
    const whole = amountsOf(sheet, portion.dimension).find(
      ({ lo }) =>
        lo > portion.lo * 1.5 &&
        (Math.abs(lo / portion.lo - said.lo) < 1 ||
          // 一百来勺 of a hundred and six.
          (said.sense === 'odd' && agrees(said, exactly(lo / portion.lo)))),
    );
    if (whole !== undefined) return supported([whole.id], whole.shown);
  }
  return undefined;
}

const SIDE = /长|宽|尺寸|规格|size|length|width/u;

/** 五个平方 of 5.04. */
const isRoundedDown = ({ lo, hi }: Quantity, area: number): boolean =>
  lo === hi && area >= lo && area <= lo * 1.02;

function areaOf(sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const sides = amountsOf(sheet, 'length').filter(({ about }) => SIDE.test(about));
  for (const [index, one] of sides.entries()) {
    const other = sides
      .slice(index + 1)
      .find(
        ({ id, lo, attributes }) =>
          (id === one.id ||
            (one.attributes.has('length') && attributes.has('width')) ||
            (one.attributes.has('width') && attributes.has('length'))) &&
          (agrees(said, exactly(Math.round(lo * one.lo))) || isRoundedDown(said, lo * one.lo)),
      );
    if (other !== undefined) return supported([one.id, other.id], `${one.shown}×${other.shown}`);
  }
  return undefined;
}

/** 十八瓦一天点四个钟头三十天两度电: the power held, for the hours and days said. */
function energyOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const times = scene.quantities.filter(
    (one) =>
      one.dimension === 'time' && one.to <= said.from && said.from - one.to <= REACH && one.lo === one.hi,
  );
  const hours = times.filter(({ lo, scale }) => lo < DAY || scale === 3600).map(({ lo }) => lo / 3600);
  const days = [1, ...times.filter(({ lo }) => lo >= DAY && lo % DAY < 1).map(({ lo }) => lo / DAY)];
  const ofDays = energyOfDays(sheet, said, days);
  if (ofDays !== undefined) return ofDays;
  for (const power of amountsOf(sheet, 'power')) {
    for (const hour of hours) {
      if (days.some((day) => agrees(said, exactly(power.lo * hour * day))))
        return supported([power.id], power.shown);
    }
  }
  return undefined;
}

const A_DAY = /[每一]?[天日]|24\s?(?:h|小时)/u;

/** 一天0.78度电,三十天二十三度多: the energy of a day, for the days said. */
function energyOfDays(
  { numbers }: ProductSheet,
  said: Quantity,
  days: readonly number[],
): Judgement | undefined {
  const daily = numbers.find(
    ({ dimension, lo, hi, path, about, shown }) =>
      dimension === 'energy' &&
      lo === hi &&
      path.startsWith('facts') &&
      A_DAY.test(`${about} ${shown}`) &&
      days.some((day) => agrees(said, exactly(lo * day)) || Math.abs(lo * day - said.lo) <= said.step / 2),
  );
  return daily && supported([daily.id], daily.shown);
}

/** 度 after electricity was spoken of is a kilowatt-hour, and no degree. */
function unitsOfPower(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (!/^[^摄]{1,8}度[多来]?$/u.test(scene.text.slice(said.from, said.to))) return undefined;
  if (!scene.quantities.some(({ dimension, to }) => dimension === 'energy' && to <= said.from))
    return undefined;
  const energy = unitOf('度电');
  if (energy === undefined) return undefined;
  const { dimension, scale } = energy;
  const inUnits = { lo: said.lo * scale, hi: said.hi * scale, step: said.step * scale };
  return energyOf(scene, sheet, { ...said, ...inUnits, dimension, scale });
}

/** 每天两片,一瓶吃一个月: the pieces held over the pieces a day just named, to a twentieth. */
function daysOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.lo < DAY || said.lo !== said.hi) return undefined;
  if (!/[吃喝用够抹涂敷服嚼泡冲管]|[刚正]好/u.test(scene.text.slice(Math.max(0, said.from - 8), said.from)))
    return undefined;
  const held = dosesOf(scene, sheet, said);
  if (held !== undefined) return held;
  for (const daily of scene.quantities) {
    if (daily.to > said.from || said.from - daily.to > REACH || daily.lo !== daily.hi || daily.lo <= 0)
      continue;
    if (
      !/(?:每|一)[天日](?:吃|喝|用|服|嚼|抹|泡|冲|敷|就|只|要|共|一次[,，]?(?:吃|喝|一次)?|\p{Script=Han}{0,2})?$/u.test(
        scene.text.slice(Math.max(0, daily.from - 8), daily.from),
      )
    )
      continue;
    const isHeld = ({ lo }: { readonly lo: number }): boolean =>
      lo > daily.lo &&
      // 五十张一天一张,一个多月: more than the one, and less than the next.
      (said.sense === 'odd'
        ? lo / daily.lo > said.lo / DAY && lo / daily.lo < (said.lo + said.scale) / DAY
        : Math.abs(lo / daily.lo - said.lo / DAY) <= (said.lo / DAY) * 0.05);
    const wholes = amountsOf(sheet, daily.dimension);
    const whole = wholes.find(isHeld);
    if (whole !== undefined) return supported([whole.id], whole.shown);
    // 八十乘六四百八十抽,一天两抽: the whole was said, and is held against the facts itself.
    const [first] = wholes;
    const isSaid = scene.quantities.some(
      (one) => one.to <= daily.from && one.dimension === daily.dimension && isHeld(one),
    );
    if (isSaid && first !== undefined) return supported([first.id], first.shown);
  }
  return undefined;
}

/** 一天两回,一回一袋. */
const OFTEN = /[每一][天日](?:吃|喝|服|用)?(?<often>[一两二三四五六\d])[回顿趟]/u;

/** 一天两次一次三粒,六十粒能吃十天: so often a day, so many each time. */
function dosesOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const before = scene.quantities.filter(
    ({ to, lo, hi }) => to <= said.from && said.from - to <= REACH && lo === hi,
  );
  const textBefore = (one: Quantity): string => scene.text.slice(Math.max(0, one.from - 4), one.from);
  const often = before.find((one) => one.dimension === 'times' && /(?:每|一)[天日]$/u.test(textBefore(one)));
  const each = before.find((one) => isCount(one.dimension) && /(?:每|一)[次顿回]$/u.test(textBefore(one)));
  const times =
    often?.lo ?? readNumeral(OFTEN.exec(scene.text.slice(0, each?.from ?? 0))?.groups?.often ?? '')?.value;
  if (times === undefined || each === undefined) return undefined;
  const daily = times * each.lo;
  const whole = amountsOf(sheet, each.dimension).find(
    ({ lo }) => lo > daily && Math.abs(lo / daily - said.lo / DAY) <= (said.lo / DAY) * 0.05,
  );
  return whole && supported([whole.id], whole.shown);
}

/** The part that a number is of, named right before it: 一袋 → count:包. */
export function partNamed(before: string): string | undefined {
  return unitOf(EACH.exec(before)?.groups?.unit ?? '')?.dimension;
}
