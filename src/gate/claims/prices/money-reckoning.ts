import { countsBefore, partNamed } from '../measures/reckoning.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount, UNIT, unitOf } from '../numbers/units.ts';
import { namedTogether, saidTogether } from '../scene/named-together.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';
import { expiry, known } from './compared-prices.ts';
import { offersOf } from './offers.ts';
import type { Role } from './price-roles.ts';

const OVER = 'shop.default_shipping.free_shipping_over';
/** What is still missing to free postage, or to another sum. */
const MISSING =
  /(?:差|还差|再凑|凑够?|再加|再添|补)(?:了|个|着|出|上|就|还|也|只|刚好|正好|大概|差不多|不到|个?几?|\s)*$/u;
/** What one price is above or below another. */
const APART =
  /(?:差价|差额|落差|价差|差(?:距|别)?|少|省|便宜|降|低|掏|减|跌|落|多|贵|高|涨|划掉|抹掉|砍|让)(?:了|着|是|有|也|就|才|都|下|下来|掉|去|出|出来|个|到|花|掏|付|您|你|大家|咱们?|整整|足足|正好|刚好|将近|差不多|大概|不止|不到|得|快|\s)*$/u;
const IN_ALL =
  /各|人手|一共|总共|合计|拢共|统共|共计|加起来|加一[起块]|凑一?[起块]|打包|全要|都要|一起|一块儿?|等于|就是|得|到手|付/u;

type ProductPrice = NonNullable<NonNullable<ProductSheet['product']>['price']>;

interface Price {
  readonly value: number;
  readonly facts: readonly string[];
}

/**
 * A sum of money that no fact states, but that prices held and the counts said come to: 七十九块九除以四, 两箱
 * 一百五十九块八, 离包邮差一块. Undefined where none does, so that what else is known of the sum decides.
 */
export function reckonedSum(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
  role: Role,
): Judgement | undefined {
  const price = sheet.product?.price;
  if (price === undefined) return undefined;
  const live: Price = { value: price.live, facts: [`${sheet.id}.price.live`] };
  const clause = scene.clauseAt(said.from);
  const before = scene.text.slice(Math.max(clause.from, said.from - 16), said.from);
  const counts = countsBefore(scene, said);
  const found =
    shareOf(scene, sheet, said, live, counts) ??
    (MISSING.test(before) ? missingTo(scene, said, live, counts) : undefined) ??
    (APART.test(before) || isBetweenSaid(scene, price, said)
      ? differenceOf(sheet, said, counts)
      : undefined) ??
    (counts.length > 0 && IN_ALL.test(clause.text) ? timesOf(said, live, counts) : undefined) ??
    (role === 'live' || role === 'other' ? timesOf(said, live, piecesOf(scene, sheet, said)) : undefined) ??
    changeOf(scene, said, live, counts) ??
    withPostage(scene, sheet, said, live, counts) ??
    sumOfNamed(scene, said);
  return found && (expiry(scene, sheet) ?? supported(found));
}

const fits = (said: Quantity, value: number): boolean => {
  if (agrees(said, known(value))) return said.sense === 'exact' || isNear(said.lo, value);
  // A share is said to its last digit: 1.97 for 65 ÷ 33.
  return said.sense === 'exact' && said.step < 1 && Math.abs(value - said.lo) <= said.step / 2 + 1e-9;
};

/** 不到二十 of 19.98, not of 3: people name the next round number. */
const isNear = (said: number, value: number): boolean => value > said * 0.75 && value < said * 1.34;

/** What is to be paid: no difference, whatever it comes to. */
const TO_PAY =
  /(?:只要|只需|仅需|仅售|到手价?|现价|直播间?价?|今天|今晚|现在|只卖|就卖|才|拿走|带走|卖|价格?|付|收)(?:是|就|只|要|到|你|您|的|:|\s)*$/u;

