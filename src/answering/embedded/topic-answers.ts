import { count } from './answer-sentences.ts';
import { deliveryNaming } from './delivery-naming.ts';
import { answerFromShop, answerTopic } from './fact-answers.ts';
import type { Asked } from './question.ts';
import { AFTER_SALES_ANSWERS, afterSalesNaming, SHOP_ANSWERS } from './service-answers.ts';
import { TRADE_ANSWERS } from './trade-answers.ts';
import type { Told } from './wording.ts';

export function topicsOf(asked: Asked): readonly string[] {
  return asked.topics.map(({ topic }) => topic.id);
}

/** One topic's answer: a wording of the contract's own field, else what facts state on it. */
export function answerOne(topic: string, asked: Asked): Told | undefined {
  const { product } = asked;
  const own =
    product === undefined
      ? undefined
      : (deliveryNaming(topic, product, asked) ??
        TRADE_ANSWERS[topic]?.(product, asked) ??
        afterSalesNaming(topic, product, asked) ??
        AFTER_SALES_ANSWERS[topic]?.(product, asked));
  const answer =
    own ??
    answerTopic(topic, asked) ??
    SHOP_ANSWERS[topic]?.(asked) ??
    answerFromShop(topic, asked) ??
    relatedAnswer(topic, asked);
  if (answer !== undefined) count([...answer.facts, ...(answer.also?.facts ?? [])], asked);
  return answer;
}

/** Topics that stand in for one another in the contract's own fields. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  'after-sales-note': ['returns'],
  damage: ['after-sales-note', 'returns'],
  registration: ['certificate'],
  licence: ['certificate'],
  'test-report': ['certificate'],
  certificate: ['test-report'],
  'ship-from': ['origin'],
};

function relatedAnswer(topic: string, asked: Asked): Told | undefined {
  const { product } = asked;
  if (product === undefined) return undefined;
  for (const related of RELATED[topic] ?? []) {
    const told = AFTER_SALES_ANSWERS[related]?.(product, asked);
    if (told !== undefined) return told;
  }
  return undefined;
}

export function withAlso(told: Told | undefined): readonly (Told | undefined)[] {
  return told?.also === undefined ? [told] : [told, told.also];
}
