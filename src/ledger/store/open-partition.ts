import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { APPLICATION_ID, FORMAT_VERSION, PARTITION_SCHEMA } from './partition-schema.ts';
import { corrupt, needsWriteAccess, writeFault } from './sqlite-fault.ts';
import type { Origin } from './stored-rows.ts';

/**
 * How long a commit waits for another program that holds the file, ms. The wait blocks the whole process, so
 * it stays under the sound that playout has sent ahead; a database viewer's lock is shorter or lasts.
 */
const BUSY_MS = 100;

/**
 * What a commit outlives. `power-cut`: the disk has it when the commit returns; every ledger of a real night.
 * `process`: the operating system has it, five times as fast; for a rehearsal's, which can be run again.
 */
export type Durability = 'power-cut' | 'process';

/** SQLite's name for it, and the number by which it answers. */
const SYNCHRONOUS = {
  'power-cut': { name: 'FULL', number: 2 },
  process: { name: 'OFF', number: 0 },
} as const;

/**
 * Opens a partition for its one writer, making it where there is none; `origin` then says where it begins.
 * @throws CandorError LEDGER_UNWRITABLE, LEDGER_CORRUPT
 */
export function openForWriting(file: string, durability: Durability, origin: () => Origin): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: BUSY_MS });
    setPragma(database, file, 'journal_mode', 'WAL', 'wal');
    const synchronous = SYNCHRONOUS[durability];
    setPragma(database, file, 'synchronous', synchronous.name, synchronous.number);
    database.exec('BEGIN IMMEDIATE');
    if (isBlank(database)) makeSchema(database, origin());
    // A read-only file opens and begins without a word; only writing tells.
    else database.exec(`PRAGMA user_version = ${pragma(database, 'user_version')}`);
    database.exec('COMMIT');
    const oddity = schemaOddity(database);
    if (oddity !== undefined) throw corrupt(file, oddity);
    return database;
  } catch (error) {
    database?.close();
    throw writeFault(error, file);
  }
}

function setPragma(
  database: DatabaseSync,
  file: string,
  name: string,
  value: string,
  expected: unknown,
): void {
  database.exec(`PRAGMA ${name} = ${value}`);
  const actual = pragma(database, name);
  if (actual === expected) return;
  throw writeFault(new Error(`SQLite keeps ${name} at ${actual}, where ${expected} is needed`), file);
}

function makeSchema(database: DatabaseSync, origin: Origin): void {
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}`);
  for (const statement of PARTITION_SCHEMA) database.exec(statement);
  database
    .prepare('INSERT INTO origin (first, room, prev, frontier) VALUES (?, ?, ?, ?)')
    .run(origin.first, origin.room, origin.prev, origin.frontier);
}

/** Opens a partition read-only; on a read-only medium too, as long as no crash left a log beside it. */
export function openForReading(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    // Opening reads nothing yet; this does.
    isBlank(database);
    return database;
  } catch (error) {
    database?.close();
    const log = `${file}-wal`;
    const hasLog = existsSync(log) && statSync(log).size > 0;
    if (!needsWriteAccess(error) || hasLog || !existsSync(file)) throw error;
    return new DatabaseSync(new URL(`${pathToFileURL(file)}?immutable=1`), { readOnly: true });
  }
}

/** No tables at all: what a crash leaves between making the file and filling it. */
export function isBlank(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

/** What is not as this program makes a partition, or undefined. */
export function schemaOddity(database: DatabaseSync): string | undefined {
  if (pragma(database, 'application_id') !== APPLICATION_ID) return 'it is not marked as a ledger';
  const version = pragma(database, 'user_version');
  if (version !== FORMAT_VERSION) return `its format version is ${version}, not ${FORMAT_VERSION}`;
  if (pragma(database, 'encoding') !== 'UTF-8') return 'its text encoding is not UTF-8';
  if (schemaOf(database) === expectedSchema()) return undefined;
  return 'its tables or the triggers that guard them were changed';
}

function schemaOf(database: DatabaseSync): string {
  return JSON.stringify(
    database
      .prepare('SELECT type, name, tbl_name, rootpage > 0 AS rooted, sql FROM sqlite_schema ORDER BY rowid')
      .all(),
  );
}

let expected: string | undefined;

/** What SQLite itself makes of the schema's statements. */
function expectedSchema(): string {
  if (expected === undefined) {
    using scratch = new DatabaseSync(':memory:');
    for (const statement of PARTITION_SCHEMA) scratch.exec(statement);
    expected = schemaOf(scratch);
  }
  return expected;
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
