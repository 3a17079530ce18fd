import { offsetsOf } from '../numbers/market-clocks.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount, UNIT } from '../numbers/units.ts';
import type { Scene } from '../scene/scene.ts';
import { isInTheFormerTime } from './former-times.ts';

const GOES_TO =
  /^(?:直接|一路|一口气|一刀)?(?:降|砍|杀|掉|落|跌|减|直降|调|改|变|打)?(?:到|至|成|为|到了|成了)$/u;

/** 239到179 and 前阵子还要259: a number that nothing follows, in the place of a former price. */
export function isFormerBare(scene: Scene, quantity: Quantity, after: string): boolean {
  const price = scene.sheetAt(quantity.from).product?.price;
  if (price === undefined || quantity.lo < price.live * 0.4 || quantity.lo > price.live * 4) return false;
  const next = scene.quantities[scene.indexOf(quantity) + 1];
  if (next?.lo === price.live && GOES_TO.test(scene.text.slice(quantity.to, next.from).trim())) return true;
  if (/^的?那(?:会|时候|阵)/u.test(after)) return true;
  if (
    !/^(?:了|啊|呀|呢|哦|吧|的|来着|一[个件盒袋瓶套支条包份双箱]|\s)*(?:$|便宜|少|省|降|低|差|贵|相?比|下来|直接)/u.test(
      after,
    )
  )
    return false;
  const before = scene.text.slice(Math.max(0, quantity.from - 24), quantity.from);
  const isNear = quantity.lo > price.live * 0.8 && quantity.lo < price.live * 2;
  return (
    (isNear || /(?:卖|要|收|标|挂|是|得|价)(?:到|的|过|着|\s)*$/u.test(before)) && isInTheFormerTime(before)
  );
}

/** 洗发水49, and nothing else: what it costs. */
export function isAfterName(scene: Scene, { from, lo }: Quantity, before: string, after: string): boolean {
  const { names, product } = scene.sheetAt(from);
  const live = product?.price?.live;
  if (live === undefined || after !== '' || lo < live * 0.5 || lo > live * 2) return false;
  return names.includes(before);
}

/** 今天二十八,还有两天: the day of the month. */
export function isToday(scene: Scene, { lo, hi }: Quantity, before: string): boolean {
  if (lo !== hi || !/今[天日儿](?:是|已经|都)?$/u.test(before)) return false;
  const written = scene.sheetAt(0).product?.price?.valid_until ?? '';
  return offsetsOf(written, scene.knowledge.currency).some(
    (offset) => new Date(scene.now + offset).getUTCDate() === lo,
  );
}

/** 一袋一千八 of 1,800 g, where the price is 89: what the pack holds, in the unit of its fact. */
export function isAmountOnFile(scene: Scene, { from, lo, hi }: Quantity): boolean {
  const { numbers, product } = scene.sheetAt(from);
  const live = product?.price?.live;
  if (live === undefined || lo !== hi || (lo < live * FAR && lo > live / FAR)) return false;
  return numbers.some(
    ({ dimension, path, lo: known, hi: most }) =>
      /^(?:mass|volume)$/.test(dimension) && path.startsWith('facts') && known === most && known === lo,
  );
}
/** So many times the price is no sum that anybody means by it. */
const FAR = 4;

const FOR_ONE = new RegExp(`^(?:就|才|是|卖|\\s)*(?:一|每|/)(?:${UNIT})(?:$|[^多半])`, 'u');

/** 36一套: beside the price it is one. */
export function isForOne(scene: Scene, { from, lo }: Quantity, after: string): boolean {
  const live = scene.sheetAt(from).product?.price?.live;
  return live !== undefined && lo > live * 0.75 && lo < live * 1.34 && FOR_ONE.test(after);
}

/** 五百块找您四十一: the note that is handed over. */
export function isHandedOver(scene: Scene, quantity: Quantity): boolean {
  const live = scene.sheetAt(quantity.from).product?.price?.live;
  const change = scene.quantities[scene.indexOf(quantity) + 1];
  if (live === undefined || change === undefined || quantity.lo <= live) return false;
  return (
    /[找剩余]/u.test(scene.text.slice(quantity.to, change.from)) &&
    Math.abs(quantity.lo - live - change.lo) < 0.01
  );
}

const TO_A_MEASURE = /^\p{Script=Han}{0,2}[到至]$/u;
/** 从2.0打到2.5: a tyre, a lamp, a thermostat. */
const SET_TO = /^(?:[打充]气?|升|调|拧|加热|加)[到至]$/u;

/** 从1.8充到2.5巴: the unit of the end is that of the start. */
export function isOfUnitToCome(scene: Scene, quantity: Quantity): boolean {
  const next = scene.quantities[scene.indexOf(quantity) + 1];
  if (next?.dimension === '' && SET_TO.test(scene.text.slice(quantity.to, next.from))) return true;
  return (
    next !== undefined &&
    !/^(?:|money|date|clock|discount)$/.test(next.dimension) &&
    TO_A_MEASURE.test(scene.text.slice(quantity.to, next.from))
  );
}

const NEXT_IN_SERIES = /^(?:, (?:or |and )?| or | and )$/u;

