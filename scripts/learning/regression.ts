import { BUCKETS } from '../../src/infra/learned-weights.ts';

/** One labelled text as the signs it shows. */
export interface Example {
  readonly signs: Uint16Array;
  /** 1: may not be said; 0: may. */
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: Float64Array;
}

const ROUNDS = 300;
const STEP = 0.05;
/** Adam's usual constants (Kingma and Ba, 2015). */
const FIRST = 0.9;
const SECOND = 0.999;

/**
 * Logistic regression with a ridge penalty, by Adam over the whole batch: the same examples in the same order give
 * the same weights.
 */
export function regress(examples: readonly Example[], ridge: number): Fitted {
  const weights = new Float64Array(BUCKETS + 1);
  const slope = new Float64Array(BUCKETS + 1);
  const mean = new Float64Array(BUCKETS + 1);
  const square = new Float64Array(BUCKETS + 1);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let at = 0; at < BUCKETS; at += 1) slope[at] = ridge * (weights[at] as number);
    slope[BUCKETS] = 0;
    for (const { signs, label, weight } of examples) {
      const error = weight * (share(evidence(signs, weights)) - label);
      for (const sign of signs) slope[sign] = (slope[sign] as number) + error;
      slope[BUCKETS] = (slope[BUCKETS] as number) + error;
    }
    const calm = STEP * (round < ROUNDS / 2 ? 1 : 0.3);
    for (let at = 0; at <= BUCKETS; at += 1) {
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
  return { bias: weights[BUCKETS] as number, weights: weights.slice(0, BUCKETS) };
}

/** ln(p / (1 - p)) of a text, the last place of `weights` being the bias. */
function evidence(signs: Uint16Array, weights: Float64Array): number {
  let sum = weights[BUCKETS] as number;
  for (const sign of signs) sum += weights[sign] as number;
  return sum;
}

export function evidenceOf(signs: Uint16Array, { bias, weights }: Fitted): number {
  let sum = bias;
  for (const sign of signs) sum += weights[sign] as number;
  return sum;
}

function share(points: number): number {
  return 1 / (1 + Math.exp(-points));
}
