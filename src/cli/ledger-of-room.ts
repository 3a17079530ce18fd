import { join } from 'node:path';
import type { Clock } from '../infra/clock.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { CandorError } from '../model/errors.ts';

/**
 * The ledger of a room that does not run: whoever holds it holds the room.
 * @throws CandorError LEDGER_UNWRITABLE with the way out where the room runs
 */
export function ledgerBesideNoRoom(dataDir: string, room: string, clock: Clock): Ledger {
  try {
    return openLedger({ dir: dataDir, room, clock, keyFile: join(dataDir, 'keys', 'shop.pem') });
  } catch (fault) {
    if (!(fault instanceof CandorError) || fault.code !== 'LEDGER_UNWRITABLE') throw fault;
    throw new CandorError(fault.code, fault.message, {
      fix: `While the room runs, decide on its console. ${fault.fix ?? ''}`.trim(),
      cause: fault,
    });
  }
}
