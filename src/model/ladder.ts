import { z } from 'zod';

const threshold = z.number().int().min(1).max(1_000);

/** How many refusals a room bears from one source before it does something about it. */
export const ladderSchema = z
  .strictObject({
    windowMinutes: z
      .number()
      .min(1)
      .max(720)
      .default(30)
      .describe('Only refusals of the last so many minutes count'),
    warnAt: threshold.default(3).describe('Strikes at which the person on watch is warned'),
    restrictAt: threshold
      .default(5)
      .describe(
        "Strikes at which the model is off: the script speaks, and answers come from the facts alone; an operator's own words end. A model's own strikes lead no further",
      ),
    suspendAt: threshold
      .default(8)
      .describe('Strikes at which the room goes to the labelled slate until a person lifts it'),
    holdAt: threshold
      .default(10)
      .describe('Strikes at which a product is no longer presented until a person lifts it'),
    weights: z
      .record(z.string().min(1), z.number().int().min(1).max(10))
      .default({ 'ai-honesty': 2, medical: 2 })
      .describe('Categories of findings whose refusal counts more than one strike'),
  })
  .refine(({ warnAt, restrictAt }) => warnAt <= restrictAt, {
    path: ['restrictAt'],
    message: 'the ladder climbs: restrictAt may not be below warnAt',
  })
  .refine(({ restrictAt, suspendAt }) => restrictAt <= suspendAt, {
    path: ['suspendAt'],
    message: 'the ladder climbs: suspendAt may not be below restrictAt',
  })
  .refine(({ warnAt, holdAt }) => warnAt <= holdAt, {
    path: ['holdAt'],
    message: 'the ladder climbs: holdAt may not be below warnAt',
  });
export type LadderConfig = z.infer<typeof ladderSchema>;

/** Whose words were refused. A refused draft strikes who wrote it, and the product it is about. */
export const strikeSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('script') }),
  z.strictObject({ kind: z.literal('answer') }),
  z.strictObject({ kind: z.literal('operator'), name: z.string() }),
  z.strictObject({ kind: z.literal('product'), name: z.string() }),
]);
export type StrikeSource = z.infer<typeof strikeSourceSchema>;

/**
 * From mild to hard. A product is warned about and then held; the others never reach `held`, and a model, which says
 * nothing more once it is off, not `suspended`.
 */
export const LADDER_STEPS = ['warned', 'restricted', 'suspended', 'held'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

export const standingSchema = z.strictObject({
  against: strikeSourceSchema,
  strikes: z.array(
    z.strictObject({
      /** Epoch ms. */
      at: z.number(),
      weight: z.number(),
      /** The script line it was, so that a looping rundown is not struck for it twice. */
      line: z.string().optional(),
    }),
  ),
  step: z.enum(LADDER_STEPS).optional(),
  /** When the step was reached, epoch ms. */
  since: z.number().optional(),
});

/** The whole ladder of a room as plain JSON: it survives a restart. */
export const ladderStateSchema = z.strictObject({ standings: z.array(standingSchema) });
export type LadderState = z.infer<typeof ladderStateSchema>;
export type LadderStanding = z.infer<typeof standingSchema>;

/** What the room has to do, and what goes into the ledger. */
export interface LadderEffect {
  readonly kind: LadderStep | 'lifted';
  readonly against: StrikeSource;
  /** The strikes in the window, weights counted. */
  readonly strikes: number;
  /** Epoch ms. */
  readonly since: number;
  /** Who lifted it, and why. */
  readonly by?: string;
  readonly reason?: string;
}
