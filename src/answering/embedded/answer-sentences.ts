import type { AnswerSentence } from '../../model/audience.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Asked } from './question.ts';
import { isLocked, LOCKED_REFERRAL } from './turned-aside.ts';
import { asSentence, say, type Told, withoutEnd } from './wording.ts';

/** What is said when the gate refused an answer, or nothing is known: kind, and with no claim at all. */
export function fallbackSentence(asked: Asked): AnswerSentence {
  if (isLocked(asked.product)) return referral(LOCKED_REFERRAL, asked);
  const hours = asked.knowledge.fact('shop.service_hours_human');
  const when = hours === undefined ? '' : withoutEnd(String(hours.value));
  const zh = `这一点商品资料里没有写，不能随便答您${when && `，可以在人工客服的服务时间（${when}）问一下`}。`;
  const en = `The product notes do not say, so I would rather not guess${when && `; our human service team can help (${when})`}.`;
  return { text: say(asked, zh, en), facts: hours === undefined ? [] : [hours.id], via: 'fallback' };
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
