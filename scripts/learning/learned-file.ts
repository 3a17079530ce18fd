import { writeFileSync } from 'node:fs';
import type { LearnedFile } from '../../src/infra/learned-weights.ts';
import type { Fitted } from './regression.ts';

/** Writes what was fitted in steps of a byte, beside what is told of it. */
export function writeLearned(
  file: string,
  { bias, weights }: Fitted,
  about: Pick<LearnedFile, 'version' | 'trained' | 'rows' | 'threshold'>,
): void {
  const scale = Math.max(...weights.map(Math.abs)) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const { version, trained, rows, threshold } = about;
  const learned: LearnedFile = {
    version,
    trained,
    rows,
    bias,
    threshold,
    scale,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
  writeFileSync(file, `${JSON.stringify(learned, null, 2)}\n`);
}
