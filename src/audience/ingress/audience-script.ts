import { z } from 'zod';
import { COMMENT_TYPES, type Comment } from '../../model/audience.ts';

/** A line that is left out, counted from 1. */
export interface BrokenLine {
  readonly line: number;
  readonly reason: string;
}

interface ScriptLine {
  /** From the start of the replay. */
  readonly afterMs: number;
  readonly comment: Pick<Comment, 'id' | 'user' | 'name' | 'text' | 'type'>;
}

const lineSchema = z
  .looseObject({
    after: z
      .string()
      .regex(/^\d{1,3}:[0-5]\d:[0-5]\d(?:\.\d{1,3})?$/, "a time as 'HH:MM:SS'")
      .optional(),
    atMs: z.number().nonnegative().optional(),
    at: z
      .union([z.number(), z.string().refine((at) => !Number.isNaN(Date.parse(at)), 'an ISO 8601 time')])
      .optional(),
    id: z.string().min(1).max(100).optional(),
    user: z.string().min(1).max(128),
    name: z.string().max(128).optional(),
    text: z.string().max(2000).default(''),
    type: z.enum(COMMENT_TYPES).default('comment'),
  })
  .refine((line) => line.after !== undefined || line.atMs !== undefined || line.at !== undefined, {
    message: "a time is missing: 'after', 'atMs' or 'at'",
  });

/** Reads a replayed audience: whole lines in order of time, broken ones apart. */
export function readScript(text: string): {
  readonly lines: readonly ScriptLine[];
  readonly broken: readonly BrokenLine[];
} {
  const broken: BrokenLine[] = [];
  const lines: ScriptLine[] = [];
  let firstAt: number | undefined;
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const read = lineSchema.safeParse(jsonOf(source));
    if (!read.success) {
      const issue = read.error.issues[0];
      const place = issue?.path.join('.');
      broken.push({ line, reason: `${place ? `${place}: ` : ''}${issue?.message ?? 'not a JSON object'}` });
      continue;
    }
    const { after, atMs, at, id, user, name, text: words, type } = read.data;
    const absolute = at === undefined ? undefined : typeof at === 'number' ? at : Date.parse(at);
    firstAt ??= absolute;
    lines.push({
      afterMs: after === undefined ? (atMs ?? Math.max(0, (absolute ?? 0) - (firstAt ?? 0))) : spanOf(after),
      comment: { id: id ?? `line-${line}`, user, ...(name !== undefined && { name }), text: words, type },
    });
  }
  lines.sort((a, b) => a.afterMs - b.afterMs);
  return { lines, broken };
}

/** `undefined`, which no line may be, where it is not JSON. */
function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function spanOf(after: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = after.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}
