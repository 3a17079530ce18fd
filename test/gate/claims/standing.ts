import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import type { Locale } from '../../../src/model/text.ts';

/** Tells whether words on a product of a shop stand at a moment: nothing in them is contradicted or unsupported. */
export function standingIn(
  knowledge: KnowledgeBase,
  at: string,
  locale: Locale,
): (product: string, text: string) => boolean {
  const now = Date.parse(at);
  return (product, text) =>
    checkClaims(text, { knowledge, product, now, locale, after: [] }).findings.length === 0;
}
