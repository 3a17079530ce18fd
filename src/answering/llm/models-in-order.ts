import type { Clock } from '../../infra/clock.ts';
import type { AnswersConfig, LlmConfig } from '../../model/answer-config.ts';
import type { AnswerSentence } from '../../model/audience.ts';
import type { ModelWatch } from '../../model/model-record.ts';
import { LlmAnswerer, type LlmQuestion } from './llm-answerer.ts';
import { ModelFault } from './model-fault.ts';
import { NightBudget, type Spending } from './night-budget.ts';

/** After these another model is no help: the facts do not hold the answer, or it is bound to be dropped too. */
const FINAL: ReadonlySet<ModelFault['kind']> = new Set(['not-held', 'not-grounded', 'budget-spent']);

/** One model at work on one question. */
interface Run {
  readonly model: string;
  readonly sentences: AsyncGenerator<AnswerSentence, void>;
  readonly abort: AbortController;
  /** Settles with its first sentence, or with why there is none. */
  readonly first: Promise<Outcome>;
  hasToken: boolean;
}

type Outcome =
  | { readonly run: Run; readonly sentence: AnswerSentence }
  | { readonly run: Run; readonly fault: unknown };

export interface ModelsOptions {
  readonly llms: readonly LlmConfig[];
  readonly clock: Clock;
  readonly answers: Pick<AnswersConfig, 'hedgeMs' | 'budget'>;
  /** A model failed and another one goes on. */
  readonly onFault: (fault: ModelFault) => void;
  readonly watch: ModelWatch;
}

/**
 * Models in order of preference. The next is asked when the one before fails, or has no token after `hedgeMs`;
 * the first whole sentence that the facts bear out decides whose answer is heard, and the others are given up.
 */
export class ModelsInOrder {
  readonly #options: ModelsOptions;
  readonly #budget: NightBudget;
  readonly #models: readonly { readonly id: string; readonly answerer: LlmAnswerer }[];

  constructor(options: ModelsOptions) {
    const { llms, clock, answers, watch } = options;
    this.#options = options;
    this.#budget = new NightBudget(clock, answers.budget);
    this.#models = llms.map((llm) => ({
      id: llm.model,
      answerer: new LlmAnswerer(llm, clock, this.#budget, watch),
    }));
  }

  /** The model that would be asked now, and whether any can be. */
  get health(): { readonly id: string; readonly healthy: boolean; readonly budget?: Spending } {
    const able = this.#budget.isSpent ? undefined : this.#models.find(({ answerer }) => answerer.isHealthy);
    const { spending } = this.#budget;
    return {
      id: (able ?? this.#models[0])?.id ?? '',
      healthy: able !== undefined,
      ...(spending !== undefined && { budget: spending }),
    };
  }

  /** False while the night's budget is spent, except for the first question, whose fault tells of it. */
  get mayBeAsked(): boolean {
    return !this.#budget.isSpent || this.#budget.tellOnce();
  }

  /**
   * Sentences as they are written. What was yielded stands, whatever comes after.
   * @throws ModelFault of the last model that failed; or the signal's reason
   */
  async *answer(question: LlmQuestion, signal: AbortSignal): AsyncGenerator<AnswerSentence, void> {
    const runs: Run[] = [];
    try {
      const { run, sentence } = await this.#firstToAnswer(question, signal, runs);
      for (const other of runs) if (other !== run) other.abort.abort();
      yield sentence;
      yield* run.sentences;
    } finally {
      for (const { abort } of runs) abort.abort();
    }
  }

  async #firstToAnswer(
    question: LlmQuestion,
    signal: AbortSignal,
    runs: Run[],
  ): Promise<Extract<Outcome, { sentence: AnswerSentence }>> {
    const live = new Set<Run>();
    let asked = 0;
    let hedge = NEVER;
    const askNext = () => {
      const model = this.#models[asked];
      asked += 1;
      if (model === undefined) return;
      const run = begin(model, question, signal);
      runs.push(run);
      live.add(run);
      hedge.cancel();
      hedge = asked < this.#models.length ? this.#hedge(run) : NEVER;
    };
    try {
      askNext();
      for (;;) {
        const outcome = await Promise.race([hedge.due, ...[...live].map(({ first }) => first)]);
        if (outcome === 'late') {
          askNext();
          continue;
        }
        if ('sentence' in outcome) return outcome;
        live.delete(outcome.run);
        const { fault } = outcome;
        if (signal.aborted || !(fault instanceof ModelFault) || FINAL.has(fault.kind)) throw fault;
        const isLast = live.size === 0 && asked >= this.#models.length;
        if (isLast) throw fault;
        this.#options.onFault(fault);
        if (live.size === 0) askNext();
      }
    } finally {
      hedge.cancel();
    }
  }

  #hedge(run: Run): Hedge {
    const { promise, resolve } = Promise.withResolvers<'late'>();
    const cancel = this.#options.clock.after(this.#options.answers.hedgeMs, () => {
      if (!run.hasToken) resolve('late');
    });
    return { due: promise, cancel };
  }
}

interface Hedge {
  readonly due: Promise<'late'>;
  readonly cancel: () => void;
}

const NEVER: Hedge = { due: new Promise<'late'>(() => undefined), cancel: () => undefined };

function begin(
  { id, answerer }: { readonly id: string; readonly answerer: LlmAnswerer },
  question: LlmQuestion,
  signal: AbortSignal,
): Run {
  const abort = new AbortController();
  const settled = Promise.withResolvers<Outcome>();
  const run: Run = {
    model: id,
    abort,
    sentences: answerer.answer(question, AbortSignal.any([signal, abort.signal]), () => {
      run.hasToken = true;
    }),
    first: settled.promise,
    hasToken: false,
  };
  run.sentences.next().then(
    ({ done, value }) =>
      settled.resolve(
        done || value === undefined
          ? { run, fault: new ModelFault('empty', 'the model wrote nothing') }
          : { run, sentence: value },
      ),
    (fault: unknown) => settled.resolve({ run, fault }),
  );
  return run;
}
