import type { AnswerSentence } from '../../model/audience.ts';
import { openAnswer } from './open-answer.ts';
import type { Asked } from './question.ts';
import { settledAnswer } from './settled-answer.ts';

/** Sentences in one answer: a viewer asked one question, and others wait. */
const SENTENCES = 3;

/**
 * What the facts alone answer. `isSettled`: the words are fixed by law or by policy, and no model may put
 * them otherwise.
 */
export interface EmbeddedAnswer {
  readonly sentences: readonly AnswerSentence[];
  readonly isSettled: boolean;
}

/** Answers from the facts, without a model. Never throws for any text, never says a number no fact holds. */
export function answerFromFacts(asked: Asked): EmbeddedAnswer {
  const settled = settledAnswer(asked);
  if (settled !== undefined) return { sentences: settled.slice(0, SENTENCES), isSettled: true };
  return { sentences: openAnswer(asked).slice(0, SENTENCES), isSettled: false };
}
