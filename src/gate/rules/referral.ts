import { fixedSentences } from '../../knowledge/fixed-words.ts';
import type { Shop } from '../../model/knowledge.ts';
import type { Draft, DraftSource } from '../../model/utterance.ts';
import { madeOf } from './approved-words.ts';

/** Nobody has approved their words beforehand. */
const UNSCRIPTED: ReadonlySet<DraftSource> = new Set(['answer', 'filler', 'operator']);

export function isUnscripted({ source }: Pick<Draft, 'source'>): boolean {
  return UNSCRIPTED.has(source);
}

/** Whether a text is a referral, or the truth about the host, in the fixed words and with nothing beside them. */
export function isOnlyReferral({ text }: Pick<Draft, 'text'>, shop: Shop | undefined): boolean {
  return madeOf(text, fixedSentences(shop)) !== undefined;
}
