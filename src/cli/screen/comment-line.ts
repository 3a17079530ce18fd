import { z } from 'zod';
import { COMMENT_TYPES, type Comment } from '../../model/audience.ts';

const time = z.union([
  z.number(),
  z
    .string()
    .refine((at) => !Number.isNaN(Date.parse(at)), 'an ISO 8601 time or a number of ms')
    .transform((at) => Date.parse(at)),
]);

const lineSchema = z.looseObject({
  id: z.union([z.string().min(1), z.number()]),
  at: time.optional(),
  user: z.union([z.string().min(1), z.number().transform(String)]),
  name: z.string().optional(),
  text: z.string().nullish(),
  type: z.enum(COMMENT_TYPES).default('comment'),
});

export type CommentLine =
  | { readonly ok: true; readonly comment: Comment }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads one input line of `candor screen`. The comment's id is the given one as JSON text, so that 7 and "7" are
 * two, and each is printed as it was given. Without a time it came when the one before did.
 */
export function readCommentLine(line: string, previousAt: number): CommentLine {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (fault) {
    return { ok: false, reason: `not JSON: ${fault instanceof Error ? fault.message : String(fault)}` };
  }
  const read = lineSchema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    return { ok: false, reason: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not a comment'}` };
  }
  const { id, at = previousAt, user, name, text, type } = read.data;
  return {
    ok: true,
    comment: {
      id: JSON.stringify(id),
      at,
      user,
      ...(name !== undefined && { name }),
      text: text ?? '',
      type,
      platform: 'offline',
    },
  };
}
