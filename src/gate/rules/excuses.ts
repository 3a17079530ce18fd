import type { DraftSource } from '../../model/utterance.ts';
import { mayMatch } from '../text/may-match.ts';
import { isDeclined, isPutRight } from './declined.ts';
import type { Excuse } from './excuse.ts';
import { englishExcuse } from './excuses-english.ts';
import { isNoDenial, isReaffirmed, isSaidByOthers, isWinkedAt } from './reaffirmed.ts';
import { sentenceAround } from './sentences.ts';

/** Negators that govern what follows in their clause. The longest comes first, so that it counts once. */
const NEGATOR =
  /(?:并不是|并不|并非|并没有|不是说|不是|不算|不能够|不能|不可能|不可以|不可|不敢|不会|不要|不得|不许|不让|不该|不应该|不应当|不应|不宜|不具有|不具备|不具|不属于|不等于|不代表|不代替|不承诺|不保证|不存在|不带(?!货)|不做|不搞|不玩|不打|不说|不讲|不吹|不作|不含|不靠|不谈|不提倡|不建议|不推荐|不支持|不宣传|不宣称|不涉及|不参与|不接受|不卖|不售|不销售|不提供|不接|不碰|不设|不用来|不写|不替|不帮|不喊|不印|不推|不标|不追求|没写|没有?做过?(?=$|[防抗阻])|没(?:什么|啥)(?!比|能|人)|没标注?|没注明|没提|没注册|没备案|没送检|没检测|没测|没本事|没能耐|没功能|不追求|不迷信|不鼓励|不好说|说不好|不清楚|不知道|不确定|没比过|不评|不统计|不主张|不赞成|不认可|不相信|不需要(?=夸)|不允许|没有说|没说|没有|没办法|没法|无法|从未|未曾|未|请勿|切勿|勿|别|甭|休想|(?:哪|咋)[能会](?!不|这么|那么)|怎么(?:会|可能)(?!不|这么|那么|有这么|如此|是假)|禁止|严禁|谈不上|称不上|算不上|说不上|拒绝|杜绝|从不|绝不|决不|哪敢|不(?=[治降减防解消])|[不没未非]$)/g;

/** Look like negators and are none; some turn the sense round. */
const NO_NEGATOR =
  /带不带|甭管|甭提|甭说|甭犹豫|甭等|甭愁|甭担心|甭怕|甭客气|甭吃药|甭打针|甭去|甭跑|甭花|甭看|能不能|是不是|会不会|可不可以|要不要|有没有|行不行|好不好|敢不敢|用不用|算不算|不得不|不能不|不会不|没有不|无不|无一不|不可能不|谁说|谁敢说|难道|岂不|岂|何尝|不愧|不仅仅|不仅|不但|不只|不光|不单|不止|不是一般|不是吹|不是我吹|不是我夸|不瞒|不信|没有比|没有谁|没有哪|没有人|没有任何人|没人|没得比|没有一[家个款种]|没有之一|别的|别家|别人|别处|别墅|特别|区别|级别|识别|性别|分别|告别|不管|不论|无论|无数|无比|不用|不必|不花|不打针|不吃药|不错|不断|不同|没想到|不夸张|不夸大|不骗|不会骗|不会错|未来|未必不|不要太|不要钱|不要犹豫|不要错过|别错过|别犹豫|不要等|别等|不会后悔|不能错过|不是不/g;

/** How far behind a denial the claim may come back, characters. */
const REST = 48;

/** Joins parts of a clause that are each denied by themselves: '不能祛斑也不能美白'. */
const PARALLEL = /[也又且]|[我咱]就(?=不)|并且|而且|以及|同时/g;

/** '…这类词', '…那俩字', '…这说法': the words before are named as words, not said of the goods. */
const NAMED_AS_WORDS =
  /^[^.!?;\n]{0,10}?(?:(?:这|那)?(?:类|种|样|些|一类|之类|等|等等)(?:的)?(?:绝对化|极限|夸张|违禁|违规|敏感)?|(?:这|那)[一两俩二三四几]?(?:个|句)?|[两俩]个|[两二三四](?=字))(?:用语|词语|词汇|字眼|说法|叫法|提法|表述|名头|口号|噱头|词|话|字)/;

