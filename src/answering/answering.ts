import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { FactIndex } from '../knowledge/retrieval.ts';
import {
  type AnswersConfig,
  answersConfigSchema,
  type EmbeddingsConfig,
  type LlmConfig,
} from '../model/answer-config.ts';
import type { AnswerSentence, KnowledgeCall } from '../model/audience.ts';
import type { Product } from '../model/knowledge.ts';
import type { ModelWatch } from '../model/model-record.ts';
import type { Locale } from '../model/text.ts';
import { AnswerCache } from './answer-cache.ts';
import { fallbackSentence, referral } from './embedded/answer-sentences.ts';
import { answerFromFacts } from './embedded/embedded-answerer.ts';
import { shortFacts } from './embedded/fact-answers.ts';
import { identity } from './embedded/identity.ts';
import { NOT_OFFERED } from './embedded/not-offered.ts';
import { type Asked, understand, type ViewerQuestion } from './embedded/question.ts';
import { say, sentenceOf } from './embedded/wording.ts';
import { withLikely } from './likely/likely-answer.ts';
import { gatherEvidence, mayBeSaid } from './llm/evidence.ts';
import { ModelFault, type ModelFaultKind } from './llm/model-fault.ts';
import { ModelsInOrder } from './llm/models-in-order.ts';
import { MeaningIndex } from './meaning/meaning-index.ts';

export type { ViewerQuestion };

export interface AnsweringOptions {
  /** Asked at every question, so that a reloaded fact holds from the next answer. */
  readonly knowledge: () => KnowledgeBase;
  /** With the products that may not be presented now: viewers ask about them too. `knowledge` where absent. */
  readonly catalogue?: () => KnowledgeBase;
  /** Models in order of preference; absent: the facts answer alone. */
  readonly llms?: readonly LlmConfig[];
  readonly answers?: AnswersConfig;
  /** Finds facts by meaning too. */
  readonly embeddings?: EmbeddingsConfig;
  readonly clock: Clock;
  readonly log: Log;
  readonly locale: Locale;
  /** Every look into the knowledge base, for the ledger. */
  readonly onKnowledgeCall: (call: KnowledgeCall) => void;
  /** False while the room may only say what it has in writing. */
  readonly mayAskModel?: () => boolean;
  /** Keeps the record of what models are asked; absent where none is kept. */
  readonly watch?: ModelWatch;
  /** A model gave no whole answer; another one or the embedded answerer stood in. */
  readonly onModelFault: (fault: { readonly kind: ModelFaultKind; readonly reason: string }) => void;
}

/** Turns a viewer's question into sentences for the gate: from the facts, by a model where one is set up. */
export class Answering {
  readonly #options: AnsweringOptions;
  readonly #models: ModelsInOrder | undefined;
  readonly #meaning: MeaningIndex | undefined;
  readonly #kept: AnswerCache;
  readonly #watch: ModelWatch;
  #index: { readonly version: string; readonly index: FactIndex } | undefined;

  constructor(options: AnsweringOptions) {
    this.#options = options;
    const { llms, embeddings, clock, log } = options;
    const answers = options.answers ?? answersConfigSchema.parse({});
    const onFault = (fault: ModelFault) => this.#report(fault);
    const watch = options.watch ?? NOBODY;
    this.#watch = watch;
    this.#models =
      llms === undefined ? undefined : new ModelsInOrder({ llms, clock, answers, onFault, watch });
    // Only a model can make use of facts that are near in meaning: without one they are not looked up.
    this.#meaning =
      embeddings === undefined || llms === undefined ? undefined : new MeaningIndex(embeddings, clock, log);
    this.#kept = new AnswerCache(answers.kept);
  }

  /** The model that would be asked now and what the night has cost; null where none is set up. */
  health(): ModelsInOrder['health'] | null {
    return this.#models?.health ?? null;
  }

