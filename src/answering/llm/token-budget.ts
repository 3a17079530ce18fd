import type { Clock } from '../../infra/clock.ts';

/** A night's spending ends with the night: the count starts anew after this long. */
const NIGHT_MS = 24 * 3_600_000;

/** How many tokens a room may spend in a night; at the end the embedded answerer takes over. */
export class TokenBudget {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #limit: number;
  #since: number;
  #spent = 0;

  /** @param limit tokens a night; infinite where nobody set one */
  constructor(clock: Pick<Clock, 'now'>, limit: number) {
    this.#clock = clock;
    this.#limit = limit;
    this.#since = clock.now();
  }

  get isSpent(): boolean {
    if (this.#clock.now() - this.#since >= NIGHT_MS) {
      this.#since = this.#clock.now();
      this.#spent = 0;
    }
    return this.#spent >= this.#limit;
  }

  spend(tokens: number): void {
    this.#spent += tokens;
  }
}

/** Tokens of a text where the server does not tell: a Chinese character is about one, Latin four to one. */
export function estimatedTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 4);
}
