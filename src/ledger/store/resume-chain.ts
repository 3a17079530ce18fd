import type { DatabaseSync } from 'node:sqlite';
import type { CandorError } from '../../model/errors.ts';
import { entryHash, NO_ENTRY } from '../chain/entry-hash.ts';
import { GrowingTree } from '../chain/merkle.ts';
import { headLine, type TreeHead, treeHeadSchema } from '../chain/tree-head.ts';
import { dropTornLine, readHeadsFile } from './heads-file.ts';
import { type Durability, isBlank, openForReading, openForWriting } from './open-partition.ts';
import { headsFile, monthOf, partitionFile, partitionFiles } from './room-folder.ts';
import { corrupt, isCorruption, writeFault } from './sqlite-fault.ts';
import {
  entriesFrom,
  lastEntryOf,
  lastHeadOf,
  type Origin,
  originOf,
  type StoredEntry,
} from './stored-rows.ts';

/** A head that is in heads.jsonl and not yet in the table. */
export interface HalfWrittenHead {
  readonly head: TreeHead;
  readonly frontier: string;
}

/** Where a chain stands: what the next entry and the next head build on. */
export interface ChainState {
  readonly file: string;
  readonly database: DatabaseSync;
  readonly tree: GrowingTree;
  /** Hash of the last entry. */
  readonly hash: string;
  readonly lastHead: TreeHead | undefined;
  readonly halfWritten: HalfWrittenHead | undefined;
}

/**
 * How many of the last entries are checked at every opening, besides all that no head covers: enough to meet
 * a damaged tail, and done in a few ms. `verifyLedger` checks all.
 */
const TAIL = 256;

/**
 * Finds where a room's chain ends, checking the tail against its hashes, the last head and heads.jsonl.
 * @throws CandorError LEDGER_CORRUPT, LEDGER_UNWRITABLE
 */
export function resumeChain(folder: string, room: string, now: number, durability: Durability): ChainState {
  const files = partitionFiles(folder);
  const sidecar = readSidecar(headsFile(folder));
  const newest = files.at(-1);
  if (newest === undefined) {
    if (sidecar.length > 0)
      throw corrupt(headsFile(folder), 'it has signed heads, but the partitions are gone');
    const file = partitionFile(folder, monthOf(now));
    return openAt(file, room, { origin: () => firstOrigin(room), sidecar, head: undefined, durability });
  }
  const origin = () => continuation(files.slice(0, -1), room);
  return openAt(newest, room, { origin, sidecar, head: newestHead(files), durability });
}

interface Known {
  /** Where the partition begins if it is new. */
  readonly origin: () => Origin;
  readonly sidecar: readonly TreeHead[];
  /** The newest head that any table holds. */
  readonly head: TreeHead | undefined;
  readonly durability: Durability;
}

