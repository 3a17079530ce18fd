import { z } from 'zod';
import { type Correction, correctionSchema } from '../../model/correction.ts';
import type { LedgerEntry, LedgerKind } from '../../model/ledger-entry.ts';
import { type Bilingual, bilingualSchema } from '../../model/text.ts';

/** The ledger's kinds that a list of corrections is read back from. */
export const CORRECTION_KINDS = [
  'correction.proposed',
  'correction.approved',
  'correction.dismissed',
  'correction.aired',
  'correction.returned',
] as const satisfies readonly LedgerKind[];

/** Who withdraws what no longer needs a correction: nobody decided it, so it may be found again. */
export const BY_ITSELF = 'candor';

const proposedSchema = correctionSchema.omit({ status: true });
const decidedSchema = z.looseObject({
  id: z.string(),
  by: z.string().optional(),
  /** Of an approval: the very words. */
  text: z.string().min(1).optional(),
  /** Of a return; a text in records from before it was in both languages. */
  why: z.union([bilingualSchema, z.string().min(1)]).optional(),
});

/** The corrections that a ledger tells of, in the order in which they were first proposed. */
export function correctionsIn(entries: Iterable<LedgerEntry>): Map<string, Correction> {
  const list = new Map<string, Correction>();
  for (const { kind, body } of entries) {
    if (kind === 'correction.proposed') {
      const proposed = proposedSchema.safeParse(body).data;
      if (proposed !== undefined) list.set(proposed.id, { ...proposed, status: 'proposed' });
      continue;
    }
    const decided = decidedSchema.safeParse(body).data;
    const known = decided === undefined ? undefined : list.get(decided.id);
    if (known === undefined) continue;
    if (kind === 'correction.approved') list.set(known.id, approved(known, decided?.text));
    else if (kind === 'correction.aired') list.set(known.id, { ...known, status: 'aired' });
    else if (kind === 'correction.returned') list.set(known.id, returned(known, decided?.why));
    else if (kind === 'correction.dismissed') {
      if (decided?.by === BY_ITSELF) list.delete(known.id);
      else list.set(known.id, { ...known, status: 'dismissed' });
    }
  }
  return list;
}

/** A person takes these very words for it. */
export function approved(correction: Correction, text: string | undefined): Correction {
  const { returned: _overcome, ...rest } = correction;
  return { ...rest, status: 'approved', ...(text !== undefined && { proposal: text }) };
}

/** The words he took could not be said: he has to decide anew. */
export function returned(correction: Correction, why: Bilingual | string | undefined): Correction {
  const reason = typeof why === 'string' ? { zh: why, en: why } : why;
  return { ...correction, status: 'proposed', ...(reason !== undefined && { returned: reason }) };
}
