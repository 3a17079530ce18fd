import type { DatabaseSync } from 'node:sqlite';

/** An entry as it lies in the table: the body in the very bytes that its hash covers. */
export interface StoredEntry {
  readonly seq: number;
  readonly at: number;
  readonly room: string;
  readonly kind: string;
  readonly body: Uint8Array;
  readonly prev: string;
  readonly hash: string;
}

export interface StoredHead {
  readonly size: number;
  /** The head as in heads.jsonl. */
  readonly line: string;
  /** State of the tree at this size. */
  readonly frontier: string;
}

/** Where in the chain of the room a partition begins. */
export interface Origin {
  /** Number of its first entry. */
  readonly first: number;
  readonly room: string;
  /** Hash of the entry before. */
  readonly prev: string;
  /** State of the tree before its first entry. */
  readonly frontier: string;
}

const ENTRIES_FROM = `SELECT seq, at, room, kind, CAST(body AS BLOB) AS body, prev, hash
  FROM entries WHERE seq >= ? ORDER BY seq`;

/** Entries from a number on, in order, read as they are asked for. */
export function entriesFrom(database: DatabaseSync, seq: number): Iterable<StoredEntry> {
  return database.prepare(ENTRIES_FROM).iterate(seq) as Iterable<unknown> as Iterable<StoredEntry>;
}

/** What is looked for in a partition; times are epoch ms. */
export interface StoredFilter {
  /** Entries of this moment belong. */
  readonly from?: number;
  /** Entries of this moment no longer belong. */
  readonly to?: number;
  readonly kinds?: readonly string[];
}

/**
 * Entries that are looked for, in order, read as they are asked for. The database picks them: a month of a busy room
 * holds a million rows, and whoever looks through them here keeps its voice waiting for seconds.
 */
export function entriesWhere(database: DatabaseSync, filter: StoredFilter): Iterable<StoredEntry> {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, kinds } = filter;
  const ofKinds = kinds === undefined ? '' : 'AND kind IN (SELECT value FROM json_each(?))';
  const picked = database.prepare(`SELECT seq, at, room, kind, CAST(body AS BLOB) AS body, prev, hash
    FROM entries WHERE at >= ? AND at < ? ${ofKinds} ORDER BY seq`);
  const values = kinds === undefined ? [from, to] : [from, to, JSON.stringify(kinds)];
  return picked.iterate(...values) as Iterable<unknown> as Iterable<StoredEntry>;
}

export function lastEntryOf(database: DatabaseSync): { seq: number; hash: string } | undefined {
  const row = database.prepare('SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1').get();
  return row as { seq: number; hash: string } | undefined;
}

export function headsOf(database: DatabaseSync): StoredHead[] {
  return database
    .prepare('SELECT size, line, frontier FROM heads ORDER BY size')
    .all() as unknown as StoredHead[];
}

export function lastHeadOf(database: DatabaseSync): StoredHead | undefined {
  const row = database.prepare('SELECT size, line, frontier FROM heads ORDER BY size DESC LIMIT 1').get();
  return row as unknown as StoredHead | undefined;
}

export function originOf(database: DatabaseSync): Origin | undefined {
  const row = database.prepare('SELECT first, room, prev, frontier FROM origin').get();
  return row as unknown as Origin | undefined;
}
