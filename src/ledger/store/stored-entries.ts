import { isBlank, openForReading } from './open-partition.ts';
import { corrupt, isCorruption } from './sqlite-fault.ts';
import { entriesFrom, entriesWhere, type StoredEntry, type StoredFilter } from './stored-rows.ts';

/**
 * The rows of one partition in order, in one snapshot, as they are asked for.
 * @throws CandorError LEDGER_CORRUPT
 */
export function* storedEntries(file: string, from = 0): Generator<StoredEntry> {
  try {
    using database = openForReading(file);
    if (!isBlank(database)) yield* entriesFrom(database, from);
  } catch (error) {
    throw isCorruption(error) ? corrupt(file, String(error), error) : error;
  }
}

/**
 * The rows of one partition that are looked for, in order, in one snapshot, as they are asked for.
 * @throws CandorError LEDGER_CORRUPT
 */
export function* pickedEntries(file: string, filter: StoredFilter): Generator<StoredEntry> {
  try {
    using database = openForReading(file);
    if (!isBlank(database)) yield* entriesWhere(database, filter);
  } catch (error) {
    throw isCorruption(error) ? corrupt(file, String(error), error) : error;
  }
}
