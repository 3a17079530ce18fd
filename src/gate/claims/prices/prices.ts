import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import { leadOf } from '../scene/lead-in.ts';
import { addClaim, type Scene } from '../scene/scene.ts';
import {
  isAfterName,
  isAmountOnFile,
  isFormerBare,
  isForOne,
  isHandedOver,
  isInSeries,
  isMeasureSaid,
  isOfBody,
  isOfUnitToCome,
  isSubtracted,
  isToday,
  isTotal,
} from './bare-numbers.ts';
import { judgeChain } from './chain-of-sums.ts';
import { judgeEnglishSum } from './english-sums.ts';
import { reckonedSum } from './money-reckoning.ts';
import { judgePrice, offerHeld, spareHeld } from './price-judgement.ts';
import { type Role, roleOf } from './price-roles.ts';
import { isEcho, judgeReckoned, judgeTogether } from './reckoned-sums.ts';
import { judgeShareOfPrice } from './shares-of-price.ts';
import { EACH_BEFORE, judgeUnitPrice } from './unit-prices.ts';

/** A bare number is a price after or before words that only a price has. */
const BARE_BEFORE =
  /(?:划[掉去](?:的|那个)|划线的|对比价?的?|[比对]着的|变成?|运费|邮费|快递费|价(?:格|位|钱)?|(?:平时|平常|日常|往常|往日|以前|原来|原先|之前|正常|本来|过去)(?:都|就|还|也)?(?:挂|标|标价|挂牌|要|得|是|卖)|只要|仅需|只需|仅售|只卖|卖(?:你|到过?|过)?|到手|立减|立省|直降|直减|省下?了?|少[花付收掏出]了?|便宜了?|减|降到|降至|平时|日常|原来|原先|(?:昨天|前天|上周|前几天|之前|上个?月)(?:还|都|还要)?(?:是|卖|要)|秒杀|券后|拍下|专柜|门店|给到(?:您|你们?|大家|家人们?)?|做到|今天就?|从|不要|不用|不卖|(?:专柜|门店|商场|超市|同款|外面|官网|网上|别家|线下|实体店)[^,，。!！?？]{0,6}(?:要|得|都?是|要卖)|(?:涨|回|恢复)(?:价|到|回|原价)*|cost|costs|price|priced|save|was|now|pay)\s?(?:也?就|都|才|仅|只|是|要|为|到|了|卖|只要|:|,|is|at|only|just|\s)*$/u;
const BARE_AFTER =
  /^\s?(?:出头|左右|不到|以内)?(?:钱)?(?:就|能|可以|直接|给你)*(?:带走|拿走|到手|抱走|抱回家|拿下|带回家|秒杀|包邮|变|降到|(?:块|元))/u;
/** 今晚99, 宠粉229: right before a number, words of when and why it is so cheap. */
const OFFERED_BEFORE =
  /(?:今[晚天儿日夜]|现在|眼下|这会儿|直播间|本场|活动|限时|特惠|特价|宠粉|福利|补贴|含税|折后|优惠|促销|大促|专享|会员|新人|老?粉丝?|一口价|全款|开价|秒)(?:后|价|里|这儿|只)*(?:就|都|才|仅|只|是|要|为|:|\s)*$|\b(?:yours for|only|just|tonight|today) $/u;
/** 99上车, 229一台, and nothing at all. */
const OFFERED_AFTER =
  /^(?:就|都|能|可以|直接|给你们?|给您)*(?:[一两二三四五六七八九十\d]{1,2}[袋盒瓶包箱罐支条件套台双斤](?:就|都)?(?:端走|带走|拿走|搬走|抱走|到手|包邮|拿下)|端走|上车|入手|开抢|抢|抢走|起拍|拿下|拿走|带走|到家|回家|冲)|^一(?:个|台|件|只|瓶|盒|袋|箱|套|支|包|条|双|对|罐|份|把|块|本|张|桶)(?:$|[啊呀哦])|^ and (?:it's|it is|they're|they are) yours\b|^ (?:tonight|today)\b/u;
