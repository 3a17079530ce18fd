import type { CommentClass } from '../../model/audience.ts';

/** What a rule found, with the reason a person reads: Chinese, then English. */
export interface Verdict {
  readonly class: CommentClass;
  readonly reason: string;
}

/** A pattern and what it shows. */
export interface Sign {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** The reason of the first sign that shows in any of the texts. */
export function firstSign(signs: readonly Sign[], ...texts: readonly string[]): string | undefined {
  for (const sign of signs) {
    for (const text of texts) if (sign.pattern.test(text)) return sign.reason;
  }
  return undefined;
}
