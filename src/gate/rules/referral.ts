import { carriesBothElements } from '../../model/label-plan.ts';
import type { Draft, DraftSource } from '../../model/utterance.ts';

/** Nobody has approved their words beforehand. */
const UNSCRIPTED: ReadonlySet<DraftSource> = new Set(['answer', 'filler', 'operator']);

/** Where a question about such a product is sent. */
const SENT_TO =
  /客服|标签|说明书|包装|医生|医师|药师|医务人员|商品页面|详情页|customer service|label|leaflet|package|doctor|pharmacist/i;
const SENDS = /请|可以|建议|联系|咨询|为准|问一下|please|ask|check|see|read|consult|contact/i;
/** A referral says nothing of taking the product or of what it does. */
const SAYS_MORE =
  /吃|喝|服用|涂|贴|每天|每次|每日|改善|增强|缓解|效果|功能|适合|适宜|人群|营养|补充|take it|daily|helps|improves?|effect/i;
const LONGEST_REFERRAL = 70;

export function isUnscripted({ source }: Pick<Draft, 'source'>): boolean {
  return UNSCRIPTED.has(source);
}

/** Whether each sentence only sends the viewer to label, doctor or service, or says that the host is an AI. */
export function isOnlyReferral({ text }: Pick<Draft, 'text'>): boolean {
  return text
    .split(/(?<=[。！？!?])/)
    .filter((sentence) => sentence.trim() !== '')
    .every(isReferral);
}

function isReferral(sentence: string): boolean {
  if (carriesBothElements(sentence)) return !SAYS_MORE.test(sentence);
  return (
    sentence.length <= LONGEST_REFERRAL &&
    SENT_TO.test(sentence) &&
    SENDS.test(sentence) &&
    !SAYS_MORE.test(sentence)
  );
}
