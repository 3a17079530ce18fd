import { Prefilter } from '../../text/may-match.ts';
import { agrees } from '../numbers/number-agreement.ts';
import { findQuantities } from '../numbers/quantities.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import { foldText } from '../scene/folded-text.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  startOfSentence,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

/** So few left that 'hurry, nearly gone' is true. */
const NEARLY_GONE = 20;

const LEFT_BEFORE =
  /(?:只剩下?|仅剩下?|还剩下?|就剩下?|剩下?|最后|仅有|只有|库存(?:还有|只有|仅|就|有|是|为|一共|总共)*|现货(?:还有|有)?|(?:库[里房]|仓(?:库|里))(?:里)?(?:现|还|目前|一共|总共)?有|还有(?:库存)?|备了|备货|准备了|上了|放了?|加了|限量|仅限|名额|(?<![目当之以眼日提年月])前|目前(?:有|还有|一共|总共|是)?|only|just|last|final|limited to|have)(?:最后|不到|不足|了|最|的|约|大约|也就|就|\s)*$/u;
const LEFT_AFTER =
  /^(?:的)?(?:在[库仓]|库存|现货|名额|就没|没了|秒杀|先到先得|\s?(?:left|remaining|in stock|to go))/u;
const BUYERS = /前\s?$/u;
/** So few may be a part of the pack as well as the stock. */
const FEW = 3;
const IN_STORE =
  /系统|库存|后台|仓|还有|还剩|剩|现货|手[里上头]|备了|一共|总共|拢共|现在|只有[^,，]{0,10}[了啦]/u;
/** 它是前一个: the one spoken of before. */
const FORMER = /^(?:[,，。;；!！、]|$|的|是|才|呢|啊|哈)/u;

const HURRY =
  /(?:真的|已经|确实|现在|就)(?:没|不剩)(?:有)?多少(?:了|货|件|单)(?!人)|库存(?:数字|数量)?[^,，。!！?？]{0,6}(?:往下掉|哗哗|在掉|嗖嗖|肉眼可见|越来越少|一直掉|在减少|快速减少|往下走|在跳)|库存(?:真的)?(?:不多|紧张|告急|见底|快没)|(?:货|数量|名额|所剩)(?:真的)?(?:不多|无几|紧张)|(?:马上|快|就要|即将|很快|眼看|差点|分分钟|眼看就)(?:要)?(?:没货|没了|抢光|抢完|抢空|卖光|卖完|售罄|断货|售空|没库存)|手慢(?:就)?(?:无|没|拍不到)|秒(?:没|空|光|罄)|一抢而空|瞬间(?:没|抢)|(?:最后|仅此)(?:一|这)(?:批|波|轮)(?!(?:[在是于]|采|摘|入库)[^,，。]{0,12}(?:完成|采|摘|入库|收))|卖一(?:件|单|个)少一(?:件|单|个)|(?:selling|going) (?:out )?fast|(?:almost|nearly) (?:gone|sold out)|about to sell out|selling out|running (?:out|low)|few left|low stock|before (?:it'?s|they'?re) gone|while (?:they|it) lasts?/gu;
const NO_MORE =
  /(?:卖完|售完|拍完|没了)(?:就|也)?(?:真的)?(?:没有?了|不补|没货)|不(?:再|会)?(?:补货|返场|加单|上架)|绝版|仅此一(?:次|批|场)|won'?t (?:be )?(?:restock|come back)|no restocks?(?! date| planned| yet)|once (?:it|they)'?(?:s|re) gone/gu;
const SOLD_OUT = /(?:已经|已|都|全部?)(?:卖|售|抢)(?:完|光|罄|空)了?|没货了|已售罄|(?:is|are|all) sold out/gu;
const LAST_ONE =
  /孤品|孤件|仅此一[件只个双台套条]|(?:就|只有|只剩|仅剩)(?:这|下|最后)?一[件只个双台套条](?:了|啦|货|现货)(?!个)|(?:全球|世上|世界|全国|全网)(?:仅|只)(?:此|有)?一[件只个]|one of a kind|(?:the )?(?:very )?last one(?: left)?(?=[.!,]|$)/gu;
const LIMITED = /限量(?!\s?[\d一二三四五六七八九十百千])(?:版|款|发售|供应|抢购)?|limited edition/gu;

