import { z } from 'zod';
import { COMMENT_CLASSES } from './audience.ts';
import { sourceHealthSchema } from './audience-source.ts';
import { bilingualSchema } from './text.ts';
import { DRAFT_SOURCES } from './utterance.ts';

/** What a person on watch sees of a room: plain data, the same schema on the server and in the page. */

const utteranceViewSchema = z.object({
  id: z.string(),
  source: z.enum(DRAFT_SOURCES),
  text: z.string(),
  host: z.string(),
  product: z.string().optional(),
  segment: z.string().optional(),
  line: z.string().optional(),
});
export type UtteranceView = z.infer<typeof utteranceViewSchema>;

const onAirViewSchema = utteranceViewSchema.extend({
  startedAt: z.number(),
  durationMs: z.number(),
});

export const refusalViewSchema = z.object({
  at: z.number(),
  draft: utteranceViewSchema,
  cause: z.string(),
  message: bilingualSchema,
  findings: z.array(
    z.object({
      rule: z.string(),
      law: z.string(),
      quote: z.string(),
      reason: bilingualSchema,
      fix: bilingualSchema,
    }),
  ),
});
export type RefusalView = z.infer<typeof refusalViewSchema>;

const questionViewSchema = z.object({
  cluster: z.string(),
  product: z.string().optional(),
  text: z.string(),
  askers: z.number(),
  waitingMs: z.number(),
  score: z.number(),
});

const alertSchema = z.object({
  at: z.number(),
  level: z.enum(['info', 'warn', 'error']),
  code: z.string(),
  message: z.string(),
});
export type Alert = z.infer<typeof alertSchema>;

const ROOM_STATES = ['starting', 'on-air', 'paused', 'off-air', 'stopping', 'stopped'] as const;
export type RoomState = (typeof ROOM_STATES)[number];

export const roomViewSchema = z.object({
  room: z.string(),
  title: z.string(),
  locale: z.string(),
  state: z.enum(ROOM_STATES),
  /** Epoch ms of this view. */
  at: z.number(),
  onAir: onAirViewSchema.nullable(),
  /** Prepared or planned, nearest first. */
  next: z.array(utteranceViewSchema),
  playhead: z.object({ segment: z.string(), line: z.number(), loop: z.number() }).nullable(),
  /** The last few that were on air, newest first. */
  recent: z.array(onAirViewSchema),
  board: z.array(questionViewSchema),
  refusals: z.array(refusalViewSchema),
  label: z.object({
    text: z.string(),
    lastSpokenAt: z.number().nullable(),
    /** When the next spoken label is due at the latest, epoch ms. */
    dueAt: z.number().nullable(),
    /** What stage pages report: how many are open, and how many prove the label. */
    stages: z.number(),
    proven: z.number(),
  }),
  audience: z.object({
    received: z.number(),
    byClass: z.partialRecord(z.enum(COMMENT_CLASSES), z.number()),
    answered: z.number(),
  }),
  /** From where the audience is heard, in the order of the configuration. */
  sources: z.array(sourceHealthSchema),
  voices: z.array(z.object({ voice: z.string(), state: z.enum(['ready', 'resting']) })),
  model: z.object({ id: z.string(), healthy: z.boolean() }).nullable(),
  ledger: z.object({ entries: z.number(), head: z.string() }),
  alerts: z.array(alertSchema),
});
export type RoomView = z.infer<typeof roomViewSchema>;

/** What the console can ask of a room. Implemented by `room/`, called by `console/`. */
export interface RoomControl {
  readonly id: string;
  view(): RoomView;
  /** Called after every change; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  pause(by: string): Promise<void>;
  resume(by: string): Promise<void>;
  /** Cut what is on air at once and go on with the next. */
  skip(by: string): Promise<void>;
  /** Put an operator's words to the gate. */
  say(text: string, by: string): Promise<{ ok: true } | { ok: false; refusal: RefusalView }>;
  stop(by: string): Promise<void>;
}
