import { nearestOf } from '../../infra/nearest.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Locale } from '../../model/text.ts';
import type { Draft, Finding } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';
import { isOnlyReferral, isUnscripted } from './referral.ts';

const LAWS: Record<Locale, string> = {
  'zh-CN': '《直播电商监督管理办法》第27条、第30条；《广告法》第4条',
  'en-US': 'FTC Act § 5 (15 U.S.C. § 45): a reasonable basis before the claim is made',
  'en-GB': 'CAP Code 3.7: documentary evidence before the claim is made',
  'en-EU': 'Directive 2005/29/EC Art. 6, 12',
};

/** The rule that what is sold has to be on file. */
export const UNKNOWN_PRODUCT = 'gate/unknown-product';

/**
 * A draft about a product that nobody knows: what law holds for it cannot be told, and no fact is on file. Only a
 * referral may still be said of it, and a correction, which may have to put right what was said of goods that have
 * been taken from the list.
 */
export function unknownProductFindings(
  draft: Pick<Draft, 'text' | 'source' | 'product'>,
  knowledge: KnowledgeBase,
  locale: Locale,
): Finding[] {
  const { product: id, source } = draft;
  if (id === undefined || knowledge.product(id) !== undefined) return [];
  const maySay = source === 'correction' || (isUnscripted(draft) && isOnlyReferral(draft, knowledge.shop));
  const near = nearestOf(
    id,
    knowledge.products.map((product) => product.id),
  );
  return [
    {
      rule: UNKNOWN_PRODUCT,
      pack: OWN_RULES,
      category: 'unknown-product',
      law: LAWS[locale],
      span: [0, draft.text.length],
      quote: draft.text,
      reason: {
        zh: `知识库里没有商品“${id}”：不知道它属于哪一类，也没有事实可以作证，按最严处理。`,
        en: `The knowledge base has no product '${id}': its class is not known and no fact bears it out.`,
      },
      fix: {
        zh: `${near === undefined ? '' : `最接近的是“${near}”。`}把 product 改成知识库里的 id；不专指哪一款商品的话，不写 product。`,
        en: `${near === undefined ? '' : `The nearest is '${near}'. `}Give a product id of the knowledge base; leave product out where no product is meant.`,
      },
      action: maySay ? 'note' : 'refuse',
    },
  ];
}
