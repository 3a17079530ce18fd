/** More in one second than the largest rooms write; beyond, the sender is told to slow down. */
const PER_SECOND = 5_000;

/** Counts what comes in by the second. */
export class IntakeLimit {
  #second = 0;
  #count = 0;

  /** Whether `count` more may come in now. */
  takes(count: number, now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#count = 0;
    }
    if (this.#count + count > PER_SECOND) return false;
    this.#count += count;
    return true;
  }
}
