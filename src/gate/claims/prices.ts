import { agrees } from './number-agreement.ts';
import type { ProductSheet } from './product-sheet.ts';
import type { Quantity } from './quantities.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  supported,
  type Topic,
  unsupported,
} from './scene.ts';
import { EACH_BEFORE, judgeUnitPrice } from './unit-prices.ts';
import { isCount } from './units.ts';

/** What a sum of money is said to be. */
type Role = 'live' | 'was' | 'was-elsewhere' | 'saving' | 'lowest' | 'gift' | 'rival' | 'other';

/** The cue that stands nearest before the sum decides. */
const CUES: readonly (readonly [Role, RegExp])[] = [
  [
    'was-elsewhere',
    /专柜价?|门店价?|市场价|市面上?|超市|吊牌价?|建议零售价|零售价|指导价|官方价|官网价?|旗舰店|线下|实体店|商场|免税店?|海外|国外|出厂价|msrp|rrp|retail price|list price|in stores?|store price/gu,
  ],
  [
    'was',
    /(?:原价|平时|日常|之前|以前|原来|平常)(?:都|就)?卖|原价|平时价?|日常价?|划线价|正价|正常价|之前|以前|过去|昨天|平常|往常|以往|上次|原来|原先|非活动|活动前|不是|不要|不用|不卖|从|was|were|originally|original price|regular(?:ly)?(?: price)?|usual(?:ly)?|normal(?:ly)?(?: price)?|down from|used to be|before|instead of|not/gu,
  ],
  [
    'saving',
    /立省|立减|直降|直减|省下?|节省|减掉?|便宜|优惠|少花|少付|少了|降了?(?!到|至)|差价|让利|save[sd]?|saving|off by|reduced by/gu,
  ],
  [
    'live',
    /现价|现在|今天|今晚|今日|直播间?价?|到手价?|券后价?|秒杀价?|活动价|福利价|优惠价|促销价|特价|只要|只卖|只需|仅需|仅要|仅售|才|降到|降至|卖|给到|拿走|带走|做到|价格|售价|单价|price[sd]?|only|just|now|today|for|at|yours|pay/gu,
  ],
  ['lowest', /最低价?|底价|lowest/gu],
  ['gift', /价值|赠品|市值|worth|valued at/gu],
  [
    'rival',
    /别家|别人家?|其他家|其它家|同行|隔壁|某宝|某东|网上|外面|人家|竞品|同款|others? (?:sell|charge)|competitors?|elsewhere/gu,
  ],
  [
    'other',
    /运费|邮费|偏远|加收|另付|补|要加|满|红包|优惠券|券|定金|押金|尾款|补贴|返现|抵扣|返|coupon|voucher|shipping fee|delivery fee|postage|deposit|spend|orders? over|over/gu,
  ],
];
const LATER: readonly (readonly [Role, RegExp])[] = [
  ['was', /^(?:的)?(?:原价|东西|价位的|变|降到|直接降|砍到|改成|的价)/u],
  ['saving', /^\s?(?:off|less|cheaper|的优惠|优惠(?!价)|的差价|差价|cashback|savings?|discount)/u],
  ['other', /^(?:的)?(?:券|红包|优惠券|无门槛|定金|运费|邮费|包邮线|coupon|voucher|deposit)/u],
];

/** A bare number is a price after or before words that only a price has. */
const BARE_BEFORE =
  /(?:价(?:格|位|钱)?|只要|仅需|只需|仅售|只卖|卖你?|到手|立减|立省|直降|直减|省下?了?|便宜了?|减|降到|降至|平时|日常|原来|原先|秒杀|券后|拍下|专柜|门店|给到你?|做到|今天就?|从|不要|不用|不卖|cost|costs|price|priced|save|was|now|pay)\s?(?:也?就|都|才|仅|只|是|要|为|到|了|卖|只要|:|,|is|at|only|just|\s)*$/u;
const BARE_AFTER =
  /^\s?(?:就|能|可以|直接|给你)*(?:带走|拿走|到手|抱走|抱回家|拿下|带回家|秒杀|包邮|变|降到|(?:块|元))/u;
