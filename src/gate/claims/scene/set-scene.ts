import { mayMatch } from '../../text/may-match.ts';
import { findQuantities } from '../numbers/quantities.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ClaimOptions } from './claim-options.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { asPieces } from './counted-in-kuai.ts';
import type { FoldedText } from './folded-text.ts';
import { isLeftOpen, mayBeLeftOpen } from './left-open.ts';
import { findMentions, type Mention } from './mentions.ts';
import { isInPassing } from './passing-mentions.ts';
import { poundsOf } from './pounds.ts';
import { type ProductSheet, sheetOf } from './product-sheet.ts';
import { type Scene, unsupported } from './scene.ts';
import { asSums } from './spoken-prices.ts';

const THIS_ONE = /这[款个件台支瓶盒条双套只把包袋]|它|咱们?家?这|this (?:one|product)|it'?s\b/u;
/** 问GPS的,它自己没有: the question is told, and answered with a no. */
const QUESTION_TOLD = /^(?:有人|有朋友|有姐妹|刚才|弹幕)?问[^\d]{1,8}的$/u;
const ANSWERED_NO = /^[,，:：。]?[^,，。;；]{0,8}(?:没有|没带|没装|不带|不支持|不是|不能|没这)/u;
/** 找有机的宝妈别拍错, of goods just said not to be: what somebody looks for. */
const SOUGHT = /(?:找|想|喜欢|偏爱|只认|只要|非要|想要|要|问|追求|奔着|冲着|请换|换个?|另选|请用|改用)$/u;
const SOUGHT_BY =
  /^[^,，。!！?？\d]{2,8}的(?:产品|东西|款|牌子|朋友|人|家人|姐妹|宝|妈|各位|那位|那几位|您|就?绕|就?划|请|别拍)/u;
const NOT_THIS =
  /不是|这[款瓶盒支个][^,，。]{0,3}(?:别|不)|没有(?!比|谁|哪)|莫得|并非|不含|绕|划走|别家|没这/u;
const PRAISED = /看过来|冲(?!着)|就是它|就是这|安排|闭眼|放心拍|赶紧|必入|有福/u;

function isOnlySought(text: string, from: number, clause: Clause): boolean {
  if (!SOUGHT.test(text.slice(Math.max(clause.from, from - 3), from))) return false;
  if (!SOUGHT_BY.test(text.slice(from, from + 14))) return false;
  const around = text.slice(Math.max(0, clause.from - 16), clause.to + 16);
  return NOT_THIS.test(around) && !PRAISED.test(around);
}

const RHETORICAL = /谁说|谁敢说|难道|哪个说|who says/u;
/** Right before a statement: it is denied. */
const DENIED =
  /(?:并?不是(?!吗)|并非|不等于|≠|唔系|(?:说|讲|念|报)成(?:了|是)?|(?<!有)没有|(?:没|没有|未)(?:写|标注?|注明|提|印|列|登记|注册|备案|送检|检测|检验|测试?|申请|申报|办)(?:过|明|着|有|是|能|了)?(?:适用于?|适合|可以?|支持)?|(?:连|接|用|支持|做|装|换|配|联|开)不[了到上起](?:什么)?|(?:没有|没|不敢|不能|不会|不可能|从来不|不好|(?:就|所以|我们?|咱们?)不)(?:跟?你?们?|跟大家|给你)?(?:说|讲|承诺|保证|宣称)(?:是|有|它|过|这)?.{0,4}|别[信听].{0,6}|(?:没有?|从不|不会|不敢|不能)(?:做|给|打|喊|许)过?(?:什么|任何)?|(?:没有|没)(?:哪|任何|一)[^,，。]{0,10}?(?:能|可以|敢)(?:够)?(?:保证|承诺|做到|说)?|isn'?t|aren'?t|(?:is|are|was) not|can'?t (?:say|claim|promise|call (?:it|this|that|these|them)(?: one)?)|do(?:es)?n'?t (?:say|claim|promise))\s?(?:什么|说|a|the|any)?\s?$/u;
