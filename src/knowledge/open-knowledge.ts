import { oncePer } from '../infra/once-per.ts';
import type { Product } from '../model/knowledge.ts';
import { KnowledgeBase } from './knowledge-base.ts';
import { classOf, isReviewed } from './reviewed-goods.ts';

/**
 * What may be spoken of freely: of goods whose advertising is reviewed beforehand nothing is left but what they are
 * called, so that a question about them is understood and nothing can be composed of their facts (FIL-14). The same
 * knowledge base where it has none of these.
 */
export const openKnowledge = oncePer((whole: KnowledgeBase): KnowledgeBase => {
  const { currency, shop, products } = whole;
  if (!products.some(isReviewed)) return whole;
  const open = products.map((product) => (isReviewed(product) ? nameAlone(product) : product));
  return new KnowledgeBase([{ version: 1, currency, products: open, ...(shop !== undefined && { shop }) }]);
});

function nameAlone(product: Product): Product {
  const { id, name, aliases } = product;
  // The class as the whole file tells it: without its papers nothing else would.
  const { regulatory } = classOf(product);
  return {
    id,
    name,
    ...(aliases !== undefined && { aliases }),
    ...(regulatory !== undefined && { regulatory_class: regulatory }),
  };
}
