import { type Clock, sleepOn } from '../../src/infra/clock.ts';

/** The wall clock, run `speed` times as fast: a bench of twenty minutes on air takes five, and is harder to pass. */
export class ScaledClock implements Clock {
  readonly #speed: number;
  readonly #realStart = performance.now();
  readonly #start = Date.now();

  constructor(speed: number) {
    this.#speed = speed;
  }

  now(): number {
    return this.#start + (performance.now() - this.#realStart) * this.#speed;
  }

  after(ms: number, task: () => void): () => void {
    const timer = setTimeout(task, ms / this.#speed);
    return () => clearTimeout(timer);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }
}
