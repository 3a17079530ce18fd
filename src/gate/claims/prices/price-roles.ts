import type { Quantity } from '../numbers/quantity.ts';
import { leadOf } from '../scene/lead-in.ts';
import type { Scene } from '../scene/scene.ts';
import { startOfSentence } from '../scene/scene.ts';
import { GOES_ON, isInMonthOfBasis, isInTheFormerTime } from './former-times.ts';

/** What a sum of money is said to be. */
export type Role = 'live' | 'was' | 'was-elsewhere' | 'saving' | 'lowest' | 'gift' | 'rival' | 'other';

/** The cue that stands nearest before the sum decides. */
const CUES: readonly (readonly [Role, RegExp])[] = [
  [
    'was-elsewhere',
    /专柜价?|门店价?|市场价|市面上?|超市|吊牌价?|建议(?:零售)?价|零售价|定价|指导价|官方价|官网价?|旗舰店|线下|实体店|商场|免税店?|海外|国外|出厂价|\b(?:msrp|rrp|retail price|list price|in stores?|store price)\b/gu,
  ],
  [
    'was',
    /(?:原价|平时|日常|之前|以前|原来|平常)(?:都|就)?卖|原价|成交价|平时价?|日常价?|划[线掉去](?:价|那个|的)|对照价|对比价?(?:的)?|(?:比|对)着的|正价|正常价|之前|以前|过去|昨天|平常|往常|以往|上次|上周|上个?月|前几天|前天|去年|月初|原来|原先|老价(?:格|钱)?|旧价|老价位|以往价|挂牌价?|早先|当初|当时|平素|平日|非活动|活动前|不是|不要|不用|不卖|从|\b(?:was|were|originally|original price|regular(?:ly)?(?: price)?|usual(?:ly)?|normal(?:ly)?(?: price)?|down from|used to be|used to sell|previously|formerly|(?:our|the|its) old|off the|before|instead of|not|(?:we|we'd|we've) (?:had )?(?:sold|charged|asked) (?:it |them |this |that |these |those )?(?:for|at))\b/gu,
  ],
  [
    'saving',
    /立省|立减|直降|直减|(?<![江东西南北川建州海徽云贵肃林苏全本外各跨])省(?!心|事|力|时|电|油|水|地|空间|得|内|外|级|会|份|市)下?|节省|减掉?(?!脂|震|压|肥|糖|盐|速|重|负|少|弱)|便宜|优惠|少[花付收掏出]|少了|(?<!升|下)降(?!噪|温|解|压|血|级|雨|落)了?(?!到|至)|差价|差(?:了|着)?(?!评|不多|一点|异|别)|让利|\b(?:save[sd]?|saving|off by|reduced by)\b/gu,
  ],
  [
    'live',
    /现价|新价|眼下|这会儿?|此刻|目前|如今|现在|今天|今晚|今日|直播间?价?|到手价?|券后价?|秒杀价?|活动价|福利价|优惠价|促销价|特价|只要|只卖|只需|仅需|仅要|仅售|才|降到|降至|卖|给到|拿走|带走|做到|价格|售价|单价|\b(?:price[sd]?|only|just|now|today|for|at|yours|pay)\b/gu,
  ],
  ['lowest', /最低价?|低位|史低|底价|低点|低到过|(?:月|天)(?:里|内)?的?低价|\b(?:lowest)\b/gu],
  ['gift', /价值|赠品|市值|\b(?:worth|valued at)\b/gu],
  [
    'rival',
    /别家|别人家?|其他家|其它家|同行|隔壁|某宝|某东|网上|外面|人家|竞品|同款|\b(?:others? (?:sell|charge)|competitors?|elsewhere)\b/gu,
  ],
  [
    'other',
    /运费|邮费|偏远|加收|另付|补|要加|(?<![不未没])满(?!意|格|电|分|月|心|满|眼|屋|足)|红包|优惠券|券|定金|押金|尾款|补贴|返现|抵扣|返|\b(?:coupon|voucher|shipping fee|delivery fee|postage|deposit|spend|orders? over|over)\b/gu,
  ],
];
const LATER: readonly (readonly [Role, RegExp])[] = [
  [
    'was',
    /^\s?(?:降到|降至|到|down to)\s?(?=[\d零一二两三四五六七八九十百¥$£€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)\b)(?![\d零一二两三四五六七八九十]{1,4}(?:个?月|[号日点天年周]|星期|[:：/]\d))|^(?: dollars?| pounds?| euros?)? (?:from [a-z0-9 ]{3,24}? (?:through|to|until|till)|(?:through|until|till|up to) (?:the |[a-z]+ ?\d))/u,
  ],
  [
    'was',
    /^(?:的)?(?:原价|东西|价位的|变|(?:直接|一路|一口气|一刀|给你?)?(?:降|砍|杀|掉|落|跌|调|改|打)(?:到|至|成|为)|直接降|的价(?!格?(?:给|留|保|挂|撑|到|管|一直|就|截|执行|持续|维持|延续|延到|有效|沿用|能|可以|会)))/u,
  ],
  [
    'was',
    /^(?:钱|的)*(?:那会儿?|那时候?|那阵子?|那几天|那[回次]|的时候|是(?:前|上[个次周月]|那|之?前|以前|原来|昨天|平[时常]|过去|老价|旧价|原价))/u,
  ],
  [
    'was-elsewhere',
    /^(?:钱|的)*(?:是|就是|叫)(?:厂商|厂家|官方|图书|封底|印的)?(?:的)?(?:建议(?:零售)?价|零售价|定价|吊牌价)/u,
  ],
  [
    'saving',
    /^\s?(?:off|less|cheaper|knocked off|back in your|saved|better off|的优惠|优惠(?!价)|的差价|差价|cashback|savings?|discount)/u,
  ],
  ['was', /^ it (?:was|used to)\b/u],
  ['saving', /^ (?:under|below) (?:what|the [a-z0-9. -]{2,24} it (?:was|used))/u],
  ['other', /^(?:的)?(?:券|红包|优惠券|无门槛|定金|运费|邮费|包邮线|coupon|voucher|deposit)/u],
];

