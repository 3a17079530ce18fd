import { prefilter } from '../../text/may-match.ts';
import { agrees } from '../numbers/number-agreement.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, literally } from '../scene/text-support.ts';
import { expiry, judgeComparison, shownMoney } from './compared-prices.ts';
import { isInTheFormerTime } from './former-times.ts';
import { judgeLowBefore } from './lower-lately.ts';
import { offersOf } from './offers.ts';
import { judgeReductionNamed } from './reductions-named.ts';
import { halfOfTerms, judgeLowOfWindow, judgeLowSaid } from './terms-and-windows.ts';

/** 6.5折 for 129 of 199 (0.648) stands: the share still paid may be off by this much. */
const SHARE_TOLERANCE = 0.015;
/** 七折多一点 stays below 8折. */
const STEP = 0.1;

const SECOND_PIECE =
  /第(?:二|2|两|三|3)[件盒份瓶包个双条支套杯][^,，。!！?？]{0,3}(?:半价|免费|0元|(?:\d|[一二三四五六七八九])[.点\d一二三四五六七八九]*折|(?:\d+|[一二三四五六七八九十]+)元)|buy (?:one|two|\d+),? get (?:one|two|\d+)(?: free| half)?|bogo|second (?:one|item) (?:half|free)/gu;
const THRESHOLD =
  /每?满\s?[\d一二两三四五六七八九十百千.]+(?:元|块)?(?:可以|就|立|直接|再|还)*(?:减|省|返|送|打|-)\s?[\d一二两三四五六七八九十百千.]+(?:元|块|折)?|(?:领|抢|发|送|有|用|叠加|先领)[^,，。!！?？]{0,6}(?:优惠券|红包|消费券|无门槛券|满减券|coupon)|[\d一二两三四五六七八九十百千.]+(?:元|块)(?:钱)?的?(?:无门槛)?(?:优惠券|红包|券|coupon)|折上折|满减|coupon code/gu;
const HALF =
  /半价|(?:对半|拦腰)(?:劈|砍|斩|切|折)|腰斩|砍(?:了|掉|去)?一半|(?:便宜|省|少|降|优惠)(?:了|下|掉)?一半|一半(?:的)?(?:价|价格|钱)|(?<![\d零一二三四五六七八九十.点])五折|打对折|对折(?!(?:起来|后|了|一下|两次|着|也|就)?(?:能|可以|可|放|塞|收|叠|进|装|悬挂|晾|压)|一下|起来)|half (?:the )?price|half[- ]off|50% off|sav(?:e|es|ing) (?:you )?(?:over |more than |nearly |almost )?half/gu;
const THIRTY_DAY_LOW =
  /(?:近|最近|过去|这)?(?:30|三十)(?:天|日)(?:内|来|里|以来)?(?:的)?(?:最低价?|底价|新低|最便宜)|(?:近|最近|过去)?一个月(?:内|来|以来)?(?:的)?最低价?|(?:30|三十)(?:天|日)(?:里头?|内|来|以来)?(?:就数[^,，。!！?？]{0,4}最(?:低|便宜)|(?:都|也)?没有?过?(?:比[^,，。!！?？]{1,6}(?:更|再|还)?|这么)(?:便宜|低))|(?:30|thirty)[- ]day low(?:est)?(?: price)?|(?:lowest|cheapest) (?:price )?(?:we've had (?:it )?|it's been |it has been )?(?:here )?(?:in|of|over|for|within) (?:the |these )?(?:last |past |previous )?(?:30|thirty) days(?! before)/gu;
/** 比上周便宜 without a sum: it still says that the price came down. */
const CHEAPER_THAN_BEFORE =
  /比(?:上周|上个?月|上次|上星期|上礼拜|昨天|前天|前几天|前两天|之前|以前|平时|平常|往常|日常|原来|刚才|早上|活动前|前阵子?|前些天|头几天|早先|早前|当初|当时|从前|那会儿?|那阵子?|那时候?|那[天次回场]|那个价|平日|平素|打折前|降价前|搞活动前|(?:[\d一二三四五六七八九十]{1,2}月份?|上个?月|这个?月)?(?:[上前]半个?月?|[上中]旬|初)(?:那会儿?|那阵子?|那时候?|的时候)?)(?:的价格?|卖的|价)?(?:都|还|又|要|更|真的)*(?:便宜|低|划算|实惠|优惠)(?!了?(?:一半|[\d一二两三四五六七八九十百千]))|cheaper than (?:last (?:week|month)|yesterday|before|usual)/gu;