const NOTHING_AFTER = /^(?:啊|呀|了|哦|吧|哈|喽|咯|\s)*$/u;
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
    const offered =
      perUnit === undefined || perUnit.verdict === 'supported'
        ? undefined
        : (offerHeld(sheet, quantity, scene, role) ?? spareHeld(sheet, quantity, scene));
    const outcome =
      offered !== undefined
        ? { judgement: offered, topic: undefined }
        : perUnit !== undefined && role !== 'was' && role !== 'saving'
          ? { judgement: perUnit, topic: undefined }
          : judgePrice(scene, sheet, quantity, role);
    const judgement =
      judgeTogether(scene, sheet, quantity) ??
      (outcome.judgement.verdict === 'supported'
        ? outcome.judgement
        : (judgeReckoned(scene, sheet, quantity, role) ??
          reckonedSum(scene, sheet, quantity, role) ??
          judgeChain(scene, sheet, quantity) ??
          judgeShareOfPrice(scene, sheet, quantity) ??
          judgeEnglishSum(scene, sheet, quantity) ??
          outcome.judgement));
    addClaim(
      scene,
      role === 'rival' ? 'comparison' : 'price',
      quantity.from,
      quantity.to,
      judgement,
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
  if (
    /^[\s]*(?:号|条|种|样|位|:|[a-z])/u.test(after) &&
    !BARE_AFTER.test(after) &&
    !OFFERED_AFTER.test(after)
  )
    return false;
  if (isOfBody(scene, quantity, after) || isSubtracted(scene, quantity)) return false;
  if (isToday(scene, quantity, before) || isAmountOnFile(scene, quantity)) return false;
  if (isLabelled(scene, quantity, before) || isEcho(scene, quantity)) return false;
  if (isOfUnitToCome(scene, quantity) || isInSeries(scene, quantity)) return false;
  if (isFormerBare(scene, quantity, after) || isForOne(scene, quantity, after)) return true;
  if (isAfterName(scene, quantity, before, after)) return true;
  if (EACH_BEFORE.test(before) || BARE_BEFORE.test(before) || BARE_AFTER.test(after)) return true;
  if (NOTHING_AFTER.test(after) && isTotal(scene, quantity)) return true;
  const { price } = scene.sheetAt(quantity.from).product ?? {};
  if (price !== undefined && isOffered(quantity, price.live, before, after)) return true;
  if (isAfterPack(scene, quantity, clause.from)) return !isMeasureSaid(scene, quantity);
  if (
    /^\s*(?:就|只要|才|是|也就|仅|不到|不足|差不多|应该?[是为]|其实是|实际(?:上)?是)?$/u.test(before) &&
    /^(?:出头|来块|左右|不到|啊|呀|了|哦|吧|\s)*$/u.test(after)
  ) {
    if (price === undefined) return PRICE_ASKED.test(leadOf(scene, clause.from));
    if (quantity.sense === 'odd' && quantity.lo >= 10) return true;
    const nearPrice = quantity.lo > price.live * 0.75 && quantity.lo < price.live * 1.34 && quantity.lo > 10;
    return PRICE_ASKED.test(leadOf(scene, clause.from)) || nearPrice;
  }
  return false;
}

/** 今晚99, 99上车: of a size with the price, and with words of an offer at its side. */
function isOffered({ lo, hi }: Quantity, live: number, before: string, after: string): boolean {
  if (lo !== hi || lo < live * 0.4 || lo > live * 2.5 || lo < 5) return false;
  if (OFFERED_AFTER.test(after)) return /(?:^|[^\d点零一二三四五六七八九十百千万])$/u.test(before);
  return NOTHING_AFTER.test(after) && OFFERED_BEFORE.test(before);
}

/** 蓬松度做到了700 is the number of a fact. */
function isLabelled(scene: Scene, quantity: Quantity, before: string): boolean {
  return scene
    .sheetAt(quantity.from)
    .numbers.some(
      ({ dimension, about }) =>
        dimension !== 'money' &&
        (about.match(/\p{Script=Han}{2,}/gu) ?? []).some(
          (label) => label.length < 7 && before.includes(label),
        ),
    );
}

/** 两盒199: a pack, and a number that nothing follows. */
function isAfterPack(scene: Scene, quantity: Quantity, from: number): boolean {
  const previous = scene.quantities[scene.indexOf(quantity) - 1];
  if (previous === undefined || previous.from < from || !isCount(previous.dimension)) return false;
  return (
    quantity.lo >= 5 &&
    /^(?:的话|只要|就|才|一共|总共|只|仅|是|一块儿?|一起|拍|付|for|\s)*$/u.test(
      scene.text.slice(previous.to, quantity.from),
    )
  );
}

const DENIED_PRICE = /(?:不要|不用|不卖|不是|not)\s?$/u;

/** 不是说我店里卖过999: what it does not mean. */
const NOT_SAID =
  /(?:不是|没有?|可没|并非|不等于)(?:在)?(?:说|讲|指)[^,，。;；!！?？]{0,12}$|\bnever (?:was |been |cost |charged |asked |sold (?:it |them )?(?:for|at) )?(?:at )?$|(?:不代表|不意味着?|别(?:以为|理解成|当成))[^,，。;；!！?？]{0,10}$/u;

/** A question or another's number is no claim; 不要999 names a price to compare with and is one. */
function isSkipped(scene: Scene, quantity: Quantity, role: Role): boolean {
  const before = scene.text.slice(scene.clauseAt(quantity.from).from, quantity.from);
  if (role === 'was' && DENIED_PRICE.test(before)) {
    if (scene.clauseAt(quantity.from).asks) return true;
    return /不是\s?$/u.test(before) && quantity.lo !== scene.sheetAt(quantity.from).product?.price?.was;
  }
  return (
    NOT_SAID.test(before) ||
    isHandedOver(scene, quantity) ||
    isPiece(scene, quantity) ||
    scene.isUnclaimed(quantity.from)
  );
}

const PIECES = /[两俩三四五六七八九\d]块(?<what>\p{Script=Han}{2})/u;

/** 两块电池轮着充,一块一小时: one of the things just counted so, which a fact counts so too. */
function isPiece({ text, sheetAt }: Scene, { from, to }: Quantity): boolean {
  if (!/^[一两三四五六七八九1-9]块$/u.test(text.slice(from, to))) return false;
  const what = PIECES.exec(text.slice(0, from))?.groups?.what;
  return (
    what !== undefined &&
    sheetAt(from).texts.some(
      ({ path, text }) => path.startsWith('facts') && /\d块/u.test(text) && text.includes(what),
    )
  );
}
