import { z } from 'zod';
import { FLAG_SOURCES } from '../model/correction.ts';
import { strikeSourceSchema } from '../model/ladder.ts';
import { refusalViewSchema, roomViewSchema } from '../model/room-view.ts';
import { bilingualSchema } from '../model/text.ts';

/**
 * The console's WebSocket protocol (`/console/ws`), one schema for both sides. Frames are JSON text; a
 * console's are at most 64 KiB. docs/console-protocol.md tells the story.
 */
export const CONSOLE_PROTOCOL = 1;

/** Why a person decided so; stands in the ledger. */
const reason = z.string().trim().min(1).max(200);
/** A correction line in a person's own words. */
const ownWords = z.string().trim().min(1).max(300);
const commandBase = { type: z.literal('command'), id: z.string().min(1).max(64), room: z.string().max(64) };

/** What a console says. The first message is `hello`; anything else before it closes the socket. */
export const consoleRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.literal(CONSOLE_PROTOCOL),
    token: z.string().max(512),
    /** The person on watch; stands in the ledger beside what he does. */
    name: z.string().trim().min(1).max(40),
  }),
  /** From now on this room's views are sent; one room a socket. */
  z.strictObject({ type: z.literal('watch'), room: z.string().max(64) }),
  z.discriminatedUnion('command', [
    z.strictObject({
      ...commandBase,
      command: z.enum(['pause', 'resume', 'take', 'hand-back', 'skip', 'stop', 'sign-of-life']),
    }),
    z.strictObject({
      ...commandBase,
      command: z.literal('say'),
      text: z.string().trim().min(1).max(600),
      /** Why the person answers for words that the gate refused. */
      override: reason.optional(),
    }),
    /** Takes back what the ladder holds against a source. */
    z.strictObject({ ...commandBase, command: z.literal('lift'), against: strikeSourceSchema, reason }),
    /** Has a listed correction said: as it is listed, or in the person's own words. */
    z.strictObject({
      ...commandBase,
      command: z.literal('approve'),
      correction: z.string().max(64),
      words: ownWords.optional(),
    }),
    /** Lists words that were heard as wrong: those of an utterance, or the last. */
    z.strictObject({
      ...commandBase,
      command: z.literal('flag'),
      utterance: z.string().max(64).optional(),
      source: z.enum(FLAG_SOURCES),
      reason,
      words: ownWords.optional(),
    }),
    z.strictObject({ ...commandBase, command: z.literal('dismiss'), correction: z.string().max(64), reason }),
  ]),
]);
export type ConsoleRequest = z.infer<typeof consoleRequestSchema>;

/** What the server says. */
export const consoleMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    protocol: z.literal(CONSOLE_PROTOCOL),
    rooms: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
  }),
  /** The whole room, whenever it has changed, at most a few times a second. */
  z.object({ type: z.literal('view'), view: roomViewSchema }),
  /** Answers the command of the same id: done, refused by the gate, or failed. */
  z.object({
    type: z.literal('result'),
    id: z.string(),
    ok: z.boolean(),
    refusal: refusalViewSchema.optional(),
    /** Why a decision was not taken. */
    reason: bilingualSchema.optional(),
    /** What failed in the room; `code` as in docs/errors.md, or ROOM_FAULT. */
    fault: z.object({ code: z.string(), message: bilingualSchema }).optional(),
  }),
  z.object({ type: z.literal('error'), code: z.string(), message: bilingualSchema }),
]);
export type ConsoleMessage = z.infer<typeof consoleMessageSchema>;
