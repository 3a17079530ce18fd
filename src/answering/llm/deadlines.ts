import type { Clock } from '../../infra/clock.ts';
import type { LlmConfig } from '../../model/answer-config.ts';
import { ModelFault } from './model-fault.ts';

/**
 * Three limits on one answer, on the room's clock: to the first word, between words, and in all. The
 * client's own timeout covers none of them once the headers have come.
 */
export class Deadlines {
  readonly #abort = new AbortController();
  readonly #clock: Clock;
  readonly #config: LlmConfig;
  readonly #cancelTotal: () => void;
  #cancelNext: () => void;

  constructor(clock: Clock, config: LlmConfig) {
    this.#clock = clock;
    this.#config = config;
    this.#cancelTotal = clock.after(config.totalMs, () => this.#expire('too-long', config.totalMs));
    this.#cancelNext = clock.after(config.firstTokenMs, () =>
      this.#expire('first-token-late', config.firstTokenMs),
    );
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Words came: the next ones have their time anew. */
  progress(): void {
    this.#cancelNext();
    const limit = this.#config.betweenTokensMs;
    this.#cancelNext = this.#clock.after(limit, () => this.#expire('stalled', limit));
  }

  /** Stops the timers; a deadline that has passed stays passed. */
  stop(): void {
    this.#cancelNext();
    this.#cancelTotal();
  }

  #expire(kind: 'too-long' | 'first-token-late' | 'stalled', limit: number): void {
    this.stop();
    this.#abort.abort(new ModelFault(kind, `no words within ${limit} ms`));
  }
}
