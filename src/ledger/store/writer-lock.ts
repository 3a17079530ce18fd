import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CandorError } from '../../model/errors.ts';
import { isBusy, writeFault } from './sqlite-fault.ts';

/**
 * Holds a room for one writer. An exclusive transaction on a small database of its own: the kernel lets go
 * of it when the process dies, however it dies, and readers of the ledger never wait for it.
 * @returns the way to let go.
 * @throws CandorError LEDGER_UNWRITABLE where another writer has the room.
 */
export function holdRoom(folder: string, room: string): () => void {
  const file = join(folder, 'writer-lock.sqlite');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file);
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (!isBusy(error)) throw writeFault(error, file);
    throw new CandorError('LEDGER_UNWRITABLE', `Another writer has the ledger of room ${room} open.`, {
      fix: 'A room has one writer: stop the other process, or run this one with another data folder.',
      cause: error,
    });
  }
  const held = lock;
  return () => held.close();
}
