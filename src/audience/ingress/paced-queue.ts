import type { Clock } from '../../infra/clock.ts';

export interface PacedQueueOptions<Item> {
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** The most that wait. */
  readonly capacity: number;
  /** The most that are handed on within one slice. */
  readonly perSlice: number;
  readonly sliceMs: number;
  readonly onItem: (item: Item) => void;
  readonly onDropped: () => void;
}

/**
 * Hands items on in order, at once while they come slowly and at a bounded pace while they flood: what is
 * said on air must not wait for ten thousand comments to be screened. When it is full the oldest goes.
 */
export class PacedQueue<Item> {
  readonly #options: PacedQueueOptions<Item>;
  readonly #ring: (Item | undefined)[];
  #head = 0;
  #size = 0;
  #sliceEndsAt = Number.NEGATIVE_INFINITY;
  #handedOn = 0;
  #cancel: (() => void) | undefined;
  #isClosed = false;

  constructor(options: PacedQueueOptions<Item>) {
    this.#options = options;
    this.#ring = new Array<Item | undefined>(options.capacity).fill(undefined);
  }

  /** How many wait. */
  get size(): number {
    return this.#size;
  }

  offer(item: Item): void {
    if (this.#isClosed) return;
    const { capacity, onDropped } = this.#options;
    if (this.#size === 0 && this.#mayHandOn()) {
      this.#options.onItem(item);
      return;
    }
    if (this.#size === capacity) {
      this.#take();
      onDropped();
    }
    this.#ring[(this.#head + this.#size) % capacity] = item;
    this.#size += 1;
    this.#schedule();
  }

  /** What waits is forgotten. */
  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
    this.#size = 0;
    this.#ring.fill(undefined);
  }

  #take(): Item | undefined {
    const item = this.#ring[this.#head];
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) % this.#options.capacity;
    this.#size -= 1;
    return item;
  }

  #mayHandOn(): boolean {
    const { clock, perSlice, sliceMs } = this.#options;
    const now = clock.now();
    if (now >= this.#sliceEndsAt) {
      this.#sliceEndsAt = now + sliceMs;
      this.#handedOn = 0;
    }
    if (this.#handedOn >= perSlice) return false;
    this.#handedOn += 1;
    return true;
  }

  #schedule(): void {
    const { clock } = this.#options;
    this.#cancel ??= clock.after(Math.max(0, this.#sliceEndsAt - clock.now()), () => {
      this.#cancel = undefined;
      while (this.#size > 0 && this.#mayHandOn()) this.#options.onItem(this.#take() as Item);
      if (this.#size > 0 && !this.#isClosed) this.#schedule();
    });
  }
}