/** Clay is sold out till December, where the stock says so of clay. */
function choiceGone(scene: Scene, match: RegExpExecArray): Judgement | undefined {
  if (!/sold out/u.test(match[0])) return undefined;
  const sheet = scene.sheetAt(match.index);
  const restock = sheet.product?.stock?.restock;
  if (typeof restock !== 'string' || !/sold out/iu.test(restock)) return undefined;
  const clause = scene.clauseAt(match.index);
  const words = scene.text.slice(clause.from, match.index).match(/[a-z]{3,}/gu) ?? [];
  const named = words.some(
    (word) => !/^(?:the|and|size|colou?r|in|it)$/u.test(word) && restock.toLowerCase().includes(word),
  );
  return named ? supported([`${sheet.id}.stock.restock`], restock) : undefined;
}

const SAID = new Prefilter<readonly [RegExp, (sheet: ProductSheet) => Judgement]>(
  [
    [HURRY, judgeHurry],
    [NO_MORE, judgeNoMore],
    [SOLD_OUT, judgeSoldOut],
    [LIMITED, judgeLimited],
    [LAST_ONE, judgeLastOne],
  ],
  ([pattern]) => pattern,
);

/** How many are left, and hurry on their account. */
export function readStock(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (
      scene.taken.has(quantity) ||
      !(isCount(quantity.dimension) || quantity.dimension === '' || quantity.dimension === 'people')
    )
      continue;
    const clause = scene.clauseAt(quantity.from);
    const before = scene.text.slice(clause.from, quantity.from);
    const after = scene.text.slice(quantity.to, clause.to);
    const counted = quantity.dimension !== '' || LEFT_AFTER.test(after);
    const left = LEFT_BEFORE.exec(before)?.[0];
    if (!counted || (left === undefined && !LEFT_AFTER.test(after) && !isWholeStock(scene, quantity, before)))
      continue;
    if (ANOTHER_COUNT.test(after) || CHOICES_BEFORE.test(before)) continue;
    if (isLeftOfPack(scene, quantity, before) || isPutSomewhere(before, quantity.lo)) continue;
    if (/第[1一][个款样][^。！!？?]*最后$/u.test(scene.text.slice(0, quantity.from))) continue;
    if (isOneThing(before, scene.text.slice(quantity.to, quantity.to + 24), quantity.lo)) continue;
    if (quantity.lo <= 2 && BUYERS.test(before) && FORMER.test(after)) continue;
    if (quantity.dimension === 'people' && !BUYERS.test(before) && !/名额/u.test(before)) continue;
    const all = scene.sheetAt(quantity.from).product?.stock?.qty;
    const isAll =
      all !== undefined &&
      agrees(quantity, { lo: all, hi: all }) &&
      quantity.lo > FEW &&
      IN_STORE.test(clause.text);
    if (!isAll && (isOfPack(left ?? '', quantity.dimension, after) || isHeldAsContent(scene, quantity)))
      continue;
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    const from = clause.from + before.length - (left?.length ?? 0);
    addClaim(
      scene,
      'scarcity',
      from,
      quantity.to,
      judgeOfChoice(scene.sheetAt(quantity.from), quantity, clause.text) ??
        judgeLeft(scene.sheetAt(quantity.from), quantity, left ?? ''),
    );
  }
  readRestock(scene);
  for (const [pattern, judge] of SAID.among(scene.text)) {
    for (const match of statements(scene, pattern)) {
      if (/不多/u.test(match[0]) && isTold(scene, match.index)) continue;
      addClaim(
        scene,
        'scarcity',
        match.index,
        match.index + match[0].length,
        choiceGone(scene, match) ?? judge(scene.sheetAt(match.index)),
      );
    }
  }
}

/** 别跟牛仔裤放一个兜, 一单最多放三瓶, 抽屉里放一盒: put somewhere, and none put up for sale. */
const isPutSomewhere = (before: string, lo: number): boolean =>
  lo < 12 && /(?:别|各|里|最多|跟|和|单|柜|包|箱|兜)[^,，。!！?？]{0,8}放$/u.test(before);

/** 毯子只有一个透明袋,没有礼盒: what comes with each. */
const isOneThing = (before: string, after: string, lo: number): boolean =>
  lo === 1 &&
  /(?:只有|就)$/u.test(before) &&
  /^(?!现货|库存|货|名额|样品|展品|尾货)\p{Script=Han}{1,4}[,，][^。!！?？]{0,12}(?:没有|不带|另(?:拍|买|配|购)|不附|不含)/u.test(
    after,
  );