/** Neither certified organic nor recyclable; not evaluated by the FDA; I won't tell you they're nearly gone. */
const DENIED_ENGLISH =
  /(?:\b(?:neither|nor)(?: (?:is|are|was|were|does|do|has|have) (?:it|they|this|that|these))?|(?:\bnot|n't)(?: going to| gonna)? (?:pretend|say|claim|tell you)(?: that)? (?:it's|they're|it is|they are|this is|that's|there's|there are)|(?:\bnot|n't|\bnever) call (?:it|this|that|them|these|ours)|\bkeep (?:it |them |this )?(?:well |far |right )?(?:away|out) (?:from|of)|(?:\bnot|n't|\bnever)(?: yet)?(?: been| be)? (?:evaluated|approved|reviewed|certified|tested|endorsed|cleared|assessed) by) ?(?:a|the|any)? ?$/u;
/** 降噪效果可以在详情页看视频, 专利号印在底部: it names the place to look and states nothing; no number stands in it. */
const DEFERS =
  /^(?!.*\d)(?:.{0,24}(?:以|按)[^,，。]{1,14}为准|.{0,16}(?:印|写|标|贴|刻)在[^,，。]{0,6}(?:标签|吊牌|包装|底部|瓶身|盒|罐|袋|背面|说明书|机身|页面)|.{0,14}(?:在|看|查|见|参考|参照)(?:一下|商品|产品|我们的|的)*(?:标签|吊牌|包装|说明书|详情页?|检测报告|报告|商品页|页面|配料表|证书)(?:上|里|就行|就知道|就可以|为准|看[^,，。]{0,4})?$)/u;
const REPORTED =
  /有人(?:说|问|讲|留言|以为|关心|惦记)|有(?:朋友|宝宝|家人|粉丝|网友|姐妹)[^，。]{0,4}(?:说|问|留言|以为|关心|惦记)|网上(?:说|传|有人)|刚才.{0,6}(?:说|问|留言)|评论区|弹幕|传言|谣言|(?:someone|somebody) (?:said|says|asked|wrote|writes)|\bwrites that\b|\bi (?:just )?said\b|\bi told you\b|people say|(?:people|folks|everyone|everybody|you might|some of you) (?:hope|think|assume|expect|ask)s?(?: if| whether| that)?\b|you may have heard|rumou?r/u;
const REFUTED =
  /不是|没有(?:那么|这么|这回事|这种|的事)|不对|假的|别信|错了|不准确|不实|不属实|(?:这|那)(?:这|那)?(?:[款把张个台件条辆]|一款)(?:就|可)?(?:不行|坐不了|用不了|不合适|不适合|承不住|超了)|没(?:比|测|试)过|没(?:有)?做(?:过)?(?:什么|任何)?\p{Script=Han}{2,4}(?:处理|检测|测试|认证)|说不[了准好]|更正|纠正|说错|并非|not true|that'?s (?:wrong|false)|isn'?t|is not|actually|no,|my mistake|my slip|sorry about that|fix that|misspoke|scratch that|should (?:be|have)|(?:can't|cannot|won't) promise|(?:don't|do not|never) (?:use|claim|say) (?:it|that|this|so|the word)|this word|that's (?:kind|sweet|generous|not)|but it's (?:priced|not)/u;
/** Through Sunday... no, sorry, through Monday: what was said is taken back at once. */
const CORRECTED =
  /^[\s.…,!?—-]*(?:no,? (?:sorry|wait|scratch|hang on|hold on|i (?:mean|misspoke))|wait,? no\b|scratch that|correction\b|i mean,|i misspoke|oops\b|strike that|make that\b|sorry,? (?:i mean|no\b|that's|make))/u;

/** 三百二,呃说快了,三百二十九: taken back in the same breath. */
const SLIPPED =
  /^[,，。.…—!！\s]*(?:呃|哎呀?|啊|哦|嗐|哟)?[,，\s]*(?:(?:我)?(?:刚才)?(?:说|讲|念|报)(?:快|错|岔|反|漏|秃噜)了(?!也|就|我|都|算)|口误|嘴瓢|嘴快了?|不对[,，])/u;

/** 刚才说15公斤,应该是25公斤,说错了: what it should be is claimed, by the host who takes the other back. */
const PUT_RIGHT =
  /^[^\d,，。]{0,4}?(?:应该?[是为]|其实是|实际(?:上)?是|(?:正确|准确)(?:的|地说)?(?:应该?)?是|更正为|改[成为正到]+)(?!不)/u;
const HOST_SAID =
  /(?:刚才|刚刚|前面|方才|上一句|刚(?![才刚]))(?!有|谁|那位|评论|弹幕|朋友|大家|网友|您|你)(?:我|主播|咱们?|把|给|在)*[^,，。]{0,12}?(?:说|讲|报|念|写|打)/u;

function isPutRight(clauses: readonly Clause[], clause: Clause): boolean {
  if (!PUT_RIGHT.test(clause.text)) return false;
  const before = clauses[clauses.indexOf(clause) - 1];
  return before !== undefined && HOST_SAID.test(before.text);
}

/** 沾不沾杯: which of the two is asked, and not said. */
const isEither = (text: string, from: number): boolean =>
  (text.charAt(from) === '不' && text.charAt(from - 1) === text.charAt(from + 1)) ||
  (text.charAt(from - 1) === '不' && text.charAt(from - 2) === text.charAt(from));

const EITHER = /(\p{Script=Han})不\1|是不是|会不会/u;
const UNTOLD =
  /(?:没(?:有)?(?:写|测|提|标|数据|依据|证据|结论|证书|报告|记录|资料)|(?:不敢|不能|不会|没法|给不了|说不[准好]|讲不[准好])(?:跟|给|替|向)?(?:您|你|大家)?(?:说|讲|答应|保证|打|承诺|结论|断定|乱|$))/u;
const FACT_BEFORE = /(?:有|含|是|重|长|高|宽|达|到|卖|价|用|装)[着了]?$/u;
/** 抹上半个月, before a clause that leaves open what comes of it. */
const FOR_SO_LONG =
  /(?<![能够可以])(?:[吃喝抹涂用敷戴穿泡睡][上了着满]?|连着[吃喝抹涂用敷戴穿泡睡])(?:[\d一二两三四五六七八九十半]+(?:个)?(?:多)?(?:天|月|礼拜|星期|周|年|晚|晚上))$/u;

/** 零下三十度扛不扛得住,资料没写: left open, and said to be. */
function isUntold(text: string, clauses: readonly Clause[], clause: Clause, from: number): boolean {
  const next = clauses[clauses.indexOf(clause) + 1];
  const follows = next?.sentence === clause.sentence ? next : undefined;
  const asked = EITHER.exec(clause.text);
  if (asked !== null) {
    if (FACT_BEFORE.test(text.slice(clause.from, from))) return false;
    return UNTOLD.test(text.slice(clause.from + asked.index, (follows ?? clause).to));
  }
  if (follows === undefined || !FOR_SO_LONG.test(clause.text)) return false;
  return EITHER.test(follows.text) && isUntold(text, clauses, follows, follows.from);
}

/**
 * So many numbers of one utterance are weighed, each of which may be reckoned from the others; the next is told as
 * unsupported, and with it nothing of the utterance is said. Nobody says forty numbers in one breath.
 */
const MOST_NUMBERS = 40;

/** Takes an utterance apart for one reading; `fallback` is the product that unnamed things belong to. */
export function setScene(folded: FoldedText, options: ClaimOptions, fallback: string | undefined): Scene {
  const { text } = folded;
  const clauses = splitClauses(text);
  const onAir = sheetOf(options.knowledge, fallback ?? '');
  const mentions = findMentions(text, options.knowledge, fallback).filter(
    (mention) => mention.product === fallback || !isInPassing(text, mention, onAir),
  );
  const found = asSums(
    poundsOf(asPieces(findQuantities(text), text, onAir), text, options, onAir),
    text,
    onAir,
  );
  const numbers = found.filter(
    (quantity) => !isPartOfName(quantity, mentions) && !isFigureOfSpeech(text, quantity),
  );
  const quantities = numbers.slice(0, MOST_NUMBERS);
  const tooMuch = numbers[MOST_NUMBERS];
  const owners = ownersOf(clauses, mentions, fallback);
  const order = new Map(quantities.map((quantity, index) => [quantity, index]));
  const clauseAt = (offset: number): Clause =>
    clauseHolding(clauses, offset) ??
    clauses.at(-1) ?? { from: 0, to: text.length, text, sentence: 0, asks: false };
  const reported = new Map<number, boolean>();
  const isEnglish = /[a-z]{2}/.test(text);
  const mayDefer = mayMatch(DEFERS, text);
  const mayDeny = mayMatch(DENIED, text);
  const mayDenyInEnglish = isEnglish && mayMatch(DENIED_ENGLISH, text);
  const mayReport = mayMatch(REPORTED, text);
  const maySlip = mayMatch(SLIPPED, text);
  const mayBeSought = mayMatch(SOUGHT_BY, text);
  const mayLeaveOpen = isEnglish && mayBeLeftOpen(text);
  const mayBeEither = text.includes('不') && EITHER.test(text);
  const mayBeUntold = mayBeEither && UNTOLD.test(text);
  return {
    text,
    hasEnglish: isEnglish && /[a-z]{4}/.test(text),
    clauses,
    quantities,
    knowledge: options.knowledge,
    now: options.now,
    locale: options.locale,
    taken: new Set(),
    claims:
      tooMuch === undefined ? [] : [{ ...unsupported, kind: 'number', from: tooMuch.from, to: tooMuch.to }],
    indexOf: (quantity) => order.get(quantity) ?? -1,
    clauseAt,
    onAir,
    sheetAt: (offset): ProductSheet => sheetOf(options.knowledge, owners(offset) ?? ''),
    isCapital: (offset) => /^\p{Lu}/u.test(folded.original.slice(folded.starts[offset] ?? 0)),
    isUnclaimed: (from) => {
      const clause = clauseAt(from);
      if (clause.asks || (mayDefer && DEFERS.test(clause.text))) return true;
      if (QUESTION_TOLD.test(clause.text) && ANSWERED_NO.test(text.slice(clause.to, clause.to + 14)))
        return true;
      const upTo = text.slice(Math.max(clause.from, from - 24), from);
      if ((maySlip || mayReport) && isPutRight(clauses, clause)) return false;
      if (maySlip && SLIPPED.test(text.slice(clause.to, clause.to + 14))) return true;
      if (mayDeny && DENIED.test(upTo) && !RHETORICAL.test(upTo)) return true;
      if (mayBeEither && isEither(text, from)) return true;
      if (mayBeUntold && isUntold(text, clauses, clause, from)) return true;
      if (mayBeSought && isOnlySought(text, from, clause)) return true;
      if (mayDenyInEnglish && DENIED_ENGLISH.test(text.slice(Math.max(clause.from, from - 40), from)))
        return true;
      if (mayLeaveOpen && isLeftOpen(text, clauses, clause, from)) return true;
      if (isEnglish && CORRECTED.test(text.slice(clause.to, clause.to + 40))) return true;
      if (!mayReport) return false;
      let quoted = reported.get(clause.from);
      if (quoted === undefined) {
        quoted = REPORTED.test(clause.text) || isWithinReport(clauses, clause);
        quoted &&= REFUTED.test(text.slice(clause.to));
        reported.set(clause.from, quoted);
      }
      return quoted;
    },
  };
}

/** The clause at an offset, found by halving. */
function clauseHolding(clauses: readonly Clause[], offset: number): Clause | undefined {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (clause === undefined) return undefined;
    if (offset < clause.from) high = middle - 1;
    else if (offset > clause.to) low = middle + 1;
    else return clause;
  }
  return undefined;
}

/** 有人说,功率450W: the words after the comma are still theirs. */
function isWithinReport(clauses: readonly Clause[], clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1];
  return (
    before !== undefined &&
    before.sentence === clause.sentence &&
    REPORTED.test(before.text) &&
    before.text.length < 12
  );
}

function isPartOfName(quantity: { from: number; to: number }, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => quantity.from < mention.to && quantity.to > mention.from);
}

const IDIOM =
  /三块两块|块儿八毛|三毛两毛|一寸光阴|一寸金|一分钱一分货|一分价钱|一分货|一言为定|一码归一码|一五一十|三言两语|七上八下|一心一意|十有八九|八九不离十|一清二楚|一目了然|半斤八两|千言万语|not one inch|every (?:inch|ounce)|one hundred percent (?:sure|honest|clear|behind)|(?:a|one) million (?:thanks|miles|and one)|(?:my )?two cents|nine times out of ten|(?:give me|just|hang on) (?:one|two|a) (?:sec|second|tick|ticks|moment)|twenty-four seven|one inch (?:past|further|beyond)|fifty-fifty|forty winks|sixes and sevens|ten out of ten|two peas|one size|six of one|catch[- ]22|cloud nine|second to none|five o'clock shadow|one foot in front|two left feet/u;

/** 我保不了你百分百, 谁说百分百您多问一句: all of it is what nobody may promise. */
const NOT_ALL =
  /(?:(?:保|打|包|保证|承诺|做|说|讲|肯定|断定|确定)不(?:了|到|出|住|准)|(?:不|没)(?:敢|能|会|法|可能|办法)(?:给|跟|向|对|替)?(?:您|你|大家)?(?:保证?|打包票|承诺|说|讲|做到|吹|许))[^,，。!！?？]{0,5}$|(?:不是|并非|谈不上|不等于|不到)$|谁(?:要是|敢|跟您|跟你|对您|给您)*(?:说|讲|保证|承诺|打包票)[^,，。!！?？]{0,4}$/u;
const WHO_SAYS = /谁[^,，。]{0,12}$/u;
const BEWARE =
  /^[^。!！?？]{0,10}(?:多问|别信|甭信|绕|躲|留个?心|打听|举报|拉黑|骗|离远|当心|小心|掂量|您就|你就)/u;

function isNotPromised(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 16), from);
  if (!NOT_ALL.test(before)) return false;
  return !WHO_SAYS.test(before) || BEWARE.test(text.slice(to));
}

