import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { Clause } from '../scene/clauses.ts';
import { namedTogether } from '../scene/named-together.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  contradicted,
  type Judgement,
  type Scene,
  sentenceText,
  startOfSentence,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { judgeChain } from './chain-of-sums.ts';
import { totalBefore } from './english-chains.ts';
import { judgeToldShort } from './english-free-line.ts';
import { namedSums } from './english-named-sums.ts';

const FREE_RETURN = /\breturn (?:shipping|postage|delivery)[^.;,]*\bfree\b|\bfree returns?\b/u;
const FAULT = /\b(?:fault\w*|defect\w*|damag\w*|broken|wrong|our mistake)\b/u;
const ON_A_WHIM =
  /\bchanged? (?:of|your) mind\b[^.;]{0,12}(?:that's|it's|also|still|just as|the same)[^.;]{0,8} free\b/u;

/** Faulty? Return shipping's free: the way back, and only of what the terms send back free. */
function judgeFreeReturn(
  scene: Scene,
  sheet: ProductSheet,
  { index }: RegExpExecArray,
): Judgement | undefined {
  if (!/\breturn $/.test(scene.text.slice(Math.max(0, index - 8), index))) return undefined;
  const terms = sheet.texts.find(
    ({ path, text }) => path.startsWith('after_sales') && FREE_RETURN.test(text),
  );
  if (terms === undefined) return undefined;
  return FAULT.test(terms.text) && (!FAULT.test(scene.text) || ON_A_WHIM.test(scene.text))
    ? contradicted([terms.id], terms.shown)
    : supported([terms.id], terms.shown);
}

/** 得凑一样才包邮, 差九块一,凑一样就包邮了: what is yet to be reached, and not by so many of this one. */
const YET_TO_REACH =
  /(?:凑|再(?:添|加|买|拍|来|带|搭))[^。!！?？;；\d两二三四五六七八九十几]{0,8}(?:才|就|才能|就能|便)(?:能|可以|给|算)?$/u;
const FALLS_SHORT_OF = /(?:没(?:有)?到|不到|不够|不足|差|还差|没达到|没满)/u;
/** 过了五十九的包邮线, 还没有到五十九元的包邮线: the line is named by its sum. */
const THE_LINE = /^(?:的)?(?:线|门槛|标准|额度)/u;

/** Whether the words tell where free postage begins, and promise none below it. */
function isOfTheLine(scene: Scene, { 0: said, index }: RegExpExecArray): boolean {
  const { sentence, from } = scene.clauseAt(index);
  const before = scene.text.slice(startOfSentence(scene, sentence), index);
  if (YET_TO_REACH.test(before) && FALLS_SHORT_OF.test(before)) return true;
  return (
    THE_LINE.test(scene.text.slice(index + said.length)) && FALLS_SHORT_OF.test(scene.text.slice(from, index))
  );
}

