import { z } from 'zod';
import { VISEMES } from './audio.ts';
import { localeSchema } from './text.ts';

/**
 * What the server tells a stage page over `/stage/ws?room=ID`, and what the page reports back. Text frames
 * are JSON of these shapes; binary frames are sound (see `SOUND_HEADER_BYTES`).
 */
export const STAGE_PROTOCOL = 1;

/** Words shown on the stage, already cleared on the server. */
const shownSchema = z.object({ id: z.string(), text: z.string() });

const cardSchema = z.object({
  id: z.string(),
  product: z.string(),
  /** The whole card as cleared; shown as it is where `parts` is empty. */
  text: z.string(),
  /** The same words, each run with its role; empty where a rewrite left no match. */
  parts: z.array(z.object({ role: z.enum(['title', 'price', 'was', 'point', 'note']), text: z.string() })),
});

/** All that stands on the stage besides the moving mouth. Sent whole on every change. */
export const sceneSchema = z.object({
  /** Always there; a page that has no label shows the dark slate and nothing else. */
  label: shownSchema.extend({
    capHeightShare: z.number(),
    place: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
  }),
  state: z.enum(['on-air', 'paused', 'human', 'slate', 'off-air']),
  /** The room's language, for the page's own controls. */
  locale: localeSchema,
  /** The room's title, cleared as well; empty for none. */
  title: z.string(),
  host: z.object({
    id: z.string(),
    look: z
      .object({ hair: z.string().optional(), outfit: z.string().optional(), skin: z.string().optional() })
      .optional(),
  }),
  card: cardSchema.nullable(),
  question: shownSchema.nullable(),
  /** Words of the slate, seen while state is `slate` or `paused`. */
  slate: shownSchema.nullable(),
});
export type Scene = z.infer<typeof sceneSchema>;

/** An utterance begins, or, for a page that joins late, is under way. Times are on the air clock. */
const airedViewSchema = z.object({
  id: z.string(),
  host: z.string(),
  /** Stands before the caption text, always. */
  captionPrefix: z.string(),
  text: z.string(),
  startsAtMs: z.number(),
  durationMs: z.number(),
  visemes: z.array(z.tuple([z.number(), z.enum(VISEMES)])),
});
export type AiredView = z.infer<typeof airedViewSchema>;

export const stageMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    protocol: z.literal(STAGE_PROTOCOL),
    room: z.string(),
    sampleRateHz: z.number(),
    /** The air clock now, ms. */
    airMs: z.number(),
    scene: sceneSchema,
    current: airedViewSchema.nullable(),
  }),
  z.object({ type: z.literal('scene'), scene: sceneSchema }),
  z.object({ type: z.literal('air'), utterance: airedViewSchema }),
  /** The utterance is over, or was cut at `atMs` on the air clock. */
  z.object({ type: z.literal('end'), id: z.string(), atMs: z.number() }),
]);
export type StageMessage = z.infer<typeof stageMessageSchema>;

/** A sound frame: float64 LE air-clock ms of its first sample, then s16le mono PCM at the house rate. */
export const SOUND_HEADER_BYTES = 8;

/** Three times a second the page says what it really shows of the label (LAB-01, LAB-03). */
export const stageProofSchema = z.object({
  type: z.literal('proof'),
  text: z.string().max(200),
  capHeightPx: z.number(),
  shorterSidePx: z.number(),
  /** Drawn, inside the frame and not covered. */
  visible: z.boolean(),
  /** Whether sound is really playing (browsers may ask for a click first). */
  audible: z.boolean(),
});
export type StageProof = z.infer<typeof stageProofSchema>;
