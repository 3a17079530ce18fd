import type { Comment } from '../../model/audience.ts';
import type { Contents } from './contents.ts';

export interface CommentContext {
  /** The server's time, epoch ms. */
  readonly now: number;
  readonly platform: string;
  /** Names a comment that came without an id by what it holds. */
  readonly idOf: (content: string) => string;
  /** Sets a relay's time right; absent: only a clock far off is not believed. */
  readonly corrected?: (given: number, now: number) => number;
}

/** Nobody types more; what is longer is cut, UTF-16 units. */
const TEXT_KEPT = 500;
const NAME_KEPT = 128;
/** A relay's clock further off than this is wrong, and ours holds. */
const SKEW_MS = 5 * 60_000;
/** Times below are seconds: in ms they would lie before 1974. */
const SECONDS_BELOW = 100_000_000_000;
const MOST = 1_000_000_000;

/** The comment of what a relay said; nothing where a comment has no words. Never throws. */
export function asComment(contents: Contents, context: CommentContext): Comment | undefined {
  const { now, platform, idOf, corrected } = context;
  const item = cleaned(contents.item ?? '', NAME_KEPT);
  const count = countOf(contents.count);
  const text = wordsOf(contents, item, count);
  if (text === '' && contents.type === 'comment') return undefined;
  const name = cleaned(contents.name ?? '', NAME_KEPT);
  const user = cleaned(contents.user ?? '', NAME_KEPT) || name || 'anonymous';
  const room = cleaned(contents.room ?? '', NAME_KEPT);
  const given = timeOf(contents.at);
  const told = given === undefined ? now : (corrected?.(given, now) ?? given);
  // Without an id a relay's repetition is told by its content; without a time, by the second it came in.
  const moment = given ?? Math.floor(now / 1000);
  const id =
    cleaned(contents.id ?? '', NAME_KEPT) ||
    idOf(JSON.stringify([platform, user, contents.type, text, moment]));
  return {
    id,
    at: Math.abs(told - now) > SKEW_MS ? now : told,
    user,
    ...(name !== '' && { name }),
    text,
    type: contents.type,
    platform: platform.slice(0, 64),
    ...(room !== '' && { room }),
    ...(item !== '' && { item }),
    ...(count !== undefined && { count }),
  };
}

/** A gift is told by its name and number, whatever sentence a platform makes of it. */
function wordsOf({ type, text }: Contents, item: string, count: number | undefined): string {
  const words = cleaned(text ?? '', TEXT_KEPT);
  if (type === 'gift' && (item !== '' || words === '')) return `${item || '礼物'}×${count ?? 1}`;
  return words || item;
}

function countOf(count: unknown): number | undefined {
  const number = typeof count === 'number' || typeof count === 'string' ? Math.floor(Number(count)) : 0;
  return number >= 1 ? Math.min(number, MOST) : undefined;
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
