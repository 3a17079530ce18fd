import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount, UNIT, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';
import { sumsOfFacts } from './totals-of-one-fact.ts';

const EACH_PART = new RegExp(
  `(?:(?:平均)?(?:每|一|单)(?<unit>${UNIT})|(?<every>[个颗只])\\k<every>)(?:都|也)?(?:大概|大约|约|差不多|就|才|只|是|有|足足|重|合|也|装|含|的)*$`,
  'u',
);

/** The amount that the product's name has is that of the whole, even where the fact calls it 每罐60克. */
const isInName = ({ numbers }: ProductSheet, { dimension, lo }: NumberFact): boolean =>
  numbers.some((one) => one.path === 'name' && one.dimension === dimension && one.lo === lo);

/** 平均一包二十五克, of 30 packs that weigh 750 g: the part is reckoned, where no fact gives its own weight. */
export function judgePart(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  if (quantity.dimension !== 'mass' && quantity.dimension !== 'volume') return undefined;
  const each = EACH_PART.exec(near.before)?.groups;
  const unit = unitOf(each?.unit ?? each?.every ?? '');
  if (unit === undefined || !isCount(unit.dimension)) return undefined;
  const facts = sheet.numbers.filter(({ isNote, path }) => isNote !== true && !path.startsWith('faq'));
  if (
    facts.some(
      (fact) => fact.dimension === quantity.dimension && agrees({ ...quantity, sense: 'exact' }, fact),
    )
  )
    return undefined;
  const total = facts.find((fact) => fact.dimension === quantity.dimension && fact.attributes.has('net'));
  const parts = facts.find((fact) => fact.dimension === unit.dimension && fact.lo > 1);
  if (total === undefined || parts === undefined || (total.attributes.has('per') && !isInName(sheet, total)))
    return undefined;
  const known = { lo: total.lo / parts.hi, hi: total.hi / parts.lo };
  const near_ = quantity.lo >= known.lo - quantity.step / 2 && quantity.lo <= known.hi + quantity.step / 2;
  return near_ || agrees(quantity, known)
    ? supported([total.id, parts.id])
    : contradicted([total.id, parts.id], `${total.shown} ÷ ${parts.shown}`);
}

const IN_ALL =
  /(?:一共|总共|合计|加起来|加一起|拢共|共|(?:一|每|整)(?:盒|箱|袋|罐|桶|套|包|提)(?:光\p{Script=Han}{0,3})?(?:就是|就有|就|是|有|总共|一共)*)(?:净重|重|有|是|就是|就|约|差不多|大概|:|\s)*$/u;

/** 一共八只 of four and four, and 一盒就是200克 of 20 bags of 10 g: the sum or the product of what the facts count. */
export function judgeWhole(sheet: ProductSheet, quantity: Quantity, near: Near): Judgement | undefined {
  if (!IN_ALL.test(near.before)) return undefined;
  const listed = ofOneList(sheet, quantity);
  if (listed !== undefined) return listed;
  const facts = sheet.numbers.filter(
    ({ isNote, isListLength, path, lo, hi }) =>
      isNote !== true &&
      isListLength !== true &&
      lo === hi &&
      lo > 0 &&
      /^(?:facts|ingredients)\b/u.test(path),
  );
  const same = facts.filter(({ dimension }) => dimension === quantity.dimension);
  if (same.length === 0 || same.some((fact) => agrees(quantity, fact))) return undefined;
  const sum = same.reduce((total, { lo }) => total + lo, 0);
  if (same.length > 1 && agrees(quantity, { lo: sum, hi: sum })) return supported(same.map(({ id }) => id));
  for (const per of same) {
    const count = facts.find(
      ({ dimension, lo }) =>
        isCount(dimension) &&
        dimension !== per.dimension &&
        agrees(quantity, { lo: per.lo * lo, hi: per.lo * lo }),
    );
    if (count !== undefined) return supported([per.id, count.id]);
  }
  return undefined;
}

/** 一共四件 of 被套1件、床单1件、枕套2只: what one fact counts, whatever its measure words. */
function ofOneList(sheet: ProductSheet, quantity: Quantity): Judgement | undefined {
  if (!isCount(quantity.dimension)) return undefined;
  const held = sumsOfFacts(sheet, ({ dimension }) => isCount(dimension)).find(
    ({ sum }) => sum === quantity.lo,
  );
  return held && supported([held.id]);
}

const SEVERAL =
  /(?:一共|总共|合计|加起来|加(?:在)?一起|拢共|就是|together|in all|altogether|that's|so that's)[^,，]{0,6}$/u;

/** 一箱两瓶就是一升 of bottles of 500 ml: what so many pieces, as just said, come to. */
export function judgeSeveral(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  near: Near,
): Judgement | undefined {
  if (!SEVERAL.test(near.before) || !(quantity.dimension === 'mass' || quantity.dimension === 'volume'))
    return undefined;
  const said = scene.quantities
    .slice(0, scene.indexOf(quantity))
    .filter(
      ({ dimension, lo, hi, from }) => isCount(dimension) && lo === hi && lo > 1 && quantity.from - from < 24,
    );
  const facts = sheet.numbers.filter(
    ({ dimension, path, lo, hi }) =>
      dimension === quantity.dimension && lo === hi && lo > 0 && path.startsWith('facts'),
  );
  for (const { lo: count } of said) {
    const held = facts.find(({ lo }) => agrees(quantity, { lo: lo * count, hi: lo * count }));
    if (held !== undefined) return supported([held.id]);
  }
  return undefined;
}
