import { judgeAgainstMeasure } from '../measures/compared-measures.ts';
import { judgeComparedProducts } from '../measures/differences-of-products.ts';
import { agrees } from '../numbers/number-agreement.ts';
import { findQuantities } from '../numbers/quantities.ts';
import { isCount } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, literally } from '../scene/text-support.ts';

const COUNT = '[一二两三四五六七八九十\\d]+';
const GIFT = new RegExp(
  `(?:送|赠|得)(?:你|您|大家|给你)?(?:一[个套份件])?(?:市场)?价值${COUNT}(?:元|块)?钱?的?(?<worth>[\\p{Script=Han}a-z0-9]{0,10})|买${COUNT}\\p{Script=Han}?(?:送|赠|得|发)${COUNT}\\p{Script=Han}?|(?<=^|[,，。;；!！?？\\n])(?:我们|今天|就|还|再|都|直接)*送(?:你|您|大家)?(?:价值|一|两|${COUNT})(?:${COUNT})*[元块钱的个份盒包瓶支套条只双张袋台把件片副对组卷本根枚粒罐桶顶床块串板册部款]*(?<valued>[\\p{Script=Han}a-z0-9]{0,14})|(?:再|加|额外|还|另外|下单|今天|都|就|免费|拍下|现在|每单|同时)*(?:加?送|赠送|附赠|加赠|赠)(?:你|您|大家|给(?:你|您|大家)|一个|的|到)*(?:运费险|(?:${COUNT})?(?:个|份|盒|包|瓶|支|套|条|只|双|张|袋|台|把|件|片|次|副|对|组|卷|本|根|枚|粒|罐|桶|顶|床|块|串|板|册|部|款)(?:装的?)?(?<what>[\\p{Script=Han}a-z0-9]{0,8}))|(?:下单|拍下|今天|再|额外|还|另外|免费|现在|同时|加)(?:就|也|都|会|再|给你|给大家|直接|额外|免费)*(?:送|赠送|赠)(?:你|您|大家|给(?:你|您|大家))?(?!货|人|礼物?给|到|达|给|长辈|亲|老|女|男|爸|妈|朋友|福利|大家)(?<bare>[\\p{Script=Han}]{2,6}?)(?=${COUNT}[个份盒包瓶支套条只双张袋台把件片次]|[,，。;；!！?？]|$)|(?:送|赠)(?:你|您|大家|给(?:你|您|大家))?(?!货|人|礼物?给|到|达|给|长辈|亲|老|女|男|爸|妈|朋友|福利|大家|检|修|审|医)(?<counted>[\\p{Script=Han}]{2,6}?)${COUNT}[个份盒包瓶支套条只双张袋台把件片](?!人|家)|(?:get|gives? you|comes with) (?:a|an|one|\\w+) free (?<english>[a-z]+)|free gift|(?:a )?free (?!shipping|delivery|postage|returns?|trial|to|of|from)(?<bonus>(?:[a-z-]+ ){0,2}[a-z-]+) (?:with|included|when|for every|inside)`,
  'gu',
);
const NOT_GIFT = /(?:送货|送人|送礼|送达|送到|发送|配送|运送|赠品|欢送)/u;

const RIVAL =
  '别家|别人家?|其他家|其它家|其他品牌|其它品牌|别的品牌|同行|同类(?:产品)?|竞品|市面上?(?:的|其他的?|大部分|大多数)*(?:产品|同类)?|普通(?:的)?[\\p{Script=Han}]{0,6}?|一般(?:的)?[\\p{Script=Han}]{0,4}?|传统(?:的)?[\\p{Script=Han}]{0,6}?|外面(?:的|卖的|买的)?|网上(?:的)?|专柜(?:的)?|超市(?:里)?(?:的|卖的|买的)?|隔壁|大牌|进口的|某宝|某东|药店|牛奶|上一代|老款|旧款';
