import type { AnswerSentence } from '../../model/audience.ts';
import { concernsIn, isUnstated } from '../embedded/concerns.ts';
import { isOfPart } from '../embedded/parts.ts';
import type { Asked } from '../embedded/question.ts';
import { asSentence, sentenceOf } from '../embedded/wording.ts';
import { mayBeSaid } from '../llm/evidence.ts';
import { likelyOf } from './likely-fact.ts';

/** What a fact of this kind says, it says alone; prices, stock and certificates have answerers that know more. */
const TOLD = /^(?:facts\.|ingredients$|after_sales\.(?:warranty|note)$|default_shipping\.|invoice$)/;

/**
 * The fact that a question most likely asks for, as a sentence: for questions that no concern, topic or word of
 * ours found an answer to. Undefined where nothing is likely enough, and for goods of which only approved text is said.
 */
export function likelyAnswer(asked: Asked): AnswerSentence | undefined {
  // What turns on a thing, scheme or part that no text of the product speaks of is not held, however near another is.
  const concerns = concernsIn(asked.plain);
  if (isUnstated(concerns, asked) || isOfPart(asked)) return undefined;
  const likely = likelyOf(asked, concerns);
  if (likely === undefined) return undefined;
  const { id, path, fact, answer } = likely;
  const told =
    answer !== undefined
      ? { text: asSentence(answer, asked), facts: [id] }
      : fact !== undefined && TOLD.test(path) && mayBeSaid(id, asked)
        ? sentenceOf(fact.product === 'shop' ? '' : (asked.product?.name ?? ''), [fact], asked)
        : undefined;
  if (told === undefined) return undefined;
  const scope = asked.product === undefined ? {} : { product: asked.product.id };
  asked.onKnowledgeCall({ query: asked.text, ...scope, hits: [id] });
  return { text: told.text, facts: told.facts, via: 'knowledge' };
}
