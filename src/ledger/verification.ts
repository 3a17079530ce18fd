import type { Bilingual } from '../model/text.ts';

/** Something that is not as it was written. */
export interface LedgerFault {
  /** The entry, or the last entry that a tree head covers; null where it is about a file as a whole. */
  readonly seq: number | null;
  readonly file: string;
  readonly what: Bilingual;
}

/** What verification found. */
export type Verification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly heads: number;
      /** Time of the first and the last entry, epoch ms; null where there is none. */
      readonly from: number | null;
      readonly to: number | null;
      /**
       * How many of the last entries no signed head covers yet. They are chained, but the chain has no key:
       * whoever could write the file could have put them there.
       */
      readonly unsigned: number;
      /** Ids of the keys that signed; to be compared with the shop's, where none was given to trust. */
      readonly keyIds: readonly string[];
      /** What is worth knowing and is no fault. */
      readonly notes: readonly Bilingual[];
    }
  | { readonly ok: false; readonly faults: readonly LedgerFault[] };
