import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Clock } from '../../infra/clock.ts';
import type { LlmConfig } from '../../model/answer-config.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import { type ModelAsked, type ModelName, type ModelWatch, modelName } from '../../model/model-record.ts';
import type { Bilingual } from '../../model/text.ts';
import { type CitedLine, CitedLines } from './cited-lines.ts';
import { ANSWER_TOKENS, ChatConnection } from './connection.ts';
import type { Evidence } from './evidence.ts';
import { groundingProblem } from './grounding.ts';
import { ModelFault } from './model-fault.ts';
import { estimatedTokens, type NightBudget } from './night-budget.ts';
import { type Prompt, promptFor } from './prompt.ts';

/** Server failures in a row after which the model is left alone: one may be chance, three are an outage. */
const FAILURES = 3;

/** How long it is left alone, ms: about three questions of a busy room, then one is tried. */
const REST_MS = 30_000;

/** Sentences taken of one answer; the rest of a talkative model is not waited for. */
const SENTENCES = 3;

export interface LlmQuestion {
  readonly text: string;
  readonly language: keyof Bilingual;
  readonly evidence: readonly Evidence[];
  /** The comments that asked, for the record. */
  readonly commentIds: readonly string[];
}

/** Answers by a language model, each sentence checked against the facts before it leaves. */
export class LlmAnswerer {
  readonly #connection: ChatConnection;
  readonly #budget: NightBudget;
  readonly #config: LlmConfig;
  readonly #name: ModelName;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #watch: ModelWatch;
  // The breaker reads the machine's clock: it stands at the edge and guards a real server, also in rehearsal.
  readonly #breaker = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: REST_MS,
  });

  constructor(config: LlmConfig, clock: Clock, budget: NightBudget, watch: ModelWatch) {
    this.#connection = new ChatConnection(config, clock);
    this.#config = config;
    this.#name = modelName(config);
    this.#clock = clock;
    this.#budget = budget;
    this.#watch = watch;
  }

  get isHealthy(): boolean {
    return this.#breaker.state === CircuitState.Closed;
  }

  /**
   * Sentences as they are written. What was yielded stands, whatever comes after.
   * @throws ModelFault; or the signal's reason
   */
  async *answer(
    question: LlmQuestion,
    signal: AbortSignal,
    onFirstToken: () => void,
  ): AsyncGenerator<AnswerSentence, void> {
    if (this.#budget.isSpent)
      throw new ModelFault('budget-spent', "the night's budget for models is spent: the facts answer");
    const verdict = Promise.withResolvers<void>();
    const admitted = Promise.withResolvers<boolean>();
    void this.#breaker
      .execute(() => {
        admitted.resolve(true);
        return verdict.promise;
      })
      .catch(() => admitted.resolve(false));
    if (!(await admitted.promise))
      throw new ModelFault('circuit-open', 'the model failed repeatedly and rests');
    try {
      yield* this.#written(question, signal, onFirstToken);
    } catch (fault) {
      if (fault instanceof ModelFault && fault.isOfServer) verdict.reject(fault);
      throw fault;
    } finally {
      verdict.resolve();
    }
  }

  async *#written(
    question: LlmQuestion,
    signal: AbortSignal,
    onFirstToken: () => void,
  ): AsyncGenerator<AnswerSentence, void> {
    const { messages, ...prompt } = promptFor(question.text, question.evidence, question.language);
    const asked = this.#asked(prompt, question.commentIds);
    const askedAt = this.#clock.now();
    let worded: NonNullable<AnswerSentence['worded']> = { asked };
    let wrote = '';
    let outcome = 'given-up';
    const left = new AbortController();
    const onNamed = (reported: string) => {
      worded = { asked, reported };
    };
    const pieces = this.#connection.stream(messages, AbortSignal.any([signal, left.signal]), onNamed);
    const lines = new CitedLines();
    let count = 0;
    let used = { input: messages.reduce((sum, { content }) => sum + estimatedTokens(content), 0), output: 0 };
    try {
      for (;;) {
        const { done, value } = await pieces.next();
        if (done) used = value ?? used;
        else {
          if (used.output === 0) onFirstToken();
          used = { ...used, output: used.output + estimatedTokens(value) };
          wrote += value;
        }
        for (const line of done ? lines.end() : lines.push(value)) {
          yield { ...this.#checked(line, question), worded };
          count += 1;
          if (count >= SENTENCES) {
            outcome = 'enough';
            return;
          }
        }
        if (done) break;
      }
      if (count === 0) throw new ModelFault('empty', 'the model wrote nothing');
      outcome = 'whole';
    } catch (fault) {
      if (fault instanceof ModelFault) outcome = fault.kind;
      throw fault;
    } finally {
      this.#budget.spend(used, this.#config.price);
      left.abort();
      const { reported } = worded;
      const tookMs = Math.round(this.#clock.now() - askedAt);
      this.#watch.onAnswered({
        id: asked.id,
        ...(reported !== undefined && { reported }),
        wrote,
        outcome,
        tookMs,
      });
    }
  }

  #asked(prompt: Omit<Prompt, 'messages'>, commentIds: readonly string[]): ModelAsked {
    const sampling = { temperature: this.#config.temperature, maxTokens: ANSWER_TOKENS };
    const asked = { id: this.#watch.requestId(), model: this.#name, sampling, ...prompt, commentIds };
    this.#watch.onAsked(asked);
    return asked;
  }

  #checked(line: CitedLine, { text, evidence, language }: LlmQuestion): AnswerSentence {
    if (line.keys.includes('NONE')) throw new ModelFault('not-held', 'the model found no fact that answers');
    const problem = groundingProblem(line, evidence, text, language);
    if (problem !== undefined) throw new ModelFault('not-grounded', problem);
    const ids = line.keys.flatMap((key) => evidence.find((fact) => fact.key === key)?.id ?? []);
    return { text: whole(line.text, language), facts: [...new Set(ids)], via: 'llm' };
  }
}

function whole(text: string, language: keyof Bilingual): string {
  return /[。！？!?.…]$/u.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`;
}
