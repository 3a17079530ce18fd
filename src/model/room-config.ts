import { z } from 'zod';
import { localeSchema } from './text.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as 'HH:MM'");

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'an IANA time zone, such as Asia/Shanghai' },
);

/** The hours a room is on air. It may run across midnight; `from` and `to` may not be the same. */
export const nightWindowSchema = z
  .strictObject({ from: clockTime, to: clockTime, timeZone })
  .refine((window) => window.from !== window.to, {
    path: ['to'],
    message: 'the window has zero length: from and to are the same time',
  });
export type NightWindow = z.infer<typeof nightWindowSchema>;

export const hostSchema = z.strictObject({
  id: slug,
  /** Shown on the stage; the label stands beside it. */
  name: z.string().min(1).max(20),
  /** A voice of candor.yaml. */
  voice: slug.optional(),
  look: z
    .strictObject({
      hair: colour.optional(),
      outfit: colour.optional(),
      skin: colour.optional(),
    })
    .optional(),
});
export type HostConfig = z.infer<typeof hostSchema>;

export const roomConfigSchema = z.strictObject({
  version: z.literal(1),
  id: slug,
  title: z.string().trim().min(1).max(80),
  locale: localeSchema,
  /** Absent: on air from start to stop. */
  window: nightWindowSchema.optional(),
  hosts: z.array(hostSchema).min(1).max(2),
  /** Product ids this room may present; each is a file's product under config/products/. */
  products: z.array(slug).min(1).max(500),
  /** Rule packs by id. Absent: all packs that fit the locale. `ai-honesty` is always among them. */
  rules: z.array(slug).optional(),
  /** Silence on air beyond this is dead air and is filled, ms. */
  deadAirMs: z.number().int().min(2_000).max(60_000).default(6_000),
  label: z
    .strictObject({
      spoken: z.array(z.string()).min(1).optional(),
      intervalMinutes: z.number().min(1).max(60).optional(),
      captionPrefix: z.string().optional(),
      stage: z.string().optional(),
      place: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).optional(),
    })
    .optional(),
  audience: z
    .strictObject({
      webhook: z.boolean().default(true),
      websocket: z.boolean().default(true),
      /** A JSONL file replayed in time: the demo's audience, marked as simulated in the ledger. */
      replay: z.string().optional(),
    })
    .default({ webhook: true, websocket: true }),
});
export type RoomConfig = z.infer<typeof roomConfigSchema>;
