import { BUCKETS } from '../../infra/learned-weights.ts';

/** Which buckets a text has been met in: a sign counts once a text. Nothing is cleared between texts. */
export class OncePerText {
  readonly #metIn = new Uint32Array(BUCKETS);
  #number = 0;

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
