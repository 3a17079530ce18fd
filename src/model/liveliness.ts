import { z } from 'zod';

const perMinute = (most: number) =>
  z.number().int().min(0).max(10).default(most).describe('So many a minute at the most; 0 for never');

/** How a room answers its audience's signs of life besides questions. */
export const livelinessSchema = z.strictObject({
  enter: perMinute(1).describe('Welcomes a minute; many who came in are welcomed together'),
  gift: perMinute(2).describe('Thanks for gifts a minute, merged'),
  follow: perMinute(1).describe('Thanks to new followers a minute, merged'),
  share: perMinute(1).describe('Thanks for sharing the room a minute, merged'),
  order: perMinute(1).describe('Words to those who have ordered a minute; never a number'),
  names: z
    .enum(['never', 'polite'])
    .default('never')
    .describe('`polite`: a single viewer may be named, where the name is harmless; `never`: nobody is'),
  noRepeatMinutes: z
    .number()
    .min(1)
    .max(120)
    .default(10)
    .describe('Idle talk does not say the same sentence twice within it, minutes'),
  idleTalk: z.boolean().default(true).describe('Whether idle talk draws on the facts besides the fillers'),
});
export type LivelinessConfig = z.infer<typeof livelinessSchema>;

/** What a room reacts to. */
export const REACTED_TO = ['gift', 'order', 'follow', 'share', 'enter'] as const;
export type ReactedTo = (typeof REACTED_TO)[number];