const PRICE_ASKED =
  /多少钱?|什么价|几块|价格|价钱|原价|现价|只要|到手价?|直播价|how much|price|(?:it'?s )?only$|just$/u;

/** Sums of money, held against the price, what it was, and what lies between. */
export function readPrices(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity)) continue;
    if (quantity.dimension !== 'money' && !isBarePrice(scene, quantity)) continue;
    const role = roleOf(scene, quantity);
    if (isSkipped(scene, quantity, role)) continue;
    scene.taken.add(quantity);
    const sheet = scene.sheetAt(quantity.from);
    const perUnit = judgeUnitPrice(scene, sheet, quantity);
    const outcome =
      perUnit !== undefined && role !== 'was' && role !== 'saving'
        ? { judgement: perUnit, topic: undefined }
        : judgePrice(scene, sheet, quantity, role);
    addClaim(
      scene,
      role === 'rival' ? 'comparison' : 'price',
      quantity.from,
      quantity.to,
      outcome.judgement,
      outcome.topic,
    );
  }
}

function isBarePrice(scene: Scene, quantity: Quantity): boolean {
  // 一 and 两 alone are in too many words (一共, 一定) to be a sum.
  if (quantity.dimension !== '' || /^[\p{Script=Han}]$/u.test(scene.text.slice(quantity.from, quantity.to)))
    return false;
  const clause = scene.clauseAt(quantity.from);
  const before = scene.text.slice(clause.from, quantity.from);
  const after = scene.text.slice(quantity.to, clause.to);
  if (/^[\s]*(?:号|条|种|样|位|:|[a-z])/u.test(after) && !BARE_AFTER.test(after)) return false;
  if (EACH_BEFORE.test(before) || BARE_BEFORE.test(before) || BARE_AFTER.test(after)) return true;
  const { price } = scene.sheetAt(quantity.from).product ?? {};
  if (isAfterPack(scene, quantity, clause.from)) return true;
  if (
    /^\s*(?:就|只要|才|是|也就|仅|不到|不足|差不多)?$/u.test(before) &&
    /^(?:出头|左右|不到|啊|呀|了|哦|吧|\s)*$/u.test(after)
  ) {
    if (price === undefined) return PRICE_ASKED.test(leadOf(scene, clause.from));
    const nearPrice = quantity.lo > price.live * 0.75 && quantity.lo < price.live * 1.34 && quantity.lo > 10;
    return PRICE_ASKED.test(leadOf(scene, clause.from)) || nearPrice;
  }
  return false;
}

/** 两盒199: a pack, and a number that nothing follows. */
function isAfterPack(scene: Scene, quantity: Quantity, from: number): boolean {
  const previous = scene.quantities[scene.indexOf(quantity) - 1];
  if (previous === undefined || previous.from < from || !isCount(previous.dimension)) return false;
  return (
    quantity.lo >= 5 &&
    /^(?:只要|就|才|一共|总共|只|仅|是|for|\s)*$/u.test(scene.text.slice(previous.to, quantity.from))
  );
}

/** The words that a clause answers: the clause before it, or what was said before the text. */
function leadOf(scene: Scene, from: number): string {
  const index = scene.clauses.findIndex((clause) => clause.from === from);
  return index > 0 ? (scene.clauses[index - 1]?.text ?? '') : scene.before;
}

function roleOf(scene: Scene, quantity: Quantity): Role {
  const clause = scene.clauseAt(quantity.from);
  const index = scene.indexOf(quantity);
  const previous = lastSum(scene, index);
  const sentence = scene.clauses.find((one) => one.sentence === clause.sentence) ?? clause;
  const from = Math.max(sentence.from, previous?.to ?? 0, quantity.from - 24);
  const after = scene.text.slice(quantity.to, clause.to);
  for (const [role, cue] of LATER) if (cue.test(after)) return role;
  const nearest = nearestCue(scene.text.slice(from, quantity.from));
  if (nearest !== undefined) return nearest;
  return previous === undefined ? (nearestCue(leadOf(scene, clause.from).slice(-16)) ?? 'live') : 'live';
}

function lastSum(scene: Scene, index: number): Quantity | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const quantity = scene.quantities[at];
    if (quantity?.dimension === 'money' || quantity?.dimension === '') return quantity;
  }
  return undefined;
}

function nearestCue(words: string): Role | undefined {
  let best: Role | undefined;
  let bestEnd = -1;
  for (const [role, cue] of CUES) {
    for (const match of words.matchAll(cue)) {
      const end = match.index + match[0].length;
      if (end > bestEnd) [best, bestEnd] = [role, end];
    }
  }
  return best;
}

const DENIED_PRICE = /(?:不要|不用|不卖|不是|not)\s?$/u;

/** A question or another's number is no claim; 不要999 names a price to compare with and is one. */
function isSkipped(scene: Scene, quantity: Quantity, role: Role): boolean {
  const before = scene.text.slice(scene.clauseAt(quantity.from).from, quantity.from);
  if (role === 'was' && DENIED_PRICE.test(before)) {
    if (scene.clauseAt(quantity.from).asks) return true;
    return /不是\s?$/u.test(before) && quantity.lo !== scene.sheetAt(quantity.from).product?.price?.was;
  }
  return scene.isUnclaimed(quantity.from);
}