/** Free postage, held against the product's own words, then the shop's threshold. */
export function judgeFree(scene: Scene, match: RegExpExecArray): Judgement {
  const sheet = scene.sheetAt(match.index);
  const back = judgeFreeReturn(scene, sheet, match);
  if (back !== undefined) return back;
  const own = sheet.texts.find(
    ({ id, text }) => !id.startsWith('shop.') && /包邮|免运费|免邮|free (?:shipping|delivery)/u.test(text),
  );
  if (own !== undefined) {
    return /不包邮|不含运费|运费自理|not /u.test(own.text)
      ? contradicted([own.id], own.shown)
      : supported([own.id], own.shown);
  }
  const shipping = scene.knowledge.shop?.default_shipping;
  const extra = shipping?.remote_areas_extra;
  if (
    /全国|偏远|新疆|西藏|港澳台|worldwide|nationwide|anywhere|everywhere|alaska|hawaii|highlands/u.test(
      match[0] + scene.text.slice(Math.max(0, match.index - 6), match.index),
    ) &&
    extra !== undefined &&
    extra !== 0
  ) {
    return contradicted(['shop.default_shipping.remote_areas_extra'], `remote_areas_extra ${extra}`);
  }
  if (extra !== undefined && extra !== 0 && isToFarPlaces(scene, match.index))
    return contradicted(['shop.default_shipping.remote_areas_extra'], `remote_areas_extra ${extra}`);
  const over = shipping?.free_shipping_over;
  if (over === undefined) return unsupported;
  const threshold = thresholdIn(scene, match);
  const fact = 'shop.default_shipping.free_shipping_over';
  // Two bucks short of free shipping: it is not free yet.
  if (
    /\b(?:short of|away from|shy of|(?:dollars?|bucks|pounds?|quid|euros?|pence|cents?|\d) (?:under|below)) (?:the |our |your )?$/u.test(
      scene.text.slice(0, match.index),
    )
  )
    return supported([fact]);
  if (
    over > 0 &&
    // 全店48小时发货,满59包邮: all of the shop, from the threshold on.
    !(threshold?.lo === over && scene.clauseAt(match.index).text.includes('满')) &&
    /everything|all orders|every order|no minimum|site-?wide|全场|全店|任意|一件也|一分钱/u.test(scene.text)
  )
    return contradicted([fact], `free_shipping_over ${over}`);
  if (over > 0 && isOfTheLine(scene, match)) return supported([fact]);
  const toldShort = judgeToldShort(scene, match);
  if (toldShort !== undefined) return toldShort;
  const clause = scene.clauseAt(match.index);
  const short = shortOf(scene, clause, match.index, over);
  if (short !== undefined) {
    scene.taken.add(short);
    const price = sheet.product?.price?.live;
    // 没满39也给包邮: free all the same.
    const isFreeAnyway = /^[^,，。;；]{0,6}(?:也|都|照样?|一样|同样|照旧|还是|仍然?|就)/u.test(
      scene.text.slice(short.to, match.index + 1),
    );
    return price !== undefined && price < over && !isFreeAnyway
      ? supported([fact, `${sheet.id}.price.live`])
      : contradicted([fact], `free_shipping_over ${over}`);
  }
  if (threshold !== undefined) {
    scene.taken.add(threshold);
    return threshold.lo === over ? supported([fact]) : contradicted([fact], `free_shipping_over ${over}`);
  }
  if (isThreshold(scene, match.index, over) || isGathered(scene, clause, match.index, over))
    return supported([fact]);
  const live = sheet.product?.price?.live;
  if (over === 0) return supported([fact]);
  if (live === undefined) return unsupported;
  if (
    isReached(scene, match.index, live, over) ||
    namedSums(scene, match.index).some(({ value }) => value >= over)
  )
    return supported([fact, `${sheet.id}.price.live`]);
  const before = scene.text.slice(clause.from, match.index);
  const after = scene.text.slice(match.index + match[0].length, clause.to);
  const bought = totalBefore(scene, match.index);
  if (bought !== undefined && bought.value >= over && !FALLS_SHORT.test(before) && !STILL_SHORT.test(after))
    return supported([fact, ...bought.facts]);
  const together = namedTogether(scene, sentenceText(scene, clause.sentence));
  if (
    together !== undefined &&
    together.total >= over &&
    !FALLS_SHORT.test(before) &&
    !STILL_SHORT.test(after)
  )
    return supported([fact, ...together.facts]);
  const pieces = piecesBefore(scene, clause, match.index);
  const isAlone = /单|也|一[件个盒袋瓶箱份支条套把]/u.test(clause.text);
  const holds = live * pieces >= over || (!isAlone && isSumSaid(scene, clause, live, over));
  return holds !== (FALLS_SHORT.test(before) || STILL_SHORT.test(after)) ||
    (!holds && isFeeAfter(scene, clause, match))
    ? supported([fact, `${sheet.id}.price.live`])
    : contradicted([fact], `free_shipping_over ${over}`);
}

const BEFORE_THRESHOLD =
  /(?:over|above|from|spend|of|满)\s?$|^(?:的?线|门槛|标准)(?:是|在|为|就|定|卡|划|到|设)*$/u;

/** 满59包邮 and 包邮线是59: the sum that free postage is said to begin at, in the same clause. */
function thresholdIn(scene: Scene, match: RegExpExecArray): Quantity | undefined {
  const clause = scene.clauseAt(match.index);
  return scene.quantities.find(
    ({ from, to, dimension }) =>
      from >= clause.from &&
      to <= clause.to &&
      (dimension === 'money' || dimension === '') &&
      (to <= match.index
        ? /满|消费|买够|over|above|spend/u.test(scene.text.slice(clause.from, from))
        : BEFORE_THRESHOLD.test(scene.text.slice(match.index + match[0].length, from))),
  );
}

const FAR = /新疆|西藏|青海|内蒙|海南|拉萨|喀什|乌鲁木齐|偏远/u;

/** 新疆西藏照发,运费还全免: far places named before it, and nothing said that is added for them. */
function isToFarPlaces(scene: Scene, at: number): boolean {
  const { sentence } = scene.clauseAt(at);
  const first = startOfSentence(scene, sentence);
  const last = scene.clauses.findLast((one) => one.sentence === sentence);
  if (last === undefined || !FAR.test(scene.text.slice(first, at))) return false;
  return !/[加补另除但不](?!管|论)|多收|(?:别|其[他它余])的?(?:地[方区]|省)/u.test(
    scene.text.slice(first, last.to).replace(/不(?:要|收|用)/gu, ''),
  );
}

/** 二十九包邮: the threshold itself, right before the words. */
const isThreshold = (scene: Scene, at: number, over: number): boolean =>
  scene.quantities.some(
    ({ dimension, lo, hi, to }) =>
      (dimension === 'money' || dimension === '') && lo === over && hi === over && to === at,
  );

const GATHERED = /凑(?!合|近|活)|再(?:加|添|带|配|搭)|加上|搭(?:上|着|配)|配上/u;

