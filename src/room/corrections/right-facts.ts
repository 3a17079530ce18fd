import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';
import type { Bilingual, Locale } from '../../model/text.ts';
import { languageOf } from '../../model/text.ts';
import { spokenFact } from '../../rundown/templates.ts';

/** A right statement in place of a wrong one. */
export interface RightFact {
  readonly id: string;
  /** Whose fact it is, as it is spoken. */
  readonly owner: string;
  readonly topic: string;
  readonly value: string;
}

/** What a viewer calls the fields of the contract; facts of the `facts` block bring their own label. */
const TOPICS: Readonly<Record<string, Bilingual>> = {
  'price.live': { zh: '直播价', en: 'live price' },
  'price.was': { zh: '划线价', en: 'struck-through price' },
  'price.valid_until': { zh: '直播价截止时间', en: 'end of the live price' },
  'price.limit_per_order': { zh: '每单限购', en: 'limit per order' },
  'stock.qty': { zh: '库存', en: 'stock' },
  'after_sales.return_no_reason_days': { zh: '无理由退货时间', en: 'time for returns without a reason' },
  'after_sales.warranty': { zh: '保修', en: 'warranty' },
  'default_shipping.dispatch_within_hours': { zh: '发货时间', en: 'time to dispatch' },
  'default_shipping.free_shipping_over': { zh: '包邮门槛', en: 'sum for free shipping' },
};

const SHOP: Bilingual = { zh: '本店', en: 'our shop' };

/** What the knowledge base now says, for each fact that can be said as 'topic: value'; each once. */
export function rightFacts(
  ids: readonly string[],
  knowledge: KnowledgeBase,
  locale: Locale,
): readonly RightFact[] {
  const language = languageOf(locale);
  return [...new Set(ids)].flatMap((id) => {
    const fact = knowledge.fact(id);
    const topic = fact === undefined ? undefined : topicOf(fact, language);
    // 'The right one is: no' is no sentence that anybody would say.
    if (fact === undefined || topic === undefined || typeof fact.value === 'boolean') return [];
    const owner = knowledge.product(fact.product)?.name ?? SHOP[language];
    return [{ id: fact.id, owner, topic, value: spokenFact(fact, knowledge, locale) }];
  });
}

function topicOf({ label, path, product }: KnownFact, language: keyof Bilingual): string | undefined {
  if (label !== undefined) return label;
  return product === 'shop' || !path.startsWith('default_shipping') ? TOPICS[path]?.[language] : undefined;
}
