import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { Clause } from '../scene/clauses.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  contradicted,
  type Judgement,
  type Scene,
  sentenceText,
  supported,
  type Topic,
  unsupported,
} from '../scene/scene.ts';
import { expiry, judgeComparison, judgeWas, known, shownMoney } from './compared-prices.ts';
import { offersOf } from './offers.ts';
import type { Role } from './price-roles.ts';

interface Outcome {
  readonly judgement: Judgement;
  readonly topic: Topic | undefined;
}

/** A sum in its role, held against the price and the facts in money. */
export function judgePrice(scene: Scene, sheet: ProductSheet, quantity: Quantity, role: Role): Outcome {
  const price = sheet.product?.price;
  const held =
    sumHeld(sheet, quantity, scene) ??
    serviceHeld(sheet, quantity, scene.clauseAt(quantity.from).text, SERVICE) ??
    spareHeld(sheet, quantity, scene);
  if (
    quantity.currency !== undefined &&
    price !== undefined &&
    quantity.currency !== scene.knowledge.currency
  ) {
    return {
      judgement: contradicted([`${sheet.id}.price.live`], shownMoney(scene, price.live)),
      topic: undefined,
    };
  }
  if (role === 'other' || role === 'gift' || role === 'rival') {
    const topic: Topic = role === 'gift' ? 'gift' : role === 'rival' ? 'rival' : 'promotion';
    // 'Over forty pounds' names the threshold itself.
    const threshold = role === 'other' ? sumHeld(sheet, { ...quantity, sense: 'exact' }, scene) : undefined;
    return {
      judgement: held ?? threshold ?? (role === 'other' ? feeHeld(sheet, scene, quantity) : unsupported),
      topic,
    };
  }
  if (price === undefined) return { judgement: held ?? unsupported, topic: undefined };
  const offered = offerHeld(sheet, quantity, scene, role);
  if (offered !== undefined) return { judgement: offered, topic: 'promotion' };
  if (role === 'was' || role === 'was-elsewhere') {
    return {
      judgement:
        judgeWas(scene, sheet, quantity, role) ?? wasLower(scene, sheet, quantity) ?? held ?? unsupported,
      topic: 'compared-price',
    };
  }
  if (role === 'saving') {
    const judgement = judgeComparison(
      scene,
      sheet,
      (was) => agrees(quantity, known(was - price.live)),
      (was) =>
        `${shownMoney(scene, was)} − ${shownMoney(scene, price.live)} = ${shownMoney(scene, was - price.live)}`,
    );
    return {
      judgement: judgement.verdict === 'supported' ? judgement : (held ?? judgement),
      topic: 'compared-price',
    };
  }
  if (role === 'lowest') {
    const lowest = price.lowest_30d;
    if (lowest !== undefined && agrees(quantity, known(lowest)))
      return { judgement: supported([`${sheet.id}.price.lowest_30d`]), topic: 'lowest-price' };
  }
  const live = known(price.live);
  if (!agrees(quantity, live)) {
    const lower = toldLower(scene, sheet, quantity) ?? soldLower(scene, sheet, quantity);
    if (lower !== undefined) return { judgement: lower, topic: 'lowest-price' };
    if (held !== undefined) return { judgement: held, topic: undefined };
    return {
      judgement: contradicted([`${sheet.id}.price.live`], shownMoney(scene, price.live)),
      topic: undefined,
    };
  }
  const expired = expiry(scene, sheet);
  return expired === undefined
    ? { judgement: supported([`${sheet.id}.price.live`]), topic: undefined }
    : { judgement: expired, topic: 'price-expired' };
}

/** 前头卖过二十九块九, of a price that is not above the present one: told of, and no bargain. */
function wasLower(scene: Scene, { id, product }: ProductSheet, said: Quantity): Judgement | undefined {
  const { live, lowest_30d: lowest } = product?.price ?? { live: 0 };
  if (lowest === undefined || lowest > live || !agrees(said, known(lowest))) return undefined;
  return /[过到有]的?$/u.test(scene.text.slice(Math.max(0, said.from - 4), said.from))
    ? supported([`${id}.price.lowest_30d`])
    : undefined;
}

