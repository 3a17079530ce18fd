import { z } from 'zod';
import type { LedgerEntry } from '../../model/ledger-entry.ts';

const airedSchema = z.looseObject({
  id: z.string(),
  from: z.number(),
  to: z.number().optional(),
  audioSha256: z.string().nullish(),
});

/** One utterance as it was heard, as a record of its correction names it. */
type Original = {
  readonly utterance: string;
  /** Epoch ms. */
  readonly from: number;
  readonly to: number | null;
  /** Of its sound; null where nobody could hear it. */
  readonly audioSha256: string | null;
};

/** The utterances that a correction puts right, with when and in which sound they were heard (COR-05). */
export function originalsIn(aired: Iterable<LedgerEntry>, corrects: readonly string[]): Original[] {
  const wanted = new Set(corrects);
  const found: Original[] = [];
  for (const { body } of aired) {
    const heard = airedSchema.safeParse(body).data;
    if (heard === undefined || !wanted.has(heard.id)) continue;
    const { id: utterance, from, to = null, audioSha256 = null } = heard;
    found.push({ utterance, from, to, audioSha256 });
  }
  return found;
}
