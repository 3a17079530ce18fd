import type { Product, RegulatoryClass } from '../../model/knowledge.ts';
import { carriesBothElements } from '../../model/label-plan.ts';
import type { Draft, DraftSource } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';
import { exempt, type Met, NOTHING_MET } from './met.ts';

/** Advertising of these is reviewed word by word beforehand (广告法 art. 46), so nothing is said off the cuff. */
const LOCKED: ReadonlySet<RegulatoryClass> = new Set([
  'health_food',
  'infant_food',
  'medical_device',
  'drug',
]);
const RULE = 'gate/locked-script';
const UNSCRIPTED: ReadonlySet<DraftSource> = new Set(['answer', 'filler', 'operator']);

/** Where a question about such a product is sent. */
const SENT_TO =
  /客服|标签|说明书|包装|医生|医师|药师|医务人员|商品页面|详情页|customer service|label|leaflet|package|doctor|pharmacist/i;
const SENDS = /请|可以|建议|联系|咨询|为准|问一下|please|ask|check|see|read|consult|contact/i;
/** A referral says nothing of taking the product or of what it does. */
const SAYS_MORE =
  /吃|喝|服用|涂|贴|每天|每次|每日|改善|增强|缓解|效果|功能|适合|适宜|人群|营养|补充|take it|daily|helps|improves?|effect/i;
const LONGEST_REFERRAL = 70;

/** Whether a sentence only sends the viewer to label, doctor or service, or says that the host is an AI. */
function isReferral(sentence: string): boolean {
  if (carriesBothElements(sentence)) return !SAYS_MORE.test(sentence);
  return (
    sentence.length <= LONGEST_REFERRAL &&
    SENT_TO.test(sentence) &&
    SENDS.test(sentence) &&
    !SAYS_MORE.test(sentence)
  );
}

/** Whether only approved words may be said of a product, as they were approved. */
export function isLocked(product: Pick<Product, 'regulatory_class'> | undefined): boolean {
  return product?.regulatory_class !== undefined && LOCKED.has(product.regulatory_class);
}

/** Words about a locked product that did not come from its approved script. */
export function metByLockedScript(
  { text, source }: Pick<Draft, 'text' | 'source'>,
  product: Product | undefined,
): Met {
  if (!isLocked(product) || !UNSCRIPTED.has(source)) return NOTHING_MET;
  const span = [0, text.length] as const;
  if (sentencesOf(text).every(isReferral))
    return { findings: [], exempted: [exempt(RULE, text, span, 'referral')] };
  const finding = {
    rule: RULE,
    pack: OWN_RULES,
    category: 'health-food',
    law: '《广告法》第46条；《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》第20条',
    span,
    quote: text,
    reason: {
      zh: '该类商品的广告须事先审查，只能逐字使用审查批准的脚本，不得即兴回答。',
      en: 'Advertising for this class is approved beforehand: only the approved script may be spoken.',
    },
    fix: {
      zh: '改用固定转介话术，例如“这个问题请以产品标签和说明书为准”。',
      en: 'Use the fixed referral: please see the label and the leaflet.',
    },
    action: 'refuse',
  } as const;
  return { findings: [finding], exempted: [] };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？!?])/).filter((sentence) => sentence.trim() !== '');
}