/** 今年9月更新的价: a month of the year, and no nine months. */
const isMonthOfYear = (text: string, { dimension, from, to }: Quantity): boolean =>
  dimension === 'time' &&
  text.charAt(to - 1) === '月' &&
  text.charAt(to - 2) !== '个' &&
  /[今去明前本当同]年$/u.test(text.slice(Math.max(0, from - 2), from));

/** 100%放心 and 一寸光阴一寸金 measure nothing. */
function isFigureOfSpeech(text: string, quantity: Quantity): boolean {
  const { dimension, lo, from, to } = quantity;
  return (
    isMonthOfYear(text, quantity) ||
    IDIOM.test(
      text.slice(
        Math.max(0, to - (/[a-z]/.test(text.charAt(to - 2)) ? 26 : 5)),
        to + (/[a-z]/.test(text.charAt(to - 2)) ? 14 : 6),
      ),
    ) ||
    (dimension === 'percent' &&
      lo === 100 &&
      (isNotPromised(text, from, to) ||
        /^的?(?:满意(?!度|率)|放心|用心|真心|真诚|诚意|努力|支持|尊重|投入|认真|happy)/u.test(
          text.slice(to),
        )))
  );
}

/** Which product owns each place: the one named last in the sentence, else the one on air. */
function ownersOf(
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  fallback: string | undefined,
): (offset: number) => string | undefined {
  if (mentions.length === 0) return () => fallback;
  const products = new Set(mentions.map(({ product }) => product));
  if (products.size === 1 && (fallback === undefined || products.has(fallback))) {
    const only = mentions[0]?.product;
    return () => only;
  }
  return (offset) => {
    const clause = clauseHolding(clauses, offset);
    if (clause === undefined) return fallback;
    const inClause = mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to);
    const named = inClause.findLast(({ from }) => from <= offset) ?? inClause[0];
    if (named !== undefined) return named.product;
    if (fallback !== undefined && THIS_ONE.test(clause.text)) return fallback;
    const first = clauses.find(({ sentence }) => sentence === clause.sentence)?.from ?? 0;
    const earlier = mentions.findLast(
      ({ from }) => from < offset && (fallback === undefined || from >= first),
    );
    return earlier?.product ?? fallback;
  };
}
