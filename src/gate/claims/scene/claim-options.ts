import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Locale } from '../../../model/text.ts';

/** What a text is checked against, and when. */
export interface ClaimOptions {
  readonly knowledge: KnowledgeBase;
  /** The product on air, that 'it' and a bare number mean. */
  readonly product?: string;
  /** Epoch ms. */
  readonly now: number;
  readonly locale: Locale;
  /** What was just said, oldest first. */
  readonly after: readonly string[];
}
