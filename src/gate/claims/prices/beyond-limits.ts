import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import { addClaim, contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

/** A number of a kind that facts bound from above, with the words that make it a promise and those of the fact. */
interface Bound {
  readonly dimension: string;
  /** Right after the number, or before it. */
  readonly after?: RegExp;
  readonly before?: RegExp;
  readonly of: RegExp;
  /** Of a person: it has a lower end too, and is a promise only with words that let one use it. */
  readonly isRange?: true;
}

const BOUNDS: readonly Bound[] = [
  { dimension: 'grade', after: /^(?:的)?(?:大|台|强|阵|狂)?风/u, of: /风/u },
  {
    dimension: 'length',
    before: /身高|个子|个儿|(?:娃|孩子|宝宝|小朋友)[^,，。]{0,4}$/u,
    of: /身高/u,
    isRange: true,
  },
  {
    dimension: 'mass',
    before: /体重|(?:娃|孩子|宝宝|小朋友|人)[^,，。]{0,4}$/u,
    of: /体重/u,
    isRange: true,
  },
  { dimension: 'length', before: /臂围|胳膊/u, of: /臂围/u, isRange: true },
  {
    dimension: 'people',
    before:
      /(?:坐|住|睡|容纳?|装|站|挤|躺|供|够|塞|围|能坐|能住|适合)(?:得)?(?:下|了|满|上|个|着|进|开|得下|你们?|一家|够)*$/u,
    of: /人数|几人|容纳|适用人|建议人/u,
  },
];

const BOUNDED = new Set(BOUNDS.map(({ dimension }) => dimension));
const MAY = /能|可以|都行|也行|没问题|随便|照样|放心|适合|够用/u;
/** It holds back: 八级风别用, 六级就收了吧. */
const HELD_BACK = /别|不要|不能|不行|不建议|收(?:了|起|好)|勿|不可|撤|危险|以上|超过/u;

/** 八级大风纹丝不动 of what stands five, and 坐十五个人 of what six to eight fit under. */
export function readBeyondLimits(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !BOUNDED.has(quantity.dimension)) continue;
    const clause = scene.clauseAt(quantity.from);
    const before = scene.text.slice(clause.from, quantity.from);
    const after = scene.text.slice(quantity.to, clause.to);
    const bound = BOUNDS.find(
      (one) =>
        one.dimension === quantity.dimension &&
        one.after?.test(after) !== false &&
        one.before?.test(before) !== false,
    );
    if (bound === undefined || scene.isUnclaimed(quantity.from)) continue;
    if (bound.isRange === true && !MAY.test(after)) continue;
    if (HELD_BACK.test(before) || HELD_BACK.test(scene.text.slice(quantity.to, clause.to + 8))) continue;
    const fact = scene
      .sheetAt(quantity.from)
      .numbers.find(
        ({ dimension, about, path }) =>
          dimension === bound.dimension && bound.of.test(about) && !path.startsWith('faq'),
      );
    if (fact === undefined) continue;
    scene.taken.add(quantity);
    addClaim(scene, 'number', quantity.from, quantity.to, judge(fact, quantity, bound.isRange));
  }
}

const judge = (fact: NumberFact, { lo, hi }: Quantity, isRange = false): Judgement =>
  (hi <= fact.hi && (!isRange || lo >= fact.lo)) || (lo >= fact.lo && lo <= fact.hi)
    ? supported([fact.id], fact.shown)
    : contradicted([fact.id], fact.shown);
