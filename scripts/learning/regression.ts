import { BUCKETS } from '../../src/infra/learned-weights.ts';
import { descend } from './descent.ts';

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

/** Logistic regression with a ridge penalty; the bias is not penalised. */
export function regress(examples: readonly Example[], ridge: number): Fitted {
  const fitted = descend(BUCKETS + 1, (weights, slope) => {
    const bias = weights[BUCKETS] as number;
    for (let at = 0; at < BUCKETS; at += 1) slope[at] = ridge * (weights[at] as number);
    slope[BUCKETS] = 0;
    for (const { signs, label, weight } of examples) {
      const error = weight * (share(evidenceOf(signs, { bias, weights })) - label);
      for (const sign of signs) slope[sign] = (slope[sign] as number) + error;
      slope[BUCKETS] = (slope[BUCKETS] as number) + error;
    }
  });
  return { bias: fitted[BUCKETS] as number, weights: fitted.slice(0, BUCKETS) };
}

/** ln(p / (1 - p)) of a text. */
export function evidenceOf(signs: Uint16Array, { bias, weights }: Fitted): number {
  let sum = bias;
  for (const sign of signs) sum += weights[sign] as number;
  return sum;
}

function share(points: number): number {
  return 1 / (1 + Math.exp(-points));
}
