import { z } from 'zod';
import type { Bilingual } from './text.ts';

/** Lower-case hexadecimal SHA-256. */
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');

/**
 * What a signature stands for, one hash a part: `script`, `title`, `look` (the hosts), `label`, `rules`,
 * `facts:<product>` (`facts:shop` for the shop), `picture:<product>/<file>`.
 */
export type SignedPart = string;

/** Everything of a room that a person signs before air, as hashes of its parts. */
export interface SignedMaterial {
  readonly room: string;
  readonly hashes: Readonly<Record<SignedPart, string>>;
}

/** One signature (直播前审核, Measures on live commerce, art. 30). Each is linked to the one before by hash. */
export const signOffRecordSchema = z.strictObject({
  version: z.literal(1),
  room: z.string().min(1),
  by: z.string().trim().min(1).max(80),
  /** Epoch ms. */
  at: z.number().int().nonnegative(),
  note: z.string().max(500).optional(),
  hashes: z.record(z.string().min(1), sha256Schema),
  /** The hash of the record before; 64 zeros for the first. */
  prev: sha256Schema,
  /** Over the canonical JSON (RFC 8785) of all other fields. */
  hash: sha256Schema,
});
export type SignOffRecord = z.infer<typeof signOffRecordSchema>;

export type SignOffVerdict =
  | { readonly signed: true; readonly by: string; readonly at: number }
  | {
      readonly signed: false;
      /** What is not as it was signed; empty where nobody has signed yet. */
      readonly changed: readonly SignedPart[];
      readonly message: Bilingual;
    };