interface Outcome {
  readonly judgement: Judgement;
  readonly topic: Topic | undefined;
}

function judgePrice(scene: Scene, sheet: ProductSheet, quantity: Quantity, role: Role): Outcome {
  const price = sheet.product?.price;
  const held = sumHeld(sheet, quantity, scene);
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
    return { judgement: held ?? (role === 'other' ? feeHeld(sheet, scene, quantity) : unsupported), topic };
  }
  if (price === undefined) return { judgement: held ?? unsupported, topic: undefined };
  if (role === 'was' || role === 'was-elsewhere') {
    return {
      judgement: judgeWas(scene, sheet, quantity, role) ?? held ?? unsupported,
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

const known = (value: number): { lo: number; hi: number } => {
  const fen = Math.round(value * 100) / 100;
  return { lo: fen, hi: fen };
};

export const shownMoney = (scene: Scene, value: number): string => {
  const sign =
    { CNY: '¥', USD: '$', GBP: '£', EUR: '€' }[scene.knowledge.currency] ?? `${scene.knowledge.currency} `;
  return `${sign}${Math.round(value * 100) / 100}`;
};

/** A price whose time is over supports nothing any more. */
export function expiry(scene: Scene, sheet: ProductSheet): Judgement | undefined {
  const until = sheet.product?.price?.valid_until;
  if (until === undefined || Date.parse(until) >= scene.now) return undefined;
  return contradicted([`${sheet.id}.price.valid_until`], `price.valid_until ${until}`);
}

/** Kinds of place a compared price may come from; the basis has to name the same kind. */
const BASES: readonly RegExp[] = [
  /吊牌|标签|tag/u,
  /专柜|门店|线下|实体|商场|store|shop/u,
  /市场|市面|超市|market/u,
  /建议零售|零售价|指导价|官方价|厂商|msrp|rrp|retail|list/u,
  /官网|旗舰店|天猫|淘宝|京东|网店|online|website/u,
  /免税|海外|国外|duty|abroad/u,
  /出厂|factory/u,
];

function judgeWas(scene: Scene, sheet: ProductSheet, quantity: Quantity, role: Role): Judgement | undefined {
  const price = sheet.product?.price;
  if (price?.was === undefined) return undefined;
  if (!agrees(quantity, known(price.was)))
    return contradicted([`${sheet.id}.price.was`], shownMoney(scene, price.was));
  const basis = (price.was_basis ?? '').toLowerCase();
  if (role === 'was-elsewhere') {
    const said = scene.text.slice(Math.max(0, quantity.from - 24), quantity.from);
    const claimed = BASES.filter((base) => base.test(said));
    if (claimed.length > 0 && !claimed.some((base) => base.test(basis))) {
      return {
        verdict: 'unsupported',
        facts: [`${sheet.id}.price.was_basis`],
        known: price.was_basis ?? 'price.was',
      };
    }
  }
  return judgeComparison(
    scene,
    sheet,
    () => true,
    (was) => shownMoney(scene, was),
  );
}

/** A comparison with what it was needs a basis, and a former price above the present one. */
export function judgeComparison(
  scene: Scene,
  sheet: ProductSheet,
  holds: (was: number, live: number) => boolean,
  shown: (was: number, live: number) => string,
): Judgement {
  const price = sheet.product?.price;
  if (price?.was === undefined) return unsupported;
  const { was, live } = price;
  const was_ = `${sheet.id}.price.was`;
  if (price.was_basis === undefined || was <= live) {
    return { verdict: 'unsupported', facts: [was_], known: `price.was ${shownMoney(scene, was)}` };
  }
  const facts = [was_, `${sheet.id}.price.live`, `${sheet.id}.price.was_basis`];
  if (!holds(was, live)) return contradicted(facts, shown(was, live));
  return expiry(scene, sheet) ?? supported(facts);
}

/** A sum that a fact in words or a fact in money holds, such as a fee or the value of a gift. */
function sumHeld(sheet: ProductSheet, quantity: Quantity, scene: Scene): Judgement | undefined {
  const clause = scene.clauseAt(quantity.from);
  const fact = sheet.numbers.find(
    (one) => one.dimension === 'money' && agrees(quantity, one) && sharesWord(one.about, clause.text),
  );
  return fact && supported([fact.id], fact.shown);
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
