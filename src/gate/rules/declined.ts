import { mayMatch } from '../text/may-match.ts';
import { isReaffirmed, isWinkedAt } from './reaffirmed.ts';

/** Others that a denial may be of: 别家的没测过 says nothing of these goods. */
const OTHERS = /别[的家人处]|其[他它]|人家|同行|隔壁|对手|竞品|外面|市面|普通|一般|以前|之前|哪[个家款]|谁/;
/** More of the list, or how the speaker calls it: 净化,除菌这两样它; nothing that affirms. */
const LISTED = '(?:(?:[,和跟与及]|还有|以及)?[^,.!?;没不未能会行管强好真灵有是以]{1,5}){0,3}?';
const NAMED =
  '(?:(?:这|那)(?:[两三四几]?样|些|方面|一?[项条点句块]|话|事儿?|两个字|个|种)?|的?(?:功效|功能|效果|作用|说法|话))?';
const IT =
  '(?:它|这[款支瓶盒台条件只双套张罐袋]|(?:我们?|咱们?|咱家|本店|店里)(?:家|的)?|(?:商品)?(?:资料|档案|包装|标签|页面|备案|证书|注册证|说明书|功效评价)|(?:里头?|上头?|中|这儿|这里|这边|手[头上])|也|都|可|真|还|并|压根|根本|一概|是){0,5}';
const NOT_LISTED = '[^,.!?;]{0,5}(?:[一零半啥]|编号|[证文]号|年份|报告|日期|数据|味|事)';
/** 抑菌除螨没有测过, 防蓝光那一项没做过功效测试, 美白,修护它都没有. */
const UNTESTED = new RegExp(
  `^${LISTED}${NAMED},?${IT}(?:没(?:有)?|未)(?:(?:做|经|送)过?[^,.!?;]{0,6}(?:检测|测试|检验|评价|试验|备案|注册)|(?:测|检测|检验|评价|测试|送检|备案|注册|申报|登记|证明|凭据|依据|证据)(?:过|的|了)?(?=[,.!?;哈啊呀呢哦]|$)|[这那](?:一?[条项句个样]|方面|些|种)(?:的)?(?:(?:功效|功能|效果|作用|说法|记录|本事|内容)|(?=[,.!?;哈啊呀呢哦]|$))|(?:写|列|标|提)(?:过|的|着)?(?=[,.!?;哈啊呀呢哦]|$))`,
);
/** 控油,祛痘这些资料上没有: a bare no, which has to be of the list itself and not of its number, its smell or a drop. */
const NONE = new RegExp(
  `^(?:[,和跟与及](?!${NOT_LISTED})[^,.!?;没不未]{2,4}){0,3}?${NAMED},?${IT}没有(?=[,.!?;哈啊呀呢哦]|$)`,
);
/** 生发,按摩的话都安不到它头上; 辟邪,这些都不归一对耳钉管. */
const NOT_ITS_JOB = new RegExp(
  `^${LISTED}(?:的?(?:话|事儿?|本事)|这些|那些|这几样|[一这那]类的?话?)?,?(?:(?:这|那)(?:些|几样|个|事儿?)?)?(?:它|也|都|可|真|就)*(?:不归[^,.!?;]{1,10}管|不是[^,.!?;]{1,10}(?:该干的|该管的|干的活|的活|的事)|(?:安|按|算|落|扯)不到[^,.!?;]{1,6}(?:头上|身上)|(?:它|这[款件台])[^,.!?;]{0,4}(?:管不了|治不了|给不了|做不了|办不到|不管))`,
);

const I = '(?:我|咱|俺|我们|咱们|咱家|我们家|本店|店里|主播|这儿|我这儿|直播间)';
const LESS = '(?:也|就|可|都|真|是|还|实在|只能|一概|一句(?:话|也|都)?|半句|可|从来|从|绝){0,4}';
/** 不能讲, 不敢接, 讲不了, 张不了这个口: and nothing after it that is told all the same. */
const DECLINES = `(?:不(?:能|敢|会|便|好|跟着|往上|往外|随便|乱|愿|想|这么|这样)*(?:(?:跟|和|对|给|替)(?:您|你|大家|它|谁))?(?:讲|说|学|提|念|吹|喊|认|接|答应|许诺|承诺|宣传|评价|下结论|作证|打包票|夸|编|添|加)|(?:讲|说|答|许|给|断|定|保证|张|编|承诺|算|接|应|认)不(?:了|起|得|出|准)(?:[这那]个?口|准话|口|(?:您|你|大家)?(?:这个)?(?:答案|念想|承诺|保证))?|不能给(?:您|你|大家)?(?:这个)?(?:答案|念想|承诺|保证)|(?:您|你)?可?别问我|不知道|没(?:有)?(?:说|讲|提|承诺|许诺)过|不挂在?嘴[边上]|没(?:有)?(?:法|办法|资格)(?:子)?(?:替|跟|给|对|向)?[^,.!?;]{0,6}(?:说|讲|作证|保证|承诺|答应|打包票)|不往[^,.!?;]{1,8}[安添加扯贴揽]|不(?:替|帮)[^,.!?;]{1,6}(?:说|讲|答|戴|揽|吹|作证|打包票|下结论)|(?:拿|找|翻|查)不[到出][^,.!?;]{0,4}(?:证据|依据|凭据)|没(?:有)?(?:凭据|证据|依据)|(?:得|要|必须)拦(?:一下|一拦)?|只能说(?:不能|没有|不行|不是)|(?:写明|标明|注明|说明)了?不(?:承诺|保证|支持))`;
const TO_YOU =
  '(?:给|跟|和|对|替|向)?(?:您|你|大家|它|谁|全网)?(?:们)?(?:这么|这样|往(?:深|那|这)[^,.!?;]{0,2})?';
