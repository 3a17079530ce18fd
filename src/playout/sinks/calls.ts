import type { Clock } from '../../infra/clock.ts';

/** Calls on the way over a connection that answers by id, each with a time limit; none is left unsettled. */
export class Calls {
  readonly #clock: Clock;
  readonly #waiting = new Map<string, { resolve(value: unknown): void; reject(fault: Error): void }>();
  #count = 0;
  #ended: Error | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Sends a call under a fresh id and waits for its answer.
   * @throws Error when it takes longer than `limitMs`, or the connection ends
   */
  async make(what: string, limitMs: number, send: (id: string) => void): Promise<unknown> {
    if (this.#ended !== undefined) throw this.#ended;
    this.#count += 1;
    const id = `candor-${this.#count}`;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, { resolve, reject });
    const cancel = this.#clock.after(limitMs, () =>
      reject(new Error(`${what} was not answered within ${limitMs} ms`)),
    );
    try {
      send(id);
      return await promise;
    } finally {
      cancel();
      this.#waiting.delete(id);
    }
  }

  answer(id: string, value: unknown): void {
    this.#waiting.get(id)?.resolve(value);
  }

  refuse(id: string, fault: Error): void {
    this.#waiting.get(id)?.reject(fault);
  }

  /** The connection is no more. */
  end(why: string): void {
    this.#ended = new Error(why);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
  }
}
