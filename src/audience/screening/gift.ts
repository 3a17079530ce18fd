import type { PlainText } from './plain-text.ts';

/** Platforms that send gifts as text: `送出了 小心心 x10`, `sent Rose x5`. */
const SENT =
  /^(?:.{0,16}\s)?(?:送出|赠送|送给|打赏|送了|投喂|刷了)(?:了|给)?(?:主播|您|你|一?[个支束发辆])?.{0,12}(?:[x×*]\s?\d+|\d+\s?个|火箭|嘉年华|小心心|玫瑰|跑车|飞机|棒棒糖|灯牌|荧光棒|辣条|城堡|保时捷|游艇)|^感谢(?!.{0,3}(?:主播|老板|商家|你|客服)).{1,16}(?:送来|送出|送|打赏|投喂)的|^\[?(?:礼物|gift)\]?\s?[::]?.{1,16}[x×*]\s?\d+|^(?:.{0,20} )?(?:sent|gifted|gave)(?: you| the host)?(?: a| an| \d+)? ?(?:rose|heart|rocket|galaxy|lion|gift|tiktok|finger heart|doughnut|universe|star|crown|diamond|coin)s?\b/;

/** Why a comment of type `comment` is a gift, if it is. */
export function giftIn(text: PlainText): string | undefined {
  return SENT.test(text.plain) && !/[?吗]/.test(text.plain) ? '礼物消息 · gift message' : undefined;
}
