import type { Quantity } from '../numbers/quantity.ts';
import type { Scene } from '../scene/scene.ts';

/** 四十一码没有, 一米五的床这款没做, 三十八码半没有哦: a size that there is not. */
const NOT_MADE =
  /^(?:的)?(?:床|被|鞋|盒|装|款|规格)?(?:这[双款个件条]|目前|暂时|我们|咱们?)*(?:没有?|没做|没出|不出|没货|不做|做不了)(?:的|了|哦|哈|啊|呢|货|这款|这个)*(?=[,，。;；!！]|$)/u;
/** 三千米以上没做过复水测试: beyond what was tested, and said to be. */
const NOT_TESTED =
  /^(?:以上|以下|往上|以外|开外|的(?:环境|地方|高度|水温|低温|高温))(?:我们|咱们?|这款|它)?(?:没|未)(?:有)?(?:做过?|测过?|试过?)/u;
/** 刚才说3.2公斤,应是2.3公斤: the words before a correction take back what they say. */
const SAID_BEFORE =
  /(?:刚才|前面|方才|刚刚)[^。;；!！?？]{0,16}(?:说成?了?|念成?了?|写成?了?|报成?了?)[^,，。]{0,8}$/u;
const CORRECTED =
  /^[^。;；!！?？]{0,4}[,，。]?(?:应该?[是为]|其实是|实际(?:上)?是|不对|错了|说错|是口误|更正|念反)/u;
/** 睡袋四斤出头……更正,一公斤一. */
const CORRECTED_NEXT =
  /^[^,，。;；!！?？]{0,3}(?:…+|\.{3,}|—+|[,，。])(?:哦|呃|啊)?(?:不对|更正|说错了?|打错了?|口误)/u;

/** A number that is named to be denied, to be beyond what was tested, or to be put right. */
export function isNotOffered({ text }: Scene, { from, to }: Quantity): boolean {
  const after = text.slice(to, to + 32);
  if (NOT_MADE.test(after) || NOT_TESTED.test(after)) return true;
  // 应该是二十五公斤,说错了: what it should be is claimed.
  if (/应该?是[^,，。;；]{0,4}$/u.test(text.slice(Math.max(0, from - 8), from))) return false;
  if (CORRECTED_NEXT.test(after)) return true;
  return SAID_BEFORE.test(text.slice(Math.max(0, from - 30), from)) && CORRECTED.test(after);
}
