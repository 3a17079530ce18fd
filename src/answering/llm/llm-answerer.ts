import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Clock } from '../../infra/clock.ts';
import type { LlmConfig } from '../../model/answer-config.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import type { Bilingual } from '../../model/text.ts';
import { type CitedLine, CitedLines } from './cited-lines.ts';
import { ChatConnection } from './connection.ts';
import type { Evidence } from './evidence.ts';
import { groundingProblem } from './grounding.ts';
import { ModelFault } from './model-fault.ts';
import { estimatedTokens, type NightBudget } from './night-budget.ts';
import { promptFor } from './prompt.ts';

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
}

/** Answers by a language model, each sentence checked against the facts before it leaves. */
export class LlmAnswerer {
  readonly #connection: ChatConnection;
  readonly #budget: NightBudget;
  readonly #price: LlmConfig['price'];
  // The breaker reads the machine's clock: it stands at the edge and guards a real server, also in rehearsal.
  readonly #breaker = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: REST_MS,
  });

  constructor(config: LlmConfig, clock: Clock, budget: NightBudget) {
    this.#connection = new ChatConnection(config, clock);
    this.#budget = budget;
    this.#price = config.price;
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
    const messages = promptFor(question.text, question.evidence, question.language);
    const left = new AbortController();
    const pieces = this.#connection.stream(messages, AbortSignal.any([signal, left.signal]));
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
        }
        for (const line of done ? lines.end() : lines.push(value)) {
          yield this.#checked(line, question);
          count += 1;
          if (count >= SENTENCES) return;
        }
        if (done) break;
      }
      if (count === 0) throw new ModelFault('empty', 'the model wrote nothing');
    } finally {
      this.#budget.spend(used, this.#price);
      left.abort();
    }
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