/** Sixty, seventy, eighty or a hundred degrees: the unit of the last is that of all, and three in a row are no prices. */
export function isInSeries({ text, quantities, indexOf }: Scene, quantity: Quantity): boolean {
  if (!/^[a-z\d]/.test(text.slice(quantity.from, quantity.to))) return false;
  let last = quantity;
  let length = 1;
  for (const next of quantities.slice(indexOf(quantity) + 1)) {
    if (last.dimension !== '' || !NEXT_IN_SERIES.test(text.slice(last.to, next.from))) break;
    last = next;
    length += 1;
  }
  if (length >= 3) return true;
  return last !== quantity && !/^(?:|money|date|clock|discount)$/.test(last.dimension);
}

/** 一支195克,一对390, and 一盒一百六 of 160 ml beside the price: a measure whose unit goes without saying. */
export function isMeasureSaid(scene: Scene, quantity: Quantity): boolean {
  const sheet = scene.sheetAt(quantity.from);
  const live = sheet.product?.price?.live;
  if (quantity.lo === live) return false;
  const count = scene.quantities[scene.indexOf(quantity) - 1]?.lo ?? 1;
  const said = scene.quantities.findLast(
    ({ dimension, to }) =>
      to < quantity.from && /^(?:mass|volume|length|charge|power|heat|energy)$/.test(dimension),
  );
  const counts = /[双对]$/u.test(scene.text.slice(0, quantity.from).trimEnd()) ? [count, 2] : [count];
  if (
    said !== undefined &&
    counts.some((one) => one > 1 && Math.abs((said.lo / said.scale) * one - quantity.lo) < 1e-6)
  )
    return true;
  return (
    scene.quantities.some(({ lo, hi, from }) => lo === live && hi === live && from !== quantity.from) &&
    sheet.numbers.some(
      ({ dimension, lo, hi, scale }) =>
        /^(?:mass|volume|length)$/.test(dimension) && agrees(quantity, { lo: lo / scale, hi: hi / scale }),
    )
  );
}

/** Who is 162, and what size they wear: 回162的姑娘, 平时37的拍38. */
const WHO =
  /^(?:[a-z]杯?)?的(?:小?姑娘|小姐姐|姐妹?|朋友|宝宝?|宝贝|同学|哥们?|妹妹|女生|男生|亲|家人|那位)/u;
const WEARS = /^的(?:就|可以|直接|建议)?[拍选穿]/u;
const SIZES = /尺码|码数|身高|鞋码|size/u;

/** Sizes, and the height of somebody: no sums of money, where the facts tell of sizes. */
export function isOfBody(scene: Scene, { from, lo, hi }: Quantity, after: string): boolean {
  const isWorn = WHO.test(after) || WEARS.test(after);
  if (!isWorn && lo === hi) return false;
  return scene
    .sheetAt(from)
    .numbers.some(
      (fact) =>
        fact.dimension !== 'money' &&
        SIZES.test(fact.about) &&
        (isWorn ? lo >= fact.lo * 0.7 && lo <= fact.hi * 1.4 : fact.lo === lo && fact.hi === hi),
    );
}

/** 三十六减二十八,落差八毫米: what is left measures something. */
export function isSubtracted({ text, quantities, indexOf }: Scene, quantity: Quantity): boolean {
  if (!/减$/u.test(text.slice(Math.max(0, quantity.from - 1), quantity.from))) return false;
  const index = indexOf(quantity);
  const [whole, rest] = [quantities[index - 1], quantities[index + 1]];
  return (
    whole?.dimension === '' &&
    quantity.from - whole.to <= 2 &&
    rest !== undefined &&
    !/^(?:|money|date|clock|discount)$/.test(rest.dimension) &&
    Math.abs(whole.lo - quantity.lo - rest.lo / rest.scale) < 1e-6
  );
}

const IN_ALL =
  /(?:加(?:在)?一?起来?|一共|合计|总共|拢共|统共|共计|合起来|凑一?起|算下来|合下来)(?:就|才|是|也|得|要|花|付|给|:|\s)*$/u;
/** The clause before adds: 四百九十九的帐篷加一千二百八的车, and the next says what it comes to. */
const ADDS = /[加和跟]/u;

/**
 * 三样加起来一千四百七十七, and nothing but a number after a clause that adds prices: a sum of money, where what it adds
 * is nothing but prices of the shop.
 */
export function isTotal(
  { text, quantities, clauses, claims, knowledge, clauseAt }: Scene,
  said: Quantity,
): boolean {
  const clause = clauseAt(said.from);
  const before = text.slice(clause.from, said.from);
  const last = before.trim() === '' ? clauses[clauses.indexOf(clause) - 1] : undefined;
  const adds = last !== undefined && last.sentence === clause.sentence && ADDS.test(last.text);
  if (!adds && !IN_ALL.test(before)) return false;
  const added = quantities.filter(
    ({ from, to, dimension }) =>
      clauseAt(from).sentence === clause.sentence &&
      from < said.from &&
      // 三样 counts what is added.
      !(isCount(dimension) || /^[样种款]/u.test(text.slice(to, to + 1))),
  );
  const isPrice = ({ from, lo, dimension }: Quantity): boolean =>
    (dimension === '' || dimension === 'money') &&
    (knowledge.products.some(({ price }) => price !== undefined && price.live === lo) ||
      // 两把198: what an offer makes of the price.
      claims.some((one) => one.from === from && one.facts.some((fact) => fact.endsWith('.price.promotion'))));
  return added.length > 1 && added.every(isPrice);
}
