import type { ClaimCheck } from '../../model/utterance.ts';
import type { SpanText } from '../text/span-text.ts';
import type { Part } from './parts.ts';
import type { ShopWords } from './shop-words.ts';

/** A text as the doubt sees it: its words, and what is known of them. */
export interface Weighed {
  /** Folded. */
  readonly text: string;
  readonly shop: ShopWords;
  /** For each code unit of `text`, 1 where a fact carries it. */
  readonly carried: readonly number[];
  /** What was read of it, and where. */
  readonly claims: readonly (Pick<ClaimCheck, 'kind' | 'verdict'> & Part)[];
  /** How many facts carry it. */
  readonly facts: number;
  /** What is sold in it; undefined where nothing is meant, or the whole shop. */
  readonly product: { readonly regulatory_class?: string | undefined } | undefined;
}

/**
 * `claims` and `facts` as they were checked, of the original text that `view` is folded from. What is `settled` by law
 * counts as carried.
 */
export function weighed(
  view: SpanText,
  shop: ShopWords,
  product: Weighed['product'],
  checked: { readonly claims: readonly ClaimCheck[]; readonly facts: readonly string[] },
  settled: readonly Part[] = [],
): Weighed {
  const carried = new Array<number>(view.text.length).fill(0);
  for (const { from, to } of settled) carried.fill(1, from, to);
  const claims = checked.claims.map(({ kind, verdict, span: [start, end] }) => {
    const [from, to] = [view.indexAtOrAfter(start), view.indexAtOrAfter(end)];
    if (verdict === 'supported') carried.fill(1, from, to);
    return { kind, verdict, from, to };
  });
  return { text: view.text, shop, carried, claims, facts: checked.facts.length, product };
}
