import { z } from 'zod';
import { audienceSourceSchema } from './audience-source.ts';
import { boardSchema } from './board.ts';
import { dutySchema } from './duty.ts';
import { enginesSchema } from './engine-config.ts';
import { hostLookSchema } from './host-look.ts';
import { AUDIO_LABELS } from './label-plan.ts';
import { ladderSchema } from './ladder.ts';
import { livelinessSchema } from './liveliness.ts';
import { outputsConfigSchema } from './output-config.ts';
import { roomPlatformSchema } from './platform.ts';
import { localeSchema } from './text.ts';
import { clockTimeSchema, timeZoneSchema } from './time-of-day.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');

/** The hours a room is on air. It may run across midnight; `from` and `to` may not be the same. */
const nightWindowSchema = z
  .strictObject({
    from: clockTimeSchema.describe('When the room goes on air'),
    to: clockTimeSchema.describe('When it goes off; earlier than `from` means the next day'),
    timeZone: timeZoneSchema.describe('The time zone of both'),
  })
  .refine((window) => window.from !== window.to, {
    path: ['to'],
    message: 'the window has zero length: from and to are the same time',
  });
export type NightWindow = z.infer<typeof nightWindowSchema>;

/** Words and how they are said. What a reading may be is checked where the words of the gate are known. */
const pronunciationSchema = z
  .record(z.string().trim().min(1).max(40), z.string().trim().min(1).max(60))
  .refine((words) => Object.keys(words).length <= 500, '500 words at most');
/** Whose face and voice a host has. A real person's need his written consent, to each of them (ADM-08). */
const likenessSchema = z
  .strictObject({
    of: z.enum(['invented', 'person']).describe('`invented`: resembles nobody; `person`: a real person'),
    person: z.string().trim().min(1).max(40).optional().describe('Whose likeness it is'),
    endorser: z
      .boolean()
      .default(false)
      .describe('Somebody known to the public: he counts as endorser (Advertising Law, art. 38)'),
    consent: z
      .strictObject({
        evidence: z.string().trim().min(1).describe('Where the signed consent is'),
        covers: z
          .array(z.enum(['face', 'voice']))
          .min(1)
          .describe('What it was given for, each separately'),
        scope: z.string().trim().min(1).describe('What the likeness may be used for'),
        on: z.iso.date().describe('When it was given'),
        expires: z.iso.date().describe('When it ends'),
      })
      .optional()
      .describe('The consent of the person'),
  })
  .refine(({ of, person, consent }) => of === 'invented' || (person !== undefined && consent !== undefined), {
    path: ['consent'],
    message: "a real person's likeness needs the person's name and consent",
  });

const hostSchema = z.strictObject({
  id: slug.describe('Named by segments and lines'),
  name: z.string().min(1).max(20).describe('Shown on the stage; the label stands beside it'),
  voice: slug.optional().describe('A voice of candor.yaml; the first of them where absent'),
  pace: z
    .number()
    .min(0.5)
    .max(2)
    .optional()
    .describe("How fast this host speaks; 1, the voice's own speed, where absent"),
  pronunciation: pronunciationSchema.optional().describe("This host's own, before the room's"),
  look: hostLookSchema.optional().describe('How the drawn host looks'),
  likeness: likenessSchema.optional().describe('Whose face and voice it is; absent: invented'),
});
export type HostConfig = z.infer<typeof hostSchema>;

