import { type Clock, sleepOn } from './clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/**
 * A clock that moves only when told to: eight hours pass in seconds, and a test needs no real sleep.
 * Timers fire in order of time, then of setting.
 */
export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  /** A binary heap: a night sets several hundred thousand timers. */
  readonly #timers: Timer[] = [];
  readonly #cancelled = new WeakSet<Timer>();

  constructor(startAt = Date.parse('2026-11-24T20:00:00+08:00')) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, task };
    this.#push(timer);
    return () => this.#cancelled.add(timer);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  /** Moves on by `ms`, firing what falls due and letting all promised work settle in between. */
  async advance(ms: number): Promise<void> {
    await this.advanceTo(this.#now + ms);
  }

  /** Moves on to `until`, epoch ms; stops early where `done` says so. */
  async advanceTo(until: number, done: () => boolean = () => false): Promise<void> {
    await settle();
    while (!done()) {
      const next = this.#peek();
      if (next === undefined || next.at > until) break;
      this.#pop();
      this.#now = Math.max(this.#now, next.at);
      next.task();
      await settle();
    }
    if (!done()) this.#now = Math.max(this.#now, until);
  }

  #peek(): Timer | undefined {
    while (this.#timers[0] !== undefined && this.#cancelled.has(this.#timers[0])) this.#pop();
    return this.#timers[0];
  }

  #push(timer: Timer): void {
    const heap = this.#timers;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(timer, heap[parent] as Timer)) break;
      heap[at] = heap[parent] as Timer;
      at = parent;
    }
    heap[at] = timer;
  }

  #pop(): void {
    const heap = this.#timers;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child += 1;
      if (!isBefore(heap[child] as Timer, last)) break;
      heap[at] = heap[child] as Timer;
      at = child;
    }
    heap[at] = last;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Two turns of the event loop's check phase: enough for chains of promises and for setImmediate callers. */
async function settle(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  await new Promise<void>((resolve) => setImmediate(resolve));
}
