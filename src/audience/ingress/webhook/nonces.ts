/** Beyond it a sender is told to slow down rather than a nonce forgotten, which would let it be used again. */
const MOST = 50_000;

/** Nonces used lately. Holds only those of signed requests, so only who knows the secret can fill it. */
export class Nonces {
  readonly #windowMs: number;
  readonly #usedAt = new Map<string, number>();

  /** @param windowMs how long a nonce may not be used again */
  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  get size(): number {
    return this.#usedAt.size;
  }

  /** Notes a nonce; `used` where it was, `full` where no more can be remembered. */
  use(nonce: string, now: number): 'new' | 'used' | 'full' {
    for (const [oldest, at] of this.#usedAt) {
      if (now - at < this.#windowMs) break;
      this.#usedAt.delete(oldest);
    }
    if (this.#usedAt.has(nonce)) return 'used';
    if (this.#usedAt.size >= MOST) return 'full';
    this.#usedAt.set(nonce, now);
    return 'new';
  }
}
