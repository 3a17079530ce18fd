import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';

/** 放得下, 也能套, 在范围里, 没超: that the product and the viewer's measure go together. */
const FITS =
  /(?<![不没无法未])(?:能|可以|刚好|正好)(?:放|装|塞|搁|摆|收|推|进|套|夹|卡|铺|挂|盖|插|嵌|穿|戴|坐|躺|睡|上|用|连|撑|过|带|搭|承|骑|托|扛)|(?:放|装|塞|搁|摆|收|推|进|套|夹|卡|铺|挂|盖|插|嵌|伸|穿|戴|坐|躺|睡|撑|承|升|带|拉|够|架|托|扛|兜|包)得(?:[下进上住去过开着了起动]|很)|(?<![不没])(?:支持|合适|没问题|绰绰有余|正合适|在(?:这个)?范围)|包进去|搞定|覆盖|(?<!不太|不怎么|[不没])够亮|管得住|轻轻松松|妥妥|应付|拿下|照样|[也都]行|完全可以|没毛病|(?<!不太|不怎么|[不没])够(?:了|用|长|大|高|宽|放|装|使|得着)?(?=[,，。;；!！]|$)/u;
/** 线够长, 够得着: as much as there is has to be more. */
const ENOUGH = /^够/u;
/** What the product takes, bears or is made for, up to the number or between two. */
const LIMIT =
  /承重|载重|最[大多高重]|以内|之内|不超|上限|量程|容|适合|适用|适配|范围|建议|夹持|可[放装进]|缺口|开口|口径|内[径宽深高长]|净高|up to/u;

const MORE_THAN = /(?:超过|超出|过了|大于|高于|不止)[^\d,，。]{0,6}$/u;
const LESS_THAN = /(?:低于|不足|没到|不到|小于|没超过?|不超过?)[^\d,，。]{0,6}$/u;

/** 宝宝4公斤,低于下限5公斤: held against the next number, as it is worded. */
function isComparedRightly(scene: Scene, viewers: Quantity): boolean | undefined {
  const next = scene.quantities[scene.indexOf(viewers) + 1];
  if (next === undefined || (next.dimension !== viewers.dimension && next.dimension !== '')) return undefined;
  const between = scene.text.slice(viewers.to, next.from);
  const value = next.dimension === '' ? next.lo * viewers.scale : next.lo;
  if (LESS_THAN.test(between)) return viewers.lo <= value;
  return MORE_THAN.test(between) ? viewers.lo > value : undefined;
}

/** Whether so much of the viewer's goes with what a fact gives. */
function allows({ lo, hi, sense, about, shown }: NumberFact, value: number, said: string): boolean {
  const isLimit = sense === 'upTo' || sense === 'under' || lo < hi || LIMIT.test(`${about} ${shown}`);
  if (isLimit) return value <= hi && (lo === hi || value >= lo);
  return ENOUGH.test(said) ? value <= lo : value >= hi;
}

/**
 * 您家柜子宽50,这个48,放得下: whether the facts prove that it fits. Undefined where nothing of the kind is said; false
 * where it is, and no fact or not each that was said bears it out.
 */
export function isFitProven(scene: Scene, sheet: ProductSheet, viewers: Quantity): boolean | undefined {
  const said = FITS.exec(scene.text.slice(viewers.to))?.[0];
  if (said === undefined) return isComparedRightly(scene, viewers);
  const facts = sheet.numbers.filter(
    ({ dimension, path, isNote }) =>
      dimension === viewers.dimension && isNote !== true && path.startsWith('facts'),
  );
  const told = facts.filter((fact) =>
    scene.quantities.some(
      (one) =>
        one !== viewers &&
        (one.dimension === fact.dimension || one.dimension === '') &&
        [fact.lo, fact.hi].includes(one.dimension === '' ? one.lo * fact.scale : one.lo),
    ),
  );
  const meant = told.length > 0 ? told : facts;
  return meant.length > 0 && meant.every((fact) => allows(fact, viewers.lo, said));
}
