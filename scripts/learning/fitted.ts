/** A linear model over hashed signs, as it was fitted. */
export interface Fitted {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** ln(p / (1 - p)) of what shows some signs. */
export function evidenceOf(signs: Uint32Array, { bias, weights }: Fitted): number {
  let sum = bias;
  for (const sign of signs) sum += weights[sign] as number;
  return sum;
}
