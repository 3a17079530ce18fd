import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';
import type { Scene } from '../scene/scene.ts';

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

/** 一个月一盒: how often someone takes one, and no time of the thing. */
export function isPace(scene: Scene, quantity: Quantity): boolean {
  if (quantity.dimension !== 'time' || !/^[一每]/u.test(scene.text.slice(quantity.from, quantity.to)))
    return false;
  const next = scene.quantities[scene.indexOf(quantity) + 1];
  if (next?.from !== quantity.to) return false;
  // 一天两回 and 一周两三次.
  return (
    isCount(next.dimension) ||
    next.dimension === 'times' ||
    (next.dimension === '' && /^[回趟顿次]/u.test(scene.text.slice(next.to)))
  );
}

const YOURS_BEFORE =
  /\b(?:if|when|say|suppose|supposing|unless|whether|got|have|has|for|in|on|and) (?:your|you're|you've|you) [^,.;!?]{0,32}$/u;
const IF = /\b(?:if|suppose|supposing|unless|whether|say)\b/u;
const BODY_BEFORE = /\b(?:at|near|around|about|over|past|for an?|you're|you are|i'm|he's|she's) $/u;
const TOLD_YOU =
  /^[^.;!?]{0,24}?(?:\byou(?:'d| would|'ll| will|'re over| want| need)\b|\bi (?:can't|cannot|wouldn't|couldn't|won't) recommend|\bis (?:over|past|beyond|too)\b)/u;
const LISTENERS_SIZES = new Set([
  'mass',
  'volume',
  'length',
  'area',
  'temperature',
  'fahrenheit',
  'charge',
  'power',
  'energy',
]);
/** A twenty-pound dog gets fewer, where nobody sits on anything. */
const LIVING = /^[- ]?(?:dogs?|cats?|pupp(?:y|ies)|kittens?|child|kids?|bab(?:y|ies)|toddlers?)\b/u;
const BORNE = /\b(?:hold|support|bear|carr|tak|sit|stand|rated|up to|load|capacity|for an? )/u;
const TOO_MUCH_ENGLISH =
  /^[^.;!?]{0,40}?\b(?:too (?:small|big|large|heavy|tall|short|long|wide|warm|cold|much|hot|little)|won't (?:fit|do|hold|work|go)|isn't (?:the|for|enough|made|meant)|is not (?:the|for|enough)|wrong (?:size|one|bed)|not for)\b/u;

/** My mattress is fourteen inches deep, says Dana. */
const MINE = /\bmy [a-z ]{2,24} (?:is|are|measures|weighs)(?: about| around| only| just)? $/u;
const FITS = /\b(?:fits?|works?|will do|does it|no problem|yes|yep|sure)\b/u;
const SAYS_ONE = /^[^.!?]{0,24}, (?:says|asks|writes|said|wrote|asked) [a-z]/u;

/** If your mugs are 250 ml, and near 150 pounds you'd look at the 15: what the listener has or weighs. */
export function isOfListener(scene: Scene, { from, to, dimension }: Quantity, near: Near): boolean {
  if (!LISTENERS_SIZES.has(dimension) || !/[a-z]/.test(near.own)) return false;
  if (IF.test(near.before) && YOURS_BEFORE.test(near.before)) return true;
  if (
    MINE.test(near.before) &&
    SAYS_ONE.test(scene.text.slice(to, to + 40)) &&
    !FITS.test(scene.text.slice(to))
  )
    return true;
  if (LIVING.test(near.right) && !BORNE.test(near.before)) return true;
  return (
    BODY_BEFORE.test(scene.text.slice(Math.max(0, from - 12), from)) &&
    TOLD_YOU.test(scene.text.slice(to, to + 48))
  );
}

const THEIR_ROOM =
  /\b(?:bed|living |dining |class|bath)?room (?:is|comes to|of|makes)(?: about| around| only| just)? $|\b(?:den|office|kitchen|nursery|studio|cabin|study) (?:is|comes to|of|makes)(?: about| around| only| just)? $/u;

/** A ten-by-twelve bedroom is 120 square feet: smaller than the rooms that it is for. */
export const isRoomWithin = (
  { text }: Scene,
  { dimension, lo, hi, from }: Quantity,
  facts: readonly NumberFact[],
): boolean =>
  dimension === 'area' &&
  lo === hi &&
  THEIR_ROOM.test(text.slice(Math.max(0, from - 40), from)) &&
  facts.some(
    (fact) =>
      fact.dimension === 'area' && (fact.sense === 'upTo' || /\broom/u.test(fact.about)) && lo <= fact.hi,
  );

const ELECTRIC =
  /\b(?:units? of electric\w*|kilowatt|kwh|tariff|(?:a|per) unit|electric(?:ity)? bill|pence|p an hour)\b/u;

/** Three hundred watts for five hours is one and a half units: how long it is run is supposed, not said of it. */
export const isReckonedHours = (scene: Scene, { dimension, from }: Quantity): boolean =>
  dimension === 'time' &&
  ELECTRIC.test(scene.text) &&
  scene.quantities.some((one) => one.dimension === 'power' && one.from < from);

const TOO_MUCH =
  /^(?:的|以上|往上|朝上)?[^。!！?？]{0,12}(?:小了|不(?:太|大|怎么)?够(?:用|大|使)?(?=[,，。!！的了]|$)|带不动|够呛|吃力|别勉强|不合适|不适合|别选|别买|别拍|超出|超了|先(?:放|晾|凉|搁)|(?:它|这款|这个)[真可就]?(?:不行|做不到|干不了)|顾不过来|压不住|[放装塞搁](?:就)?不[了下进]|进不去|伺候不了|撑不住|就不行|不建议|罩不住|套不[住上]|铺不了|盖不住|我?(?:可)?不敢(?:答应|保证|打包票))/u;

/** 三十平的客厅就小了点: beyond what the facts allow, and said to be. */
export function isSaidTooMuch(
  scene: Scene,
  { to, lo, dimension }: Quantity,
  facts: readonly NumberFact[],
): boolean {
  return (
    (TOO_MUCH.test(scene.text.slice(to, to + 20)) || TOO_MUCH_ENGLISH.test(scene.text.slice(to, to + 70))) &&
    facts.some((fact) => fact.dimension === dimension && (lo > fact.hi || lo < fact.lo))
  );
}

const YOUNG =
  /^(?:大|多)?(?:刚?断奶|刚满月)?的?(?:小|大)?(?:奶?[猫狗]|[猫狗]|宝宝|宝贝|宝妈|娃|孩子|婴儿|幼[猫犬])/u;
const NOT_YET =
  /(?:先|暂时|千万|可|还)?(?:别(?!错|的|提)|不要|不能|不可|不适|不宜|不建议|还[早小]|[吃用喝]不[了得]|等等|再等)/u;

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

const isFrom = (sense: Quantity['sense']): boolean => sense === 'over' || sense === 'from';

const OF_AGE = /月龄|年龄|适用|岁|\bage/u;

/**
 * 两个月以上的都能吃, of what is for three months and up: more than so much holds of a measure that is greater, but
 * from an age on widens whom it suits.
 */
export const isForYounger = ({ sense, lo }: Quantity, held: NumberFact, { left }: Near): boolean =>
  !/(?:够|撑|管|吃|用|喝)[^,，]{0,4}$/u.test(left) &&
  isFrom(sense) &&
  isFrom(held.sense) &&
  (held.attributes.has('age') || OF_AGE.test(held.about)) &&
  lo < held.lo * 0.97;