/** 凑上点别的就免邮了: with other things, of which no number is said, or that come to enough. */
function isGathered(scene: Scene, clause: Clause, at: number, over: number): boolean {
  const first = startOfSentence(scene, clause.sentence);
  const before = scene.text.slice(first, at);
  const gathered = before.search(GATHERED);
  if (gathered < 0) return false;
  const after = scene.quantities.filter(({ from, to }) => from >= first + gathered && to <= at);
  const sums = after.filter(({ dimension }) => dimension === 'money' || dimension === '');
  return after.length === 0
    ? gathered >= clause.from - first && /别的|其他|其它|点(?:儿|啥|什么)?/u.test(before.slice(gathered))
    : sums.some(({ lo }) => lo >= over) && /一共|总共|合计|加起来|凑/u.test(before);
}

/** Four tins is sixty-four bucks, so it ships free: so many in English, or their sum, said before it. */
function isReached(scene: Scene, to: number, live: number, over: number): boolean {
  if (!/[a-z]{3}/.test(scene.text)) return false;
  const { sentence } = scene.clauseAt(to);
  return scene.quantities.some(({ from, lo, hi, dimension }) => {
    if (from >= to || lo !== hi || scene.clauseAt(from).sentence < sentence - 1) return false;
    const pieces = dimension === 'money' ? Math.round(lo / live) : lo;
    const isTheirs = dimension === 'money' ? Math.abs(pieces * live - lo) < 0.01 && pieces > 1 : true;
    return (
      (dimension === 'money' || dimension === '' || isCount(dimension)) &&
      isTheirs &&
      pieces > 1 &&
      pieces <= 24 &&
      live * pieces >= over
    );
  });
}

/** 离包邮差一块, 够不着包邮线 and 凑不到包邮 say that it is not free yet. */
const FALLS_SHORT =
  /\b(?:still |just )?(?:under|below|short of|shy of|not (?:quite )?(?:at|over|past)) (?:the|our|that|\d)[^,.]{0,30}$|够不[着上到]|不够|没够|差着?|不到|没到|没达到|达不到|未满|不满|没满|不足|缺|离[^,，]{0,8}还|凑单?才/u;

/** 两盒三十九块六,刚过三十九,包邮啦: what several come to was said before. */
const isSumSaid = (scene: Scene, { sentence, from: start }: Clause, live: number, over: number): boolean =>
  scene.quantities.some((one) => {
    const { dimension, lo, hi, from } = one;
    return (
      (dimension === 'money' || dimension === '') &&
      lo === hi &&
      lo >= over &&
      from < start &&
      scene.clauseAt(from).sentence === sentence &&
      ((lo <= live * 20 && lo > live * 1.5 && Math.abs(lo / live - Math.round(lo / live)) < 1e-6) ||
        judgeChain(scene, scene.sheetAt(from), one)?.verdict === 'supported')
    );
  });

/** 离包邮九十九差一块: the threshold and what is missing to it stand behind. */
const STILL_SHORT =
  /^(?:线|门槛|的线|标准|价|金额)?[^,，。;；!！?？]{0,9}?(?:还?差着?(?!不多|评)|还?缺|够不[着上到]|还远|没(?:有)?(?:够|摸|达|碰)[着到上]|不够(?!的?也)|轮不[到着上]|不[算作]数|沾不[上到着]|用不[上了着]|享受不[到了]|算不[上到])/u;

/** 59包邮,单拍要出运费: the words after it take the single piece out. */
function isFeeAfter(scene: Scene, clause: Clause, match: RegExpExecArray): boolean {
  const after = scene.text.slice(match.index + match[0].length, clause.to);
  return /^(?:线|门槛|的线|标准)?(?:就|还|只|也)*(?:差|缺|够不|没到|不到|还远)/u.test(after);
}

/** 两盒就包邮 and 凑两箱才免运费 speak of so many pieces, a single one where none is said. */
function piecesBefore(scene: Scene, clause: Clause, to: number): number {
  const isAlone = /单|一[件个盒袋瓶箱]/u.test(clause.text);
  const said = scene.quantities.findLast(
    ({ dimension, from, lo, hi }) =>
      from >= (isAlone ? clause.from : clause.from - 14) &&
      from < to &&
      isCount(dimension) &&
      dimension !== 'count:款' &&
      lo === hi,
  );
  return said === undefined || said.lo < 1 || said.lo > 100 ? 1 : said.lo;
}

/** The threshold itself, named in words that the price stays below it: 离59包邮就差一块. */
function shortOf(scene: Scene, clause: Clause, to: number, over: number): Quantity | undefined {
  const said = scene.quantities.find(
    ({ dimension, from, lo }) =>
      from >= clause.from && from < to && (dimension === 'money' || dimension === '') && lo === over,
  );
  if (said === undefined) return undefined;
  const around = scene.text.slice(clause.from, said.from) + scene.text.slice(said.to, clause.to);
  return FALLS_SHORT.test(around) ? said : undefined;
}