/** 四百五十九,取的是本店十一月三十到十二月六日的最低成交价: the next clause says what the sum is. */
const BASIS_AFTER =
  /^(?:块钱?|元)?[,，](?:取的)?(?:就)?是(?:我们|咱们?)?(?:本店|店里|本直播间)[^。!！?？;；]{0,24}(?:成交|最低)/u;

/** 26号夜里之前都是80: the present price, until then. */
const UNTIL =
  /(?:[号日点分底]|周[一二三四五六日天末]|礼拜[一二三四五六日天]|星期[一二三四五六日天])(?:半|整|晚上?|夜里?|半夜|凌晨)*(?:之前|以前)/gu;

/** What the words around a sum make of it. */
export function roleOf(scene: Scene, quantity: Quantity): Role {
  const clause = scene.clauseAt(quantity.from);
  const index = scene.indexOf(quantity);
  const previous = lastSum(scene, index);
  const from = Math.max(startOfSentence(scene, clause.sentence), previous?.to ?? 0, quantity.from - 24);
  const after = scene.text.slice(quantity.to, clause.to);
  const isLive = quantity.lo === scene.sheetAt(quantity.from).product?.price?.live;
  // 四十九块钱的东西, which is its price.
  const rest = isLive ? after.replace(/^(?:钱)?的(?:东西|货)/u, '') : after;
  for (const [role, cue] of LATER) if (cue.test(rest)) return role;
  if (BASIS_AFTER.test(scene.text.slice(quantity.to, quantity.to + 40))) return 'was';
  if (isTakenFromFormer(scene, quantity, previous) || isGoneDown(scene, quantity))
    return scene.sheetAt(quantity.from).product?.price?.live === quantity.lo ? 'live' : 'was';
  const before = scene.text.slice(from, quantity.from);
  if (!isLive && (isInTheFormerTime(before) || isInMonthOfBasis(scene, quantity.from))) return 'was';
  // 浙江省检的,528: the price itself is of its own clause.
  const nearest = nearestCue(isLive ? before.replace(/^.*[,，:：]/u, '').replace(UNTIL, '') : before);
  if (nearest !== undefined || isLive) return nearest ?? 'live';
  return previous === undefined ? (nearestCue(leadOf(scene, clause.from).slice(-16)) ?? 'live') : 'live';
}

/** 一百零九减八十九: the price taken from what it was. */
function isTakenFromFormer(scene: Scene, { from, lo }: Quantity, previous: Quantity | undefined): boolean {
  const price = scene.sheetAt(from).product?.price;
  return (
    previous !== undefined &&
    price?.live === lo &&
    price.was === previous.lo &&
    /^(?:块钱?|元)?减去?$/u.test(scene.text.slice(previous.to, from))
  );
}

/** 三十六到二十九块八: from what it was to what it is. */
function isGoneDown(scene: Scene, quantity: Quantity): boolean {
  const price = scene.sheetAt(quantity.from).product?.price;
  const next = scene.quantities[scene.indexOf(quantity) + 1];
  return (
    next !== undefined &&
    price?.was === quantity.lo &&
    price.live === next.lo &&
    /^(?:块钱?|元)?(?:到|变)$/u.test(scene.text.slice(quantity.to, next.from))
  );
}

function lastSum(scene: Scene, index: number): Quantity | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const quantity = scene.quantities[at];
    // 一 of 一回 is no sum, nor is the 12 of 12到18号.
    if (
      quantity?.dimension === 'money' ||
      (quantity?.dimension === '' &&
        quantity.to - quantity.from > 1 &&
        !GOES_ON.test(scene.text.slice(quantity.to)))
    )
      return quantity;
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
