import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CandorError } from '../model/errors.ts';

/**
 * The lines of a file, or of standard input.
 * @throws CandorError USAGE where it cannot be read
 */
export async function* linesOf(file: string | undefined): AsyncGenerator<string> {
  const input = file === undefined ? process.stdin : createReadStream(file);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new CandorError('USAGE', `${file ?? 'Standard input'} cannot be read.`, { cause });
  }
}

/** Writes one JSON line; resolves when standard output takes more. */
export async function printLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}
