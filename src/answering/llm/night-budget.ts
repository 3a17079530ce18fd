import type { Clock } from '../../infra/clock.ts';
import type { AnswersConfig, TokenPrice } from '../../model/answer-config.ts';

/** A night's spending ends with the night: the count starts anew after this long. */
const NIGHT_MS = 24 * 3_600_000;

/** Tokens read and written. */
export interface Used {
  readonly input: number;
  readonly output: number;
}

/** What a room has spent on its models since the night began, and how much it may. */
export interface Spending {
  readonly tokens: number;
  readonly money: number;
  readonly currency: string;
  readonly maxTokens?: number;
  readonly maxMoney?: number;
  readonly isSpent: boolean;
}

/** What a room may spend on its models in a night; at the end the embedded answerer takes over. */
export class NightBudget {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #limit: NonNullable<AnswersConfig['budget']> | undefined;
  #since: number;
  #tokens = 0;
  #money = 0;
  #isTold = false;

  /** @param limit absent: nothing is counted against anything */
  constructor(clock: Pick<Clock, 'now'>, limit?: AnswersConfig['budget']) {
    this.#clock = clock;
    this.#limit = limit;
    this.#since = clock.now();
  }

  get isSpent(): boolean {
    this.#beginNight();
    return (
      this.#tokens >= (this.#limit?.tokens ?? Number.POSITIVE_INFINITY) ||
      this.#money >= (this.#limit?.money ?? Number.POSITIVE_INFINITY)
    );
  }

  /** Undefined where nobody set a budget. */
  get spending(): Spending | undefined {
    if (this.#limit === undefined) return undefined;
    const { tokens, money, currency } = this.#limit;
    const isSpent = this.isSpent;
    return {
      tokens: this.#tokens,
      money: this.#money,
      currency,
      ...(tokens !== undefined && { maxTokens: tokens }),
      ...(money !== undefined && { maxMoney: money }),
      isSpent,
    };
  }

  spend({ input, output }: Used, price: TokenPrice = { input: 0, output: 0 }): void {
    this.#beginNight();
    this.#tokens += input + output;
    this.#money += (input * price.input + output * price.output) / 1_000_000;
  }

  /** True once a night, at the first question that is not asked for want of budget. */
  tellOnce(): boolean {
    const isNews = this.isSpent && !this.#isTold;
    if (isNews) this.#isTold = true;
    return isNews;
  }

  #beginNight(): void {
    if (this.#clock.now() - this.#since < NIGHT_MS) return;
    this.#since = this.#clock.now();
    this.#tokens = 0;
    this.#money = 0;
    this.#isTold = false;
  }
}

/** Tokens of a text where the server does not tell: a Chinese character is about one, Latin four to one. */
export function estimatedTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 4);
}
