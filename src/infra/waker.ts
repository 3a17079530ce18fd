import type { Clock } from './clock.ts';

/** Lets one loop sleep until something happened or a time has passed, without losing a call in between. */
export class Waker {
  readonly #clock: Clock;
  #isPending = false;
  #resolve: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  wake(): void {
    this.#isPending = true;
    this.#resolve?.();
  }

  /** Resolves after `ms`, at a wake, or at once if there was one since the last wait; or on abort. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#isPending && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const cancel = this.#clock.after(ms, finish);
        const self = this;
        function finish() {
          cancel();
          signal.removeEventListener('abort', finish);
          self.#resolve = undefined;
          resolve();
        }
        this.#resolve = finish;
        signal.addEventListener('abort', finish, { once: true });
      });
    }
    this.#isPending = false;
  }
}