/** 卖过二十九块九的: once, and no price that is asked now. */
const soldLower = (scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined =>
  /[卖走出做]过$/u.test(scene.text.slice(Math.max(0, said.from - 2), said.from))
    ? wasLower(scene, sheet, said)
    : undefined;

const ONCE =
  /\b(?:touch(?:ed)?|dip(?:ped)?|dropped|fell|went|had|got|gone|been|was|sold|hit|lower|cheaper|lowest)\b/u;

/** Cheapest of the month? No, it touched twenty-four: an English sum below the price, told of a time before. */
function toldLower(scene: Scene, { id, product }: ProductSheet, said: Quantity): Judgement | undefined {
  const { live, lowest_30d: lowest } = product?.price ?? { live: 0 };
  if (!scene.hasEnglish || lowest === undefined || lowest >= live || !agrees(said, known(lowest)))
    return undefined;
  const { sentence } = scene.clauseAt(said.from);
  return ONCE.test(sentenceText(scene, sentence)) ? supported([`${id}.price.lowest_30d`]) : undefined;
}

/** 盖子能补购,八块一个: what a part costs that is sold by itself, told over a sentence. */
export const spareHeld = (sheet: ProductSheet, said: Quantity, scene: Scene): Judgement | undefined =>
  SPARE.test(scene.text)
    ? serviceHeld(sheet, said, sentenceText(scene, scene.clauseAt(said.from).sentence), SPARE)
    : undefined;

/** 自己摔坏,花25块换: a fee that a fact asks for the same service. */
function serviceHeld(
  sheet: ProductSheet,
  said: Quantity,
  words: string,
  services: RegExp,
): Judgement | undefined {
  const service = services.exec(words)?.[0];
  if (service === undefined) return undefined;
  const fee = sheet.numbers.find(
    (one) =>
      one.dimension === 'money' &&
      (agrees(said, one) || isShareOf(sheet, said, one)) &&
      /^(?:after_sales|facts)/.test(one.path) &&
      sheet.texts.some(({ id, text }) => id === one.id && text.includes(service)),
  );
  return fee && supported([fee.id], fee.shown);
}

/** 十九块两块,一块九块五: one of so many that have a price together. */
const isShareOf = ({ numbers }: ProductSheet, said: Quantity, { id, lo }: NumberFact): boolean =>
  numbers.some(
    (other) =>
      other.id === id &&
      isCount(other.dimension) &&
      other.lo > 1 &&
      Math.abs(lo / other.lo - said.lo) < 0.005,
  );
const SERVICE = /换|修|刻字|清洗|安装|上门/u;
/** A part that is sold by itself. */
const SPARE = /补购|补买|另购|单购|加购|单卖|替换|备件|配件/u;

/** Words that say a sum is what several come to, or each of them. */
const TOGETHER =
  /第[二2]|半价|免|付|平均|合|折下来|摊|一共|总共|[两二三四五六2-9][件盒袋瓶包份个套双支条本把只箱顶台块罐提桶组张枚对副盏口卷]|任选|\bfor (?:two|three|\d)|free|offer|each|\ba (?:box|bottle|bag|pack)|\ball (?:two|three|of)|together/u;
const BY_COUPON = /券|满|减|到手|coupon|voucher|code/u;

/** The sum under a coupon or an offer, all together or for each piece, or what it saves. */
export function offerHeld(
  sheet: ProductSheet,
  said: Quantity,
  scene: Scene,
  role: Role,
): Judgement | undefined {
  const price = sheet.product?.price;
  if (price === undefined || role === 'was' || role === 'was-elsewhere') return undefined;
  const { offers, coupon } = offersOf(sheet);
  for (const { count, total, fact } of offers) {
    if (!(count === 1 ? BY_COUPON : TOGETHER).test(scene.text)) continue;
    const saved = [
      price.live * count - total,
      ...(price.was === undefined ? [] : [price.was * count - total]),
    ];
    const sums = role === 'saving' ? saved : [total, total / count];
    if (sums.some((sum) => isRounded(said, sum))) return expiry(scene, sheet) ?? supported([fact]);
  }
  return coupon !== undefined &&
    BY_COUPON.test(scene.text) &&
    role !== 'live' &&
    coupon.amounts.includes(said.lo)
    ? supported([coupon.fact])
    : undefined;
}

/** A sum said to its last digit, or as its words bind it. */
const isRounded = (said: Quantity, sum: number): boolean =>
  said.sense === 'exact'
    ? Math.abs(sum - said.lo) <= Math.min(said.step, 1) / 2 + 1e-9 &&
      (Number.isInteger(said.lo) ? Math.abs(sum - said.lo) < 0.01 : true)
    : agrees(said, known(sum));

/** A sum that a fact in words or a fact in money holds, such as a fee or the value of a gift. */
function sumHeld(sheet: ProductSheet, quantity: Quantity, scene: Scene): Judgement | undefined {
  const clause = scene.clauseAt(quantity.from);
  const fact = sheet.numbers.find(
    (one) =>
      one.dimension === 'money' &&
      agrees(quantity, one) &&
      sharesWord(
        one.about,
        one.path.startsWith('default_shipping') ? sentenceOf(scene, clause) : clause.text,
      ),
  );
  return fact && supported([fact.id], fact.shown);
}

/** Postage is often told over several clauses: within the EU it's three days, €4.90, and free over sixty. */
function sentenceOf(scene: Scene, { sentence }: Clause): string {
  return scene.clauses
    .filter((one) => one.sentence === sentence)
    .map(({ text }) => text)
    .join(' ');
}

/** A fee that the facts put at another sum. */
function feeHeld(sheet: ProductSheet, scene: Scene, quantity: Quantity): Judgement {
  const clause = scene.clauseAt(quantity.from);
  const fact = sheet.numbers.find(
    ({ dimension, about }) => dimension === 'money' && sharesWord(about, clause.text),
  );
  return fact === undefined ? unsupported : contradicted([fact.id], fact.shown);
}

function sharesWord(about: string, clause: string): boolean {
  for (const word of about.match(/\p{Script=Han}{2,}|[a-z]{4,}/gu) ?? []) {
    if (
      /^[a-z]/.test(word)
        ? clause.includes(word)
        : [...word].some((_, at) => at + 2 <= word.length && clause.includes(word.slice(at, at + 2)))
    )
      return true;
  }
  return false;
}
