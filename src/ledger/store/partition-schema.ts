/** 'CNDR': tells a partition from any other SQLite file. */
export const APPLICATION_ID = 0x434e4452;
/** Of the tables below. */
export const FORMAT_VERSION = 1;

/**
 * The whole schema of a partition. `origin` says where in the room's chain the file begins; verification
 * compares the schema word for word, since dropping a trigger would be the first step of changing a row.
 */
export const PARTITION_SCHEMA: readonly string[] = [
  `CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  room TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT`,
  `CREATE TABLE heads (
  size INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  frontier TEXT NOT NULL
) STRICT`,
  `CREATE TABLE origin (
  first INTEGER PRIMARY KEY,
  room TEXT NOT NULL,
  prev TEXT NOT NULL,
  frontier TEXT NOT NULL
) STRICT`,
  ...['entries', 'heads', 'origin'].flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (act) => `CREATE TRIGGER ${table}_refuse_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, 'the as-run ledger only grows: ${act} is refused'); END`,
    ),
  ),
  // REPLACE deletes without asking the trigger above, so a number that is taken or skips ahead is refused here.
  `CREATE TRIGGER entries_refuse_holes BEFORE INSERT ON entries
WHEN NEW.seq IS NOT coalesce((SELECT max(seq) FROM entries) + 1, (SELECT first FROM origin))
BEGIN SELECT RAISE(ABORT, 'the as-run ledger only grows: entries come one after the other'); END`,
  `CREATE TRIGGER heads_refuse_replace BEFORE INSERT ON heads
WHEN EXISTS (SELECT 1 FROM heads WHERE size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'the as-run ledger only grows: a tree head stays'); END`,
];
