import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { JudgedLines } from '../gate/judge.ts';

/** Some forty rundowns of five hundred lines; beyond it the oldest go, since every price change makes new ones. */
const LINES = 20_000;

/** What the judge has said of a room's lines, kept over restarts: one SQLite file a room. */
export function openJudgedLines(dataDir: string, room: string): JudgedLines & { close(): void } {
  const folder = join(dataDir, room);
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'judged.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS judged (hash TEXT PRIMARY KEY, verdict TEXT NOT NULL) STRICT`);
  const read = db.prepare('SELECT verdict FROM judged WHERE hash = ?');
  const write = db.prepare('INSERT OR REPLACE INTO judged (hash, verdict) VALUES (?, ?)');
  const trim = db.prepare('DELETE FROM judged WHERE rowid <= (SELECT max(rowid) FROM judged) - ?');
  return {
    verdictOn: (hash) => {
      const verdict = read.get(hash)?.verdict;
      return verdict === 'agree' || verdict === 'stricter' ? verdict : undefined;
    },
    remember: (hash, verdict) => {
      // A loop says the same lines again and again: only what is new costs a write.
      if (read.get(hash)?.verdict === verdict) return;
      write.run(hash, verdict);
      trim.run(LINES);
    },
    close: () => db.close(),
  };
}
