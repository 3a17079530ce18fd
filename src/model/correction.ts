import { z } from 'zod';
import { CLAIM_KINDS, DRAFT_SOURCES } from './utterance.ts';

/** What became of a correction. An approval is of the very words: other words are `proposed` again. */
const CORRECTION_STATUSES = ['proposed', 'approved', 'aired', 'dismissed'] as const;

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
  /** The correction line, cleared by the gate when it was worded; absent where it clears no wording. */
  proposal: z.string().min(1).optional(),
  /** The facts that the line rests on. */
  facts: z.array(z.string()),
  status: z.enum(CORRECTION_STATUSES),
});
export type Correction = z.infer<typeof correctionSchema>;
