import { z } from 'zod';

/** FNV-1a's offset, with which every hash of signs begins. */
export const SEED = 0x811c9dc5;

/** FNV-1a's step, over whole units. */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

/** Where the weight of a hashed sign is kept, of so many (a power of two) that two signs in one cost little. */
export function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** How likely each of several options is by its points, and none of them, whose points are the negative bias. */
export function sharesOf(points: readonly number[], bias: number): { shares: number[]; none: number } {
  const most = Math.max(-bias, ...points);
  const raised = points.map((each) => Math.exp(each - most));
  const none = Math.exp(-bias - most);
  const all = raised.reduce((sum, each) => sum + each, none);
  return { shares: raised.map((each) => each / all), none: none / all };
}

/** What the trainers of scripts/ write: a linear model over hashed signs, in steps of a byte. */
const learnedFileSchema = z.strictObject({
  version: z.number().int().min(1),
  trained: z.string().describe('On what'),
  /** Of how many examples. */
  rows: z.number().int().min(0),
  bias: z.number(),
  /** Points of evidence, ln(p / (1 - p)), above which the model says yes. */
  threshold: z.number(),
  /** Evidence that one step of a weight stands for. */
  scale: z.number().positive(),
  /** One signed byte a bucket, base64. */
  weights: z.base64(),
});
export type LearnedFile = z.infer<typeof learnedFileSchema>;

export interface Learned {
  readonly file: LearnedFile;
  readonly weights: Int8Array;
}

/** @throws Error where the text is not such a file of so many buckets */
export function readLearned(text: string, buckets: number): Learned {
  const file = learnedFileSchema.parse(JSON.parse(text));
  const weights = new Int8Array(Buffer.from(file.weights, 'base64'));
  if (weights.length !== buckets) throw new RangeError(`${weights.length} weights and not ${buckets}`);
  return { file, weights };
}
