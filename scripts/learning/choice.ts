import { BUCKETS } from '../../src/answering/likely/pair-signs.ts';
import { sharesOf } from '../../src/infra/learned-weights.ts';
import { descend } from './descent.ts';
import { evidenceOf, type Fitted } from './fitted.ts';

/** A question with all that it may be asked for. */
export interface Choice {
  readonly options: readonly {
    readonly signs: Uint32Array;
    /** It is one of those that answer. */
    readonly isRight: boolean;
  }[];
}

/**
 * Weights by which the right one of several is chosen, or none of them (multinomial logit with a ridge penalty): the
 * points of an option are its signs' weights, those of 'none' the negative bias. Where no option is right, 'none' is.
 */
export function fitChoices(choices: readonly Choice[], ridge: number): Fitted {
  const fitted = descend(BUCKETS + 1, (weights, slope) => {
    for (let at = 0; at < BUCKETS; at += 1) slope[at] = ridge * (weights[at] as number);
    slope[BUCKETS] = 0;
    const bias = weights[BUCKETS] as number;
    for (const { options } of choices) {
      const points = options.map(({ signs }) => evidenceOf(signs, { bias: 0, weights }));
      const { shares, none } = sharesOf(points, bias);
      const right = shares.reduce((sum, each, at) => sum + (options[at]?.isRight ? each : 0), 0);
      options.forEach(({ signs, isRight }, at) => {
        const each = shares[at] as number;
        const error = each - (isRight ? each / right : 0);
        for (const sign of signs) slope[sign] = (slope[sign] as number) + error;
      });
      // The bias counts against 'none'.
      slope[BUCKETS] = (slope[BUCKETS] as number) - (none - (right === 0 ? 1 : 0));
    }
  });
  return { bias: fitted[BUCKETS] as number, weights: fitted.slice(0, BUCKETS) };
}
