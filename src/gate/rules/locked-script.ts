import { classOf } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Draft, Finding } from '../../model/utterance.ts';
import { isOnlyReferral, isUnscripted } from './referral.ts';

/**
 * Words about goods whose advertising is reviewed beforehand that did not come from their approved script.
 * @param about all that the words are about: the product meant, those named, and those whose facts bear them out
 */
export function lockedScriptFindings(
  draft: Pick<Draft, 'text' | 'source'>,
  about: readonly Product[],
): Finding[] {
  if (!isUnscripted(draft) || !about.some((product) => classOf(product).isReviewed)) return [];
  if (isOnlyReferral(draft)) return [];
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
