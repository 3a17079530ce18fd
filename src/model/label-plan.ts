import { z } from 'zod';
import { LABEL_FAULTS, type LabelFault, labelFault, takenLabelFault } from './label-words.ts';

/** Words of an AI label, `most` characters at most. */
function labelWords(most: number, faultIn: (text: string) => LabelFault | undefined = labelFault) {
  return z
    .string()
    .min(2)
    .max(most)
    .superRefine((text, ctx) => {
      const fault = faultIn(text);
      if (fault !== undefined) ctx.addIssue({ code: 'custom', message: LABEL_FAULTS[fault].en });
    });
}

export const labelTextSchema = labelWords(200);
export const takenTextSchema = labelWords(200, takenLabelFault);
export const captionPrefixSchema = labelWords(40);

/** The words of a plan are those of all its markets, one behind the other: so many times as long at most. */
const MARKETS = 3;

/**
 * What is heard of the label. `spoken`: the spoken labels, beside a picture that carries its own all the time.
 * `rhythm`: the tones of GB 45438-2025, 5.3 (short, long, short, short) too, before each spoken label and before
 * each turn, for sound that is heard without the picture. Neither takes a spoken label away.
 */
export const AUDIO_LABELS = ['spoken', 'rhythm'] as const;

export const stagePlaceSchema = z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']);

/** GB 45438-2025, 5.3: the label as tones, 短长短短, which is AI in Morse code. */
export const rhythmSchema = z.strictObject({
  marks: z
    .tuple([z.literal('short'), z.literal('long'), z.literal('short'), z.literal('short')])
    .describe('Short, long, short, short: nothing else is the label'),
  unit_ms: z
    .number()
    .int()
    .min(60)
    .max(300)
    .describe('Length of a short tone, ms; the standard gives no figure'),
  pitch_hz: z.number().int().min(300).max(3_000).describe('Pitch of the tones, Hz'),
});
export type RhythmLabel = z.infer<typeof rhythmSchema>;

/**
 * The implicit label that markets want, the strictest first. The object of GB 45438-2025 is written for all of them,
 * a machine-readable mark too; only where it is wanted has it to name a registered producer.
 */
export const IMPLICIT_LABELS = ['gb-45438', 'machine-readable', 'none-required'] as const;

/** A range narrower than this is none that a voice could keep: `most` is at least so many times `least`. */
export const PACE_SPAN = 1.2;

/** How fast a spoken label is said, characters a minute; see `charactersIn` for what counts as one. */
export const labelPaceSchema = z
  .strictObject({
    least: z.number().int().min(60).max(600).describe('No slower, characters a minute'),
    most: z
      .number()
      .int()
      .min(60)
      .max(600)
      .describe('No faster, characters a minute; at least 1.2 times `least`'),
  })
  .refine(({ least, most }) => most >= least * PACE_SPAN, {
    path: ['most'],
    message: `at least ${PACE_SPAN} times 'least': no voice keeps a pace more closely`,
  });
export type LabelPace = z.infer<typeof labelPaceSchema>;

/** How one market and platform wants the AI disclosed (GB 45438-2025; Measures on live commerce, art. 37). */
export const labelPlanSchema = z.strictObject({
  id: z.string().min(1),
  spoken: z.strictObject({
    /** Said in turn, so that the label does not become noise. */
    texts: z.array(labelWords(MARKETS * 200)).min(1),
    /** The longest time on air without a spoken label, ms. */
    intervalMs: z.number().int().min(60_000).max(3_600_000),
    /** Whether every new segment opens with one. */
    atSegment: z.boolean(),
    /** How fast each is said (GB 45438-2025, 5.3 e); absent: at the host's own pace. */
    charactersPerMinute: labelPaceSchema.optional(),
  }),
  captionPrefix: labelWords(MARKETS * 40),
  /** Stands before every reply in the chat (LAB-08). */
  chatMarker: labelWords(MARKETS * 40).default('AI生成'),
  /** Marks the stream as advertising where the account is not evidently the seller's (FIL-20). */
  adMark: z.string().min(2).default('广告'),
  stage: z.strictObject({
    text: labelWords(MARKETS * 200),
    /** Instead of it while a person has taken the room over: says who speaks, and that the picture is made. */
    takenText: labelWords(MARKETS * 200, takenLabelFault).default('画面AI生成 · 现由工作人员讲解'),
    /** Of each list one has to stand in the label: what the markets want said, whatever a room's own words are. */
    must: z.array(z.array(z.string().min(1)).min(1)).default([]),
    /** Cap height of 'AI' as a share of the frame's shorter side; 5 % is the standard's floor. */
    capHeightShare: z.number().min(0.05).max(0.2),
    place: stagePlaceSchema,
    /** Contrast with its ground at the least, as WCAG measures it. */
    contrast: z.number().min(3).max(21).default(4.5),
    /** No stream and no file of a recording ends before it has stood so long, ms (GB 45438-2025, 5.4: 2 s). */
    leastMs: z.number().int().min(2_000).max(10_000).default(2_000),
    /** Words that stand by each figure all the time that it is seen (Korea); empty: none do. */
    besideFigure: z
      .string()
      .max(MARKETS * 20)
      .default(''),
  }),
  audio: z.enum(AUDIO_LABELS).default('spoken'),
  /** What recordings begin with, and what `audio: rhythm` sounds (LAB-07). */
  rhythm: rhythmSchema.default({ marks: ['short', 'long', 'short', 'short'], unit_ms: 120, pitch_hz: 880 }),
  metadata: z.enum(IMPLICIT_LABELS).default('gb-45438'),
  /** Registered name or the 27-character provider code; never made up by code (LAB-11). */
  contentProducer: z.string().min(1).max(120),
});
export type LabelPlan = z.infer<typeof labelPlanSchema>;
