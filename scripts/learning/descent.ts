const ROUNDS = 300;
const STEP = 0.05;
/** Adam's usual constants (Kingma and Ba, 2015). */
const FIRST = 0.9;
const SECOND = 0.999;

/**
 * The weights at the bottom of a smooth, convex loss, by Adam over all of it at once: the same loss gives the same
 * weights each time. `slopeAt` writes the slope at some weights into `slope`.
 */
export function descend(
  size: number,
  slopeAt: (weights: Float64Array, slope: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const slope = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round += 1) {
    slopeAt(weights, slope);
    const calm = STEP * (round < ROUNDS / 2 ? 1 : 0.3);
    for (let at = 0; at < size; at += 1) {
      const now = slope[at] as number;
      const first = FIRST * (mean[at] as number) + (1 - FIRST) * now;
      const second = SECOND * (square[at] as number) + (1 - SECOND) * now * now;
      mean[at] = first;
      square[at] = second;
      const corrected = first / (1 - FIRST ** round);
      weights[at] =
        (weights[at] as number) - (calm * corrected) / (Math.sqrt(second / (1 - SECOND ** round)) + 1e-8);
    }
  }
  return weights;
}