export const roomConfigSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this form of file'),
    id: slug.describe("The name of the room's folder"),
    title: z.string().trim().min(1).max(80).describe('Shown on the stage, so the gate judges it'),
    locale: localeSchema.describe('Language and market: which law and which rule packs hold'),
    window: nightWindowSchema.optional().describe('The hours on air; absent: from start to stop'),
    hosts: z.array(hostSchema).min(1).max(2).describe('One host, or two that take turns'),
    pronunciation: pronunciationSchema
      .optional()
      .describe(
        'Names as they are said, such as SK-II: "S K two"; the caption keeps the written form. Figures, units and prices are read without it',
      ),
    theme: slug.optional().describe('A theme by its id, the name of a file in themes/; `night` where absent'),
    safeArea: z
      .strictObject({
        top: z.number().min(0).max(0.2).default(0).describe("Covered by the platform's upper bar"),
        bottom: z.number().min(0).max(0.35).default(0).describe("Covered by the platform's lower bar"),
      })
      .optional()
      .describe('Shares of the height that the platform covers: label, card and captions keep out of them'),
    account: z
      .enum(['seller', 'other'])
      .default('other')
      .describe(
        "Whose account the stream runs on: `seller`, evident from its name; `other`: the stage shows 广告 ('Ad') beside the title",
      ),
    products: z
      .array(slug)
      .min(1)
      .max(500)
      .describe('Ids of the products this room may present, each a product of a file in products/'),
    rules: z
      .array(slug)
      .optional()
      .describe(
        'Rule packs by id, to add packs of other markets or to choose among your own; absent: all of the folder that fit the locale. Those that Candor comes with for the locale cannot be left out, and `ai-honesty` is always in force',
      ),
    deadAirMs: z
      .number()
      .int()
      .min(2_000)
      .max(60_000)
      .default(6_000)
      .describe('Silence on air beyond this is dead air and is filled, ms'),
    label: z
      .strictObject({
        spoken: z.array(z.string()).min(1).optional().describe('Spoken labels, said in turn'),
        intervalMinutes: z
          .number()
          .min(1)
          .max(60)
          .optional()
          .describe("The longest time on air without a spoken label, minutes; no longer than its markets'"),
        captionPrefix: z.string().optional().describe('Stands before every caption'),
        stage: z.string().optional().describe('Stands on every frame of the stage'),
        audio: z
          .enum(AUDIO_LABELS)
          .optional()
          .describe(
            'What is heard of the label: `spoken`, the spoken labels; `rhythm`, the tones of GB 45438-2025, 5.3 as well, before each of them and before each turn, for sound that is heard without the picture. Recordings begin with the tones either way',
          ),
        markets: z
          .array(slug)
          .min(1)
          .max(6)
          .optional()
          .describe(
            "Other markets whose viewers see the room (`config/labels/`): with the locale's own, the strictest of all holds",
          ),
        place: z
          .enum(['top-left', 'top-right', 'bottom-left', 'bottom-right'])
          .optional()
          .describe("The stage label's corner, one of those that its markets take"),
      })
      .optional()
      .describe(
        'How the AI is disclosed; every text says that the host is generated by AI, in all the words that its markets want',
      ),
    ladder: ladderSchema.optional().describe('What refusals lead to; the defaults where absent'),
    audience: z
      .strictObject({
        webhook: z.boolean().default(true).describe('Take comments by HTTP'),
        websocket: z.boolean().default(true).describe('Take comments by WebSocket'),
        sources: z
          .array(audienceSourceSchema)
          .max(8)
          .default([])
          .describe('Platforms and relays that the room hears; docs/audience.md tells how each is connected'),
        replay: z
          .string()
          .optional()
          .describe(
            "A JSONL file replayed in time, relative to candor.yaml: a demo's audience, marked as simulated in the ledger",
          ),
      })
      .default({ webhook: true, websocket: true, sources: [] })
      .describe('Where comments come from'),
    liveliness: livelinessSchema
      .optional()
      .describe('Welcomes, thanks and idle talk; the defaults where absent'),
    board: boardSchema.optional().describe('The waiting questions; the defaults where absent'),
    platform: roomPlatformSchema
      .optional()
      .describe('Where the room sells: the profile whose terms hold, and what it asks of the room'),
    engines: enginesSchema
      .optional()
      .describe('OBS, avatar engines and VTube Studio that follow the room; docs/engines.md'),
    outputs: outputsConfigSchema.optional().describe('Where the room goes beside its stage pages'),
    duty: dutySchema.optional().describe('Who watches the room, and the signs of life that prove it'),
    signOff: z
      .enum(['strict', 'demo'])
      .default('strict')
      .describe('`strict`: on air only as a named person signed it; `demo`: unsigned, for nobody outside'),
  })
  .refine((room) => room.duty === undefined || dutyTimeZone(room) !== undefined, {
    path: ['duty'],
    message: 'the roster needs a time zone: duty.timeZone, or a window',
  });
export type RoomConfig = z.infer<typeof roomConfigSchema>;

/** The time zone of a room's roster. China has one by law, so a zh-CN room need not name it. */
export function dutyTimeZone(room: {
  readonly locale: string;
  readonly window?: NightWindow | undefined;
  readonly duty?: { readonly timeZone?: string | undefined } | undefined;
}): string | undefined {
  const marketZone = room.locale === 'zh-CN' ? 'Asia/Shanghai' : undefined;
  return room.duty?.timeZone ?? room.window?.timeZone ?? marketZone;
}