/** The Omnibus form: 95 was the lowest price of the 30 days before the reduction. */
const LOWEST_BEFORE =
  /lowest (?:price )?(?:(?:that )?(?:we|it) (?:ever )?(?:asked|charged|had|took|was|sold (?:it )?(?:for|at)) )?(?:in|of|over|for|within) (?:the )?(?:last |past )?(?:30|thirty) days (?:before|prior)(?: (?:the |this )?(?:reduction|discount|sale|offer))?|(?:in|over|for|within) the (?:30|thirty) days before(?:hand)?,? (?:the|our|its) lowest/gu;
/** The compared price of the pricing rules: the lowest charged here in the seven days before. */
const LOWEST_IN_SEVEN_DAYS =
  /(?:之前|此前|过去|前面?|近)(?:的)?(?:七|7)(?:天|日)(?:内|里)?[^,，。!！?？]{0,10}?最低的?成交价/gu;
const LOWEST =
  /(?:全网|全平台|史上|历史|有史以来|开播以来|全年|今年|年度|本年|双(?:11|十一)|618|平台|行业|全国|全球|市场|同行|任何渠道|整个网|所有平台|直播间)[^,，。!！?？]{0,4}(?:最低|底价|最便宜|最划算|低价)价?|(?:开店|开业|开播|上架|上市)(?:以来|到现在|至今|到今天)[^,，。!！?？]{0,8}(?:最低|最便宜|没(?:有)?(?:这么|见过这[个么]|卖过这么)(?:便宜|低))|史低|破价|最低价|地板价|成本价|出厂价|工厂价|批发价|亏本|赔本|不赚钱|lowest price(?: ever| online| anywhere| on the market)?|cheapest|best price (?:ever|online|anywhere)|never (?:been )?(?:this|so) cheap|\bat cost\b/gu;

const SAID = prefilter(
  SECOND_PIECE,
  THRESHOLD,
  HALF,
  THIRTY_DAY_LOW,
  LOWEST_BEFORE,
  LOWEST_IN_SEVEN_DAYS,
  CHEAPER_THAN_BEFORE,
  LOWEST,
);

/** Discounts, half price, lowest-price claims and promotions. Run before the sums of money are read. */
export function readDiscounts(scene: Scene): void {
  if (SAID.isMetBy(scene.text)) readSaid(scene);
  readShares(scene);
}

function readSaid(scene: Scene): void {
  const done: [number, number][] = [];
  const read = (
    pattern: RegExp,
    judge: (sheet: ProductSheet, from: number, to: number) => Judgement,
    topic: 'promotion' | 'compared-price' | 'lowest-price',
  ): void => {
    for (const match of statements(scene, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (done.some(([start, end]) => from < end && to > start) || isHistory(scene, from, to)) continue;
      if (match[0] === '最低价' && isInTheFormerTime(scene.text.slice(Math.max(0, from - 24), from)))
        continue;
      done.push([from, to]);
      takeNumbers(scene, from, to);
      if (pattern === HALF && isOfService(scene, from, to)) continue;
      addClaim(scene, 'price', from, to, judge(scene.sheetAt(from), from, to), topic);
    }
  };
  const words = (from: number, to: number): string => scene.text.slice(from, to);
  read(SECOND_PIECE, (sheet, from, to) => judgePromotion(sheet, words(from, to)), 'promotion');
  read(
    THRESHOLD,
    (sheet, from, to) =>
      words(from, to) === '满减'
        ? judgeReductionNamed(scene, sheet, from, to)
        : judgePromotion(sheet, words(from, to)),
    'promotion',
  );
  read(
    HALF,
    (sheet) => halfOfTerms(scene, sheet) ?? judgeShare(scene, sheet, 0.5, 'exact'),
    'compared-price',
  );
  read(
    THIRTY_DAY_LOW,
    (sheet, from, to) =>
      judgeLowSaid(scene, sheet, to) ?? judgeLowBefore(scene, sheet, from) ?? judgeThirtyDayLow(scene, sheet),
    'lowest-price',
  );
  read(
    LOWEST_BEFORE,
    ({ id, product }) => {
      if (
        /lowest price (?:(?:in|at|from) (?:our|the|this) (?:own )?(?:shop|store) )?(?:in|of|over|for|within) the (?:last |past )?30 days/iu.test(
          product?.price?.was_basis ?? '',
        )
      )
        return supported([`${id}.price.was_basis`]);
      const price = product?.price;
      return price?.lowest_30d !== undefined && price.lowest_30d > price.live
        ? supported([`${id}.price.lowest_30d`])
        : unsupported;
    },
    'lowest-price',
  );
  read(
    LOWEST_IN_SEVEN_DAYS,
    ({ id, product }) =>
      /最低成交价/u.test(product?.price?.was_basis ?? '')
        ? supported([`${id}.price.was_basis`])
        : unsupported,
    'lowest-price',
  );
  read(
    CHEAPER_THAN_BEFORE,
    (sheet) =>
      judgeComparison(
        scene,
        sheet,
        () => true,
        (was) => shownMoney(scene, was),
      ),
    'compared-price',
  );
  read(
    LOWEST,
    (sheet, from, to) =>
      /成本|出厂|工厂|批发/u.test(words(from, to))
        ? judgeWords(sheet, literally(words(from, to)))
        : (judgeLowOfWindow(scene, sheet, to) ?? unsupported),
    'lowest-price',
  );
}

function readShares(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity)) continue;
    const off =
      quantity.dimension === 'percent' &&
      /^\s?(?:off|discount|的?折扣|cheaper|less(?! (?!than\b|for\b|on\b|with\b|now\b|today\b|tonight\b)[a-z]))/u.test(
        scene.text.slice(quantity.to),
      );
    const cheaper =
      quantity.dimension === 'percent' &&
      !isMeasured(scene, quantity) &&
      (/(?:省|便宜|降价?|优惠|立减|直降|save|down)(?:了|\s)*$/u.test(scene.text.slice(0, quantity.from)) ||
        isShareOfSaving(scene, quantity));
    const left = quantity.dimension === 'percent' && isShareLeft(scene, quantity);
    if (quantity.dimension !== 'discount' && !off && !cheaper && !left) continue;
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from) || isNotReached(scene, quantity)) continue;
    const share =
      quantity.dimension === 'discount' ? quantity.lo : left ? quantity.lo / 100 : 1 - quantity.lo / 100;
    addClaim(
      scene,
      'price',
      quantity.from,
      quantity.to,
      judgeShare(
        scene,
        scene.sheetAt(quantity.from),
        share,
        off || cheaper ? ofRest(quantity.sense) : quantity.sense,
      ),
      'compared-price',
    );
  }
}

