/** Events take no time to reach us but at least none: the quickest of a minute shows how far a clock is off. */
const WINDOW_MS = 60_000;
/** Fewer say nothing: the first may be what a relay kept from before. */
const SAMPLES = 5;
/** Within it lies the way through a relay, and times in whole seconds. */
const TOLERATED_MS = 2_000;

/** Sets the times of one source right, whose clock may be minutes or whole time zones off. */
export class ClockSkew {
  #windowEndsAt = Number.NEGATIVE_INFINITY;
  #before = Number.POSITIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;
  #samples = 0;

  /** How far the source's clock is behind ours, ms; negative where it is ahead; 0 within what is tolerated. */
  get skewMs(): number {
    const least = Math.min(this.#before, this.#least);
    return this.#samples < SAMPLES || Math.abs(least) <= TOLERATED_MS ? 0 : least;
  }

  /** Our time of what the source says happened at `given`; never later than now. Epoch ms. */
  correct(given: number, now: number): number {
    if (now >= this.#windowEndsAt) {
      this.#before = this.#least;
      this.#least = Number.POSITIVE_INFINITY;
      this.#windowEndsAt = now + WINDOW_MS;
    }
    this.#samples += 1;
    this.#least = Math.min(this.#least, now - given);
    return Math.min(now, given + this.skewMs);
  }
}
