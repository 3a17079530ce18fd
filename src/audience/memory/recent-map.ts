/**
 * Remembers what was used lately, `capacity` entries at most, and forgets by halves: dropping the oldest of a
 * large Map one by one costs a walk over its deleted entries each time.
 */
export class RecentMap<Value> {
  readonly #half: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(capacity: number) {
    this.#half = Math.max(1, Math.floor(capacity / 2));
  }

  get size(): number {
    let twice = 0;
    const [few, many] =
      this.#young.size < this.#old.size ? [this.#young, this.#old] : [this.#old, this.#young];
    for (const key of few.keys()) if (many.has(key)) twice += 1;
    return this.#young.size + this.#old.size - twice;
  }

  get(key: string): Value | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  /** Notes a value as just used. */
  set(key: string, value: Value): void {
    if (this.#young.size >= this.#half && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  delete(key: string): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }
}
