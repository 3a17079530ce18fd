import { z } from 'zod';
import { GESTURES } from './host-look.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');

/** A change of the stage beside speech, taken when its line goes on air. */
const cueSchema = z.strictObject({
  card: slug.optional().describe("Show this product's card: name, price from the facts, selling points"),
  clear: z.literal(true).optional().describe('Take the card away'),
  gesture: z
    .enum(GESTURES)
    .optional()
    .describe('The speaking host waves, points at the card, nods or thinks, once'),
});
export type Cue = z.infer<typeof cueSchema>;

const wording = z.string().trim().min(1).max(600);

/** What the host says: one wording, or several that take turns from loop to loop. */
const lineSchema = z.strictObject({
  id: slug.optional().describe('Keeps the place in the script over edits; made from the order where absent'),
  host: slug.optional().describe("Which host speaks; the segment's, or the room's first, where absent"),
  say: z
    .union([wording, z.array(wording).min(1).max(20)])
    .describe(
      "One wording, or several that take turns. `{{price.live}}` and the like become facts of the segment's product",
    ),
  cue: cueSchema.optional().describe('What changes on the stage when the line goes on air'),
  restMs: z
    .number()
    .int()
    .min(0)
    .max(5000)
    .optional()
    .describe('Silence after the line, ms: for a glance at the product; far below the dead-air limit'),
});
export type Line = z.infer<typeof lineSchema>;

const SEGMENT_KINDS = ['open', 'pitch', 'qa', 'offer', 'idle', 'close'] as const;
const ANSWER_POLICIES = ['now', 'between-lines', 'qa-window', 'never'] as const;

const segmentSchema = z.strictObject({
  id: slug.describe('Named by `loop` and the console'),
  kind: z.enum(SEGMENT_KINDS).describe('What the segment is for'),
  product: slug.optional().describe("Whose facts the lines' templates mean"),
  host: slug.optional().describe("Who speaks; the room's first host where absent"),
  answers: z
    .enum(ANSWER_POLICIES)
    .optional()
    .describe(
      "When viewers' questions are answered: `now` breaks into a line, which then comes again; `between-lines` (the default) after it; `qa-window` in the segment's Q&A window",
    ),
  windowMs: z
    .number()
    .int()
    .min(5_000)
    .max(600_000)
    .optional()
    .describe('A Q&A window stays open this long, ms, or until the board is empty'),
  lines: z.array(lineSchema).min(1).max(200).describe('What is said, in order'),
});
export type Segment = z.infer<typeof segmentSchema>;

export const rundownSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this form of file'),
    title: z.string().min(1).max(80).describe('For the console and the ledger'),
    fillers: z
      .array(wording)
      .min(1)
      .max(50)
      .describe('Said when the room would fall silent: plain words that claim nothing'),
    segments: z.array(segmentSchema).min(1).max(500).describe('The parts of the night, in order'),
    loop: z
      .strictObject({
        from: slug.describe('The first segment of the range'),
        to: slug.describe('The last segment of the range'),
      })
      .optional()
      .describe('After the last segment of the range the night goes back to its first, until it ends'),
  })
  .superRefine((rundown, ctx) => {
    const seen = new Set<string>();
    rundown.segments.forEach((segment, s) => {
      if (seen.has(segment.id)) {
        ctx.addIssue({
          code: 'custom',
          path: ['segments', s, 'id'],
          message: `the segment id '${segment.id}' is used twice`,
        });
      }
      seen.add(segment.id);
      const lines = new Set<string>();
      segment.lines.forEach((line, l) => {
        if (line.id === undefined) return;
        if (lines.has(line.id)) {
          ctx.addIssue({
            code: 'custom',
            path: ['segments', s, 'lines', l, 'id'],
            message: `the line id '${line.id}' is used twice in segment '${segment.id}'`,
          });
        }
        lines.add(line.id);
      });
    });
    for (const end of ['from', 'to'] as const) {
      const id = rundown.loop?.[end];
      if (id !== undefined && !seen.has(id)) {
        ctx.addIssue({ code: 'custom', path: ['loop', end], message: `no segment has the id '${id}'` });
      }
    }
    if (rundown.loop !== undefined) {
      const ids = rundown.segments.map((segment) => segment.id);
      if (ids.indexOf(rundown.loop.from) > ids.indexOf(rundown.loop.to)) {
        ctx.addIssue({ code: 'custom', path: ['loop'], message: "'from' must not stand after 'to'" });
      }
    }
  });
export type Rundown = z.infer<typeof rundownSchema>;
