import type { LedgerEntry, LedgerKind } from '../model/ledger-entry.ts';
import { monthOf, monthOfFile, partitionFiles, roomFolder } from './store/room-folder.ts';
import { pickedEntries } from './store/stored-entries.ts';
import type { StoredEntry } from './store/stored-rows.ts';

export interface EntryFilter {
  /** Epoch ms; entries of this moment belong. */
  readonly from?: number;
  /** Epoch ms; entries of this moment no longer belong. */
  readonly to?: number;
  readonly kinds?: readonly LedgerKind[];
}

/**
 * The entries of a room in their order, read as they are asked for, beside a writer too. Reading does not
 * verify: `verifyLedger` does.
 * @throws CandorError LEDGER_CORRUPT where a file cannot be read
 */
export function* readEntries(dir: string, room: string, filter: EntryFilter = {}): Generator<LedgerEntry> {
  const { from = Number.NEGATIVE_INFINITY } = filter;
  for (const file of partitionFiles(roomFolder(dir, room))) {
    // A clock that went back leaves earlier entries in a later file, never later ones in an earlier file.
    if (Number.isFinite(from) && monthOfFile(file) < monthOf(from)) continue;
    for (const stored of pickedEntries(file, filter)) yield entryOf(stored);
  }
}

/** @throws SyntaxError where the body is no JSON, which only a changed file holds */
function entryOf(stored: StoredEntry): LedgerEntry {
  const { seq, at, room, kind, prev, hash } = stored;
  const body = JSON.parse(new TextDecoder().decode(stored.body)) as LedgerEntry['body'];
  return { seq, at, room, kind: kind as LedgerKind, body, prev, hash };
}