/** 没到五折, of what is not cut as far. */
function isNotReached(scene: Scene, { from, lo }: Scene['quantities'][number]): boolean {
  const price = scene.sheetAt(from).product?.price;
  return (
    /(?:没|没有)到$/u.test(scene.text.slice(Math.max(0, from - 3), from)) &&
    price?.was !== undefined &&
    price.live / price.was > lo
  );
}

/** 一年内摔坏半价换新: what a fact asks for a service. */
function isOfService(scene: Scene, from: number, to: number): boolean {
  const words = scene.text.slice(from, to + 2);
  return (
    /[换修补购]/u.test(words.slice(to - from)) &&
    scene.sheetAt(from).texts.some(({ text }) => text.includes(words))
  );
}

/** 近三十天最低到过36块9 and 比近三十天的最低贵四块 tell of the low, not that this is it. */
function isHistory({ text, claims }: Scene, from: number, to: number): boolean {
  if (claims.some((claim) => claim.topic === 'lowest-price' && from < claim.to && to > claim.from))
    return true;
  return (
    /(?:[比离较距跟和与]|高于|高过|不算|算不上|不到|没到|没有到|谈不上|够不上)[^,，。;；!！?？]{0,5}$/u.test(
      text.slice(Math.max(0, from - 10), from),
    ) &&
    /^(?:价|的|那[回次天]?|还|要|都|也|又|稍微?|略|只|就)*(?:贵|高|多|差|有点?差距)|^(?:价)?(?:[,，。;；!！?？]|$)/u.test(
      text.slice(to, to + 12),
    )
  );
}

/** 价格是原来的五分之四, 原价的八成: what is left to pay. */
const isShareLeft = ({ text }: Scene, { from }: Scene['quantities'][number]): boolean =>
  /(?:原价|老价|旧价|价(?:格|钱)?[^,，。;；]{0,4}(?:原来|之前|以前|先前|平时|那会儿?|那时候?))(?:的|价|是|只有|差不多|大概|约|也就|才|剩|\s)*$/u.test(
    text.slice(Math.max(0, from - 16), from),
  );

/** 油脂平均降21%: a share that a test found, told without a word of money. */
function isMeasured(scene: Scene, quantity: Scene['quantities'][number]): boolean {
  return (
    !/价|钱|元|块|便宜|优惠|打折|立减|price|off/u.test(scene.clauseAt(quantity.from).text) &&
    scene
      .sheetAt(quantity.from)
      .numbers.some((one) => one.dimension === 'percent' && agrees({ ...quantity, sense: 'exact' }, one))
  );
}

