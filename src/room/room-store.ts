import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Durability } from '../ledger/ledger.ts';
import { type LadderState, ladderStateSchema } from '../model/ladder.ts';
import type { PlayheadPosition } from '../rundown/playhead.ts';

/** What a room needs to go on after a restart. */
export interface Checkpoint {
  /** The first line that has not been heard to its end. */
  readonly position: PlayheadPosition;
  readonly savedAt: number;
}

/** How a room reaches its state: the same interface over a shared database runs it in a fleet. */
export interface RoomStore {
  load(): Promise<Checkpoint | undefined>;
  save(checkpoint: Checkpoint): Promise<void>;
  /** The ladder, which outlives the night: `clear` leaves it alone. */
  loadLadder(): Promise<LadderState>;
  saveLadder(state: LadderState): Promise<void>;
  /** The night is over: the next one starts from the top. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/**
 * One SQLite file a room, for one process.
 * @param durability what a checkpoint outlives; a rehearsal's need not outlive a power cut
 */
export function openLocalRoomStore(
  dataDir: string,
  room: string,
  durability: Durability = 'power-cut',
): RoomStore {
  const folder = join(dataDir, room);
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'room.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability === 'power-cut' ? 'FULL' : 'OFF'};
    CREATE TABLE IF NOT EXISTS checkpoint (one INTEGER PRIMARY KEY CHECK (one = 1), value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS ladder (one INTEGER PRIMARY KEY CHECK (one = 1), value TEXT NOT NULL)`);
  const read = db.prepare('SELECT value FROM checkpoint');
  const write = db.prepare('INSERT OR REPLACE INTO checkpoint (one, value) VALUES (1, ?)');
  const readLadder = db.prepare('SELECT value FROM ladder');
  const writeLadder = db.prepare('INSERT OR REPLACE INTO ladder (one, value) VALUES (1, ?)');
  const erase = db.prepare('DELETE FROM checkpoint');
  return {
    load: async () => {
      const row = read.get();
      return row === undefined ? undefined : (JSON.parse(String(row.value)) as Checkpoint);
    },
    save: async (checkpoint) => {
      write.run(JSON.stringify(checkpoint));
    },
    loadLadder: async () => {
      const row = readLadder.get();
      return row === undefined ? { standings: [] } : ladderStateSchema.parse(JSON.parse(String(row.value)));
    },
    saveLadder: async (state) => {
      writeLadder.run(JSON.stringify(state));
    },
    clear: async () => {
      erase.run();
    },
    close: async () => db.close(),
  };
}
