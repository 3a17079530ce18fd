import type { NumberFact } from './known-facts.ts';
import type { Near } from './near-words.ts';
import type { Quantity } from './quantity.ts';
import type { Scene } from './scene.ts';

const A_DAY = /(?:每|一)(?:天|日|顿|餐|周|礼拜|星期)(?:吃|喝|用|造|下|要|得|约|大概|差不多)*$/u;
const HOUSEHOLD = /[您你]家|家里|[一二两三四五六七八]口(?:人|之家)|一家子/u;

/** 您家五口人,一天两斤米: what a household uses is its own affair. */
export function isOfHousehold(scene: Scene, { from, dimension }: Quantity, near: Near): boolean {
  return (
    (dimension === 'mass' || dimension === 'volume') &&
    A_DAY.test(near.before) &&
    HOUSEHOLD.test(scene.text.slice(Math.max(0, from - 24), from))
  );
}

const TOO_MUCH =
  /^(?:的|以上|往上|朝上)?[^。!！?？]{0,12}(?:小了|不够(?:用|大|使)?(?=[,，。!！的了]|$)|带不动|够呛|吃力|别勉强|不合适|不适合|别选|别买|别拍|超出|超了|顾不过来|压不住|伺候不了|撑不住|就不行|不建议)/u;

/** 三十平的客厅就小了点: beyond what the facts allow, and said to be. */
export function isSaidTooMuch(
  scene: Scene,
  { to, lo, dimension }: Quantity,
  facts: readonly NumberFact[],
): boolean {
  return (
    TOO_MUCH.test(scene.text.slice(to, to + 20)) &&
    facts.some((fact) => fact.dimension === dimension && (lo > fact.hi || lo < fact.lo))
  );
}

/** Ways of making a dish; a time for one says nothing of another. */
const WAYS = [/[泡浸冲]/u, /[煮蒸焖炖烧]/u, /[烤烘炸]/u, /[煎炒]/u, /冷藏|冷冻/u];

/** 煮四十分钟 is not of a fact on soaking. */
export function isOtherWay(verb: string, fact: NumberFact): boolean {
  const way = WAYS.find((words) => words.test(verb));
  return way !== undefined && !way.test(fact.about) && WAYS.some((words) => words.test(fact.about));
}