const BETTER =
  '便宜|划算|实惠|省|贵|强|好|棒|暖和?|保暖|快|慢|大|小|轻|薄|厚|重|耐用?|甜|新鲜|香|安全|高|低|结实|柔软|软|硬|亮|久|长|靠谱|专业|牛|厉害|健康|干净|清爽|滋润|有效|舒服|稳|准|静|值|正宗|地道|细腻|持久|护眼|方便|优秀|先进|纯';
/** What a thing is compared with that is no rival: itself, an earlier price, what one thinks. */
const NOT_RIVAL =
  '比|如|例|较|赛|大小|标的|标称|标注|走|跑|抬|搬|拎|成交|拍错|厂商|厂家|一直|现在|一[\\p{Script=Han}]一|着|一下|一比|今[天晚日]|现在|眼下|当前|白天|夜里|半夜|(?:本店|店里|我们店|咱们?店|自家)[^,，。!！?？]{0,10}(?:最低|成交|之前|以前|原先)|方|分|划|重|起(?:来)?|你|我|大家|平时|平常|原价|(?:使?用|涂|敷|抹|洗|染)(?:它|这个|之)?前|用之前|一[\\p{Script=Han}]{1,2}买|单买|分开买|零买|日常|原来|原先|先前|从前|以前|之前|昨天|上次|去年|往年|前[\\d一二三四五六七八九十头面]{1,3}(?:个)?[天日周月年]|建议(?:零售)?价|零售价|定价|最低|上周|上个?月|上星期|上礼拜|前几天|前天|前两天|前阵子|刚才|早上|昨晚|往常|以往|以前|活动前|开播前|双十一|双11|双十二|双12|618|国庆|周末|明天|过两天|想象|预期|看起来|图|照片|一般人|正常|实际|官方价|标价|零售价|挂牌|早先|早前|当时|当初|从前|那(?:个价|会|时|阵|天|几天|次|回|场|段|些天|些日子|价)|这个?价|[上下前头]半|头[几两一]|近[三3七7一两几]|过去|[\\d一二三四五六七八九十]{1,3}(?:月|号|日|到|至)|店里以|开卖|打折前|降价前|搞活动|平日|平素';
const COMPARISON = new RegExp(
  `(?:(?<![性对占配比]|比一)比|超过|吊打|秒杀|碾压|完胜|甩开|强过|好过|胜过)(?:起)?(?<rival>${RIVAL})(?:的|要|还|都|更|卖的)*[^,，。!！?？]{0,10}|(?<![性对占配百无比])比(?!${NOT_RIVAL})[\\p{Script=Han}a-z0-9]{1,10}?(?:还要?|更|都要?|要)?(?:${BETTER})(?:多了?|得多|一半|一倍|[一二两三四五六七八九十\\d]+倍|不少|太多|很多|一大截)?|(?:吊打|碾压|完胜|秒杀|甩开|媲美|堪比|不输|平替)(?!价|活动|开始|专场)[\\p{Script=Han}a-z0-9]{2,8}|(?:跟|和|与)(?!现在|眼下|今天|价格|参数|功能|配置|做工|用料|尺寸|图|照片|视频|详情|描述|页面|样品|实物|想象|说明|直播)[^,，。!！?？]{1,10}?(?:的)?(?:效果|质量|品质|手感|口感|味道|配方|成分|做工)?(?:一模一样|一个样|没(?:有|什么)?(?:区别|差别|两样)|不相上下|平起平坐)|(?:跟|和|与)[^,，。!！?？]{1,8}?(?:是|都是|用的是)*(?:同|一|一样的?)(?:一?个|一?条|款)?(?:工厂|厂|生产线|代工厂?|原料|供应商|面料)|(?:大牌|名牌|奢侈品)?(?:同厂|代工厂?出|原单|尾单)|(?:不像|不比)(?:别家|别人|其他|其它|市面上)[^,，。!！?？]{0,8}|\\bthan [a-z]{3,14} (?:that|which) costs? (?:twice|double|[a-z]+ times|(?:far |much |a lot )?more)\\b|(?:\\b(?:better|cheaper|stronger|faster|lighter|longer|warmer|bigger|softer|safer|quieter|fresher|thinner)|more \\w+(?! (?:\\w+ )?than the (?:first|second|other|last|lower|higher|lowest|highest))|(?:twice|three times|\\d+ times|\\d+x|half) (?:as|the|more|less)?\\s?\\w+) (?:than|as)(?! (?:ever|you|before|that|this|it|last|usual|we|i|our (?:old|own|previous|last)|in |the (?:price|usual|old|list|last|previous|normal|regular)|yesterday|what|when|r\\.?r\\.?p|retail|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|a |\\d|\\$|£|€|half|usual|normal|possible|well|expected|none|nothing))[a-z0-9' -]{2,24}|\\b(?:beats?|outperforms?|outlasts?) (?!the (?:price|heat|cold|clock|traffic))[a-z0-9' ]{3,24}|(?:twice|three times|\\d+ times|\\d+x) as \\w+ as [a-z0-9' ]{2,24}`,
  'gu',
);