/** 从529到459，整整七十块: both ends said, the sum between them needs no word of its own. */
function isBetweenSaid(scene: Scene, { live, was, lowest_30d }: ProductPrice, said: Quantity): boolean {
  const names = (value: number | undefined): boolean =>
    value !== undefined &&
    value !== live &&
    scene.quantities.some(({ lo, hi }) => lo === value && hi === value);
  if (!names(was) && !names(lowest_30d)) return false;
  return !TO_PAY.test(scene.text.slice(Math.max(0, said.from - 10), said.from));
}

const DIVIDED = /除|摊|分|平均|一算|合|折/u;

/** 一杯两块钱不到: the price over the cups said before, or over the bags held. */
function shareOf(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
  live: Price,
  counts: readonly number[],
): readonly string[] | undefined {
  const text = scene.text.slice(Math.max(0, said.from - 40), said.from);
  const part = partNamed(text) ?? partAfter(scene, said) ?? partOfSumBefore(scene, said);
  if (part === undefined || !(isCount(part) || part === 'times')) return undefined;
  // 一个键 counts whatever the facts count: 17 keys.
  const isAny =
    part === 'count:只' ||
    /一个\p{Script=Han}{1,3}(?:也|才|就|只|合|折|摊|不到|大概|约|差不多)*$/u.test(text);
  const held = sheet.numbers.filter(
    ({ dimension, lo, hi, path }) =>
      (dimension === part || (isAny && /^(?:count|unit):/.test(dimension))) &&
      lo === hi &&
      lo > 1 &&
      path.startsWith('facts'),
  );
  for (const { lo, id } of held) if (fits(said, live.value / lo)) return [...live.facts, id];
  for (const { total, count } of offersOf(sheet).offers)
    for (const { lo, id } of held) if (fits(said, total / (lo * count))) return [...live.facts, id];
  for (const priced of sheet.numbers.filter(({ dimension }) => dimension === 'money')) {
    const pieces = sheet.numbers.find(
      ({ id, dimension, lo }) => id === priced.id && dimension === part && lo > 1,
    );
    if (pieces !== undefined && fits(said, priced.lo / pieces.lo)) return [priced.id];
  }
  const saidParts = scene.quantities.filter(
    ({ dimension, from, lo }) => dimension === part && from < said.from && lo > 1,
  );
  for (const { lo } of saidParts) if (fits(said, live.value / lo)) return live.facts;
  if (!DIVIDED.test(text)) return undefined;
  return counts.some((count) => fits(said, live.value / count)) ? live.facts : undefined;
}

/** 两块三一颗: the part stands after its sum. */
function partAfter(scene: Scene, { to }: Quantity): string | undefined {
  const words = AFTER.exec(scene.text.slice(to, to + 6))?.groups?.unit;
  return words === undefined ? undefined : unitOf(words)?.dimension;
}
const AFTER = new RegExp(`^钱?(?:一|每)(?<unit>${UNIT})`, 'u');

/** 一袋不到十块,九块九毛八左右: the second sum says the first more closely. */
function partOfSumBefore(scene: Scene, said: Quantity): string | undefined {
  const before = scene.quantities[scene.indexOf(said) - 1];
  if (before?.dimension !== 'money' || before.sense === 'exact') return undefined;
  if (!/^[,，](?:也就是?|就是|大概|差不多|准确说|算下来|约)*$/u.test(scene.text.slice(before.to, said.from)))
    return undefined;
  return partNamed(scene.text.slice(Math.max(0, before.from - 40), before.from).replace(LESS, ''));
}
const LESS = /(?:还|也|都)?(?:不到|不足|超过|不超过)$/u;

function missingTo(
  scene: Scene,
  said: Quantity,
  live: Price,
  counts: readonly number[],
): readonly string[] | undefined {
  const over = scene.knowledge.shop?.default_shipping?.free_shipping_over;
  if (over === undefined) return undefined;
  if (!/邮|运费|免/u.test(scene.text) && !scene.quantities.some(({ lo, hi }) => lo === over && hi === over))
    return undefined;
  return [1, ...counts].some((count) => over > live.value * count && fits(said, over - live.value * count))
    ? [OVER, ...live.facts]
    : undefined;
}

