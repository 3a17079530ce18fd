import { Moments } from './moments.ts';

const ROUNDS = 300;
const STEP = 0.05;

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
  const moments = new Moments(size);
  for (let round = 1; round <= ROUNDS; round += 1) {
    slopeAt(weights, slope);
    const calm = STEP * (round < ROUNDS / 2 ? 1 : 0.3);
    for (let at = 0; at < size; at += 1) {
      weights[at] = (weights[at] as number) - calm * moments.stepsAt(at, slope[at] as number, round);
    }
  }
  return weights;
}
