/** A sentence for a quiet moment. */
export interface Idle {
  readonly text: string;
  readonly product?: string;
  readonly facts?: readonly string[];
}

/** Sentences remembered, so that a long night does not fill the memory. */
const REMEMBERED = 500;

/**
 * Picks what is said when nobody has anything to say: fillers and sentences from the facts in turn, never the
 * same twice within a while, and where there are not so many, the one that was said longest ago.
 */
export class IdleTalk {
  readonly #noRepeatMs: number;
  readonly #saidAt = new Map<string, number>();
  #turn = 0;

  constructor(noRepeatMs: number) {
    this.#noRepeatMs = noRepeatMs;
  }

  /** @param fillers at least one */
  next(now: number, fillers: readonly string[], fromFacts: readonly Idle[]): Idle {
    const plain = fillers.map((text): Idle => ({ text }));
    const rows = this.#turn++ % 2 === 0 ? [plain, fromFacts] : [fromFacts, plain];
    const fresh = rows.flat().find(({ text }) => now - this.#lastAt(text) >= this.#noRepeatMs);
    const chosen = fresh ?? this.#oldest([...plain, ...fromFacts]) ?? { text: '' };
    this.#saidAt.delete(chosen.text);
    this.#saidAt.set(chosen.text, now);
    const oldest = this.#saidAt.keys().next().value;
    if (this.#saidAt.size > REMEMBERED && oldest !== undefined) this.#saidAt.delete(oldest);
    return chosen;
  }

  #lastAt(text: string): number {
    return this.#saidAt.get(text) ?? Number.NEGATIVE_INFINITY;
  }

  #oldest(all: readonly Idle[]): Idle | undefined {
    return all.reduce<Idle | undefined>(
      (best, each) => (best === undefined || this.#lastAt(each.text) < this.#lastAt(best.text) ? each : best),
      undefined,
    );
  }
}
