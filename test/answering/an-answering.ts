import { Answering, type KnowledgeCall, type ViewerQuestion } from '../../src/answering/answering.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { AnswerSentence } from '../../src/model/audience.ts';
import { type LlmConfig, llmConfigSchema } from '../../src/model/service-config.ts';
import type { Locale } from '../../src/model/text.ts';
import { aShop } from './a-shop.ts';

export interface AnsweringSetup {
  readonly baseUrl?: string;
  readonly apiKey?: string;
  readonly knowledge?: () => KnowledgeBase;
  readonly locale?: Locale;
  readonly nightlyTokens?: number;
}

/** An answering on a manual clock, with what it reported. */
export function anAnswering({
  baseUrl,
  apiKey,
  knowledge,
  locale = 'zh-CN',
  nightlyTokens,
}: AnsweringSetup = {}) {
  const shop = aShop();
  const clock = new ManualClock();
  const calls: KnowledgeCall[] = [];
  const faults: { kind: string; reason: string }[] = [];
  const llm: LlmConfig | undefined =
    baseUrl === undefined
      ? undefined
      : llmConfigSchema.parse({ baseUrl, model: 'test-model', ...(apiKey !== undefined && { apiKey }) });
  const answering = new Answering({
    knowledge: knowledge ?? (() => shop),
    clock,
    log: openLog('silent'),
    locale,
    onKnowledgeCall: (call) => calls.push(call),
    onModelFault: (fault) => faults.push(fault),
    ...(llm !== undefined && { llm }),
    ...(nightlyTokens !== undefined && { nightlyTokens }),
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
