import { z } from 'zod';
import type { LedgerEntry, LedgerKind } from '../../model/ledger-entry.ts';
import { DRAFT_SOURCES, SURFACES } from '../../model/utterance.ts';

/** What has to be read of a ledger for it. */
export const HEARD_KINDS = [
  'room.opened',
  'label.changed',
  'label.spoken',
  'utterance.cleared',
  'utterance.aired',
  'utterance.dropped',
] as const satisfies readonly LedgerKind[];

export type HeardEntry = Pick<LedgerEntry, 'kind' | 'body'>;

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
  /** As what they were labelled; undefined where the record does not say. */
  readonly label?: CarriedLabel;
}

/** How the label stood in the picture of a stream. */
const labelFormSchema = z.object({
  capHeightShare: z.number(),
  contrast: z.number(),
  besideFigure: z.boolean(),
});
type LabelForm = z.infer<typeof labelFormSchema>;

/** The label that words were heard with. */
export interface CarriedLabel {
  /** The words that stood in the picture. */
  readonly stage: string;
  /** Whether the words were the spoken label themselves. */
  readonly isSpokenLabel: boolean;
  /** When the label was last spoken before them, epoch ms; undefined where that was too long ago to be read. */
  readonly spokenAt: number | undefined;
  /** Undefined in records from before it was written down. */
  readonly form: LabelForm | undefined;
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
const airedSchema = z.looseObject({
  id: z.string(),
  from: z.number(),
  labels: z.looseObject({ stage: z.string(), spoken: z.boolean() }).optional().catch(undefined),
});
const openedSchema = z.looseObject({ labelForm: labelFormSchema });
const spokenSchema = z.looseObject({ at: z.number() });

/**
 * Every utterance that was heard since a moment, whole or cut, in the order of the ledger.
 * @param entries of one room in their order, from a little before `since` on: clearing comes before airing
 * @param since epoch ms
 */
export function* airedWords(entries: Iterable<HeardEntry>, since: number): Generator<AiredWords> {
  const cleared = new Map<string, z.infer<typeof clearedSchema>>();
  let heard: readonly string[] = [];
  let form: LabelForm | undefined;
  let spokenAt: number | undefined;
  for (const { kind, body } of entries) {
    if (kind === 'room.opened' || kind === 'label.changed')
      form = openedSchema.safeParse(body).data?.labelForm;
    else if (kind === 'label.spoken') spokenAt = spokenSchema.safeParse(body).data?.at ?? spokenAt;
    else if (kind === 'utterance.cleared') {
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
      if (aired.from >= since) {
        const { from, labels } = aired;
        const label = labels === undefined ? undefined : asCarried(labels, spokenAt, form);
        yield { ...asAired(words, from, heard), ...(label !== undefined && { label }) };
      }
      heard = [...heard, words.text].slice(-MEMORY);
    }
  }
}

function asCarried(
  { stage, spoken }: { readonly stage: string; readonly spoken: boolean },
  spokenAt: number | undefined,
  form: LabelForm | undefined,
): CarriedLabel {
  return { stage, isSpokenLabel: spoken, spokenAt, form };
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
