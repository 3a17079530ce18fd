import type { Learned } from '../../infra/learned-weights.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import { concernsIn, isUnstated } from '../embedded/concerns.ts';
import type { EmbeddedAnswer } from '../embedded/embedded-answerer.ts';
import { isOfPart } from '../embedded/parts.ts';
import type { Asked } from '../embedded/question.ts';
import { asSentence, sentenceOf } from '../embedded/wording.ts';
import { mayBeSaid } from '../llm/evidence.ts';
import { likelyOf } from './likely-fact.ts';

/** What a fact of this kind says, it says alone; prices, stock and certificates have answerers that know more. */
const TOLD = /^(?:facts\.|ingredients$|after_sales\.(?:warranty|note)$|default_shipping\.|invoice$)/;

/** So likely must a fact be to be told where our own words found none. */
const LIKELY = 0.5;
/** So many times as likely as the fact that our own words found must another be to be told in its place. */
const RATHER = 8;

/**
 * What is told of the facts in the end: what our own words found, save where it is far more likely that another
 * fact is asked for; where they found nothing, the fact that is likely asked for.
 */
export function withLikely(embedded: EmbeddedAnswer, asked: Asked, model?: Learned): EmbeddedAnswer {
  if (embedded.isSettled) return embedded;
  const told = embedded.sentences.filter(({ via }) => via === 'knowledge');
  const only = told.length === 1 && told[0]?.facts.length === 1 ? told[0].facts[0] : undefined;
  if (told.length > 0 && only === undefined) return embedded;
  const likely = likelyAnswer(asked, only, model);
  return likely === undefined ? embedded : { ...embedded, sentences: [likely] };
}

/**
 * The fact that a question most likely asks for, as a sentence. Undefined where nothing is likely enough, or not so
 * much more than what was `found`, and for goods of which only approved text is said.
 */
function likelyAnswer(
  asked: Asked,
  found: string | undefined,
  model: Learned | undefined,
): AnswerSentence | undefined {
  // What turns on a thing, scheme or part that no text of the product speaks of is not held, however near another is.
  const concerns = concernsIn(asked.plain);
  if (isUnstated(concerns, asked) || isOfPart(asked)) return undefined;
  const likely = likelyOf(asked, concerns, model);
  if (likely === undefined || likely.share < likely.none) return undefined;
  const { best, share, shareOf } = likely;
  const isEnough =
    found === undefined ? share >= LIKELY : isOther(best.id, found) && share > RATHER * shareOf(found);
  if (!isEnough) return undefined;
  const { id, path, fact, answer } = best;
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

/** What holds for all goods of the shop is never told in place of what holds for this one. */
function isOther(best: string, found: string): boolean {
  return best !== found && (!best.startsWith('shop.') || found.startsWith('shop.'));
}
