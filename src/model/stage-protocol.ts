import { z } from 'zod';
import { VISEMES } from './audio.ts';
import { GESTURES, hostLookSchema } from './host-look.ts';
import { localeSchema } from './text.ts';
import { themeSchema } from './theme.ts';

/**
 * What the server tells a stage page over `/stage/ws?room=ID`, and what the page reports back. Text frames
 * are JSON of these shapes; binary frames are sound (see `SOUND_HEADER_BYTES`).
 */
export const STAGE_PROTOCOL = 1;

/** A gallery beyond this is not looked at to its end. */
export const MOST_PICTURES = 6;

/** What a run of a card's words is; `until` stands beside the countdown's digits. */
const CARD_ROLES = ['title', 'price', 'was', 'until', 'point', 'note'] as const;

/** Words shown on the stage, already cleared on the server. */
const shownSchema = z.object({ id: z.string(), text: z.string() });

const cardSchema = z.object({
  id: z.string(),
  product: z.string(),
  /** The whole card as cleared; shown as it is where `parts` is empty. */
  text: z.string(),
  /** The same words, each run with its role; empty where a rewrite left no match. */
  parts: z.array(z.object({ role: z.enum(CARD_ROLES), text: z.string() })),
  /** SHA-256 of the product's pictures, in the merchant's order; served by it, shown unaltered (FIL-24). */
  pictures: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST_PICTURES),
  /** When the offer ends, epoch ms: the digits of the countdown are worked out from it. Null: it does not end. */
  untilMs: z.number().nullable(),
});

/** All that stands on the stage besides the moving mouth. Sent whole on every change. */
export const sceneSchema = z.object({
  /** Always there; a page that has no label shows the dark slate and nothing else. */
  label: shownSchema.extend({
    capHeightShare: z.number(),
    place: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
    /** Shares of the height at the upper and the lower edge that the platform's own buttons cover. */
    safe: z.object({ top: z.number(), bottom: z.number() }).optional(),
    /** Contrast of its ink with its plate at the least, as WCAG measures it; 4.5 where absent. */
    contrast: z.number().optional(),
    /** Stands by each figure as long as it is seen, cleared as well; absent: nothing does. */
    figure: shownSchema.optional(),
  }),
  /** `human`: a person has taken over; no drawn host is on the stage, and the label says who speaks. */
  state: z.enum(['on-air', 'paused', 'slate', 'off-air', 'human']),
  /** The room's language, for the page's own controls. */
  locale: localeSchema,
  /** The room's title, cleared as well; empty for none. */
  title: z.string(),
  /** The shop's name, cleared as well; empty for none. */
  brand: z.string(),
  /** That this is an advertisement, cleared as well; empty where the account is evidently the seller's (FIL-20). */
  adMark: z.string().default(''),
  /** Who really sells, or where that stands in one hop, cleared as well; empty for none (ADM-07). */
  seller: z.string().default(''),
  theme: themeSchema,
  /** All who stand on the stage, side by side. */
  hosts: z
    .array(z.object({ id: z.string(), look: hostLookSchema.optional() }))
    .min(1)
    .max(2),
  /** The host whose turn it is. */
  lead: z.string(),
  /** What a host's body does since its id came up. */
  gesture: z.object({ id: z.string(), host: z.string(), kind: z.enum(GESTURES) }).nullable(),
  card: cardSchema.nullable(),
  question: shownSchema.nullable(),
  /** What is being put right, to be read as long as it is heard (COR-02). */
  correction: shownSchema.nullable().default(null),
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
  /** The words begin so long after the start; absent: at once. */
  leadMs: z.number().optional(),
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
  /** What stands by every figure, shown as surely; absent where no figure is seen or nothing stands by it. */
  figure: z.string().max(200).optional(),
  capHeightPx: z.number(),
  shorterSidePx: z.number(),
  /** Drawn, inside the frame and not covered. */
  visible: z.boolean(),
  /** Whether sound is really playing (browsers may ask for a click first). */
  audible: z.boolean(),
});
export type StageProof = z.infer<typeof stageProofSchema>;