function openAt(file: string, room: string, { origin: ifNew, sidecar, head, durability }: Known): ChainState {
  const database = openForWriting(file, durability, ifNew);
  try {
    const origin = originOf(database);
    if (origin === undefined || origin.room !== room)
      throw corrupt(file, 'it does not say where in the chain it begins');
    const base = lastHeadOf(database) ?? { size: origin.first - 1, frontier: origin.frontier };
    const tree = new GrowingTree(base.size, base.frontier);
    if (head?.size === tree.size && head.root !== tree.root()) {
      throw corrupt(file, `the tree head over ${head.size} entries does not match the tree beside it`);
    }
    const pending = pendingHead(file, sidecar, head);
    let frontier: string | undefined;
    const hash = walkTail(database, file, origin, tree, () => {
      if (tree.size === pending?.size && tree.root() === pending.root) frontier = tree.frontier();
    });
    if (pending === undefined) return { file, database, tree, hash, lastHead: head, halfWritten: undefined };
    if (frontier === undefined) throw otherHeads(file);
    return { file, database, tree, hash, lastHead: head, halfWritten: { head: pending, frontier } };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Checks the tail's links, adds to the tree what no head covers, and returns the hash of the last entry. */
function walkTail(
  database: DatabaseSync,
  file: string,
  origin: Origin,
  tree: GrowingTree,
  onGrown: () => void,
): string {
  const covered = tree.size;
  const last = lastEntryOf(database)?.seq ?? 0;
  const from = Math.max(origin.first, Math.min(covered + 1, last - TAIL + 1));
  let prev = from === origin.first ? origin.prev : undefined;
  let expected = from;
  let held = origin.prev;
  for (const entry of entriesFrom(database, from)) {
    if (entry.seq !== expected || !isSound(entry, origin.room, prev)) {
      throw corrupt(file, `entry ${expected} is missing or was changed`);
    }
    if (entry.seq > covered) {
      tree.append(Buffer.from(entry.hash, 'hex'));
      onGrown();
    }
    prev = entry.hash;
    held = entry.hash;
    expected += 1;
  }
  if (expected <= covered) throw corrupt(file, `entries from ${expected} to ${covered} are missing`);
  return held;
}

function isSound(entry: StoredEntry, room: string, prev: string | undefined): boolean {
  return (
    entry.room === room && (prev === undefined || entry.prev === prev) && entryHash(entry) === entry.hash
  );
}

/**
 * heads.jsonl is written first, so at most its last line may be missing in the table (a crash came between)
 * and it has to fit the entries; anything else was done by somebody.
 * @returns the head to be added to the table
 */
function pendingHead(
  file: string,
  sidecar: readonly TreeHead[],
  head: TreeHead | undefined,
): TreeHead | undefined {
  const last = sidecar.at(-1);
  if (isSame(last, head)) return undefined;
  if (last !== undefined && isSame(sidecar.at(-2), head)) return last;
  throw otherHeads(file);
}

function otherHeads(file: string): CandorError {
  return corrupt(file, 'its tree heads are not those of heads.jsonl: a tail was removed or changed');
}

function isSame(a: TreeHead | undefined, b: TreeHead | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return headLine(a) === headLine(b);
}

function readSidecar(file: string): TreeHead[] {
  const { lines, torn } = readHeadsFile(file);
  if (torn) dropTornLine(file);
  return lines.map(({ head, number }) => {
    if (head === undefined) throw corrupt(file, `line ${number} is not a tree head`);
    return head;
  });
}

/** The newest head of all tables, from the newest partition that has one. */
function newestHead(files: readonly string[]): TreeHead | undefined {
  for (const file of files.toReversed()) {
    const line = readFrom(file, (database) => lastHeadOf(database)?.line);
    if (line === undefined) continue;
    try {
      return treeHeadSchema.parse(JSON.parse(line));
    } catch (error) {
      throw corrupt(file, 'its last tree head cannot be read', error);
    }
  }
  return undefined;
}

function firstOrigin(room: string): Origin {
  return { first: 1, room, prev: NO_ENTRY, frontier: '' };
}

/** Where a partition begins that a crash left without tables: at the end of the ones before. */
function continuation(files: readonly string[], room: string): Origin {
  const before = files.at(-1);
  if (before === undefined) return firstOrigin(room);
  const ended = readFrom(before, (database) => ({
    head: lastHeadOf(database),
    last: lastEntryOf(database),
    origin: originOf(database),
  }));
  if (ended === undefined) return continuation(files.slice(0, -1), room);
  const { head, last, origin } = ended;
  if (origin === undefined) throw corrupt(before, 'it does not say where in the chain it begins');
  if (last === undefined) return origin;
  // The turn of a month signs a head before it makes the next file, so that head's tree is the whole.
  if (head?.size !== last.seq) throw corrupt(before, 'its last entries have no tree head');
  return { first: last.seq + 1, room, prev: last.hash, frontier: head.frontier };
}

function readFrom<Value>(file: string, read: (database: DatabaseSync) => Value): Value | undefined {
  try {
    using database = openForReading(file);
    return isBlank(database) ? undefined : read(database);
  } catch (error) {
    throw isCorruption(error) ? corrupt(file, String(error), error) : writeFault(error, file);
  }
}
