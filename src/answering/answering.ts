import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { FactIndex } from '../knowledge/retrieval.ts';
import type { AnswerSentence } from '../model/audience.ts';
import type { LlmConfig } from '../model/service-config.ts';
import type { Locale } from '../model/text.ts';
import { answerFromFacts, fallbackSentence } from './embedded/embedded-answerer.ts';
import { shortFacts } from './embedded/fact-answers.ts';
import { identity } from './embedded/identity.ts';
import { type Asked, type KnowledgeCall, understand, type ViewerQuestion } from './embedded/question.ts';
import { sentenceOf } from './embedded/wording.ts';
import { gatherEvidence } from './llm/evidence.ts';
import { LlmAnswerer } from './llm/llm-answerer.ts';
import { ModelFault, type ModelFaultKind } from './llm/model-fault.ts';

export type { KnowledgeCall, ViewerQuestion };

export interface AnsweringOptions {
  /** Asked at every question, so that a reloaded fact holds from the next answer. */
  readonly knowledge: () => KnowledgeBase;
  readonly llm?: LlmConfig;
  /** Tokens the model may use in a night; then the embedded answerer takes over. Default: no limit. */
  readonly nightlyTokens?: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly locale: Locale;
  /** Every look into the knowledge base, for the ledger. */
  readonly onKnowledgeCall: (call: KnowledgeCall) => void;
  /** The model gave no whole answer; the embedded answerer stood in. */
  /** False while the room may only say what it has in writing. */
  readonly mayAskModel?: () => boolean;
  readonly onModelFault: (fault: { readonly kind: ModelFaultKind; readonly reason: string }) => void;
}

/** Turns a viewer's question into sentences for the gate: from the facts, by a model where one is set up. */
export class Answering {
  readonly #options: AnsweringOptions;
  readonly #llm: LlmAnswerer | undefined;
  #index: { readonly version: string; readonly index: FactIndex } | undefined;

  constructor(options: AnsweringOptions) {
    this.#options = options;
    this.#llm =
      options.llm === undefined
        ? undefined
        : new LlmAnswerer(options.llm, options.clock, options.nightlyTokens ?? Number.POSITIVE_INFINITY);
  }

  /** The model and whether it can be asked now; null where none is set up. */
  health(): { readonly id: string; readonly healthy: boolean } | null {
    const { llm } = this.#options;
    return llm === undefined || this.#llm === undefined
      ? null
      : { id: llm.model, healthy: this.#llm.isHealthy };
  }

  /** What is said when the gate refused an answer: it claims nothing and names the human service. */
  referral(question: ViewerQuestion = { text: '' }): AnswerSentence {
    return fallbackSentence(this.#understood(question));
  }

  /** The answer to whether this is a person: by code alone, at once, the same each time (LAB-09). */
  identity(question: ViewerQuestion): AnswerSentence {
    return { ...identity(this.#understood(question)), via: 'knowledge' };
  }

  /** Each short fact of a product as a sentence of its own, for a moment in which nobody asks. */
  tellings(product: string): readonly Pick<AnswerSentence, 'text' | 'facts'>[] {
    const asked = this.#understood({ text: '', product });
    if (asked.product === undefined) return [];
    const { name } = asked.product;
    return shortFacts(asked.product, asked).map((fact) => sentenceOf(name, [fact], asked));
  }

  /**
   * Sentences of the answer, each as soon as it is written. What only the law or the truth may word is never
   * left to a model. Ends early, without an error, when the signal is aborted.
   */
  async *answer(question: ViewerQuestion, signal: AbortSignal): AsyncGenerator<AnswerSentence, void> {
    const asked = this.#understood(question);
    const embedded = answerFromFacts(asked);
    const said: AnswerSentence[] = [];
    if (this.#llm !== undefined && !embedded.isSettled && this.#options.mayAskModel?.() !== false) {
      const isWhole = yield* this.#byModel(this.#llm, asked, embedded.sentences, said, signal);
      if (isWhole || signal.aborted) return;
    }
    for (const sentence of untold(embedded.sentences, said)) {
      if (signal.aborted) return;
      yield sentence;
    }
  }

  /** Yields what the model writes and the facts bear out; returns whether that is a whole answer. */
  async *#byModel(
    llm: LlmAnswerer,
    asked: Asked,
    embedded: readonly AnswerSentence[],
    said: AnswerSentence[],
    signal: AbortSignal,
  ): AsyncGenerator<AnswerSentence, boolean> {
    const evidence = gatherEvidence(asked, embedded);
    if (evidence.length === 0) return false;
    const question = { text: asked.text, language: asked.language, evidence };
    try {
      for await (const sentence of llm.answer(question, signal)) {
        said.push(sentence);
        yield sentence;
      }
      return true;
    } catch (fault) {
      if (signal.aborted) return false;
      if (!(fault instanceof ModelFault)) throw fault;
      this.#options.log.debug({ fault: fault.message }, 'model gave no whole answer');
      this.#options.onModelFault({ kind: fault.kind, reason: fault.message });
      return false;
    }
  }

  #understood(question: ViewerQuestion): Asked {
    const { knowledge, clock, locale, onKnowledgeCall } = this.#options;
    const now = knowledge();
    if (this.#index?.version !== now.version) {
      this.#index = { version: now.version, index: new FactIndex(now) };
    }
    return understand(question, {
      knowledge: now,
      index: this.#index.index,
      now: clock.now(),
      locale,
      onKnowledgeCall,
    });
  }
}

/** What the facts answer beyond what the model has said already; all of it where it said nothing. */
function untold(
  embedded: readonly AnswerSentence[],
  said: readonly AnswerSentence[],
): readonly AnswerSentence[] {
  if (said.length === 0) return embedded;
  const cited = new Set(said.flatMap(({ facts }) => facts));
  return embedded.filter(({ via, facts }) => via === 'knowledge' && facts.some((id) => !cited.has(id)));
}