/** Said of words that may not or will not be used. */
const WORDS_BANNED =
  /(?:不(?:能|会|可以?|许|得|让|允许|该|应该?|敢)?(?:随便|乱)?(?:用|使用|说|讲|念|提|出现|写|认|信|吹|接|沾|碰|喊|贴|归|当真|算数|作数)|禁(?:止|用)|违(?:法|规)|不合规|[别甭](?:信|听|当真)|瞎[扯说编]|胡[扯说]|没谱|轮不到|没(?:这|那)回事|没关系|无关|不搭边|两码事|两回事|(?:咱|我们?|直播间|店里?|这儿)(?:可|都|从来)?没有|不兴|不存在)/;

/** After such a ban: the claim comes back in other words. */
const SAID_OTHERWISE = /那我|那就|所以我(?:就|只)|换个?说法|可是|不过/;

/** Turn a negation into its opposite. */
const RHETORICAL =
  /谁说|谁敢说|哪个说|难道|岂|何尝|怎么就不|怎么可能不|凭什么不|为什么不能|为啥不能|有什么不能/;

/** Between negator and words: a turn that ends the negator's reach. */
const TURN = /[就却便]|而是|但|反而|照样|也能|都能|[才更]是|只有/;

/** Follows the words and takes them back: '治病谈不上'. */
const TAKEN_BACK =
  /^[^.!?;\n]{0,8}?(?:谈不上|不敢说|说不出口|(?:[我咱]们?|这儿)(?:可|也|都|真)?(?:不(?:能|敢|好)(?:说|讲|提|吹)(?=[,.!啊哈的哦]|$)|没(?:有)?证据)|不敢当|不敢讲|说不上|算不上|称不上|不可能|做不到|我们不说|咱们?不说|不能这么说|不能乱说|不能说|不可以说|不让说|不许说|不会说|不敢保证|是假的|都是假|都?是骗人|是违法|是违规|是?不允许|是?被?禁止|我们不卖|我们不做|我们没有|我们不接|咱们不卖|不现实|没有的事|不存在|不是我们|没有依据|没依据|没有?(?:做|作)过?宣称|没有这(?:种|个|些|类)(?:功能|功效|作用|效果)|不认(?=[,.!]|$)|这种话不真实|不归(?:它|我们?|咱)|跟(?:它|我们?|咱们?|这款?)[^,.!?]{0,4}(?:没关系|不沾边|无关|不搭边|两码事)|指望不上|[别甭]指望|不适(?:宜|合用|用)|不在(?:里[面头]|其中|内|备案|范围)|不在(?:它|我们?|咱们?)?的?(?:注册|备案|登记|批准)[^,.!?]{0,4}(?:里|内|范围|当中)|[都也][别甭](?:扫|加|转|信|理|点|打)|能不能[^,.!?;]{0,4}(?:您|你)?们?别问我|有没有,?(?:我|咱)?(?:资料|包装|标签|页面|证书|手头)(?:里|上)?(?:都|也)?没(?:有)?[列写标提注]|(?:我|咱|手[上头])(?:这儿|这里)?(?:可|也)?没(?:有)?(?:数据|资料|依据|(?:见|看|查|找|收|拿)[到着过](?:过)?(?:相关的?|这个?|这样的?)?(?:记录|记载|资料|依据|报告|证明|说明))|(?<!(?:别[的家人处]|其[他它]|人家|同行)[可都也]?)没(?:有)?[这那](?:个|种)?(?:本事|功能|能耐|回事)|管不[了着]|轮不到|没谱|瞎扯|胡扯|扯淡|不作数|不算数|[别甭]想|免谈|想多了|(?:咱|我)(?:们|店|家|可|也|是|这儿){0,2}不(?:讲|认|提|信|接|沾|说|许诺)(?=[,.!?啊哈的哦]|$)|不(?:能|敢)(?:跟|和)?(?:您|大家)?(?:承诺|保证)|(?:我|咱|店里|本店)[^,.!?]{0,2}不(?:予|作|做)(?:任何)?(?:宣传|宣称)|(?:谁|[我咱]们?|这儿)(?:可|也|都|真)*(?:保证|担保|打包票)不(?:了|准|起)|没(?:有)?人(?:能|敢)(?:打包票|保证|担保)|(?<!别家|别人|人家|其他)可?[担当]不起(?=[,.!?啊哈的]|$)|[均都皆]无(?:任何)?(?:关联|关系|往来)|(?:我|咱|俺)们?(?:可|真|也)?不懂|不是(?:它|这款?|本品|咱们?|我们)的?(?:功效|功能|作用|本事|强项)|的(?:话|字眼)(?:我|咱|这儿)?们?一(?:句|个字|个)(?:都|也)?(?:没|不)|的(?:事儿?|活儿?|话)(?:我|俺|咱)们?(?:可|都|也|真){0,2}不(?:干|做|说|敢|会)|你(?:就|得|最好)?离(?:谁|他)远|的(?:您|朋友|姐妹|宝子|宝贝|家人|亲)?们?,?(?:请|就)?(?:绕一?绕|绕行|绕开|划走|移步)|的(?:材料|资料|证明|说法)?(?:我|咱)(?:们|这儿|手上|手头|店里)*(?:可|也|都|一[份个张])*(?:都|也)?没有|的(?:朋友|姐妹|宝子|宝贝|家人|亲)?们?,?(?:就|可|千万|先)?[别甭](?:敲|信|惦记|费|冲|买|拍|选|指望|考虑|下单|来)(?!别|其他|其它|错)|的,?(?:抱歉|对不起|不好意思),?(?:真|也|都)?(?:不行|办不到|不接)|的,?(?:咱|我)们?[^,.!?]{0,4}不(?:兴|信|讲|认|接)(?:这|那))/;

