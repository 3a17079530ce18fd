import { anyOf, nearestOf } from '../infra/nearest.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';

/** What to tell of an id that the knowledge base does not have; undefined for one that it has, and for none. */
export function noSuchProduct(id: string | undefined, knowledge: KnowledgeBase): string | undefined {
  if (id === undefined || knowledge.product(id) !== undefined) return undefined;
  const ids = knowledge.products.map((product) => product.id);
  const near = nearestOf(id, ids);
  const hint = near === undefined ? `it has ${anyOf(ids) || 'none'}` : `nearest: ${near}`;
  return `the knowledge base has no product '${id}' (${hint}), so the line is judged by the strictest`;
}
