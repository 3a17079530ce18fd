import { z } from 'zod';
import { clockTimeSchema, timeZoneSchema } from './time-of-day.ts';

/** One person's daily turn on watch. It may run across midnight. */
const shiftSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(40).describe('Who is on watch, as the ledger shall name him'),
    from: clockTimeSchema.describe('When the turn begins'),
    to: clockTimeSchema.describe('When it ends; earlier than `from` means the next day'),
  })
  .refine((shift) => shift.from !== shift.to, {
    path: ['to'],
    message: 'the turn has zero length: nobody watches round the clock, so name two people',
  });
export type Shift = z.infer<typeof shiftSchema>;

/** What a room without a sign of life is brought down to: the script alone, or the labelled slate. */
const DUTY_FALLBACKS = ['script-only', 'slate'] as const;
export type DutyFallback = (typeof DUTY_FALLBACKS)[number];

/** Supervised, never unattended: who watches a room, and how it is known that he does. */
export const dutySchema = z.strictObject({
  roster: z.array(shiftSchema).min(1).max(50).describe('Who is on watch when; turns may overlap'),
  timeZone: timeZoneSchema
    .optional()
    .describe("The time zone of the roster; absent: the window's, or Asia/Shanghai for zh-CN"),
  signOfLifeMinutes: z
    .number()
    .min(1)
    .max(240)
    .optional()
    .describe("How long one sign of life holds, minutes; absent, or above the platform's: the platform's"),
  fallback: z
    .enum(DUTY_FALLBACKS)
    .optional()
    .describe(
      'What happens without one: `script-only` (and the slate an interval later), or `slate` at once',
    ),
});

const DUTY_STATES = ['watched', 'overdue', 'unwatched'] as const;
/** `overdue`: the roster names somebody, but no sign of life came in time. `unwatched`: it names nobody. */
export type DutyState = (typeof DUTY_STATES)[number];

/** Who watches a room now. Plain data for room state, console and ledger; times are epoch ms. */
export const dutyViewSchema = z
  .object({
    state: z.enum(DUTY_STATES),
    /** By the roster, in its order. */
    onWatch: z.array(z.string()).readonly(),
    lastSign: z.object({ by: z.string(), at: z.number() }).readonly().nullable(),
    /** When the next sign of life is due; null while nobody is on watch to give one. */
    dueAt: z.number().nullable(),
    /** What the room is to be brought down to now. */
    fallback: z.enum(DUTY_FALLBACKS).nullable(),
  })
  .readonly();
export type DutyView = z.infer<typeof dutyViewSchema>;

/**
 * The first stretch of a daily window that no shift covers, all in one time zone; undefined for none.
 * Without a window the whole day is to be covered.
 */
export function uncoveredTime(
  roster: readonly Shift[],
  window: { readonly from: string; readonly to: string } | undefined,
): { readonly from: string; readonly to: string } | undefined {
  const start = window === undefined ? 0 : minuteOf(window.from);
  const length = window === undefined ? DAY : (minuteOf(window.to) - start + DAY) % DAY;
  const isCovered = (minute: number) =>
    roster.some(({ from, to }) => {
      const into = (minute - minuteOf(from) + DAY) % DAY;
      return into < (minuteOf(to) - minuteOf(from) + DAY) % DAY;
    });
  const minutes = Array.from({ length }, (_, index) => (start + index) % DAY);
  const first = minutes.findIndex((minute) => !isCovered(minute));
  if (first < 0) return undefined;
  const rest = minutes.slice(first).findIndex(isCovered);
  const end = rest < 0 ? start + length : start + first + rest;
  return { from: timeOf(start + first), to: timeOf(end) };
}

const DAY = 24 * 60;

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function timeOf(minute: number): string {
  const within = minute % DAY;
  return [Math.floor(within / 60), within % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
