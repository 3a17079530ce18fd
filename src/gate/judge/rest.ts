import type { Clock } from '../../infra/clock.ts';

/** Failures in a row after which the judge is left alone: one may be chance, three are an outage. */
const FAILURES = 3;

/** How long it is left alone, ms: some five lines of a room go without, then one is tried. */
const REST_MS = 30_000;

/** A circuit breaker on the room's clock. After the rest one question is tried; the others still go without. */
export class Rest {
  readonly #clock: Pick<Clock, 'now'>;
  #failures = 0;
  #until = Number.NEGATIVE_INFINITY;
  #isTrying = false;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  get isResting(): boolean {
    return this.#failures >= FAILURES;
  }

  /** Whether a question may be put now. Who may, reports `worked`, `failed` or `calledOff`. */
  mayAsk(): boolean {
    if (!this.isResting) return true;
    if (this.#isTrying || this.#clock.now() < this.#until) return false;
    this.#isTrying = true;
    return true;
  }

  worked(): void {
    this.#failures = 0;
    this.#isTrying = false;
  }

  failed(): void {
    this.#failures += 1;
    this.#until = this.#clock.now() + REST_MS;
    this.#isTrying = false;
  }

  /** Nobody waits for the answer any more: it says nothing of the judge. */
  calledOff(): void {
    this.#isTrying = false;
  }
}
