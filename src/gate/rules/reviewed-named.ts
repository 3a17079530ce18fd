import { oncePer } from '../../infra/once-per.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isReviewed } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { RuleMatcher } from './matcher.ts';

type Reader = Pick<RuleMatcher, 'read'>;

interface Name {
  readonly product: Product;
  readonly name: string;
}

/** 乐康牌钙片 is sold as 钙片: what stands behind the brand names it as well. */
const BEHIND_BRAND = /^.{1,12}?牌(.{2,})$/u;

/**
 * The products of a reviewed class that a text names, disguised or not. A longer name goes first, so that 钙片收纳盒,
 * which is sold too, does not name 钙片.
 */
export function reviewedNamed(text: string, knowledge: KnowledgeBase, matcher: Reader): readonly Product[] {
  if (!hasReviewed(knowledge).any) return [];
  let rest = matcher.read(text).text;
  const named = new Set<Product>();
  for (const { product, name } of namesOf(knowledge, matcher)) {
    for (let at = placeOf(name, rest, 0); at >= 0; at = placeOf(name, rest, at)) {
      rest = `${rest.slice(0, at)}\n${rest.slice(at + name.length)}`;
      if (isReviewed(product)) named.add(product);
    }
  }
  return [...named];
}

const hasReviewed = oncePer(({ products }: KnowledgeBase) => ({ any: products.some(isReviewed) }));

const known = new WeakMap<KnowledgeBase, readonly Name[]>();

/** The longest first. */
function namesOf(knowledge: KnowledgeBase, matcher: Reader): readonly Name[] {
  const before = known.get(knowledge);
  if (before !== undefined) return before;
  const names = knowledge.products
    .flatMap((product) =>
      [product.name, ...(product.aliases ?? [])]
        .flatMap((name) => [name, BEHIND_BRAND.exec(name)?.[1] ?? name])
        .map((name) => ({ product, name: matcher.read(name).text })),
    )
    .filter(({ name }) => name.length > 1)
    .sort((one, other) => other.name.length - one.name.length);
  known.set(knowledge, names);
  return names;
}

/** `a1` in `a100` is another thing. */
function placeOf(name: string, text: string, from: number): number {
  const latin = /[a-z0-9]/;
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    const opens = !latin.test(name.charAt(0)) || !latin.test(text.charAt(at - 1));
    const closes = !latin.test(name.charAt(name.length - 1)) || !latin.test(text.charAt(at + name.length));
    if (opens && closes) return at;
  }
  return -1;
}
