import type { Product, RegulatoryClass } from '../../model/knowledge.ts';
import type { Draft, DraftSource, Finding } from '../../model/utterance.ts';

/** Advertising of these is reviewed word by word beforehand (广告法 art. 46), so nothing is said off the cuff. */
const LOCKED: ReadonlySet<RegulatoryClass> = new Set([
  'health_food',
  'infant_food',
  'medical_device',
  'drug',
]);
const UNSCRIPTED: ReadonlySet<DraftSource> = new Set(['answer', 'filler', 'operator']);

/** What may be answered to any question about such a product. */
const REFERRALS = [
  /^(?:您好[,，])?(?:关于)?(?:这个|您的|这类)?问题(?:请|，请)?以(?:产品|商品)?(?:包装|标签|说明书)[^。！？]{0,24}为准[^。！？]{0,40}[。！]?$/,
  /^(?:这个|您的|这类)?问题(?:我|主播)?(?:不能|无法|不便)(?:在直播间)?(?:直接)?(?:回答|解答)[^。！？]{0,60}(?:说明书|标签|包装|客服|医生|药师|医务人员)[^。！？]{0,30}[。！]?$/,
  /^(?:这个问题)?(?:建议|请)(?:您)?(?:仔细)?(?:阅读|查看|咨询)[^。！？]{0,60}(?:说明书|标签|包装|客服|医生|药师|医务人员)[^。！？]{0,30}[。！]?$/,
  /^Please (?:see|read|check|ask|consult)[^.!?]{0,80}(?:label|leaflet|package|pharmacist|doctor|customer service)[^.!?]{0,40}\.?$/i,
] as const;

/** Words about a locked product that did not come from its approved script. */
export function lockedScriptFindings(
  draft: Pick<Draft, 'text' | 'source'>,
  product: Product | undefined,
): Finding[] {
  if (product?.regulatory_class === undefined || !LOCKED.has(product.regulatory_class)) return [];
  if (!UNSCRIPTED.has(draft.source) || REFERRALS.some((referral) => referral.test(draft.text.trim())))
    return [];
  return [
    {
      rule: 'gate/locked-script',
      category: 'health-food',
      law: '《广告法》第46条；《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》第20条',
      span: [0, draft.text.length],
      quote: draft.text,
      reason: {
        zh: '该类商品的广告须事先审查，只能逐字使用审查批准的脚本，不得即兴回答。',
        en: 'Advertising for this class is approved beforehand: only the approved script may be spoken.',
      },
      fix: {
        zh: '改用固定转介话术，例如“这个问题请以产品标签和说明书为准”。',
        en: 'Use the fixed referral: please see the label and the leaflet.',
      },
      action: 'refuse',
    },
  ];
}
