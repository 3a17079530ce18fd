import { CandorError } from '../model/errors.ts';
import { hasLedger, roomFolder, roomsIn } from './store/room-folder.ts';

/**
 * The rooms that have a ledger in a data folder: the one asked for, or all of them.
 * @throws CandorError PART_MISSING where there is none, USAGE for a name that is no room id
 */
export function roomsWithLedger(dir: string, room?: string): readonly string[] {
  const rooms = room === undefined ? roomsIn(dir) : hasLedger(roomFolder(dir, room)) ? [room] : [];
  if (rooms.length > 0) return rooms;
  const what = room === undefined ? 'no ledger' : `no ledger of room ${room}`;
  throw new CandorError('PART_MISSING', `There is ${what} in ${dir}.`, {
    fix: 'Give the data folder with --data; a room writes its ledger there from its first start on.',
  });
}
