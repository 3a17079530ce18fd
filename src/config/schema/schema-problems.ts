import type { z } from 'zod';
import { anyOf, nearestOf } from '../../infra/nearest.ts';
import { type ConfigProblem, pathText, type YamlPath } from '../problem.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { keysAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;
type Bounds = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

const TYPE_NAMES = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
} as const;

function typeName(type: string): string {
  return Object.hasOwn(TYPE_NAMES, type) ? TYPE_NAMES[type as keyof typeof TYPE_NAMES] : type;
}

export type Validated<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly ConfigProblem[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * Holds a file against its schema; every issue comes with its place in the file.
 * @param forgivesEmpty takes a key with nothing behind it for absent, with a warning, where it may be absent
 */
export function validate<T>(file: YamlFile, schema: z.ZodType<T>, forgivesEmpty = false): Validated<T> {
  let result = schema.safeParse(file.value);
  if (!result.success && readEnvironment(file, result.error.issues)) result = schema.safeParse(file.value);
  const empty = result.success || !forgivesEmpty ? [] : emptyKeys(file.value, result.error.issues);
  if (empty.length > 0) result = schema.safeParse(without(file.value, empty));
  if (result.success)
    return { ok: true, value: result.data, warnings: empty.map((path) => isEmpty(path, file)) };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], file, schema));
  return { ok: false, problems };
}

function readEnvironment(file: YamlFile, issues: readonly Issue[]): boolean {
  let changed = false;
  for (const issue of issues) {
    if (issue.code !== 'invalid_type') continue;
    const wanted = issue.expected === 'boolean' ? 'boolean' : 'number';
    if (file.readEnvironmentAs(issue.path as YamlPath, wanted)) changed = true;
  }
  return changed;
}

function emptyKeys(value: unknown, issues: readonly Issue[]): readonly YamlPath[] {
  return issues
    .map(({ path }) => path as YamlPath)
    .filter((path) => typeof path.at(-1) === 'string' && valueAt(value, path) === null);
}

function without(value: unknown, paths: readonly YamlPath[]): unknown {
  const copy = structuredClone(value);
  for (const path of paths) {
    const holder = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
    delete holder[String(path.at(-1))];
  }
  return copy;
}

function isEmpty(path: YamlPath, file: YamlFile): ConfigProblem {
  return file.problem(path, {
    severity: 'warning',
    message: `${pathText(path)} is empty: it counts as absent`,
    fix: 'fill it in, or take the key out',
    atKey: true,
  });
}

function problemsOf(
  issue: Issue,
  above: YamlPath,
  file: YamlFile,
  schema: z.ZodType,
): readonly ConfigProblem[] {
  const path = [...above, ...(issue.path as YamlPath)];
  if (file.isUnset(path)) return [];
  const name = path.length === 0 ? 'the file' : pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, file, schema));
    case 'invalid_union':
      return ofUnion(issue, path, file, schema, name);
    case 'invalid_type':
      return [wrongType(typeName(issue.expected), path, file, name)];
    case 'invalid_value':
      return [wrongValue(issue.values.map(String), path, file, name)];
    case 'too_small':
    case 'too_big':
      return [file.problem(path, { message: `${name} ${excess(issue)}`, expected: boundsOf(issue) })];
    case 'invalid_key':
      return [
        file.problem(path, { message: `${name} is no valid key`, expected: issue.message, atKey: true }),
      ];
    default:
      return [described(issue.message, path, file, name)];
  }
}

function unknownKey(key: string, path: YamlPath, file: YamlFile, schema: z.ZodType): ConfigProblem {
  const known = keysAt(schema, path, file.value);
  const nearest = nearestOf(key, known);
  return file.problem([...path, key], {
    message: `'${key}' is not a key of ${path.length === 0 ? 'this file' : pathText(path)}`,
    expected: anyOf(known),
    ...(nearest !== undefined && { nearest }),
    atKey: true,
  });
}

function ofUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: YamlPath,
  file: YamlFile,
  schema: z.ZodType,
  name: string,
): readonly ConfigProblem[] {
  if (issue.inclusive !== false && issue.options !== undefined) {
    return [wrongValue(issue.options.map(String), path, file, name)];
  }
  // A branch whose outermost type fits is the one the author meant.
  const meant = issue.errors
    .filter((branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0))
    .sort((one, other) => one.length - other.length)[0];
  if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path, file, schema));
  const types = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === 'invalid_type' ? [typeName(inner.expected)] : [])),
  );
  return [wrongType(anyOf([...new Set(types)]), path, file, name)];
}

function wrongType(expected: string, path: YamlPath, file: YamlFile, name: string): ConfigProblem {
  if (path.length === 0 && (file.value === null || file.value === undefined)) {
    return file.problem(path, { message: 'the file is empty', expected });
  }
  if (!file.has(path)) return file.problem(path, { message: `${name} is missing`, expected });
  if (valueAt(file.value, path) === null)
    return file.problem(path, { message: `${name} is empty`, expected });
  const nearest = file.isHidden(path) ? undefined : converted(valueAt(file.value, path), expected);
  return file.problem(path, {
    message: `${name} is of the wrong type`,
    expected,
    ...(nearest !== undefined && { nearest }),
  });
}

function wrongValue(values: readonly string[], path: YamlPath, file: YamlFile, name: string): ConfigProblem {
  const expected = anyOf(values);
  if (!file.has(path)) return file.problem(path, { message: `${name} is missing`, expected });
  const given = valueAt(file.value, path);
  const nearest = values.length === 1 ? values[0] : nearestOf(String(given), values);
  return file.problem(path, {
    message: `${name} has a value that is not known`,
    expected,
    ...(nearest !== undefined && { nearest }),
  });
}

/** Messages of our own schemas: a noun phrase says what is expected, a sentence says what is wrong. */
function described(message: string, path: YamlPath, file: YamlFile, name: string): ConfigProblem {
  return /^an? /.test(message)
    ? file.problem(path, { message: `${name} does not have the right form`, expected: message })
    : file.problem(path, { message });
}

function excess({ code, origin }: Bounds): string {
  if (origin === 'string') return code === 'too_small' ? 'is too short' : 'is too long';
  if (origin === 'array') return code === 'too_small' ? 'has too few items' : 'has too many items';
  return code === 'too_small' ? 'is too small' : 'is too large';
}

function boundsOf(issue: Bounds): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
  const [word, bound] =
    issue.code === 'too_small'
      ? [issue.inclusive === false ? 'more than' : 'at least', issue.minimum]
      : [issue.inclusive === false ? 'less than' : 'at most', issue.maximum];
  return `${word} ${bound}${bound === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** What was most likely meant by a value of another type. It repeats the value, so never for a secret. */
function converted(given: unknown, expected: string): string | undefined {
  if (expected === TYPE_NAMES.number || expected === TYPE_NAMES.int) {
    return typeof given === 'string' && given.trim() !== '' && Number.isFinite(Number(given))
      ? `${Number(given)}, without quotes`
      : undefined;
  }
  if (expected === TYPE_NAMES.boolean) {
    if (/^(yes|on|1|是)$/i.test(String(given))) return 'true';
    return /^(no|off|0|否)$/i.test(String(given)) ? 'false' : undefined;
  }
  if (expected === TYPE_NAMES.string) {
    return typeof given === 'number' || typeof given === 'boolean' ? `"${given}", in quotes` : undefined;
  }
  return undefined;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
