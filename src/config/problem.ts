import type { ErrorCode } from '../model/errors.ts';

/** What a problem is, for programs: codes of model/errors.ts, and two that only `check` gives. */
type ProblemCode =
  | Extract<
      ErrorCode,
      'CONFIG_INVALID' | 'CONFIG_MISSING' | 'SECRET_MISSING' | 'ADMISSION_INCOMPLETE' | 'RULES_INVALID'
    >
  | 'TEMPLATE_INVALID'
  | 'WORDS_REFUSED';

/** Where a value stands in a file, and the line it stands on. */
export interface Place {
  /** As the user named it, or joined to the folder he named: it can be clicked. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** How many code units the caret line marks; 1 at least. */
  readonly length: number;
  /** The whole line, secrets masked; empty where there is no such line. */
  readonly source: string;
}

/** One thing wrong in the configuration. Nothing in it ever holds a secret. */
export interface ConfigProblem extends Place {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** Such as `products[0].price.live`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What stands there; `[from $NAME]` where it came from the environment, `[secret]` for a secret. */
  readonly value?: string;
  readonly expected?: string;
  /** The nearest valid key or value. */
  readonly nearest?: string;
  /** What to do about it, where `expected` and `nearest` do not say it. */
  readonly fix?: string;
  /** The law or standard behind a finding of the gate. */
  readonly law?: string;
  /** The rule of the gate that found it. */
  readonly rule?: string;
}

/** Steps from the top of a file to a value. */
export type YamlPath = readonly (string | number)[];

/** `['products', 0, 'price']` as `products[0].price`. */
export function pathText(path: YamlPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** True where at least one problem forbids use. */
export function hasErrors(problems: readonly ConfigProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** File by file in the order they were read, and within a file from top to bottom. */
export function inReadingOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  return [...problems].sort(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) ||
      one.line - other.line ||
      one.column - other.column,
  );
}
