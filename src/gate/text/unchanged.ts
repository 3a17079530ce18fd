/** The characters of everyday Chinese, U+4E00 to U+9FFF: nearly all that is read. */
export const EVERYDAY = { first: 0x4e00, many: 0x5200 } as const;

/**
 * Which of these characters something leaves as they are, asked of each once and kept in two bits: some 5 KB that
 * stay in the nearest cache, where a table of what each becomes would be driven out of it by every review.
 */
export class Unchanged {
  readonly #known = new Uint32Array(EVERYDAY.many / 16);
  readonly #isUnchanged: (code: number) => boolean;

  constructor(isUnchanged: (code: number) => boolean) {
    this.#isUnchanged = isUnchanged;
  }

  /** False for any other code unit. */
  has(code: number): boolean {
    const at = code - EVERYDAY.first;
    if (at < 0 || at >= EVERYDAY.many) return false;
    const shift = (at & 15) * 2;
    const known = ((this.#known[at >> 4] as number) >>> shift) & 3;
    if (known !== 0) return known === 1;
    const answer = this.#isUnchanged(code);
    this.#known[at >> 4] = (this.#known[at >> 4] as number) | ((answer ? 1 : 2) << shift);
    return answer;
  }
}
