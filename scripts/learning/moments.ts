const FIRST = 0.9;
const SECOND = 0.999;

/** The moments of each weight's slope, by which Adam measures its steps (Kingma and Ba, 2015, with its constants). */
export class Moments {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;

  constructor(size: number) {
    this.#mean = new Float64Array(size);
    this.#square = new Float64Array(size);
  }

  /** How many steps to go against the slope of one weight, in a round counted from 1. */
  stepsAt(at: number, slope: number, round: number): number {
    const mean = FIRST * (this.#mean[at] as number) + (1 - FIRST) * slope;
    const square = SECOND * (this.#square[at] as number) + (1 - SECOND) * slope * slope;
    this.#mean[at] = mean;
    this.#square[at] = square;
    return mean / (1 - FIRST ** round) / (Math.sqrt(square / (1 - SECOND ** round)) + 1e-8);
  }
}
