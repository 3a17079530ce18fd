import { Answering, type ViewerQuestion } from '../../src/answering/answering.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import {
  type AnswersConfig,
  answersConfigSchema,
  embeddingsConfigSchema,
  llmConfigSchema,
} from '../../src/model/answer-config.ts';
import type { AnswerSentence, KnowledgeCall } from '../../src/model/audience.ts';
import type { Locale } from '../../src/model/text.ts';
import { aShop } from './a-shop.ts';

export interface AnsweringSetup {
  readonly baseUrl?: string;
  /** Further models, asked after the first. */
  readonly others?: readonly string[];
  readonly price?: { readonly input: number; readonly output: number };
  readonly budget?: Partial<NonNullable<AnswersConfig['budget']>>;
  /** The address of an embeddings endpoint. */
  readonly embeddings?: string;
  readonly apiKey?: string;
  readonly knowledge?: () => KnowledgeBase;
  /** With the products that may not be presented now. */
  readonly catalogue?: () => KnowledgeBase;
  readonly locale?: Locale;
  /** Epoch ms. */
  readonly startAt?: number;
}

/** An answering on a manual clock, with what it reported. */
export function anAnswering({
  baseUrl,
  apiKey,
  knowledge,
  catalogue,
  locale = 'zh-CN',
  others = [],
  price,
  budget,
  embeddings,
  startAt,
}: AnsweringSetup = {}) {
  const shop = aShop();
  const clock = new ManualClock(startAt);
  const calls: KnowledgeCall[] = [];
  const faults: { kind: string; reason: string }[] = [];
  const addresses = [...(baseUrl === undefined ? [] : [baseUrl]), ...others];
  const llms = addresses.map((address, place) =>
    llmConfigSchema.parse({
      baseUrl: address,
      model: place === 0 ? 'test-model' : `model-${place + 1}`,
      ...(apiKey !== undefined && { apiKey }),
      ...(price !== undefined && { price }),
    }),
  );
  const answering = new Answering({
    knowledge: knowledge ?? (() => shop),
    ...(catalogue !== undefined && { catalogue }),
    clock,
    log: openLog('silent'),
    locale,
    onKnowledgeCall: (call) => calls.push(call),
    onModelFault: (fault) => faults.push(fault),
    answers: answersConfigSchema.parse({ ...(budget !== undefined && { budget }) }),
    ...(llms.length > 0 && { llms }),
    ...(embeddings !== undefined && {
      embeddings: embeddingsConfigSchema.parse({ baseUrl: embeddings, model: 'meaning' }),
    }),
  });
  const ask = async (
    question: ViewerQuestion | string,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<readonly AnswerSentence[]> => {
    const sentences: AnswerSentence[] = [];
    const asked = typeof question === 'string' ? { text: question, onAir: 'curler' } : question;
    for await (const sentence of answering.answer(asked, signal)) sentences.push(sentence);
    return sentences;
  };
  return { answering, clock, calls, faults, ask };
}

export function textOf(sentences: readonly AnswerSentence[]): string {
  return sentences.map(({ text }) => text).join('');
}
