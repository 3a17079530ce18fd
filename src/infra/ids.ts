import type { Clock } from './clock.ts';

/**
 * Ids that sort by time and are a function of the clock alone, so that a rehearsal repeats itself: base 36
 * of the time and a count within the process.
 */
export class IdSource {
  readonly #clock: Pick<Clock, 'now'>;
  #count = 0;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  next(prefix: string): string {
    this.#count += 1;
    return `${prefix}-${Math.floor(this.#clock.now()).toString(36)}-${this.#count.toString(36).padStart(4, '0')}`;
  }
}
