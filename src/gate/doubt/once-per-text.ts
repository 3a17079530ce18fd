/** Which buckets a text has been met in: a sign counts once a text. Nothing is cleared between texts. */
export class OncePerText {
  readonly #metIn: Uint32Array;
  #number = 0;

  constructor(buckets: number) {
    this.#metIn = new Uint32Array(buckets);
  }

  begin(): void {
    if (this.#number === 0xffff_ffff) {
      this.#metIn.fill(0);
      this.#number = 0;
    }
    this.#number += 1;
  }

  isNew(bucket: number): boolean {
    if (this.#metIn[bucket] === this.#number) return false;
    this.#metIn[bucket] = this.#number;
    return true;
  }
}
