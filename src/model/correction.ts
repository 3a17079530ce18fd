import { z } from 'zod';
import { bilingualSchema } from './text.ts';
import { CLAIM_KINDS, DRAFT_SOURCES } from './utterance.ts';

/** What became of a correction. An approval is of the very words: other words are `proposed` again. */
const CORRECTION_STATUSES = ['proposed', 'approved', 'aired', 'dismissed'] as const;

/** Who noticed it, where no rule and no fact did (COR-01): whoever was on watch, or who told him. */
export const FLAG_SOURCES = ['button', 'viewer', 'platform', 'regulator', 'recogniser'] as const;
export type FlagSource = (typeof FLAG_SOURCES)[number];

/** Words that went on air and are no longer true or lawful, and what would put them right. */
export const correctionSchema = z.object({
  id: z.string().min(1),
  /** The utterances it corrects, by id, oldest first: the same words are corrected once. */
  corrects: z.array(z.string().min(1)).min(1),
  /** When the first of them was heard, epoch ms. */
  saidAt: z.number(),
  /** How often they were heard. */
  times: z.number().int().min(1),
  said: z.string(),
  source: z.enum(DRAFT_SOURCES),
  product: z.string().optional(),
  /** What speaks against the words now. */
  findings: z.array(z.object({ rule: z.string(), category: z.string(), law: z.string(), quote: z.string() })),
  claims: z.array(
    z.object({
      kind: z.enum(CLAIM_KINDS),
      quote: z.string(),
      verdict: z.enum(['contradicted', 'unsupported']),
      fact: z.string().optional(),
    }),
  ),
  /** The correction line, cleared by the gate when it was worded or approved; absent where it clears no wording. */
  proposal: z.string().min(1).optional(),
  /** The facts that the line rests on. */
  facts: z.array(z.string()),
  status: z.enum(CORRECTION_STATUSES),
  /** Set where a person named the words as wrong. */
  flagged: z
    .object({
      by: z.string(),
      why: z.string(),
      source: z.enum(FLAG_SOURCES),
      /** Epoch ms. */
      at: z.number(),
      /** The correction line in his own words, where he gave one. */
      words: z.string().optional(),
    })
    .optional(),
  /** Why approved words could not be said after all: a person has to decide anew. */
  returned: bilingualSchema.optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A person names words that were heard as wrong, though no rule and no fact speaks against them (COR-01). */
export interface Flag {
  /** The utterance by id; the last that was heard where absent. */
  readonly utterance?: string;
  readonly by: string;
  readonly why: string;
  readonly source: FlagSource;
  /** The correction line in the person's own words; worded from the facts where absent. */
  readonly words?: string;
}
