import { z } from 'zod';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { DRAFT_SOURCES, SURFACES } from '../../model/utterance.ts';

/** Words as they were heard, with what is needed to review them again. */
export interface AiredWords {
  readonly id: string;
  /** When they began to be heard, epoch ms. */
  readonly at: number;
  readonly text: string;
  readonly source: (typeof DRAFT_SOURCES)[number];
  readonly surface: (typeof SURFACES)[number];
  readonly product?: string;
  /** What was heard before them, oldest first. */
  readonly after: readonly string[];
  /** `rule quote` of the findings that a person signed away then. */
  readonly signedAway: readonly string[];
}

/** As many as the door sees (gate/door.ts), so that a claim split over several is found again. */
const MEMORY = 4;

const clearedSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  source: z.enum(DRAFT_SOURCES),
  surface: z.enum(SURFACES),
  product: z.string().optional(),
  findings: z.array(z.looseObject({ rule: z.string(), quote: z.string() })).default([]),
  override: z.unknown().optional(),
});
const airedSchema = z.looseObject({ id: z.string(), from: z.number() });

/**
 * Every utterance that was heard since a moment, whole or cut, in the order of the ledger.
 * @param entries of one room in their order, from a little before `since` on: clearing comes before airing
 * @param since epoch ms
 */
export function* airedWords(entries: Iterable<LedgerEntry>, since: number): Generator<AiredWords> {
  const cleared = new Map<string, z.infer<typeof clearedSchema>>();
  let heard: readonly string[] = [];
  for (const { kind, body } of entries) {
    if (kind === 'utterance.cleared') {
      const words = clearedSchema.safeParse(body).data;
      if (words !== undefined) cleared.set(words.id, words);
    } else if (kind === 'utterance.dropped') {
      const dropped = z.looseObject({ id: z.string() }).safeParse(body).data;
      if (dropped !== undefined) cleared.delete(dropped.id);
    } else if (kind === 'utterance.aired') {
      const aired = airedSchema.safeParse(body).data;
      const words = aired === undefined ? undefined : cleared.get(aired.id);
      if (aired === undefined || words === undefined) continue;
      cleared.delete(aired.id);
      if (aired.from >= since) yield asAired(words, aired.from, heard);
      heard = [...heard, words.text].slice(-MEMORY);
    }
  }
}

function asAired(words: z.infer<typeof clearedSchema>, at: number, after: readonly string[]): AiredWords {
  const { id, text, source, surface, product, findings, override } = words;
  return {
    id,
    at,
    text,
    source,
    surface,
    after,
    signedAway: override === undefined ? [] : findings.map(({ rule, quote }) => `${rule} ${quote}`),
    ...(product !== undefined && { product }),
  };
}
