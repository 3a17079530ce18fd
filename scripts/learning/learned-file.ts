import { writeFileSync } from 'node:fs';
import { type Learned, type LearnedFile, readLearned } from '../../src/infra/learned-weights.ts';
import type { Fitted } from './fitted.ts';

type About = Pick<LearnedFile, 'version' | 'trained' | 'rows' | 'threshold'>;

/** Writes what was fitted in steps of a byte, beside what is told of it. */
export function writeLearned(file: string, fitted: Fitted, about: About): void {
  writeFileSync(file, contentOf(fitted, about));
}

/** What was fitted, as it would be read again from its file. */
export function asLearned(fitted: Fitted): Learned {
  const content = contentOf(fitted, { version: 1, trained: '', rows: 0, threshold: 0 });
  return readLearned(content, fitted.weights.length);
}

function contentOf({ bias, weights }: Fitted, { version, trained, rows, threshold }: About): string {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const learned: LearnedFile = {
    version,
    trained,
    rows,
    bias,
    threshold,
    scale,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
  return `${JSON.stringify(learned, null, 2)}\n`;
}
