import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Draft, Review, ReviewContext } from '../model/utterance.ts';
import type { CompiledRules } from './rules.ts';

/**
 * What the rules and the facts say of a draft: pure, synchronous, the same for the room on air and for
 * `candor review`. Never throws for any text.
 */
export function reviewDraft(
  _draft: Pick<Draft, 'text' | 'source' | 'surface' | 'product'>,
  _knowledge: KnowledgeBase,
  _rules: CompiledRules,
  _context: ReviewContext,
): Review {
  throw new Error('being written');
}