/** That's thirty bucks off, about 25 percent: a share alone in its clause is of the saving just named. */
function isShareOfSaving({ text, clauseAt }: Scene, { from, to }: Scene['quantities'][number]): boolean {
  const clause = clauseAt(from);
  return (
    /^\s*(?:or|about|around|roughly|nearly|almost|over|just under|bang on|exactly|that's|which is|that is|so|call it|a|差不多|大概|大约|也就是|相当于|约)*\s*$/u.test(
      text.slice(clause.from, from),
    ) &&
    /^\s*(?:on the nose|exactly|bang on|or so|give or take|flat|near enough|to be exact)?\s*$/u.test(
      text.slice(to, clause.to),
    ) &&
    /\boff\b|save|saving|\bless\b|cheaper|knocked|reduc|discount|\bdown\b|difference|便宜|省|降|优惠/u.test(
      text.slice(Math.max(0, clause.from - 60), clause.from),
    )
  );
}

/** 满三百减四十 is the 满300元减40元 of a fact. */
const holdsNumber = (text: string, said: string): boolean =>
  text.includes(said) ||
  (text.match(/\d+(?:\.\d+)?/g) ?? []).some((one) => Number(one) === readNumeral(said)?.value);

/** A promotion stands only where a fact says it in the same numbers. */
function judgePromotion(sheet: ProductSheet, words: string): Judgement {
  const numbers = words.match(/[\d.]+|[一二三四五六七八九十百千半]+/gu) ?? [];
  const noun = /优惠券|红包|券|减|返|半价|折|免费|送|free|half|coupon/u.exec(words)?.[0];
  const { words: promotions, coupon } = offersOf(sheet);
  const promised = promotions.find(
    ({ text }) =>
      (noun === undefined || text.includes(noun)) &&
      numbers.length > 0 &&
      numbers.every((number) => holdsNumber(text, number)),
  );
  if (promised !== undefined) return supported([promised.fact], promised.text);
  if (
    coupon !== undefined &&
    numbers.length > 0 &&
    numbers.every((number) => coupon.amounts.includes(readNumeral(number)?.value ?? Number.NaN))
  )
    return supported([coupon.fact]);
  const held = sheet.texts.find(
    (fact) =>
      (noun === undefined || fact.text.includes(noun)) &&
      numbers.length > 0 &&
      numbers.every((number) => holdsNumber(fact.text, number)),
  );
  return held === undefined ? unsupported : supported([held.id], held.shown);
}

/** 便宜一成多 leaves less than nine tenths to pay. */
const ofRest = (sense: string): string =>
  sense === 'odd' || sense === 'over' ? 'rest-under' : sense === 'under' ? 'odd' : sense;

function judgeShare(scene: Scene, sheet: ProductSheet, share: number, sense: string): Judgement {
  const judgement = judgeComparison(
    scene,
    sheet,
    (was, live) =>
      sense === 'under'
        ? live / was < share
        : sense === 'rest-under'
          ? live / was < share && live / was > share - STEP
          : sense === 'odd' || sense === 'over'
            ? live / was > share && live / was < share + STEP
            : Math.abs(live / was - share) <=
              (sense === 'about' && scene.locale !== 'zh-CN'
                ? Math.max(SHARE_TOLERANCE, (1 - share) * 0.1)
                : SHARE_TOLERANCE),
    (was, live) =>
      `${shownMoney(scene, live)} / ${shownMoney(scene, was)} = ${Math.round((live / was) * 100) / 10}折`,
  );
  if (judgement.verdict === 'supported') return judgement;
  const tenths = Math.round(share * 100) / 10;
  const held = sheet.texts.find(
    ({ text }) => text.includes(`${tenths}折`) || text.includes(`${Math.round((1 - share) * 100)}% off`),
  );
  return held === undefined ? judgement : supported([held.id], held.shown);
}

function judgeThirtyDayLow(scene: Scene, sheet: ProductSheet): Judgement {
  const price = sheet.product?.price;
  if (price?.lowest_30d === undefined) return unsupported;
  const fact = `${sheet.id}.price.lowest_30d`;
  if (price.live > price.lowest_30d) return contradicted([fact], shownMoney(scene, price.lowest_30d));
  return expiry(scene, sheet) ?? supported([fact, `${sheet.id}.price.live`]);
}