/** 比店里别的慢: the shop's own things, and this one the worse. */
const OWN_AND_WORSE =
  /^比(?:咱们?|我们?|本|自)?(?:店里?|家里?|家)(?:的)?(?:别的|其他|其它|另外|另一|那).{0,6}(?:慢|贵|重|小|薄|少|短|低|弱|吵|久|差)/u;

/** 挑对尺码比挑贵的要紧 weighs two things to do, 比问我快 puts others first, and 比谁更好 asks. */
const isAdvice = ({ text }: Scene, { 0: said, index }: RegExpExecArray): boolean =>
  said.startsWith('比谁更') ||
  /^比(?:问|找|听|等|催)我/u.test(said) ||
  /^的?(?:都|还|更|要)*(?:要紧|重要|关键|打紧)/u.test(
    text.slice(index + said.length, index + said.length + 8),
  );

/** Gifts with an order, and comparisons with what others sell. */
export function readGiftsAndComparisons(scene: Scene): void {
  for (const match of statements(scene, GIFT)) {
    if (NOT_GIFT.test(match[0])) continue;
    const what = (
      match.groups?.what ??
      match.groups?.valued ??
      match.groups?.worth ??
      match.groups?.bare ??
      match.groups?.counted ??
      match.groups?.english ??
      match.groups?.bonus ??
      ''
    ).replace(/^.*\d(?:ml|g|毫升|克|cm|mm|厘米|公分|毫米)(?:的)?|(?:给|啊|呀|哦|了|啦)+.*$|的$/u, '');
    takeNumbers(scene, match.index, match.index + match[0].length);
    addClaim(
      scene,
      'price',
      match.index,
      match.index + match[0].length,
      judgeGift(
        scene.sheetAt(match.index),
        match[0],
        what === '' ? givenBefore(scene, match.index) : what,
        THING.exec(scene.text.slice(match.index + match[0].length))?.[0] ?? '',
      ),
      'gift',
    );
  }
  for (const match of statements(scene, COMPARISON)) {
    if (isClaimed(scene, match.index, match.index + match[0].length)) continue;
    if (OWN_AND_WORSE.test(match[0]) || isAdvice(scene, match)) continue;
    const judgement =
      judgeLowOfMonth(scene, match) ??
      judgeAgainstMeasure(scene, match) ??
      judgeComparedProducts(scene, match) ??
      judgeWords(scene.sheetAt(match.index), literally(match[0].slice(0, 12)));
    takeNumbers(scene, match.index, match.index + match[0].length);
    addClaim(scene, 'comparison', match.index, match.index + match[0].length, judgement, 'rival');
  }
}

