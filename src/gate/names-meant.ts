import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Product } from '../model/knowledge.ts';
import { isWhole } from './claims/scene/mentions.ts';
import type { Circumstances } from './rules/judge.ts';

type Matcher = Pick<Circumstances['matcher'], 'read'>;

/**
 * The product the draft names; else the one whose name stands in the words; else the only one there is. None where
 * the draft names one that the knowledge base does not have: nobody knows what that is.
 */
export function productMeant(
  draft: { readonly text: string; readonly product?: string | undefined },
  knowledge: KnowledgeBase,
  matcher: Matcher,
): Product | undefined {
  if (draft.product !== undefined) return knowledge.product(draft.product);
  const { text } = matcher.read(draft.text);
  let best: Product | undefined;
  let length = 1;
  for (const product of knowledge.products) {
    for (const name of foldedNames(product, matcher)) {
      if (name.length > length && standsIn(text, name)) {
        best = product;
        length = name.length;
      }
    }
  }
  return best ?? (knowledge.products.length === 1 ? knowledge.products[0] : undefined);
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (isWhole(text, at, at + name.length)) return true;
  }
  return false;
}

const namesByProduct = new WeakMap<Product, readonly string[]>();
const namesByKnowledge = new WeakMap<KnowledgeBase, readonly string[]>();

/** Name and aliases as rules see them; the name first. */
export function foldedNames(product: Product, matcher: Matcher): readonly string[] {
  const known = namesByProduct.get(product);
  if (known !== undefined) return known;
  const names = [product.name, ...(product.aliases ?? [])].map((name) => matcher.read(name).text);
  namesByProduct.set(product, names);
  return names;
}

/** Folded names of the shop, its operator and its host, and of all that it sells and its brands. */
export function namesOf(knowledge: KnowledgeBase, matcher: Matcher): readonly string[] {
  const known = namesByKnowledge.get(knowledge);
  if (known !== undefined) return known;
  const { shop, products } = knowledge;
  const written = [shop?.name, shop?.operator, shop?.host?.name, ...products.flatMap(brandsOf)]
    .filter((name) => name !== undefined)
    .map((name) => matcher.read(name).text);
  const names = [...written, ...products.flatMap((product) => foldedNames(product, matcher))].filter(
    (name) => name.length > 1,
  );
  namesByKnowledge.set(knowledge, names);
  return names;
}

const BRAND = /^(?:品牌|牌子|商标|注册商标|brand|trademark|trade mark)/i;
/** What a certificate of a mark holds beside the mark. */
const MARK_PAPER =
  /(?:注册)?商标(?:注册)?证?书?|registered trade ?marks?|trade ?mark(?: registration)?|[：:“”"「」\s]+/gi;

/** Brands as the notes hold them, and marks with their certificate (SAMR guide 2023 no. 6, art. 6(4)). */
function brandsOf({ facts, certifications }: Product): readonly string[] {
  const told = Object.entries(facts ?? {})
    .filter(([key, { label }]) => BRAND.test(label ?? key))
    .map(([, { value }]) => String(value));
  const marks = (certifications ?? [])
    .filter(({ name }) => /商标|trade ?mark/i.test(name))
    .map(({ name }) => name.replace(MARK_PAPER, ''));
  return [...told, ...marks];
}
