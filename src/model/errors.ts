/** Every fault a person can meet carries one of these codes for good; docs/errors.md explains each. */
export const ERROR_CODES = {
  CONFIG_INVALID: 'the configuration has errors',
  CONFIG_MISSING: 'a configuration file or folder is missing',
  SECRET_MISSING: 'an environment variable named in the configuration is not set',
  ADMISSION_INCOMPLETE: 'a product has not passed all five rounds',
  PLATFORM_REFUSED: 'the platform does not allow this room as it is configured',
  SIGN_OFF_VOID: 'nobody has signed what is about to go on air, or it has changed since',
  RULES_INVALID: 'a rule pack cannot be used',
  NOT_CLEARED: 'something that did not come through the door reached a voice, a stage or a sink',
  CLEARANCE_SPENT: 'a cleared utterance was used twice, in another room, or after it expired',
  LEDGER_UNWRITABLE: 'the as-run ledger cannot be written',
  LEDGER_CORRUPT: 'the as-run ledger does not verify',
  RETENTION_RUNS: 'records have to be kept still',
  VOICE_FAILED: 'a voice gave no sound',
  MODEL_FAILED: 'a language model gave no whole answer',
  MODEL_BUDGET_SPENT: "the night's budget for language models is spent",
  PORT_TAKEN: 'the address is in use',
  PART_MISSING: 'a needed part is missing on this machine',
  PAGES_MISSING: 'the stage and console pages have not been built',
  USAGE: 'the command line could not be understood',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** A fault with a permanent code and, where there is one, the way out of it. */
export class CandorError extends Error {
  override readonly name = 'CandorError';
  readonly code: ErrorCode;
  readonly fix: string | undefined;

  constructor(code: ErrorCode, message: string, options: { fix?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fix = options.fix;
  }
}

/** DESIGN.md §5: 0 fine, 1 findings, 2 usage or configuration, 3 a needed part is missing. */
export const EXIT = { fine: 0, findings: 1, usage: 2, missing: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF: Partial<Record<ErrorCode, ExitCode>> = {
  LEDGER_CORRUPT: EXIT.findings,
  RETENTION_RUNS: EXIT.findings,
  NOT_CLEARED: EXIT.findings,
  LEDGER_UNWRITABLE: EXIT.missing,
  VOICE_FAILED: EXIT.missing,
  PORT_TAKEN: EXIT.missing,
  PART_MISSING: EXIT.missing,
  PAGES_MISSING: EXIT.missing,
};

/** The exit code with which a fault ends the process. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof CandorError ? (EXIT_OF[error.code] ?? EXIT.usage) : EXIT.missing;
}
