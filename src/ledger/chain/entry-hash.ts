import { createHash } from 'node:crypto';

/** The `prev` of the first entry of a room. */
export const NO_ENTRY = '0'.repeat(64);

/** What the hash of an entry covers; `body` is its canonical JSON text, as bytes or as a string. */
export interface HashedFields {
  readonly seq: number;
  readonly at: number;
  readonly room: string;
  readonly kind: string;
  readonly body: string | Uint8Array;
  readonly prev: string;
}

/**
 * SHA-256, lower-case hex, over the canonical JSON of {at, body, kind, prev, room, seq}. The keys are in
 * canonical order here and the body is canonical already, so the text is joined rather than serialised
 * again; and the body's bytes are hashed as stored, so that no decoding can hide a changed byte.
 */
export function entryHash({ seq, at, room, kind, body, prev }: HashedFields): string {
  return createHash('sha256')
    .update(`{"at":${at},"body":`)
    .update(body)
    .update(
      `,"kind":${JSON.stringify(kind)},"prev":${JSON.stringify(prev)},"room":${JSON.stringify(room)},"seq":${seq}}`,
    )
    .digest('hex');
}
