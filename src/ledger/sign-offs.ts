import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import canonicalize from 'canonicalize';
import { CandorError } from '../model/errors.ts';
import { type SignedMaterial, type SignOffRecord, signOffRecordSchema } from '../model/sign-off.ts';
import { NO_ENTRY } from './chain/entry-hash.ts';
import { makeFolder, roomFolder, syncFolder } from './store/room-folder.ts';

/** Another signature takes milliseconds; whoever holds the file longer than this hangs, ms. */
const LOCK_WAIT_MS = 3_000;

export interface Signature {
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly note?: string;
}

/**
 * All signatures of a room, oldest first; none where nobody has signed. Signatures stand in a file of their
 * own, since they are given while no room runs; the room writes the one it goes on air with to its ledger.
 * @throws CandorError LEDGER_CORRUPT naming the line, where one was changed, removed, put in or moved
 */
export function readSignOffs(dataDir: string, room: string): readonly SignOffRecord[] {
  const file = fileOf(dataDir, room);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  // What stands behind the last line feed is half a record, which a crash left: it was never given.
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  lines.pop();
  const records: SignOffRecord[] = [];
  for (const [index, line] of lines.entries()) {
    const record = parse(line);
    const prev = records.at(-1)?.hash ?? NO_ENTRY;
    if (
      record === undefined ||
      record.room !== room ||
      record.prev !== prev ||
      record.hash !== hashOf(record)
    ) {
      throw new CandorError('LEDGER_CORRUPT', `${file}:${index + 1} is not as it was signed.`, {
        fix: 'Keep the file as evidence, move it away, and have the room signed again.',
      });
    }
    records.push(record);
  }
  return records;
}

/**
 * Writes a signature behind the others, durably.
 * @throws CandorError LEDGER_CORRUPT, LEDGER_UNWRITABLE; USAGE for a name that cannot be recorded
 */
export function appendSignOff(
  dataDir: string,
  { room, hashes }: SignedMaterial,
  { by, at, note }: Signature,
): SignOffRecord {
  const folder = roomFolder(dataDir, room);
  const file = fileOf(dataDir, room);
  try {
    makeFolder(folder);
    return alone(folder, () => {
      const prev = readSignOffs(dataDir, room).at(-1)?.hash ?? NO_ENTRY;
      const open = { version: 1 as const, room, by, at, hashes, prev, ...(note !== undefined && { note }) };
      const parsed = signOffRecordSchema.safeParse({ ...open, hash: hashOf(open) });
      if (!parsed.success || parsed.data.by !== by) {
        throw new CandorError(
          'USAGE',
          'A signature needs a name of 1 to 80 characters, without outer blanks.',
        );
      }
      appendLine(file, canonicalize(parsed.data) as string);
      return parsed.data;
    });
  } catch (fault) {
    if (fault instanceof CandorError) throw fault;
    throw new CandorError('LEDGER_UNWRITABLE', `${file} cannot be written.`, {
      fix: 'Free space, mend its permissions, or name another data folder.',
      cause: fault,
    });
  }
}

function fileOf(dataDir: string, room: string): string {
  return join(roomFolder(dataDir, room), 'sign-off.jsonl');
}

function parse(line: string): SignOffRecord | undefined {
  try {
    const parsed = signOffRecordSchema.safeParse(JSON.parse(line));
    // Only the exact text counts, so that every byte of the file is covered.
    return parsed.success && canonicalize(parsed.data) === line ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(record: Omit<SignOffRecord, 'hash'> & { hash?: string }): string {
  const { hash: _itself, ...covered } = record;
  return createHash('sha256')
    .update(canonicalize(covered) as string)
    .digest('hex');
}

/** Two people who sign at once do so one after the other; the kernel lets go when a process dies. */
function alone<T>(folder: string, sign: () => T): T {
  const lock = new DatabaseSync(join(folder, 'sign-off-lock.sqlite'), { timeout: LOCK_WAIT_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return sign();
  } finally {
    lock.close();
  }
}

function appendLine(file: string, line: string): void {
  const isNew = !existsSync(file);
  const handle = openSync(file, 'a+');
  try {
    const whole = readFileSync(handle).lastIndexOf(0x0a) + 1;
    if (whole < fstatSync(handle).size) ftruncateSync(handle, whole);
    try {
      const bytes = Buffer.from(`${line}\n`);
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } catch (fault) {
      ftruncateSync(handle, whole);
      throw fault;
    }
  } finally {
    closeSync(handle);
  }
  if (isNew) syncFolder(join(file, '..'));
}
