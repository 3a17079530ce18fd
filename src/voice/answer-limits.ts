import type { Clock } from '../infra/clock.ts';
import { SpeechFault } from './speech-fault.ts';

/** Hosted services begin within 1.5 s; a model on one's own machine that must load first, within 4. */
export const FIRST_BYTE_MS = 5_000;
/** Speech is made faster than it is heard: 2 s without a byte is a stream that hangs. */
export const BETWEEN_MS = 2_000;
/** A line of speech is below 5 MB; more is no speech. */
export const MAX_BYTES = 20_000_000;

/** The time limits of one answer: the whole of it, and the next sign of life. */
export class AnswerLimits {
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #cancelTotal: () => void;
  #cancelNext = () => {};
  fault: SpeechFault | undefined;

  constructor(clock: Clock, totalMs: number) {
    this.#clock = clock;
    this.#cancelTotal = clock.after(totalMs, () => this.#exceed(`not done within ${totalMs} ms`));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something must come within `ms`. */
  expect(ms: number, what: string): void {
    this.#cancelNext();
    this.#cancelNext = this.#clock.after(ms, () => this.#exceed(`${what} within ${ms} ms`));
  }

  end(): void {
    this.#cancelNext();
    this.#cancelTotal();
  }

  #exceed(what: string): void {
    this.end();
    this.fault = new SpeechFault('stalled', `The speech service stalled: ${what}.`);
    this.#controller.abort(this.fault);
  }
}
