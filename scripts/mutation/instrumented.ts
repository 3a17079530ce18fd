import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  /** Counted from 0. */
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

const SILENT = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  trace: () => {},
  fatal: () => {},
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isTraceEnabled: () => false,
  isFatalEnabled: () => false,
};

/** Files with every mutant of Stryker's mutators in them, each behind a switch that is off. */
export async function instrumented(
  paths: readonly string[],
): Promise<{ readonly code: ReadonlyMap<string, string>; readonly mutants: readonly Mutant[] }> {
  const instrumenter = new Instrumenter(SILENT);
  const files = paths.map((path) => ({
    name: resolve(path),
    mutate: true as const,
    content: readFileSync(path, 'utf8'),
  }));
  const result = await instrumenter.instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: false,
  });
  return {
    code: new Map(result.files.map(({ name, content }) => [name, content])),
    mutants: result.mutants as unknown as readonly Mutant[],
  };
}