/** '除螨这事儿没有检测', '美白它没注册': the papers do not hold it, and the host says so. */
const NOT_ON_FILE =
  /^(?:这(?:事儿?|块儿?|项|个|条|点|方面|茬)|那(?:事儿?|块儿?|项)|的事儿?|方面|功[效能]|一说|一项|什么的)?(?:它|这款|我们?|咱们?|资料|手头|上面|标签|包装|页面|证书?|注册证?|备案){0,2}(?:里头?|上头?|这儿|这边)?(?:可|也|都|真|压根|根本|还|并)?没(?:有)?(?:检测|检验|测|注册|备案|认证|写|标|提|做|登记|依据|数据|资料|报告|申报|批)|^["”』」]?的?那?(?:位|个|条)?(?:兄弟|姐妹|朋友|家人)?,?(?:它|这款|我们?|咱们?)?(?:可|真|也)?没(?:有)?这(?:个|种)?(?:功能|功效|作用|效果|本事|能耐|说法)|^[^.!?;\n]{0,16}?那?我(?:可|真)?(?:拍|打|说|保证?|做)不了/;

/** 清肠这样的功效,饺子可没有: an effect is named as one, and this thing has none of it. */
const HAS_NONE =
  /^(?:[这那](?:样|种|类|个|些)|之类|一类)的?(?:功[效能]|作用|效果|本事|疗效),?(?![^,.!?]{0,4}(?:别|其他|其它|同行|人家|谁|哪|普通|一般|隔壁|外面|市面|网上|对手))[^,.!?;]{0,5}(?:没有|没得|没)(?=[,.!啊的哈呢哦]|$)/;

/** 招财那是说笑: a joke, and told as one. */
const JOKED =
  /^(?:那|这)(?:个|话)?(?:都|就|也|只|不过|纯属|其实){0,2}是?(?:说笑|(?:开)?玩笑|笑话|逗[着个]?乐|闹着玩)/;

/** 没说今天就是底价, 不跟你说这是最低: what the host says not to be saying. */
const NOT_TOLD =
  /(?:没(?:有)?(?:跟|和|对)?(?:您|你|大家)?(?:说|讲)过?|不(?:会|能|敢)?(?:跟|和|对)(?:您|你|大家)(?:说|讲))(?:这|那|它|今[天晚]|现在|这[个款件价]|我们|咱们?)?(?:(?<!错|完|够|别的)就)?(?:是|算)?(?:什么)?$/;
const BUT_IT_IS = /^[^.!?;]{0,8}[,.](?:但|可|不过|只是)(?!不)[^.!?]{0,8}(?:就是|真是|确实|其实)/;

/** 没人敢打包票: nobody promises it; that the host does, is said next. */
const NOBODY = /(?:没(?:有)?人|谁(?:也|都)?不)(?:能|敢|会)(?:给|跟|替)?(?:您|你|大家)?$/;
const PROMISES = /^(?:打包票|保证|担保|承诺|拍着?胸脯)/;
const BUT_I_DO = /^[^.!?]{0,14}(?:我|咱|这[家款]|只有)[^.!?]{0,4}(?:敢|能|可以|来)/;

/** A ban on saying it that is then winked away. */
const SPEECH_BAN = /不(?:能|让|敢|许|可以|便|好)(?:明)?[说讲提]|广告法|平台|法律|不让(?:我)?说/;

const ASKS = /[吗么]\??$|\?$|呢\??$/;
/** '有人问能不能治病，…': what follows decides. */
const INDIRECT = /(?:问|想知道|咨询)[^,.!?]{0,14}(?:能不能|是不是|有没有|可不可以|会不会|管不管用|[吗么])/;

/** '是不是无添加，以配料表为准': left open, with the place to look. */
const DEFERRED =
  /(?:是不是|能不能|有没有|会不会|是否)[^.!?]{0,20}(?:以|看|查)[^.!?]{0,12}(?:为准|就知道|标签|配料表|说明书|报告)/;

const ASKING_WORDS = /能不能|是不是|会不会|有没有|可不可以|可以不可以|是否|[吗么]|行不行|好不好|真的假的/;

/** Somebody's words or a case that the last clause asks about. */
const ASKS_ABOUT =
  /[吗么?]|问|听说|有人|网上|朋友|说是|据说|都说|有没|为什么|怎么|什么|哪|几|多少|如果|要是|假如|谁/;
const DOUBTS =
  /真的|真假|假的|靠谱|可信|能信|敢信|信吗|怎么回事|有依据|成立|这回事|对吗|是这样|行吗|可能吗|至于/;

/** Asked to be answered 'yes', to lure, or with the claim taken for granted. */
const LEADING =
  /难道|谁说|谁敢|岂|还不|不就是|不是[^.!?]{0,18}[吗么]|哪里找|上哪|哪还有|哪家|哪个|还有谁|谁家|谁能|有比[^.!?]{0,10}更|有[^.!?]{0,8}比[^.!?]{0,10}更|(?<![跟和对给替])[你您]说|大家说|试问|怎么能不|何不|为什么|为啥|想不想|想要|要不要|想[^.!?]{0,10}[吗么]|还在[为被]|(?:您|你|家里|身边)[^.!?]{0,12}(?:困扰|烦恼|发愁|头疼)|知道[^.!?]{0,16}[吗么]|信不信|你敢|您敢|敢不敢|羡慕|心动|厉不厉害|香不香|值不值|划不划算|怕不怕/;

const AFFIRMED =
  /^(?:那|这个?|嗯|哎|诶|啊|我告诉你|必须|,)?(?:当然|肯定|必须|绝对|能[,.!的啊呀]|能$|可以[,.!的啊]?|是的|是[,.!啊]|对[,.!的啊]|没错|真的|确实|完全|有效|有用|有[,.!的]|会的|答案是(?:肯定|能|可以|有)|(?:那)?还用[说问]|那?可不|那是(?=$|[,.!])|妥妥|你说呢|您说呢|必的|行[,.!]|没问题|那必须|包[你您]?|保证|百分|100|放心|告诉你|告诉您|你没听错|您没听错|就是|太[能对是])/;

const REPORTED =
  /(?:弹幕|公屏|评论|留言|刷(?=["“「『'])|有人|私信|短信|陌生|网上|网友|很多人|好多人|有些|有的|别人|别家|市面|传言|传说|听说|总有|所谓|号称|宣称|声称|那些|凡是|任何|如果|要是|谁(?:要是|跟你|敢)?|看到|遇到|听到|碰到|不法|骗子|某些|朋友问|朋友说|说法)[^.!?\n]{0,24}$/;

const REFUTED =
  /不对|不实|不可信|不要信|不能信|不要相信|不能相信|别相信|别信|别当真|假的|谣言|误区|误解|错误|夸大|骗人|骗局|骗子|没有(?:科学)?(?:依据|根据|证据|道理)|没依据|违法|违规|不合规|不是真的|不靠谱|不能这(?:么|样)(?:(?:跟|和|对)(?:您|你|大家))?[说讲]|不这么[说讲]|不敢(?:这么)?[说认接]|不(?:会|能)(?:跟|和|对)?(?:您|你|大家)?(?:这么|这样|乱)(?:说|讲|承诺)|做不到|不成立|不存在|要小心|不行(?=[,.!哈啊呀的]|$)|没(?:有)?(?:这|那)(?:回|种|码|档子)?事|没有的事|多留心|警惕|千万(?:别|不要)|[别甭]听|甭信|听听就|当笑话|没谱|瞎扯|胡扯|瞎说|胡说|瞎编|举报|当心|不科学|不严谨|说法不|纠正|澄清|更正|这我(?:可|真)?不(?:懂|信|会|讲|接|碰|敢)|不懂这|不(?:接|碰|讲|信|搞|聊)这(?:个|茬|套|些)|没这(?:个|种)?说法|不归我/;

/**
 * Why the words at `[from, to)` of a folded text are not what they say: denied, asked, or quoted to be
 * refuted. Undefined where they stand.
 */
export function excuseFor(
  text: string,
  from: number,
  to: number,
  allowed: readonly Excuse[],
  source: DraftSource,
): Excuse | undefined {
  if (allowed.length === 0) return undefined;
  const english = englishExcuse(text, from, to, allowed);
  if (english !== undefined) return english;
  if (
    allowed.includes('negation') &&
    (isEitherDenied(text, from, to) ||
      isNegated(text, from, to) ||
      isTakenBack(text, to) ||
      isDeclined(text, from, to) ||
      isNotTold(text, from, to))
  )
    return 'negation';
  if (allowed.includes('question') && isAsked(text, from, to, source)) return 'question';
  if (allowed.includes('refutation') && (isRefuted(text, from, to) || isNamedAsWords(text, from, to))) {
    return 'refutation';
  }
  return undefined;
}

/** '补不补脑': asked either way. */
const isEitherWay = (text: string, from: number): boolean =>
  text.charAt(from - 1) === '不' && text.charAt(from - 2) === text.charAt(from);

/** '别问补不补脑,没那功能': asked either way, and told not to be so. */
const isEitherDenied = (text: string, from: number, to: number): boolean =>
  isEitherWay(text, from) &&
  /^[^!?]{0,24}(?:没(?:有)?(?:那|这|测|做)|没有[^,.!?]{0,4}这回事|不是|不敢|不能说|不好说|别问)/.test(
    text.slice(to),
  );

function isNegated(text: string, from: number, to: number): boolean {
  // 它是防晒,不管美白: it does not see to it; 不管美白还是祛斑 goes on.
  if (
    /[,.!?;]不管$/.test(text.slice(Math.max(0, from - 3), from)) &&
    /^(?:$|[,.!?;啊哈的哦])/.test(text.slice(to))
  )
    return true;
  if (!mayMatch(NEGATOR, text)) return false;
  const clauseStart = Math.max(lastIndexOfAny(text, from, ',.!?;:\n') + 1, from - 18);
  if (RHETORICAL.test(text.slice(clauseStart, from))) return false;
  const clause = text.slice(clauseStart, from).replace(NO_NEGATOR, (found) => '＃'.repeat(found.length));
  const left = lastDenied(clause);
  const negators = [...left.matchAll(NEGATOR)];
  const last = negators.at(-1);
  if (last === undefined || negators.length % 2 === 0) return false;
  const between = left.slice(last.index + last[0].length);
  if (between.length > 12 || TURN.test(between)) return false;
  const sentence = sentenceAround(text, from, to);
  const tail = text.slice(to, Math.min(text.length, sentence.to + 24));
  if (SPEECH_BAN.test(text.slice(sentence.from, from)) && isWinkedAt(tail)) return false;
  if (isPutRight(tail)) return false;
  // '不是全国第一吗' asserts it; so does '不是第一谁是第一'.
  return (
    !/^[^,.!?;]{0,6}(?:[吗嘛]|(?<!什)么|(?<!不)是什么|谁是)/.test(text.slice(to)) || !last[0].includes('不是')
  );
}

/** Said not to be said, or promised by nobody. */
function isNotTold(text: string, from: number, to: number): boolean {
  if (!text.includes('不') && !text.includes('没')) return false;
  const before = text.slice(Math.max(lastIndexOfAny(text, from, ',.!?;:\n') + 1, from - 14), from);
  const after = text.slice(to, to + 24);
  if (PROMISES.test(text.slice(from, to))) return NOBODY.test(before) && !BUT_I_DO.test(after);
  return (
    NOT_TOLD.test(before) &&
    !/^[吗嘛]/.test(after) &&
    !BUT_IT_IS.test(after) &&
    !isWinkedAt(after) &&
    !isReaffirmed(after)
  );
}

/** The last of parallel denials, each of which counts alone; all of it where the last part denies nothing. */
function lastDenied(clause: string): string {
  const last = [...clause.matchAll(PARALLEL)].at(-1);
  if (last === undefined) return clause;
  const part = clause.slice(last.index + last[0].length);
  return part.search(NEGATOR) < 0 ? clause : part;
}

/** Whether `[from, to)` is among words that the sentence names and says are not used. */
function isNamedAsWords(text: string, from: number, to: number): boolean {
  if (!mayMatch(NAMED_AS_WORDS, text)) return false;
  const named = NAMED_AS_WORDS.exec(text.slice(to, to + 24));
  if (named === null) return false;
  const sentence = sentenceAround(text, from, to);
  const end = to + named[0].length;
  const around = text.slice(sentence.from, from) + text.slice(end, end + 20);
  const rest = text.slice(end, sentence.to + 24);
  return WORDS_BANNED.test(around) && !isWinkedAt(rest) && !SAID_OTHERWISE.test(rest) && !isReaffirmed(rest);
}

function isTakenBack(text: string, to: number): boolean {
  const right = text.slice(to, to + 24);
  const back =
    (text.includes('没') ? (NOT_ON_FILE.exec(right) ?? HAS_NONE.exec(right)) : null) ??
    (text.includes('笑') || text.includes('玩') || text.includes('乐') ? JOKED.exec(right) : null) ??
    (mayMatch(TAKEN_BACK, text) ? TAKEN_BACK.exec(right) : null);
  if (back === null || isSaidByOthers(back[0])) return false;
  const tail = text.slice(to + back[0].length, to + back[0].length + REST);
  return !isWinkedAt(tail.slice(0, 20)) && !isNoDenial(tail) && !isReaffirmed(tail);
}

function isAsked(text: string, from: number, to: number, source: DraftSource): boolean {
  const sentence = sentenceAround(text, from, to);
  const words = text.slice(sentence.from, sentence.to);
  if (mayMatch(DEFERRED, text) && DEFERRED.test(words)) return true;
  const indirect = mayMatch(INDIRECT, text) && INDIRECT.test(words);
  const asked =
    indirect ||
    (mayMatch(ASKS, text) &&
      ASKS.test(words) &&
      (ASKING_WORDS.test(words) || words.endsWith('?')) &&
      !/[!]$/.test(words));
  if (!asked) return false;
  if (source === 'viewer') return !/难道|谁说/.test(words);
  if (LEADING.test(words) || isOnlyTagged(text, to, sentence)) return false;
  const answer = text.slice(indirect ? to : sentence.to).replace(/^[^,.!?]{0,12}[,.!?]/, '');
  return (
    !AFFIRMED.test(indirect ? answer : text.slice(sentence.to)) &&
    !(indirect && isWinkedAt(answer)) &&
    !isReaffirmed(`,${(indirect ? answer : text.slice(sentence.to)).slice(0, REST)}`)
  );
}

/** Said outright in an earlier clause, with a question at the end that asks something else. */
function isOnlyTagged(text: string, to: number, sentence: { from: number; to: number }): boolean {
  const tag = text.lastIndexOf(',', sentence.to - 1);
  if (tag < to) return false;
  const said = text.slice(sentence.from, tag);
  return !ASKING_WORDS.test(said) && !ASKS_ABOUT.test(said) && !DOUBTS.test(text.slice(tag, sentence.to));
}

function isRefuted(text: string, from: number, to: number): boolean {
  if (!mayMatch(REFUTED, text)) return false;
  const before = text.slice(Math.max(0, from - 40), from);
  // The match may have reached into the refuting words themselves.
  const after = text.slice(Math.max(from + 1, to - 8), to + 60);
  const refuter = REFUTED.exec(after);
  if (refuter === null) return false;
  const reported =
    REPORTED.test(before) ||
    /^[^,.!?]{0,6}(?:这种|这类|这样的|的)?(?:说法|一说(?!就)|宣传|话|字眼|承诺)/.test(after);
  if (!reported || isSaidByOthers(after.slice(0, refuter.index))) return false;
  const tail = text.slice(Math.max(from + 1, to - 8) + refuter.index + refuter[0].length);
  return !isWinkedAt(tail.slice(0, 60)) && !isNoDenial(tail) && !isReaffirmed(tail.slice(0, REST));
}

function lastIndexOfAny(text: string, before: number, characters: string): number {
  for (let at = before - 1; at >= 0; at -= 1) if (characters.includes(text.charAt(at))) return at;
  return -1;
}
