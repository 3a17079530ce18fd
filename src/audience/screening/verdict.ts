import type { CommentClass } from '../../model/audience.ts';

/** What a rule found, with the reason a person reads: Chinese, then English. */
export interface Verdict {
  readonly class: CommentClass;
  readonly reason: string;
  /** Of a shill: what it belongs to. */
  readonly campaign?: string;
}

/** A pattern and what it shows. */
export interface Sign {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** The reason of the first sign that shows in any of the texts. */
export function firstSign(signs: readonly Sign[], ...texts: readonly string[]): string | undefined {
  // Most texts have no separators: the tight form is the plain one, and is read once.
  const different = texts.length === 2 && texts[0] === texts[1] ? texts.slice(1) : texts;
  for (const sign of signs) {
    for (const text of different) if (sign.pattern.test(text)) return sign.reason;
  }
  return undefined;
}
