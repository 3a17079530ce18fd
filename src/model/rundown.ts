import { z } from 'zod';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');

/** A change of the stage beside speech, taken when its line goes on air. */
export const cueSchema = z.strictObject({
  /** Show this product's card (name, price from the facts, selling points). */
  card: slug.optional(),
  /** Take the card away. */
  clear: z.literal(true).optional(),
});
export type Cue = z.infer<typeof cueSchema>;

const wording = z.string().trim().min(1).max(600);

/** What the host says: one wording, or several that take turns from loop to loop. */
export const lineSchema = z.strictObject({
  id: slug.optional(),
  /** Which host speaks; the segment's or the room's first host where absent. */
  host: slug.optional(),
  /** Templates such as {{price.live}} resolve to facts of the segment's product. */
  say: z.union([wording, z.array(wording).min(1).max(20)]),
  cue: cueSchema.optional(),
  /** Silence after the line, ms: for a glance at the product; far below the dead-air limit. */
  restMs: z.number().int().min(0).max(5000).optional(),
});
export type Line = z.infer<typeof lineSchema>;

export const SEGMENT_KINDS = ['open', 'pitch', 'qa', 'offer', 'idle', 'close'] as const;
export const ANSWER_POLICIES = ['between-lines', 'qa-window', 'never'] as const;

export const segmentSchema = z.strictObject({
  id: slug,
  kind: z.enum(SEGMENT_KINDS),
  product: slug.optional(),
  host: slug.optional(),
  /** When viewers' questions are answered during this segment. Default: between lines. */
  answers: z.enum(ANSWER_POLICIES).optional(),
  /** A Q&A window stays open this long, answering until the board is empty or the time is over. */
  windowMs: z.number().int().min(5_000).max(600_000).optional(),
  lines: z.array(lineSchema).min(1).max(200),
});
export type Segment = z.infer<typeof segmentSchema>;

export const rundownSchema = z
  .strictObject({
    version: z.literal(1),
    title: z.string().min(1).max(80),
    /** Said when nothing else can be and the room would fall silent: plain words that claim nothing. */
    fillers: z.array(wording).min(1).max(50),
    segments: z.array(segmentSchema).min(1).max(500),
    /** After the last segment of the range the playhead goes back to its first until the night ends. */
    loop: z.strictObject({ from: slug, to: slug }).optional(),
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
