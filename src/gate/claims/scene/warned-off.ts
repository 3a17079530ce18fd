import { mayMatch } from '../../text/may-match.ts';
import { type Scene, statements } from './scene.ts';

/** More of a list, and how it is called: 大理石台面, 陶瓷刀, 铝制品、大理石、木地板; nothing that may be done. */
const LISTED = '(?:[^,，。;；!！?？能可行会好是有没不别勿]{0,12}?)';
const ALL = '(?:(?:这|那)(?:[两三四几]样|些|种|类)|,(?:这|那)(?:[两三四几]样|些))?';
const IT =
  '(?:(?:它|这[款支瓶盒台条件只双套张罐袋块床把口]|我们?|咱们?|本店|店里|您|请您?|都|也|就|可|真|还|千万|一律|最好|要|得|得把|把|一概)){0,4}';
const END = '(?=[,，。;；!！?？啊哈哦呀呢的]|$)';
/** 金属铲请离它远一点, 大理石千万别碰, 明火一律不行, 防水彩妆它卸不动: what it is kept away from, or no match for. */
const OFF = new RegExp(
  `^${LISTED}${ALL}${IT}(?:(?:(?<![级区特性识个类])别|不要|勿|请勿|不能|不可以?|不许|禁止?)(?!犹豫|错过|等|嫌|说|提|客气|担心|怕|愁|慌|家|的|人|看|不|比|少|紧|具|致|出|开|处|扭|有|太|钱|更|再|错|多|思|忽|缺|没|低估|小看|小瞧)\\p{Script=Han}{1,3}|不(?:行|可以|能|可|适合|合适|适用|建议|推荐)${END}|(?:离(?:它|这|那|远)|远离|避开|绕开|躲开)[^,，。;；!！?？]{0,6}|收起来(?!了)|(?:会|要|容易)?(?:伤|刮花|刮伤|磨坏)(?:涂层|表面|漆|面)|(?:卸|磨|洗|认|伺候|扛|顶|撑|装|接|连|带|打|做|应付|够)不(?:了|动|掉|住|上|起|到)(?=[,，。;；!！?？啊哈哦呀呢]|的(?=[,，。;；!！?？]|$)|$)|(?:不|没)(?:在|放在)[^,，。;；!！?？]{1,6}(?:里|内|中|当中|范围)${END}|不是(?:一路|一回事|一码事|一个路子)|(?:我|咱们?)?(?:这儿|这边|手头)?查不到${END})`,
  'u',
);
/** 真皮标志我们没申请, RDS认证,这床被没有做. */
const NOT_DONE = new RegExp(
  `^(?:产品|认证|标志|证书|测试|检测|检验|功能|性能|效果|功效|等级|这(?:一)?[项个张条]|那(?:一)?[项个张条])*(?:,|，)?${IT}(?!别|其|同|人家|谁)\\p{Script=Han}{0,2}?(?:没(?:有)?|未)(?:做|办|申请|送检|送测|测|检测|参加|拿|取得|评|申报)(?:过)?(?:\\p{Script=Han}{0,4}(?:测试|检测|检验|评价))?${END}`,
  'u',
);
/** M7没做过除菌除螨测试, 不上明火: the no stands before it. */
const UNTESTED_BEFORE = /(?:没(?:有)?|未)(?:做|测|经)过?\p{Script=Han}{0,6}$/u;
const TESTED_AFTER = /^[^,，。;；!！?？]{0,4}(?:测试|检测|检验|评价|认证)/u;
const NOT_PUT_ON = /不(?:上|进|用|碰|接)$/u;
/** 我刚刚说杀菌是口误: the host puts it right. */
const SLIP = /^["”』」]?(?:那|这)?(?:句|个词|两个字)?(?:是|属于?)?(?:口误|说错|讲错|嘴瓢|念错)/u;
/** 婴儿用品要看A类,它不是; 那种A类它够不上. */
const NOT_IT =
  /^[^,，。;；!！?？]{0,4}[,，](?:那?(?:它|这[个款支瓶盒台条件只双套张罐袋块床把])(?:可|也|还|都|就)?(?:不是|不行|没有|没做|够不上|达不到|做不到|不算|不合适|不适合)(?=[,，。;；!！?？]|$)|别(?:给|当))/u;
const ASKED_FOR =
  /(?:只?想[吃用买喝穿]|只[吃用喝买穿]|要(?:看|的是|用|选|买|的)?|得(?:看|用|选|要)?|问的?|找|想要)(?:那种)?$/u;
/** 进口原液的说法,档案里没有; 跟进口两个字没有关系: named as words. */
const AS_WORDS =
  /^\p{Script=Han}{0,3}["”』」]?(?:、\p{Script=Han}{2,4}){0,3}(?:[一两三四五六]个?字|这个词|(?:这|那)(?:些|种|样)的?说法|的?说法|字眼|这类话)[,，]?(?:(?:商品)?(?:资料|档案|包装|标签)(?:里|上)?|我们?|咱们?|它|这[款瓶盒支])*(?:可|也|都)?(?:没(?:有)?(?:关系)?|不沾边|无关|不(?:说|讲|提|认|跟着|往))(?=[,，。;；!！?？啊哈的]|$)/u;
/** 涂了防水睫毛膏的朋友,这支卸不掉; 想用手机远程操控的朋友要失望了. */
const NOT_FOR_THEM =
  /^[^,，。;；!！?？]{0,6}的(?:朋友|人|师傅|姐妹|家人)们?[,，]?(?:它|这[款支瓶盒台条件只双套张罐袋块床把口])?[^,，。;；!！?？好能可]{0,4}?(?:卸不[掉动]|伺候不了|不合适|绕(?!不)|先?等等|不支持|不行(?!动)|没有(?!比|谁|哪)|失望|遗憾|就算了|别(?:买|拍|选)(?!别|其|错))/u;
/** 防蓝光的膜,这副片子没有: the topic of its clause, and missing. */
const TOPIC_MISSING =
  /^(?:的\p{Script=Han}{1,3}|功能|效果|和[^,，。能可行]{1,8})?[,，](?:它|这[款支瓶盒台条件只双套张罐袋块床把副]\p{Script=Han}{0,2})(?:可|也|都|真)?(?:没有|不合适|不适合|不行|不支持)(?=[,，。;；!！?？]|$)/u;
/** 您问的OEKO-TEX,资料里没有这张证. */
const NOT_FILED =
  /^[^,，。;；!！?？]{0,4}[,，](?:它|这款|我们?|咱们?|店里)?的?(?:商品)?(?:资料|档案|包装|标签|页面|手头)(?:里|上|中)?(?:可|也|都|真)?没(?:有)?这[张个项份条](?:证书?|认证|报告|标志?)?(?=[,，。;；!！?？]|$)/u;
/** 雨天另备防水的, 看另一口不粘的, 要看手机自己的快充协议, 别看成数码产品的3C: said of another thing. */
const OF_ANOTHER_BEFORE =
  /(?:另外?(?:备|找|买|配|选|看)(?:一?[把件双个支瓶])?|另外?一[口个款只把件台支瓶]|(?:手机|电脑|平板|车机|路由器?)(?:自己|本身|自带)的|(?:别|不要|甭)(?:看|当|听|想|认)成[^,，。;；!！?？]{0,8})$/u;
/** 跟“PU皮”都没关系: nothing to do with it; 明火没关系 says that it does no harm. */
const WITH_BEFORE = /(?:跟|和|与)[^,，。;；!！?？]{0,10}$/u;
const UNRELATED =
  /^[^,，。;；!！?？]{0,4}?(?:都|也|可|根本)*(?:没(?:有)?(?:什么|半点|一点)?关系|无关|不沾边|不相干|不搭边)/u;
const OF_ANOTHER_AFTER = /^[^,，。;；!！?？]{0,2}(?:要|得|请)?另外?(?:备|找|买|想办法|涂|配)/u;
const MAY =
  /关系|无关|误|错|嘴|不|别|没|未|勿|另|离|避开|绕|收起来|伤|刮|禁|失望|遗憾|算了|等等|手机|电脑|平板|车机|路由/u;

/**
 * What is told of the goods: every place where the pattern meets something claimed, and not a thing that the speaker
 * keeps them away from, or says that they are no match for.
 */
export function told(scene: Scene, pattern: RegExp): RegExpExecArray[] {
  const found = statements(scene, pattern);
  if (found.length === 0 || !mayMatch(MAY, scene.text)) return found;
  return found.filter(({ 0: said, index }) => !isWarnedOff(scene, index, index + said.length));
}

/** A caution claims nothing; a number is never set aside so. */
export function isWarnedOff({ text, clauseAt }: Scene, from: number, to: number): boolean {
  // The 3 of 3C counts nothing.
  if (/\d/.test(text.slice(from, to).replaceAll('3c', ''))) return false;
  const after = text.slice(to, to + 36);
  if (OFF.test(after) || NOT_DONE.test(after) || AS_WORDS.test(after)) return true;
  if (NOT_FOR_THEM.test(after) || NOT_FILED.test(after) || OF_ANOTHER_AFTER.test(after)) return true;
  const before = text.slice(Math.max(0, from - 14), from);
  if (SLIP.test(after) || NOT_PUT_ON.test(before)) return true;
  if (UNTESTED_BEFORE.test(before) && TESTED_AFTER.test(after)) return true;
  if (TOPIC_MISSING.test(after) && from - clauseAt(from).from <= 2) return true;
  if (OF_ANOTHER_BEFORE.test(before) || (UNRELATED.test(after) && WITH_BEFORE.test(before))) return true;
  return NOT_IT.test(after) && ASKED_FOR.test(text.slice(Math.max(0, from - 6), from));
}