const THAT = '(?:(?:这|那)(?:话|个|句|条|些|种|一句|一条|样的?话|种话|类话|个口|个念想|茬)|这么说|老话)?';
const HEAD = new RegExp(
  `^(?<gap>[^,.!?;]{0,12}),?(?:(?:有人|网上|网友|老话|民间|老人|人家|大家|弹幕)[^,.!?;]{0,8},)?(?:不过|可是?|但是?)?${THAT}${I}?${LESS}${I}?${LESS}${TO_YOU}${DECLINES}${TO_YOU}(?:讲|说|学|提)?(?:上?去|来|往?上)?(?:吧|哈|啊|呀|呢|的|哦)*(?=[,.!?;]|$)`,
);
/** The refusal needs somebody who refuses, or the words as its object: 祛湿的话说不得. */
const SOMEBODY = new RegExp(`${I}|[写标注说]明|话|说法|字|一概|这些|那些|证据|凭据|依据|不得`);
/** 能祛斑,别家我不评价: another thing is its object; 绝了,我不骗人: nothing is refused. */
const OTHER_OBJECT =
  /别[的家人处]|其[他它]|人家|同行|隔壁|真的|确实|有效|管用|明显|特别|很|超|绝了|[没不][得用]说|(?:能|会|可以)的$/;

/** 我刚刚说杀菌是口误: the host puts it right. */
const SLIP_AFTER =
  /^(?:那|这)?(?:句|个词|两个字)?(?:是|属于?)?(?:口误|说错了?|讲错了?|嘴瓢|嘴快|念错了?)(?![^,.!?]{0,4}[吗么])/;
const SLIP_BEFORE = /(?<![没不])(?:口误|说错|讲错|嘴瓢|念错)[^.!?;]{0,10}(?:说|讲|念)成了?[^,.!?;]{0,3}$/;

/** Whether what follows words says that they were a slip; of a denial, the denial was. */
export const isPutRight = (tail: string): boolean => SLIP_AFTER.test(tail);

/** 不等于吃了就补脑, 我不拿它当增高鞋卖: right before the words. */
const BEFORE =
  /(?:不等于|不代表|不意味着|并非|不是说)[^,.!?;]{0,8}$|(?:不|别|甭|没)(?:会|能|要)?(?:拿|把|将)[^,.!?;]{0,6}当(?:成|作|做)?[^,.!?;]{0,4}$|(?:别|甭|不要|莫)(?:因为[^,.!?;]{0,8})?(?:就)?当(?:它|成|作|做|他)?[^,.!?;]{0,3}$/;

const MAY = /没|不|未|拦|误|错|嘴|别问/;

const MAY_DECLINE = /不|没|拦|别问/;

/** How far behind the words somebody may decline them, characters. */
const REACH = 40;
/** How far behind that the claim may come back. */
const REST = 48;

/** 除菌数据没有标,但什么菌也活不了: told all the same. */
const YET = /^,但是?[^.!?]{0,16}(?:活不[了成]|跑不[了掉]|死|杀|灭|有效|管用|灵得很|见效)/;

/**
 * Whether words at `[from, to)` of a folded text are named by a host who will not say them, or who says that nothing
 * on file holds them: 补血那些话,铁含量没测过,我张不了这个口. A wink after it undoes it, and so does a second
 * breath that says the thing after all.
 */
export function isDeclined(text: string, from: number, to: number): boolean {
  if (!mayMatch(MAY, text)) return false;
  const right = text.slice(to, to + REACH);
  const left = text.slice(Math.max(0, from - 24), from);
  const end =
    (isPutRight(right) && !/[不没未非]$|没有$/.test(left) ? SLIP_AFTER.exec(right)?.[0].length : undefined) ??
    endOfDenial(right) ??
    (BEFORE.test(left) || SLIP_BEFORE.test(left) ? 0 : undefined);
  if (end === undefined) return false;
  const tail = text.slice(to + end, to + end + REST);
  return !isWinkedAt(tail.slice(0, 28)) && !YET.test(tail) && !isReaffirmed(tail);
}

/** Where the words that take it back end; undefined where nothing does. */
function endOfDenial(right: string): number | undefined {
  const plain =
    (/[没未]/.test(right) ? (UNTESTED.exec(right) ?? NONE.exec(right)) : null) ??
    (/不/.test(right) ? NOT_ITS_JOB.exec(right) : null);
  if (plain !== null) return OTHERS.test(plain[0]) ? undefined : plain[0].length;
  const head = MAY_DECLINE.test(right) ? HEAD.exec(right) : null;
  if (head === null || OTHER_OBJECT.test(head[0])) return undefined;
  if (head.groups?.gap !== '' && !SOMEBODY.test(head[0])) return undefined;
  return head[0].length;
}