/** 近三十天也没卖过比这更低的 is told of the price, and held against the lowest of thirty days. */
function judgeLowOfMonth(scene: Scene, { 0: said, index }: RegExpExecArray): Judgement | undefined {
  if (!/^比(?:这|它)(?:个)?(?:价)?(?:还|更|再)*(?:低|便宜)/u.test(said)) return undefined;
  const clause = scene.clauseAt(index);
  const before = scene.text.slice(clause.from, index);
  const isNone = /(?:30|三十)(?:天|日)[^,，。]{0,8}没(?:有)?(?:卖|出|有|做)?过?/u.test(before);
  if (!isNone && !/(?:30|三十)(?:天|日)[^,，。没]{0,6}有过?$/u.test(before)) return undefined;
  const { id, product } = scene.sheetAt(index);
  const { live, lowest_30d: lowest } = product?.price ?? {};
  if (live === undefined || lowest === undefined) return undefined;
  const fact = `${id}.price.lowest_30d`;
  return lowest < live === isNone
    ? contradicted([fact], `price.lowest_30d ${lowest}`)
    : supported([fact, `${id}.price.live`]);
}

const MEASURE =
  /(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百半]+)\s?(?:毫升|ml|克|g|千克|公斤|kg|升|l|米|厘米|cm|公分|毫米|mm|片|个|支|只|条|张|包|袋|瓶|双|对|副|枚|粒|本|把|套|件|乘|[x×*])?/gu;
const COLOUR = /[黑白红蓝绿黄灰紫粉棕橙米]/gu;

/** 五毫升小样两支 is of 同款5ml小样2支, 黑的替换芯 of 替换黑色笔芯: the thing without its size, in its colour. */
function isOfThing(fact: string, noun: string): boolean {
  if (fact.includes(noun)) return true;
  if ((noun.match(COLOUR) ?? []).some((colour) => !fact.includes(colour))) return false;
  if ((noun.match(/\d{2,}/g) ?? []).some((number) => !fact.includes(number))) return false;
  const thing = noun
    .replaceAll(MEASURE, '')
    .replace(/^.*的(?=.)|的$|^(?:毫升|克|斤|升|厘米|公分|米|ml|g)/gu, '')
    .replace(/(?:啊|呀|哦|哈|呢|了|啦)+$/u, '');
  if (thing.length < 2) return false;
  return (
    fact.includes(thing) ||
    (thing.length > 2 && fact.includes(thing.slice(0, 2)) && fact.includes(thing.slice(-1)))
  );
}

/** 索引贴也送一张: the gift is named before it. */
const givenBefore = (scene: Scene, at: number): string =>
  /(?<what>\p{Script=Han}{2,6}?)(?:也|都|还|再|另外|就|给[您你]|给大家)*$/u.exec(
    scene.text.slice(scene.clauseAt(at).from, at),
  )?.groups?.what ?? '';

const THING = /^\p{Script=Han}{2,8}/u;
const STUFF = /^.*(?:木头|木质|木|不锈钢|玻璃|陶瓷|塑料|同款|的)(?=\p{Script=Han}{2})/u;

/** The thing itself has to be named as a gift in a fact, or the promotion word for word. */
function judgeGift(sheet: ProductSheet, said: string, what: string, next: string): Judgement {
  const isDeal = /^买/u.test(said);
  const held1 = isDeal ? judgeWords(sheet, literally(said)) : unsupported;
  // 买一瓶送一把木头蜂蜜勺: of one thing, the gift is what is named next.
  if (isDeal && (held1.verdict === 'supported' || !/^买[一1]/u.test(said) || next === '')) return held1;
  const noun = /运费险/u.test(said) ? '运费险' : isDeal ? next.replace(STUFF, '') : what;
  if (noun.length < 2) return unsupported;
  const held = sheet.texts.find(
    (fact) =>
      isOfThing(fact.text, noun) &&
      /送|赠|附|礼|含|配件|清单|运费险|gift|free|includ|accessor/u.test(fact.text),
  );
  if (held === undefined) return unsupported;
  const given = findQuantities(held.text);
  const isOtherNumber = findQuantities(said).some(
    (quantity) =>
      isCount(quantity.dimension) &&
      given.some(({ dimension }) => dimension === quantity.dimension) &&
      !given.some((one) => one.dimension === quantity.dimension && agrees(quantity, one)),
  );
  return isOtherNumber ? contradicted([held.id], held.shown) : supported([held.id], held.shown);
}
