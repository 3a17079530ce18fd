import { createHash } from 'node:crypto';

/** Vectors by the hash of their text: a fact that did not change is not embedded again. */
export class VectorCache {
  readonly #limit: number;
  readonly #vectors = new Map<string, Float32Array>();

  /** @param limit vectors kept; the longest unused goes first */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(text: string): Float32Array | undefined {
    return this.#vectors.get(hashOf(text));
  }

  keep(text: string, vector: Float32Array): void {
    const hash = hashOf(text);
    this.#vectors.delete(hash);
    this.#vectors.set(hash, vector);
    for (const oldest of this.#vectors.keys()) {
      if (this.#vectors.size <= this.#limit) return;
      this.#vectors.delete(oldest);
    }
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
