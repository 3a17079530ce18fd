import type { CorrectionOffer } from './wanted.ts';

/** Tries a second apart get over a voice or a disk that failed for a moment; then the script sells other things meanwhile. */
const TRIES_IN_A_ROW = 3;

/** Between tries in a row, and between later ones, ms. */
const SOON_MS = 1_000;
const LATER_MS = 5_000;

/** A night does not end without a correction that can still be said, for this long at most, ms (COR-02). */
const AWAITED_MS = 60_000;

interface Owed {
  /** Undefined where its words were refused: a person has to decide again. */
  readonly offer: CorrectionOffer | undefined;
  readonly about: readonly string[];
  readonly tries: number;
  /** Epoch ms before which it is not tried again. */
  readonly dueAt: number;
  /** It was asked for, and is neither heard nor lost. */
  readonly isOnItsWay: boolean;
  /** Epoch ms when it was first asked for. */
  readonly since?: number;
}

/**
 * Corrections that a person has approved and nobody has heard: each is tried until it is heard, and the products it
 * is about are not pitched before (COR-02). No I/O and no timers.
 */
export class OwedCorrections {
  readonly #owed = new Map<string, Owed>();

  /** It is to be said, first of all. The same words that are on their way already are not said twice. */
  owe(offer: CorrectionOffer): void {
    const { correction } = offer.corrects;
    const known = this.#owed.get(correction);
    if (known?.isOnItsWay === true && known.offer?.text === offer.text) return;
    const { about } = offer;
    this.#owed.set(correction, {
      offer,
      about,
      tries: 0,
      dueAt: Number.NEGATIVE_INFINITY,
      isOnItsWay: false,
    });
  }

  /** Its words may not be said: its products wait until a person has decided anew. */
  bar(correction: string, about: readonly string[]): void {
    this.#owed.set(correction, { offer: undefined, about, tries: 0, dueAt: 0, isOnItsWay: false });
  }

  /** It was heard, or a person decided that nothing has to be said. */
  settle(correction: string): void {
    this.#owed.delete(correction);
  }

  /** Asked for and not heard, whatever the reason: it comes again. */
  lost(correction: string, now: number): void {
    const known = this.#owed.get(correction);
    if (known === undefined) return;
    const tries = known.tries + 1;
    const dueAt = now + (tries < TRIES_IN_A_ROW ? SOON_MS : LATER_MS);
    this.#owed.set(correction, { ...known, tries, dueAt, isOnItsWay: false });
  }

  /** The one that is to be said now; it is on its way then. */
  take(now: number): CorrectionOffer | undefined {
    for (const [id, owed] of this.#owed) {
      if (owed.offer === undefined || owed.isOnItsWay || owed.dueAt > now) continue;
      this.#owed.set(id, { ...owed, isOnItsWay: true, since: owed.since ?? now });
      return owed.offer;
    }
    return undefined;
  }

  /** Whether a product is not to be pitched now: a correction about it is not even on its way. */
  bars(product: string): boolean {
    return this.#about(product).some(({ isOnItsWay }) => !isOnItsWay);
  }

  /** Whether that will last: its correction was tried in vain again and again, or needs a person. */
  isStuck(product: string): boolean {
    return this.#about(product).some(
      ({ offer, isOnItsWay, tries }) => !isOnItsWay && (offer === undefined || tries >= TRIES_IN_A_ROW),
    );
  }

  /** Whether the night is worth keeping on for one that can still be said. */
  isAwaited(now: number): boolean {
    return [...this.#owed.values()].some(
      ({ offer, since = now }) => offer !== undefined && now - since < AWAITED_MS,
    );
  }

  /** How long until the next try is due, ms; Infinity where none waits. */
  dueIn(now: number): number {
    const waiting = [...this.#owed.values()].filter(
      ({ offer, isOnItsWay }) => offer !== undefined && !isOnItsWay,
    );
    return Math.min(Number.POSITIVE_INFINITY, ...waiting.map(({ dueAt }) => Math.max(0, dueAt - now)));
  }

  #about(product: string): readonly Owed[] {
    return [...this.#owed.values()].filter(({ about }) => about.includes(product));
  }
}