  /** What is said when the gate refused an answer: it claims nothing and names the human service. */
  referral(question: ViewerQuestion = { text: '' }): AnswerSentence {
    return fallbackSentence(this.#understood(question));
  }

  /** What is said to who asked about a product that may not be presented now. */
  notOffered(question: ViewerQuestion): AnswerSentence {
    return referral(NOT_OFFERED, this.#understood(question));
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
   * left to a model; who asks what was just answered is told in one sentence. Ends early, without an error, when
   * the signal is aborted.
   */
  async *answer(question: ViewerQuestion, signal: AbortSignal): AsyncGenerator<AnswerSentence, void> {
    const asked = this.#understood(question);
    const embedded = withLikely(answerFromFacts(asked), asked);
    const kept = embedded.isSettled ? undefined : this.#keptAnswer(asked);
    const isAgain = question.answeredAt !== undefined;
    const short = toldAgain(kept ?? embedded.sentences);
    if (isAgain && !embedded.isSettled && short !== undefined && short.via !== 'fallback') {
      const lead = say(asked, '刚才答过，', 'As said earlier: ');
      yield { ...short, text: `${lead}${short.text}` };
      return;
    }
    const said: AnswerSentence[] = [];
    if (!embedded.isSettled && this.#options.mayAskModel?.() !== false) {
      if (kept !== undefined) {
        yield* kept;
        return;
      }
      const isWhole = yield* this.#byModel(asked, embedded.sentences, said, signal);
      if (isWhole || signal.aborted) return;
    }
    for (const sentence of untold(embedded.sentences, said)) {
      if (signal.aborted) return;
      yield sentence;
    }
  }

  /** What a model said to the same question, while each fact that it rests on may still be said. */
  #keptAnswer(asked: Asked): readonly AnswerSentence[] | undefined {
    if (this.#models === undefined || this.#options.mayAskModel?.() === false) return undefined;
    const kept = this.#kept.find(asked);
    const facts = (kept ?? []).flatMap((sentence) => sentence.facts);
    if (kept === undefined || !facts.every((id) => mayBeSaid(id, asked))) return undefined;
    const scope = asked.product === undefined ? {} : { product: asked.product.id };
    asked.onKnowledgeCall({ query: asked.text, ...scope, hits: [...new Set(facts)] });
    for (const request of new Set(kept.flatMap(({ worded }) => worded?.asked ?? [])))
      this.#watch.onAsked(request);
    return kept;
  }

  /** Yields what the model writes and the facts bear out; returns whether that is a whole answer. */
  async *#byModel(
    asked: Asked,
    embedded: readonly AnswerSentence[],
    said: AnswerSentence[],
    signal: AbortSignal,
  ): AsyncGenerator<AnswerSentence, boolean> {
    const models = this.#models;
    if (models === undefined || !models.mayBeAsked) return false;
    const scope = { limit: NEAR, ...(asked.product !== undefined && { product: asked.product.id }) };
    const near = (await this.#meaning?.nearest(asked.plain, asked.knowledge, scope, signal)) ?? [];
    const evidence = gatherEvidence(asked, embedded, near);
    if (evidence.length === 0 || signal.aborted) return false;
    const { text, language, commentIds } = asked;
    const question = { text, language, evidence, commentIds };
    try {
      for await (const sentence of models.answer(question, signal)) {
        said.push(sentence);
        yield sentence;
      }
      this.#kept.keep(asked, said);
      return true;
    } catch (fault) {
      if (signal.aborted) return false;
      if (!(fault instanceof ModelFault)) throw fault;
      this.#report(fault);
      return false;
    }
  }

  #report(fault: ModelFault): void {
    this.#options.log.debug({ fault: fault.message }, 'model gave no whole answer');
    this.#options.onModelFault({ kind: fault.kind, reason: fault.message });
  }

  /**
   * Builds the index of the facts in force, and answers questions to nobody: else the first viewers of the
   * night would wait for that and for patterns that are met for the first time. No knowledge-base call is counted.
   */
  prepare(): void {
    const { products } = this.#options.knowledge();
    const of = (asked: string, { id, name }: Product) => ({ text: `${name}的${asked}是什么？`, product: id });
    // Each product's texts are read at its first open question, so each is asked one before any is asked more.
    const first = products.map((product) => of('好处', product));
    const more = products.flatMap((product) => {
      const labels = Object.values(product.facts ?? {}).flatMap(({ label }) => label ?? []);
      return ['价格', ...labels].map((asked) => of(asked, product));
    });
    const questions = [...first, ...more];
    for (const question of questions.slice(0, QUESTIONS_AHEAD)) {
      answerFromFacts(this.#understood(question, () => {}));
    }
  }

  #understood(
    question: ViewerQuestion,
    onKnowledgeCall: (call: KnowledgeCall) => void = this.#options.onKnowledgeCall,
  ): Asked {
    const { knowledge, catalogue, clock, locale } = this.#options;
    const now = openKnowledge(knowledge());
    if (this.#index?.version !== now.version) {
      this.#index = { version: now.version, index: new FactIndex(now) };
    }
    return understand(question, {
      knowledge: now,
      ...(catalogue !== undefined && { catalogue: catalogue() }),
      index: this.#index.index,
      now: clock.now(),
      locale,
      onKnowledgeCall,
    });
  }
}

/** For whoever keeps no record. */
const NOBODY: ModelWatch = { requestId: () => 'm', onAsked: () => {}, onAnswered: () => {} };

/** Questions answered before the night begins: a quarter of a second's work. */
const QUESTIONS_AHEAD = 80;

/** Facts taken of a search by meaning: as many as one by words gives. */
const NEAR = 12;

/**
 * The one sentence for who asks again: the merchant's own answer to this question where there is one, since a
 * general rule of the shop's without the product's exception would mislead; else the first.
 */
function toldAgain(sentences: readonly AnswerSentence[]): AnswerSentence | undefined {
  return sentences.find(({ facts }) => facts.some((id) => /\.faq\.\d+$/.test(id))) ?? sentences[0];
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
