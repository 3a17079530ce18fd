import { z } from 'zod';

/**
 * GB 45438-2025 asks a label for an AI element and a generation element; '数字人' or '虚拟主播' alone carry
 * neither. English labels need the words themselves, Korean ones 생성.
 */
export function carriesBothElements(text: string): boolean {
  return (
    (/人工智能|\bAI(?![a-z])|AI|인공지능/.test(text) && /生成|合成|생성|합성/.test(text)) ||
    (/\b(AI|artificial intelligence)\b/i.test(text) && /\b(generated|synthetic|synthesi[sz]ed)\b/i.test(text))
  );
}

export const labelTextSchema = z.string().min(2).max(200).refine(carriesBothElements, {
  message:
    "a label needs an AI element (人工智能 or AI) and a generation element (生成 or 合成; 'generated' in English), such as AI生成 · 数字人主播",
});

/** What a recording or clip begins with: a spoken label, or the rhythm of GB 45438-2025, 5.3 (short, long, short, short). */
export const AUDIO_LABELS = ['spoken', 'rhythm'] as const;
export const captionPrefixSchema = z.string().min(2).max(40).refine(carriesBothElements, {
  message: 'a caption prefix needs both elements too, such as AI生成',
});

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

/** How one market and platform wants the AI disclosed (GB 45438-2025; Measures on live commerce, art. 37). */
export const labelPlanSchema = z.strictObject({
  id: z.string().min(1),
  spoken: z.strictObject({
    /** Said in turn, so that the label does not become noise. */
    texts: z.array(labelTextSchema).min(1),
    /** The longest time on air without a spoken label, ms. */
    intervalMs: z.number().int().min(60_000).max(3_600_000),
    /** Whether every new segment opens with one. */
    atSegment: z.boolean(),
  }),
  captionPrefix: captionPrefixSchema,
  /** Stands before every reply in the chat (LAB-08). */
  chatMarker: captionPrefixSchema.default('AI生成'),
  /** Marks the stream as advertising where the account is not evidently the seller's (FIL-20). */
  adMark: z.string().min(2).default('广告'),
  stage: z.strictObject({
    text: labelTextSchema,
    /** Instead of it while a person has taken the room over: says who speaks, and that the picture is made. */
    takenText: labelTextSchema.default('画面AI生成 · 现由工作人员讲解'),
    /** Of each list one has to stand in the label: what the markets want said, whatever a room's own words are. */
    must: z.array(z.array(z.string().min(1)).min(1)).default([]),
    /** Cap height of 'AI' as a share of the frame's shorter side; 5 % is the standard's floor. */
    capHeightShare: z.number().min(0.05).max(0.2),
    place: stagePlaceSchema,
    /** Contrast with its ground at the least, as WCAG measures it. */
    contrast: z.number().min(3).max(21).default(4.5),
    /** It stands so long from the first frame on, whatever fails behind it, ms (GB 45438-2025, 5.4: 2 s). */
    leastMs: z.number().int().min(2_000).default(2_000),
    /** Whether it has to stand by the figure (Korea). */
    besideFigure: z.boolean().default(false),
  }),
  audio: z.enum(AUDIO_LABELS).default('spoken'),
  /** For sound that is heard without the picture (LAB-07). */
  rhythm: rhythmSchema.default({ marks: ['short', 'long', 'short', 'short'], unit_ms: 120, pitch_hz: 880 }),
  /** Registered name or the 27-character provider code; never made up by code (LAB-11). */
  contentProducer: z.string().min(1).max(120),
});
export type LabelPlan = z.infer<typeof labelPlanSchema>;
