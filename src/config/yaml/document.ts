import type { z } from 'zod';
import { type ConfigProblem, hasErrors } from '../problem.ts';
import { validate } from '../schema/schema-problems.ts';
import type { Environment } from './environment.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlFile } from './yaml-file.ts';

/** A file whose content has the form that its schema asks for. */
export interface ValidFile<T> {
  readonly file: YamlFile;
  readonly value: T;
}

/**
 * Reads and validates one file; what is wrong with it is added to `problems`. `forgivesEmpty` is for files that
 * others write: a key with nothing behind it is left out, with a warning.
 */
export function readValid<T>(
  source: { path: string; name: string; limitBytes: number; env?: Environment; forgivesEmpty?: boolean },
  schema: z.ZodType<T>,
  problems: ConfigProblem[],
): ValidFile<T> | undefined {
  const read = readYaml(source);
  if (!read.ok) {
    problems.push(...read.problems);
    return undefined;
  }
  const { file } = read;
  problems.push(...file.problems);
  // A variable that is not set leaves the rest of the file worth checking; broken YAML does not.
  if (file.value === undefined) return undefined;
  const valid = validate(file, schema, source.forgivesEmpty);
  problems.push(...(valid.ok ? valid.warnings : valid.problems));
  return valid.ok && !hasErrors(file.problems) ? { file, value: valid.value } : undefined;
}
