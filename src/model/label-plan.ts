import { z } from 'zod';

/**
 * GB 45438-2025 asks a label for an AI element and a generation element; '数字人' or '虚拟主播' alone carry
 * neither. English labels need the words themselves.
 */
export function carriesBothElements(text: string): boolean {
  return (
    (/人工智能|\bAI(?![a-z])|AI/.test(text) && /生成|合成/.test(text)) ||
    (/\b(AI|artificial intelligence)\b/i.test(text) && /\b(generated|synthetic|synthesi[sz]ed)\b/i.test(text))
  );
}

const labelText = z.string().min(2).max(120).refine(carriesBothElements, {
  message:
    "a label needs an AI element (人工智能 or AI) and a generation element (生成 or 合成; 'generated' in English), such as AI生成 · 数字人主播",
});

/** What a recording or clip begins with: a spoken label, or the rhythm of GB 45438-2025, 5.3 (short, long, short, short). */
export const AUDIO_LABELS = ['spoken', 'rhythm'] as const;

/** How one market and platform wants the AI disclosed (GB 45438-2025; Measures on live commerce, art. 37). */
export const labelPlanSchema = z.strictObject({
  id: z.string().min(1),
  spoken: z.strictObject({
    /** Said in turn, so that the label does not become noise. */
    texts: z.array(labelText).min(1),
    /** The longest time on air without a spoken label, ms. */
    intervalMs: z.number().int().min(60_000).max(3_600_000),
    /** Whether every new segment opens with one. */
    atSegment: z.boolean(),
  }),
  captionPrefix: z.string().min(2).max(20).refine(carriesBothElements, {
    message: 'a caption prefix needs both elements too, such as AI生成',
  }),
  stage: z.strictObject({
    text: labelText,
    /** Cap height of 'AI' as a share of the frame's shorter side; 5 % is the standard's floor. */
    capHeightShare: z.number().min(0.05).max(0.2),
    place: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
  }),
  audio: z.enum(AUDIO_LABELS).default('spoken'),
  /** Registered name or the 27-character provider code; never made up by code (LAB-11). */
  contentProducer: z.string().min(1).max(120),
});
export type LabelPlan = z.infer<typeof labelPlanSchema>;
