import { z } from 'zod';
import { COMMENT_CLASSES } from './audience.ts';
import { sourceHealthSchema } from './audience-source.ts';
import { correctionSchema, type Flag } from './correction.ts';
import { dutyViewSchema } from './duty.ts';
import { type StrikeSource, standingSchema } from './ladder.ts';
import { outputHealthSchema } from './output-health.ts';
import { type Bilingual, bilingualSchema } from './text.ts';
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
  /** What of it is said all the same, where the rest could stand without what was refused. */
  said: z.string().optional(),
  findings: z.array(
    z.object({
      rule: z.string(),
      pack: z.string(),
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

const ROOM_STATES = ['starting', 'on-air', 'paused', 'taken', 'off-air', 'stopping', 'stopped'] as const;
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
  /** Talk that looks paid for, latest first: never read out, never counted as interest. */
  shills: z.array(
    z.object({
      since: z.number(),
      lastAt: z.number(),
      accounts: z.number(),
      comments: z.number(),
      /** One of the comments, personal data masked. */
      sample: z.string(),
      reason: z.string(),
    }),
  ),
  /** From where the audience is heard, in the order of the configuration. */
  sources: z.array(sourceHealthSchema),
  voices: z.array(z.object({ voice: z.string(), state: z.enum(['ready', 'resting']) })),
  /** The model that words answers; `budget` where the night has one. */
  model: z
    .object({
      id: z.string(),
      healthy: z.boolean(),
      budget: z
        .object({
          tokens: z.number(),
          money: z.number(),
          currency: z.string(),
          maxTokens: z.number().optional(),
          maxMoney: z.number().optional(),
          isSpent: z.boolean(),
        })
        .optional(),
    })
    .nullable(),
  /** Streams, recordings and engines beside the stage pages. */
  outputs: z.array(outputHealthSchema).readonly(),
  ledger: z.object({ entries: z.number(), head: z.string() }),
  /** Who watches the room; null where nobody has to, and off air. */
  duty: dutyViewSchema.nullable(),
  /** What stands against a source of words, until a person lifts it or the night ends. */
  standings: z.array(standingSchema.pick({ against: true, step: true, since: true })),
  /** What was said and is no longer true, and waits for a decision or for the air; oldest first. */
  corrections: z.array(correctionSchema),
  alerts: z.array(alertSchema),
});
export type RoomView = z.infer<typeof roomViewSchema>;

/** A person's decision that was taken, or why it was not. */
export type DecisionTaken = { readonly ok: true } | { readonly ok: false; readonly reason: Bilingual };

/** Decisions of a person that stand in the ledger with his name. */
export interface RoomOversight {
  /** The person on watch says that he is there. */
  signOfLife(by: string): DecisionTaken;
  /** Takes back what the ladder holds against a source; the room itself goes on with `resume`. */
  lift(against: StrikeSource, by: string, reason: string): DecisionTaken;
  /** Lists words that were heard as wrong, though no rule found them. */
  flag(flag: Flag): Promise<DecisionTaken>;
  /** Has a correction said as it is listed, or in the person's own words. */
  approve(correction: string, by: string, words?: string): Promise<DecisionTaken>;
  /** Decides that nothing has to be said. */
  dismiss(correction: string, by: string, reason: string): Promise<DecisionTaken>;
}

/** What the console can ask of a room. Implemented by `room/`, called by `console/`. */
export interface RoomControl {
  readonly id: string;
  view(): RoomView;
  /** Called after every change; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  pause(by: string): Promise<void>;
  /** Refused, with what to do first, while the ladder or an empty watch keeps the room silent. */
  resume(by: string): Promise<DecisionTaken>;
  /** A human takes the room over: the AI voice stops at a word's end. */
  take(by: string): Promise<void>;
  /** The AI host goes on, with its label first. */
  handBack(by: string): Promise<DecisionTaken>;
  /** Cut what is on air at once and go on with the next. */
  skip(by: string): Promise<void>;
  /**
   * Put an operator's words to the gate.
   * @param override why he answers for them by name, should rules or facts refuse them; label rules, the AI's own
   * honesty, the locked script and held products stand whoever signs
   */
  say(
    text: string,
    by: string,
    override?: string,
  ): Promise<{ ok: true } | { ok: false; refusal: RefusalView }>;
  stop(by: string): Promise<void>;
  readonly oversight: RoomOversight;
}
