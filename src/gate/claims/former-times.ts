import type { Quantity } from './quantity.ts';
import type { Scene } from './scene.ts';

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?';
const DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]';
/** A time that is over, as one says it of a price: 前阵子, 十一月上旬, 11月8号到14号, 搞活动前, 那会儿. */
const TIME =
  '(?:[前上](?:[两几]天|些天|些日子|一?阵子?|一?段(?:时间|日子)?|半?个?月|[一两几]?个?(?:星期|礼拜|周)|周末?|星期|礼拜|[一两几]?[回次场期]|头)' +
  `|(?:${MONTH}|上个?月|这个?月|本月)(?:的)?(?:[上前头]半个?月?|[上中]旬|初|头(?:[几两]天|[一两]?个?(?:星期|礼拜|周))|前(?:半|[几两一]|十[几来]?)(?:个?[月周天]|个?星期)?)(?:到(?:[中下]旬|月?底|${DAY}))?` +
  `|(?:${MONTH})?${DAY}(?:到|至|-|~)(?:${MONTH})?(?:${DAY}|[上中]旬)` +
  '|那(?:一?阵子?|会儿?|时候?|几天|些天|个?时段)|当(?:时|初)|早(?:先|前|些时候)|先前|此前|往(?:常|日|回)|从前|头(?:几天|一阵子?|阵子?|里|前)|开播前|(?:搞|做|上)?活动(?:开始)?(?:前|之前)|(?:打折|降价|优惠|调价|改价|开卖)(?:前|之前)|平(?:日|素|常|时)(?:里)?|不搞活动|没活动)';
const FILLER =
  '(?:那[一两]?个?(?:礼拜|星期|周|段(?:时间|日子)?|天)|的?(?:时候|那会儿?|那阵子?|那时候?|期间|里头?|价格?|成交价?|成交|实际)|店里|本店|我们?|咱们?|这[儿边里]|家里|自家|直播间|它|您|大家|都|还|也|一直|明明|可是|可|就|是|得|要|卖|收|标|挂|走|出|拿|给|的|到|过|在|着|了|,|\\s)*';
const BEFORE = new RegExp(`${TIME}${FILLER}$`, 'u');

/** Whether the words right before a sum put it into a time that is over. */
export const isInTheFormerTime = (before: string): boolean =>
  /[前上中头月号那早先往从当平不没]/u.test(before) && BEFORE.test(before);

/** 11月1号到14号卖219: a day that the basis of the former price names, and the offer does not end on. */
export function isOfFormerPrice({ sheetAt }: Scene, { from, parts = [] }: Quantity): boolean {
  const price = sheetAt(from).product?.price;
  const [day, month] = parts.toReversed();
  if (price?.was_basis === undefined || day === undefined) return false;
  const names = (date: string): boolean =>
    Number(date.slice(3)) === day && (month === undefined || Number(date.slice(0, 2)) === month);
  return (
    (price.was_basis.match(/\d\d-\d\d(?!-?\d)/g) ?? []).some(names) &&
    !names((price.valid_until ?? '').slice(5, 10))
  );
}
