/** What the as-run ledger records. The order of words in a kind: thing, then what happened to it. */
export const LEDGER_KINDS = [
  'room.admitted',
  'room.opened',
  'room.closed',
  'room.paused',
  'room.resumed',
  'room.taken',
  'room.handed-back',
  'script.loaded',
  'script.refused',
  'utterance.cleared',
  'utterance.refused',
  'utterance.aired',
  'utterance.dropped',
  'label.spoken',
  'label.confirmed',
  'label.lost',
  'label.changed',
  'comment.received',
  'comment.screened',
  'knowledge.called',
  'operator.acted',
  'voice.failed',
  'model.instructed',
  'model.asked',
  'model.answered',
  'model.failed',
  'dead-air.filled',
  'product.held',
  'retention.extended',
  'hold.placed',
  'hold.lifted',
  'duty.changed',
  'duty.signed',
  'ladder.climbed',
  'ladder.lifted',
  'correction.proposed',
  'correction.approved',
  'correction.dismissed',
  'correction.aired',
  'correction.returned',
  'output.opened',
  'output.changed',
  'recording.opened',
  'recording.closed',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One row. `hash` is SHA-256 over the canonical JSON (RFC 8785) of the other fields, `prev` among them. */
export interface LedgerEntry {
  /** Counted from 1 without holes, over all partitions of the room. */
  readonly seq: number;
  /** Epoch ms of the room's clock. */
  readonly at: number;
  readonly room: string;
  readonly kind: LedgerKind;
  readonly body: Json;
  /** Lower-case hex; 64 zeros for the first entry. */
  readonly prev: string;
  readonly hash: string;
}

/** Where a room writes what happened. Resolves when the entry is durable. */
export interface LedgerWriter {
  /** @param when `soon`: nobody waits for it; written with the next entry that somebody does, or in the next turn */
  append(kind: LedgerKind, body: Json, when?: 'now' | 'soon'): Promise<LedgerEntry>;
}
