import type { Comment } from '../../model/audience.ts';
import type { Bilingual } from '../../model/text.ts';
import { type Contents, fieldsOf } from './contents.ts';
import { SHAPES } from './shapes.ts';

export type ParsedComment =
  | { readonly ok: true; readonly comment: Comment }
  | { readonly ok: false; readonly reason: Bilingual };

export interface ParseContext {
  /** The server's time, epoch ms. */
  readonly now: number;
  readonly platform: string;
  /** Names a comment that came without an id by what it holds. */
  readonly idOf: (content: string) => string;
}

/** Nobody types more; what is longer is cut, UTF-16 units. */
const TEXT_KEPT = 500;
const ID_KEPT = 128;
/** A relay's clock further off than this is wrong, and ours holds. */
const SKEW_MS = 5 * 60_000;
/** Times below are seconds: in ms they would lie before 1974. */
const SECONDS_BELOW = 100_000_000_000;

/** Reads one message of a relay: our own form or a common one. Never throws. */
export function parseComment(message: unknown, context: ParseContext): ParsedComment {
  const fields = fieldsOf(message);
  if (fields === undefined) {
    return { ok: false, reason: { zh: '要一个 JSON 对象', en: 'A JSON object is needed.' } };
  }
  let contents: Contents | undefined;
  for (const shape of SHAPES) {
    contents = shape(fields);
    if (contents !== undefined) break;
  }
  if (contents === undefined) {
    return { ok: false, reason: { zh: '不认识的消息类型', en: 'No audience event of a known form.' } };
  }
  const text = cleaned(contents.text ?? '', TEXT_KEPT);
  if (text === '' && contents.type === 'comment') {
    return { ok: false, reason: { zh: '评论没有文字', en: 'The comment has no text.' } };
  }
  return { ok: true, comment: asComment(contents, text, context) };
}

function asComment(contents: Contents, text: string, { now, platform, idOf }: ParseContext): Comment {
  const name = cleaned(contents.name ?? '', ID_KEPT);
  const user = cleaned(contents.user ?? '', ID_KEPT) || name || 'anonymous';
  const given = timeOf(contents.at);
  const at = given === undefined || Math.abs(given - now) > SKEW_MS ? now : given;
  // Without an id a relay's repetition is told by its content; without a time, by the second it came in.
  const moment = given ?? Math.floor(now / 1000);
  const id =
    cleaned(contents.id ?? '', ID_KEPT) ||
    idOf(JSON.stringify([platform, user, contents.type, text, moment]));
  return {
    id,
    at,
    user,
    ...(name !== '' && { name }),
    text,
    type: contents.type,
    platform: platform.slice(0, 64),
  };
}

/** Control characters gone (a line break becomes a space), no half characters, no longer than `kept`. */
function cleaned(text: string, kept: number): string {
  return (
    text
      .slice(0, kept * 4)
      .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
      .trim()
      .slice(0, kept)
      .toWellFormed()
  );
}

/** Epoch ms of a number of ms or seconds, or of a time in words. */
function timeOf(at: unknown): number | undefined {
  const number = typeof at === 'number' ? at : typeof at === 'string' && at !== '' ? Number(at) : Number.NaN;
  if (Number.isFinite(number)) return number < SECONDS_BELOW ? number * 1000 : number;
  const parsed = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}
