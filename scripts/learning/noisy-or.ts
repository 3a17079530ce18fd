import { anyOf, softplus } from '../../src/gate/doubt/any-of.ts';
import { BUCKETS } from '../../src/gate/doubt/signs.ts';
import { evidenceOf, type Fitted } from './fitted.ts';
import { Moments } from './moments.ts';
import { seededRandom } from './random.ts';

/** One labelled text as the signs that it shows as a whole, and that each of its parts shows. */
export interface Example {
  readonly whole: Uint32Array;
  readonly parts: readonly Uint32Array[];
  /** 1: may not be said; 0: may. */
  readonly label: 0 | 1;
  readonly weight: number;
}

const EPOCHS = 8;
const STEP = 0.005;
const BATCH = 64;
/** Share of signs that a text is shown without while it is learned from, so that no one of them is relied upon. */
const HIDDEN = 0.3;

/**
 * Weights of a noisy-or over parts, and of the whole beside it: a text's points are the bias, its whole's signs and
 * those of any of its parts. By Adam over small batches, moments kept for the signs that a batch shows (as PyTorch's
 * SparseAdam does); the same examples give the same weights each time.
 */
export function fitParts(examples: readonly Example[]): Fitted {
  const random = seededRandom(1);
  const adam = new SparseAdam(BUCKETS + 1);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      for (const at of order.slice(from, from + BATCH)) learnFrom(examples[at] as Example, adam, random);
      adam.step();
    }
  }
  return { bias: adam.weights[BUCKETS] as number, weights: adam.weights.slice(0, BUCKETS) };
}

/** ln(p / (1 - p)) of a text. */
export function pointsOf(
  { whole, parts }: Pick<Example, 'whole' | 'parts'>,
  { bias, weights }: Fitted,
): number {
  const any = anyOf(Float64Array.from(parts, (part) => evidenceOf(part, { bias: 0, weights })));
  return evidenceOf(whole, { bias, weights }) + any;
}

function learnFrom({ whole, parts, label, weight }: Example, adam: SparseAdam, random: () => number): void {
  const shown = (signs: Uint32Array): Uint32Array => signs.filter(() => random() >= HIDDEN);
  const seen = { whole: shown(whole), parts: parts.map(shown) };
  const { weights } = adam;
  const points = Float64Array.from(seen.parts, (part) => evidenceOf(part, { bias: 0, weights }));
  const any = anyOf(points);
  const all = any + evidenceOf(seen.whole, { bias: weights[BUCKETS] as number, weights });
  const error = (weight * (share(all) - label)) / BATCH;
  adam.add(BUCKETS, error);
  for (const sign of seen.whole) adam.add(sign, error);
  // How far all of it moves with one part: by that part's share of what is likely of any.
  const likely = Math.max(share(any), 1e-12);
  for (const [at, part] of seen.parts.entries()) {
    const slope = (error * share(points[at] as number)) / likely;
    for (const sign of part) adam.add(sign, slope);
  }
}

/** Adam that moves only what the batch has a slope for. */
class SparseAdam {
  readonly weights: Float64Array;
  readonly #slope: Float64Array;
  readonly #moments: Moments;
  readonly #touched: number[] = [];
  /** The step that last touched a weight. */
  readonly #touchedIn: Uint32Array;
  #steps = 0;

  constructor(size: number) {
    this.weights = new Float64Array(size);
    this.#slope = new Float64Array(size);
    this.#moments = new Moments(size);
    this.#touchedIn = new Uint32Array(size);
  }

  add(at: number, slope: number): void {
    if (this.#touchedIn[at] !== this.#steps + 1) this.#touched.push(at);
    this.#touchedIn[at] = this.#steps + 1;
    this.#slope[at] = (this.#slope[at] as number) + slope;
  }

  step(): void {
    this.#steps += 1;
    for (const at of this.#touched) {
      const steps = this.#moments.stepsAt(at, this.#slope[at] as number, this.#steps);
      this.weights[at] = (this.weights[at] as number) - STEP * steps;
      this.#slope[at] = 0;
    }
    this.#touched.length = 0;
  }
}

function share(points: number): number {
  return Math.exp(-softplus(-points));
}

/** Fisher and Yates. */
function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
