import { LOCKED_REFERRALS, unheldWords } from '../../knowledge/fixed-words.ts';
import { isReviewed } from '../../knowledge/reviewed-goods.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Asked } from './question.ts';
import { asSentence, type Told } from './wording.ts';

/** Whether the question is about goods of which only approved words may be said (FIL-14). */
export function asksOfReviewed({ product, named }: Pick<Asked, 'product' | 'named'>): boolean {
  return [product, ...named].some(isReviewed);
}

/** What is said when the gate refused an answer, or nothing is known: kind, and with no claim at all. */
export function fallbackSentence(asked: Asked): AnswerSentence {
  if (asksOfReviewed(asked)) return referral(LOCKED_REFERRALS.goods, asked);
  const facts =
    asked.knowledge.fact('shop.service_hours_human') === undefined ? [] : ['shop.service_hours_human'];
  return { text: unheldWords(asked.knowledge.shop)[asked.language], facts, via: 'fallback' };
}

export function unheld(asked: Asked): readonly AnswerSentence[] {
  count([], asked);
  return [fallbackSentence(asked)];
}

export function faqSentence(
  faq: { readonly id: string; readonly answer: string },
  asked: Asked,
): AnswerSentence {
  count([faq.id], asked);
  return { text: asSentence(faq.answer, asked), facts: [faq.id], via: 'knowledge' };
}

export function referral(words: Bilingual, asked: Asked): AnswerSentence {
  return { text: words[asked.language], facts: [], via: 'fallback' };
}

export function known(told: Told): AnswerSentence {
  return { text: told.text, facts: told.facts, via: 'knowledge' };
}

/** Each thing once: what another sentence tells with more is left out. */
export function distinct(told: readonly Told[]): readonly Told[] {
  return told.filter((one, index) =>
    told.every((other, place) => {
      if (place === index || !one.facts.every((id) => other.facts.includes(id))) return true;
      return one.facts.length === other.facts.length && index < place;
    }),
  );
}

export function counted(told: readonly Told[], asked: Asked): readonly AnswerSentence[] {
  count(
    told.flatMap(({ facts }) => facts),
    asked,
  );
  return told.map(known);
}

/** Every look into the knowledge base is counted, the one that finds nothing too. */
export function count(hits: readonly string[], asked: Asked): void {
  asked.onKnowledgeCall({
    query: asked.text,
    ...(asked.product !== undefined && { product: asked.product.id }),
    hits,
  });
}
