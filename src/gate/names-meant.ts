import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Product } from '../model/knowledge.ts';
import type { Circumstances } from './rules/judge.ts';

/** The product the draft names; else the one whose name stands in the words; else the only one there is. */
export function productMeant(
  draft: { readonly text: string; readonly product?: string | undefined },
  knowledge: KnowledgeBase,
  matcher: Circumstances['matcher'],
): Product | undefined {
  if (draft.product !== undefined) return knowledge.product(draft.product);
  if (knowledge.products.length === 0) return undefined;
  const { text } = matcher.read(draft.text);
  let best: Product | undefined;
  let length = 1;
  for (const product of knowledge.products) {
    for (const name of foldedNames(product, matcher)) {
      if (name.length > length && text.includes(name)) {
        best = product;
        length = name.length;
      }
    }
  }
  return best;
}

const namesByProduct = new WeakMap<Product, readonly string[]>();
const namesByKnowledge = new WeakMap<KnowledgeBase, readonly string[]>();

/** Name and aliases as rules see them; the name first. */
export function foldedNames(product: Product, matcher: Circumstances['matcher']): readonly string[] {
  const known = namesByProduct.get(product);
  if (known !== undefined) return known;
  const names = [product.name, ...(product.aliases ?? [])].map((name) => matcher.read(name).text);
  namesByProduct.set(product, names);
  return names;
}

/** Folded names of the shop and of all that it sells. */
export function namesOf(knowledge: KnowledgeBase, matcher: Circumstances['matcher']): readonly string[] {
  const known = namesByKnowledge.get(knowledge);
  if (known !== undefined) return known;
  const shop = knowledge.shop?.name === undefined ? [] : [matcher.read(knowledge.shop.name).text];
  const names = [...shop, ...knowledge.products.flatMap((product) => foldedNames(product, matcher))].filter(
    (name) => name.length > 1,
  );
  namesByKnowledge.set(knowledge, names);
  return names;
}
