import { CandorError } from '../../model/errors.ts';

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOT_A_DATABASE = 26;

/** The primary result code of an error from node:sqlite; undefined for any other error. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

/** True where the file itself is no sound database. */
export function isCorruption(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** True where another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === BUSY;
}

/** True where the file or its folder may not be written, which a reader too needs for the WAL's index. */
export function needsWriteAccess(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === READONLY || code === CANTOPEN;
}

/** A fault while writing, with its code and the way out of it. A bug (TypeError) stays what it is. */
export function writeFault(error: unknown, file: string): Error {
  if (error instanceof CandorError || error instanceof TypeError) return error;
  if (isCorruption(error)) return corrupt(file, messageOf(error), error);
  return new CandorError('LEDGER_UNWRITABLE', `The ledger ${file} cannot be written: ${messageOf(error)}.`, {
    fix:
      FIX[sqliteCode(error) ?? -1] ?? 'See that the disk is sound and that this user may write the folder.',
    cause: error,
  });
}

const FIX: Record<number, string> = {
  [BUSY]: 'Another program holds the file: close database viewers, then try again.',
  [READONLY]: 'Give this user write access to the file and its folder.',
  [CANTOPEN]: 'Give this user write access to the folder.',
  [FULL]: 'The disk is full: free some space. Nothing was half written.',
};

/** The ledger does not hold together: says which file, and what to do without losing evidence. */
export function corrupt(file: string, what: string, cause?: unknown): CandorError {
  return new CandorError('LEDGER_CORRUPT', `The ledger file ${file} does not verify: ${what}.`, {
    fix:
      'Run "candor ledger verify" to see every fault. Keep the room\'s ledger folder as it is for evidence: ' +
      'move it aside (or restore a backup), then start the room again.',
    cause,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
