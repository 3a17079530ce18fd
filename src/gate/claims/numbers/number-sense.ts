import type { Sense } from './quantity.ts';

const UNDER_BEFORE =
  /(?:不到|不足|(?<!不)(?:低于|少于|小于)|没有|不及|没到|用不了|要不了|under|less than|below|fewer than|short of|shy of|not (?:quite|even))\s?$/;
const UP_TO_BEFORE = /(?:不超过|不高于|不大于|最多|至多|顶多|no more than|at most|within)\s?$/;
/** 水别超过三十度 sets the limit itself; of a limit of forty it is another one. */
const LIMIT_BEFORE = /(?:别|勿|不要|不能|不得|不可以?|不许|不宜|不准)再?(?:超过?|高于|大于|超出)了?$/;
const OVER_BEFORE =
  /(?:超过|超出|超|大于|高于|多于|不止|不只|突破|over|more than|above|exceed(?:s|ing)?)\s?了?$/;
/** Nine bucks over thirty-two ounces: one amount shared out over another. */
const DIVIDED_BEFORE = /(?:bucks|dollars|euros?|quid|cents) over\s?$/;
const FROM_BEFORE =
  /(?:至少|不低于|不少于|不小于|不下|大于等于|起码|最少|少说|打底|满|at least|from|no less than)\s?$/;
const ABOUT_BEFORE =
  /(?:约|大约|大概|差不多|近|将近|接近|差一点儿?|around|about|approximately|roughly|nearly|almost|call it|approx\.?|~|≈)\s?(?:是|为|有|在)?$/;
const ABOUT_AFTER =
  /^(?:左右|上下|前后|光景|差不离|的样子|or so|(?:[a-z]* ?of [a-z]+|across|around|wide|long|tall|high|deep|thick)?,? ?(?:basically|give or take|near enough|more or less|thereabouts|or thereabouts|roughly(?=[.,;!?]|$))|-?ish\b)/;
const FROM_AFTER = /^(?:以上|及以上|往上|朝上|开外|起(?!来|球|步|泡|皮|点|重|床|码)|\+|plus|or more)/;
const UP_TO_AFTER =
  /^(?:以内|之内|内(?!置|胆|容|存|衣|裤|含|部|芯|层|裹|里|外|有|搭)|及以下|or less|or fewer)/;
const UNDER_AFTER =
  /^(?:钱)?(?:都|还|也)?(?:花不(?:完|了)|用不(?:完|了)|不到(?!\s?[\d一二两三四五六七八九十百千])|以下|不足(?!\s?[\d一二两三四五六七八九十百千])|还?有找|找零)/;
const ODD_AFTER =
  /^(?:-?odd\b|(?:and|with) (?:change|a bit|a little|some)\b|plus change\b|多(?!少|种|款|功|元|层|个|次|项|档|久)|出头|挂点?零|带点?零|出(?:个|点|一点|那么一点)头|冒个?点?头|有余|有零|多一?点儿?(?!的))/;

/** How a number binds, from the words beside it. */
export function senseOf(text: string, from: number, to: number): Sense {
  const before = text.slice(Math.max(0, from - 14), from);
  const after = text.slice(to, to + 30).trimStart();
  if (UNDER_BEFORE.test(before) || UNDER_AFTER.test(after)) return 'under';
  if (LIMIT_BEFORE.test(before)) return 'exact';
  if (UP_TO_BEFORE.test(before) || UP_TO_AFTER.test(after)) return 'upTo';
  if (OVER_BEFORE.test(before)) return DIVIDED_BEFORE.test(before) ? 'exact' : 'over';
  if (ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after)) return 'about';
  if (FROM_BEFORE.test(before) || FROM_AFTER.test(after)) return 'from';
  return ODD_AFTER.test(after) ? 'odd' : 'exact';
}
