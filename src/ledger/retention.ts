import { rmSync } from 'node:fs';
import { DateTime } from 'luxon';
import { CandorError } from '../model/errors.ts';
import type { LedgerEntry, LedgerKind } from '../model/ledger-entry.ts';
import { type LegalHold, StandingHolds } from './legal-holds.ts';
import { BodyFields } from './night/body-fields.ts';
import { readEntries } from './read-entries.ts';
import { roomFolder } from './store/room-folder.ts';

/** Measures on live commerce, arts. 16, 27, 28, 31; Internet advertising measures, arts. 13, 14. */
const KEPT_YEARS = 3;

/** What the clock of retention runs from: the latest of them (AUD-02). */
export const RETENTION_EVENTS = ['transaction', 'publication'] as const;
export type RetentionEvent = (typeof RETENTION_EVENTS)[number];

const KINDS: readonly LedgerKind[] = [
  'room.opened',
  'room.closed',
  'utterance.aired',
  'retention.extended',
  'hold.placed',
  'hold.lifted',
];

/** Until when the record of a room is kept at the least; times are epoch ms, null where nothing is known. */
export interface Retention {
  readonly streamEnd: number | null;
  /** The last transaction completed. */
  readonly transaction: number | null;
  /** The end of the publication of what was an advertisement. */
  readonly publication: number | null;
  /** The latest of these, and three years. */
  readonly keptUntil: number | null;
  /** Nothing is deleted while one stands, however old it is. */
  readonly holds: readonly LegalHold[];
}

/** Reads the clock of a room's ledger from its own entries. */
export function retentionOf(entries: Iterable<LedgerEntry>): Retention {
  let streamEnd: number | null = null;
  const latest: Record<RetentionEvent, number | null> = { transaction: null, publication: null };
  const holds = new StandingHolds();
  for (const { kind, at, body: json } of entries) {
    const body = new BodyFields(json);
    if (kind === 'hold.placed') holds.placed(at, body);
    else if (kind === 'hold.lifted') holds.lifted(body);
    else if (kind === 'retention.extended') {
      const event = RETENTION_EVENTS.find((each) => each === body.text('event'));
      const to = body.time('at');
      if (event !== undefined && to !== undefined) latest[event] = Math.max(latest[event] ?? to, to);
    } else if (kind.startsWith('room.') || kind === 'utterance.aired')
      streamEnd = Math.max(streamEnd ?? at, at);
  }
  const starts = [streamEnd, latest.transaction, latest.publication].filter((at) => at !== null);
  const keptUntil =
    starts.length === 0
      ? null
      : DateTime.fromMillis(Math.max(...starts), { zone: 'utc' })
          .plus({ years: KEPT_YEARS })
          .toMillis();
  return { streamEnd, ...latest, keptUntil, holds: holds.all };
}

/** The same for a room's ledger in a data folder. */
export function retentionOfRoom(dir: string, room: string): Retention {
  return retentionOf(readEntries(dir, room, { kinds: KINDS }));
}

/**
 * Deletes all records of a room: there is no way to delete a part of a chain, and none before its time.
 * @param now epoch ms
 * @throws CandorError RETENTION_RUNS while they have to be kept, or a legal hold stands
 */
export function deleteRoomRecords(dir: string, room: string, now: number): void {
  const { keptUntil, holds } = retentionOfRoom(dir, room);
  const [hold] = holds;
  if (hold !== undefined) {
    throw new CandorError(
      'RETENTION_RUNS',
      `A legal hold stands: ${hold.id} by ${hold.by}, ${hold.reason}.`,
      {
        fix: 'Whoever placed it lifts it: candor ledger retention --lift ID --by NAME --reason TEXT',
      },
    );
  }
  // Where nothing is known of a stream, nobody can say that its time is over.
  if (keptUntil === null || now < keptUntil) {
    const until = keptUntil === null ? 'nobody knows when' : new Date(keptUntil).toISOString().slice(0, 10);
    throw new CandorError('RETENTION_RUNS', `The records of ${room} are kept until ${until}.`, {
      fix: 'Three years from the stream, the last transaction and the end of publication, whichever is latest.',
    });
  }
  rmSync(roomFolder(dir, room), { recursive: true });
}