/** 吃一袋拆一袋,剩下四袋先别动: of the five that the pack holds, once some are used. */
function isLeftOfPack(scene: Scene, { from, lo, dimension }: Quantity, before: string): boolean {
  if (!/(?:剩下?|余下)的?$/u.test(before)) return false;
  const { sentence } = scene.clauseAt(from);
  const used = scene.text.slice(startOfSentence(scene, sentence), from);
  if (!/(?:吃|喝|用|拆|开|泡|煮|装|带)(?:了|掉|完)?[一两二三四五半]/u.test(used)) return false;
  return scene
    .sheetAt(from)
    .numbers.some(
      (fact) =>
        fact.dimension === dimension &&
        fact.path.startsWith('facts') &&
        fact.lo > lo &&
        fact.lo <= MOST_IN_PACK,
    );
}
const MOST_IN_PACK = 100;

/** 货不多,七十五个: few, and how few is said as the stock has it. */
function isTold(scene: Scene, at: number): boolean {
  const qty = scene.sheetAt(at).product?.stock?.qty;
  const { sentence } = scene.clauseAt(at);
  return scene.quantities.some(
    ({ lo, hi, from }) => lo === qty && hi === qty && scene.clauseAt(from).sentence === sentence,
  );
}

const RESTOCK =
  /到仓|补货|补上|下一?批|restock|\bout (?:of stock )?until|back (?:in stock )?on|more (?:coming|arrive)/u;

/** The day more come, held against `stock.restock`. */
function readRestock(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !(quantity.dimension === 'date' || quantity.dimension === 'time'))
      continue;
    if (!RESTOCK.test(scene.clauseAt(quantity.from).text)) continue;
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    const { id, product } = scene.sheetAt(quantity.from);
    const restock = product?.stock?.restock;
    const fact = `${id}.stock.restock`;
    const known = restock === undefined ? [] : findQuantities(foldText(restock).text);
    const holds = known.some((one) => one.dimension === quantity.dimension && isSame(quantity, one));
    addClaim(
      scene,
      'scarcity',
      quantity.from,
      quantity.to,
      restock === undefined
        ? unsupported
        : holds
          ? supported([fact], restock)
          : contradicted([fact], restock),
    );
  }
}

/** 二十号 is the 20th of the month that the fact names. */
function isSame(said: Quantity, known: Quantity): boolean {
  if (said.parts === undefined) return agrees(said, known);
  const parts = said.parts.slice(-2);
  return parts.join() === known.parts?.slice(-parts.length).join();
}

/** 最后一个问题 and 第一位朋友 count what is talked of. */
const ANOTHER_COUNT =
  /^(?:[讲说聊看]|介绍|轮到|问题|环节|产品|商品|单品|链接|话题|提醒|步骤|注意|建议|小提示|点(?!货)|款(?:产品|商品)|(?: (?:thing|question|point|note|item|reminder|product)))/u;

/** 颜色只有两个: what there is to choose from. */
const CHOICES_BEFORE =
  /(?:颜色|花色|口味|味道|款式|尺码|码数|规格|版本|型号|档位|挡位|模式|接口|香型)(?:呢|嘛)?(?:就|也|都|一共|总共|目前|其实)*(?:只有|仅有|还有|有)$/u;

/** 手镯一共六只: all that there are, where the stock says so and no pack holds as many. */
const isWholeStock = (scene: Scene, quantity: Quantity, before: string): boolean =>
  /(?:一共|总共|拢共|手上|手里|店里|仓里|库里|仓库|共)(?:就|只|才|还)?(?:有)?$/u.test(before) &&
  agrees(quantity, {
    lo: scene.sheetAt(quantity.from).product?.stock?.qty ?? -1,
    hi: scene.sheetAt(quantity.from).product?.stock?.qty ?? -1,
  });

/** 还有两包 in a box whose facts count bags. */
function isHeldAsContent(scene: Scene, quantity: Quantity): boolean {
  if (!isCount(quantity.dimension) || quantity.dimension === 'count:单') return false;
  const { numbers, product } = scene.sheetAt(quantity.from);
  const qty = product?.stock?.qty ?? Number.NaN;
  return (
    !agrees(quantity, { lo: qty, hi: qty }) &&
    numbers.some((fact) => fact.dimension === quantity.dimension && agrees(quantity, fact))
  );
}

