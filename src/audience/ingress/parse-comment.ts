import type { Comment } from '../../model/audience.ts';
import type { Bilingual } from '../../model/text.ts';
import { asComment, type CommentContext } from './as-comment.ts';
import { type Contents, fieldsOf } from './contents.ts';
import { SHAPES } from './shapes.ts';

export type ParsedComment =
  | { readonly ok: true; readonly comment: Comment }
  | { readonly ok: false; readonly reason: Bilingual };

/** Reads one message of a relay: our own form or a common one. Never throws. */
export function parseComment(message: unknown, context: CommentContext): ParsedComment {
  if (fieldsOf(message) === undefined) {
    return { ok: false, reason: { zh: '要一个 JSON 对象', en: 'A JSON object is needed.' } };
  }
  const contents = contentsOf(message);
  if (contents === undefined) {
    return { ok: false, reason: { zh: '不认识的消息类型', en: 'No audience event of a known form.' } };
  }
  const comment = asComment(contents, context);
  return comment === undefined
    ? { ok: false, reason: { zh: '评论没有文字', en: 'The comment has no text.' } }
    : { ok: true, comment };
}

/** What a message says in one of the known forms; nothing where it has none. */
export function contentsOf(message: unknown): Contents | undefined {
  const fields = fieldsOf(message);
  if (fields === undefined) return undefined;
  for (const shape of SHAPES) {
    const contents = shape(fields);
    if (contents !== undefined) return contents;
  }
  return undefined;
}