function differenceOf(
  sheet: ProductSheet,
  said: Quantity,
  counts: readonly number[],
): readonly string[] | undefined {
  const { id, product } = sheet;
  const price = product?.price;
  if (price === undefined) return undefined;
  const live: Price = { value: price.live, facts: [`${id}.price.live`] };
  const earlier: Price[] = [];
  // A former price compares only with its basis (价格欺诈规定 art. 16).
  if (price.was !== undefined && price.was_basis !== undefined)
    earlier.push({ value: price.was, facts: [`${id}.price.was`, `${id}.price.was_basis`] });
  if (price.lowest_30d !== undefined)
    earlier.push({ value: price.lowest_30d, facts: [`${id}.price.lowest_30d`] });
  for (const { value, facts } of earlier) {
    const apart = Math.abs(value - live.value);
    if (apart > 0 && [1, ...counts].some((count) => fits(said, apart * count)))
      return [...facts, ...live.facts];
  }
  return undefined;
}

function timesOf(said: Quantity, live: Price, counts: readonly number[]): readonly string[] | undefined {
  return counts.some((count) => fits(said, live.value * count)) ? live.facts : undefined;
}

/** Pieces that are bought, as 两盒 in 您拍两盒,138块; not the two bottles that one pack holds. */
function piecesOf(scene: Scene, sheet: ProductSheet, said: Quantity): number[] {
  return scene.quantities.flatMap(({ dimension, lo, hi, from, to }) => {
    const isNear = to <= said.from ? said.from - to <= BOUGHT : from >= said.to && from - said.to <= 3;
    if (!isNear || lo !== hi || lo < 2 || lo > 100) return [];
    const isTimes =
      dimension === '' && /(?:乘以?|×|\*)$/u.test(scene.text.slice(Math.max(0, from - 2), from));
    if (!isTimes && !isCount(dimension)) return [];
    const isContent = sheet.numbers.some(
      (fact) => fact.dimension === dimension && fact.lo === lo && HOLDS.test(fact.about),
    );
    return isContent ? [] : [lo];
  });
}
/** What a fact on what one pack holds is called. */
const HOLDS = /数量|规格|内含|套装|件数|清单|个数|装/u;
/** As far as the pieces stand before what they come to. */
const BOUGHT = 16;

/** 您给我一百,找您六十四. */
function changeOf(
  scene: Scene,
  said: Quantity,
  live: Price,
  counts: readonly number[],
): readonly string[] | undefined {
  if (!/[找剩余退]/u.test(scene.text.slice(Math.max(0, said.from - 8), said.from))) return undefined;
  const given = scene.quantities.filter(
    ({ dimension, from, lo }) =>
      from < said.from && (dimension === 'money' || dimension === '') && lo > live.value,
  );
  return given.some(({ lo }) => [1, ...counts].some((count) => fits(said, lo - live.value * count)))
    ? live.facts
    : undefined;
}

/** 新疆的到手五十一,含15块运费: the price and the postage that far places pay. */
function withPostage(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
  live: Price,
  counts: readonly number[],
): readonly string[] | undefined {
  if (!/运费|邮费|快递费|偏远|新疆|西藏|青海|内蒙|甘肃|宁夏|海南/u.test(scene.text)) return undefined;
  const fee = sheet.numbers.find(
    ({ dimension, path, lo }) =>
      dimension === 'money' &&
      lo > 0 &&
      /^default_shipping\.(?!free|dispatch)/.test(path) &&
      [1, ...counts].some((count) => fits(said, live.value * count + lo)),
  );
  return fee && [...live.facts, fee.id];
}

/** 煎锅加蚕丝被一共1058: the sum of what is named, one of each, or of what was just said of each. */
function sumOfNamed(scene: Scene, said: Quantity): readonly string[] | undefined {
  const together = namedTogether(scene, scene.text);
  if (together !== undefined && fits(said, together.total)) return together.facts;
  return saidTogether(scene, said)?.facts;
}