/** 只有两个颜色 and 还有3档 say what the product has, not how many are left. */
function isOfPack(left: string, dimension: string, after: string): boolean {
  if (dimension === 'count:款' || dimension === 'count:项') return true;
  const weak =
    /^(?:只有|仅有|还有|目前\p{Script=Han}{0,2}|放了?|加了|上了|准备了|前|现货|just|only|have|last)\s*$/u.test(
      left.trim(),
    );
  if (!weak || LEFT_AFTER.test(after)) return false;
  if (/^前/u.test(left))
    return (
      !/^(?:的?(?:朋友|家人|宝宝|下单|付款|拍|送|享|才|有))|^$|^名/u.test(after) && dimension !== 'count:单'
    );
  if (/^(?:装|档|色|颜色|口味|口|孔|头|人|功能|模式|部分|月|小时|问题|步骤)/u.test(after)) return true;
  if (SOLD_BY.has(dimension))
    return /^只有|^仅有|^just|^only/u.test(left.trim()) && !/^(?:了|啦|库存|$)/u.test(after.trim());
  return !(dimension === 'count:只' || dimension === 'count:盒' || dimension === 'count:瓶');
}

/** Things that orders are counted in. */
const SOLD_BY = new Set(['count:单', 'count:台', 'count:套', 'count:双', 'count:箱', 'count:件']);

/** XL码只剩十八件: how many of the size or colour named, where the facts count them apart. */
function judgeOfChoice(sheet: ProductSheet, quantity: Quantity, clause: string): Judgement | undefined {
  for (const [list, counts] of Object.entries(sheet.product?.stock ?? {})) {
    if (typeof counts !== 'object' || counts === null) continue;
    const named = Object.entries(counts as Record<string, unknown>)
      .filter(([choice, qty]) => typeof qty === 'number' && isNamedIn(clause, choice.toLowerCase()))
      .sort(([one], [other]) => other.length - one.length)[0];
    if (named === undefined) continue;
    const [choice, qty] = named;
    const fact = `${sheet.id}.stock.${list}.${choice}`;
    return agrees(quantity, { lo: Number(qty), hi: Number(qty) })
      ? supported([fact])
      : contradicted([fact], `${choice} ${qty}`);
  }
  return undefined;
}

/** L is not in XL. */
function isNamedIn(clause: string, choice: string): boolean {
  const at = clause.indexOf(choice);
  return (
    at >= 0 &&
    !(
      /[a-z]/.test(choice) &&
      (/[a-z]/.test(clause.charAt(at - 1)) || /[a-z]/.test(clause.charAt(at + choice.length)))
    )
  );
}

function judgeLeft(
  sheet: ProductSheet,
  quantity: Parameters<typeof agrees>[0] & { dimension: string },
  left: string,
): Judgement {
  const qty = sheet.product?.stock?.qty;
  const held = sheet.numbers.find(
    (fact) =>
      fact.dimension === quantity.dimension &&
      agrees(quantity, fact) &&
      /限量|名额|前|limited|quota|stock/u.test(fact.about),
  );
  if (held !== undefined) return supported([held.id], held.shown);
  if (qty === undefined || /(?<!目)前|限量|仅限|名额|limited/u.test(left)) return unsupported;
  const fact = `${sheet.id}.stock.qty`;
  return agrees(quantity, { lo: qty, hi: qty })
    ? supported([fact])
    : contradicted([fact], `stock.qty ${qty}`);
}

function judgeHurry(sheet: ProductSheet): Judgement {
  const qty = sheet.product?.stock?.qty;
  if (qty === undefined) return unsupported;
  const fact = `${sheet.id}.stock.qty`;
  return qty > 0 && qty <= NEARLY_GONE ? supported([fact]) : contradicted([fact], `stock.qty ${qty}`);
}

function judgeNoMore(sheet: ProductSheet): Judgement {
  const restock = sheet.product?.stock?.restock;
  if (restock === undefined) return unsupported;
  const fact = `${sheet.id}.stock.restock`;
  return /不(?:再|会)?补|不返|无|没有|绝版|停产|no |not |none|never/iu.test(restock)
    ? supported([fact], restock)
    : contradicted([fact], restock);
}

function judgeSoldOut(sheet: ProductSheet): Judgement {
  const qty = sheet.product?.stock?.qty;
  if (qty === undefined) return unsupported;
  const fact = `${sheet.id}.stock.qty`;
  return qty === 0 ? supported([fact]) : contradicted([fact], `stock.qty ${qty}`);
}

function judgeLastOne(sheet: ProductSheet): Judgement {
  const qty = sheet.product?.stock?.qty;
  if (qty === undefined) return unsupported;
  const fact = `${sheet.id}.stock.qty`;
  return qty === 1 ? supported([fact]) : contradicted([fact], `stock.qty ${qty}`);
}

function judgeLimited(sheet: ProductSheet): Judgement {
  const held = sheet.texts.find(({ text }) => /限量|limited/u.test(text));
  return held === undefined ? unsupported : supported([held.id], held.shown);
}
