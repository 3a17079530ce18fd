import type { NumberFact } from './known-facts.ts';
import type { Near } from './near-words.ts';
import type { Quantity } from './quantity.ts';
import type { Scene } from './scene.ts';

const A_DAY = /(?:每|一)(?:天|日|顿|餐|周|礼拜|星期)(?:吃|喝|用|造|下|要|得|约|大概|差不多)*$/u;
const HOUSEHOLD = /[您你]家|家里|[一二两三四五六七八]口(?:人|之家)|一家子/u;

/** 您家十五度还想要二十升: the weather in their room. */
const IN_THEIR_ROOM =
  /(?:[您你]家|家里|屋里|屋子|房间|室内|客厅|卧室)(?:里头?|那边|也就|只有|才|要是|如果|现在|可能|\s)*$/u;
const STILL_DOES = /^(?:的|时)?(?:也|照样|都|一样|照旧|就)/u;

/** 您家五口人,一天两斤米: what a household uses is its own affair. */
export function isOfHousehold(scene: Scene, { from, dimension }: Quantity, near: Near): boolean {
  if (dimension === 'temperature') return IN_THEIR_ROOM.test(near.before) && !STILL_DOES.test(near.right);
  return (
    (dimension === 'mass' || dimension === 'volume') &&
    A_DAY.test(near.before) &&
    HOUSEHOLD.test(scene.text.slice(Math.max(0, from - 24), from))
  );
}

const TOO_MUCH =
  /^(?:的|以上|往上|朝上)?[^。!！?？]{0,12}(?:小了|不(?:太|大|怎么)?够(?:用|大|使)?(?=[,，。!！的了]|$)|带不动|够呛|吃力|别勉强|不合适|不适合|别选|别买|别拍|超出|超了|顾不过来|压不住|[放装塞搁](?:就)?不[了下进]|进不去|伺候不了|撑不住|就不行|不建议)/u;

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

const YOUNG = /^(?:大|多)?的?(?:小|大)?(?:奶?[猫狗]|[猫狗]|宝宝|宝贝|宝妈|娃|孩子|婴儿|幼[猫犬])/u;
const NOT_YET =
  /(?:先|暂时|千万|可|还)?(?:别(?!错|的|提)|不要|不能|不可|不适|不宜|不建议|还[早小]|[吃用喝]不了|等等|再等)/u;

/** 三个月的小奶猫先别吃: whom it is kept from. */
export const isTooYoung = ({ text }: Scene, { dimension, to }: Quantity): boolean =>
  (dimension === 'time' || dimension === 'age') &&
  YOUNG.test(text.slice(to, to + 8)) &&
  NOT_YET.test(text.slice(to, to + 16));

/** Ways of making a dish; a time for one says nothing of another. */
const WAYS = [/[泡浸冲]/u, /[煮蒸焖炖烧]/u, /[烤烘炸]/u, /[煎炒]/u, /冷藏|冷冻/u];

/** 煮四十分钟 is not of a fact on soaking. */
export function isOtherWay(verb: string, fact: NumberFact): boolean {
  const way = WAYS.find((words) => words.test(verb));
  return way !== undefined && !way.test(fact.about) && WAYS.some((words) => words.test(fact.about));
}
