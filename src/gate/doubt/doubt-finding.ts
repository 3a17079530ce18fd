import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Locale } from '../../model/text.ts';
import { type ClaimCheck, DOUBT_CATEGORY, type Draft, type Finding } from '../../model/utterance.ts';
import type { SpanText } from '../text/span-text.ts';
import type { Doubt } from './doubt.ts';
import type { Part } from './parts.ts';
import { shopWords } from './shop-words.ts';
import { weighed } from './weighed.ts';

/**
 * Who may be doubted: people and models who word things freely. Not a label, whose words are set by plan and which
 * nothing may keep from the air; not a correction, which a named person approved; not what a viewer asked; not what
 * code composes of facts, which has no words of its own.
 */
const DOUBTED: ReadonlySet<Draft['source']> = new Set(['script', 'answer', 'operator']);
const COMPOSED: ReadonlySet<Draft['via']> = new Set(['knowledge', 'fallback']);
const SURFACES: ReadonlySet<Draft['surface']> = new Set(['speech', 'chat']);

const LAWS: Record<Locale, string> = {
  'zh-CN': '《广告法》第四条、第二十八条：内容应当真实，能够证明',
  'en-US': 'FTC Act § 5 (15 U.S.C. § 45): a reasonable basis before the claim is made',
  'en-GB': 'CAP Code 3.7: documentary evidence before the claim is made',
  'en-EU': 'Directive 2005/29/EC Art. 6, 12',
};

/** A finding where the words are worded like claims that may not be made. For drafts that nothing else objects to. */
export function doubtFindings(
  draft: Pick<Draft, 'text' | 'source' | 'surface' | 'via'>,
  view: SpanText,
  around: {
    readonly doubt: Pick<Doubt, 'mostDoubtful'>;
    readonly knowledge: KnowledgeBase;
    readonly product: Product | undefined;
    readonly checked: { readonly claims: readonly ClaimCheck[]; readonly facts: readonly string[] };
    /** What of it the law names lawful; asked only where the words are in doubt. */
    readonly settled: () => readonly Part[];
    readonly locale: Locale;
  },
): Finding[] {
  const { source, surface, via } = draft;
  if (!DOUBTED.has(source) || COMPOSED.has(via) || !SURFACES.has(surface)) return [];
  const { doubt, knowledge, product, checked, settled, locale } = around;
  const shop = shopWords(knowledge, product?.id);
  const part = doubt.mostDoubtful(weighed(view, shop, product, checked));
  if (part === undefined) return [];
  const lawful = settled();
  // What is settled can only take a doubt away: honest words do not weigh for their neighbours any less for it.
  if (lawful.length > 0 && doubt.mostDoubtful(weighed(view, shop, product, checked, lawful)) === undefined)
    return [];
  const span = view.span(part.from, part.to);
  return [
    {
      rule: 'gate/doubt',
      pack: part.pack,
      category: DOUBT_CATEGORY,
      law: LAWS[locale],
      span,
      quote: draft.text.slice(...span),
      reason: {
        zh: '这样的说法像是要证明的宣称，而资料里没有事实为它作证；拿不准的话不说。',
        en: 'This is worded like claims that need proof, and no fact carries it; what is in doubt is not said.',
      },
      fix: {
        zh: '改用资料里写明的事实来说，或把它连同凭证写进商品资料；确认属实的，由具名人员复核放行。',
        en: 'Say it with what the product notes hold, or add it there with its proof; if it is true as it stands, a named person may clear it by review.',
      },
      action: 'refuse',
    },
  ];
}
