import type { Correction } from '../../model/correction.ts';

/** Every product that a correction is about, by id: whose words it corrects, and whose facts they were about. */
export function productsAbout({
  product,
  claims,
  facts,
}: Pick<Correction, 'product' | 'claims' | 'facts'>): readonly string[] {
  const ids = [...claims.flatMap(({ fact }) => fact ?? []), ...facts];
  // A fact's id begins with its owner's; the shop is no product.
  const owners = ids.map((id) => id.slice(0, id.indexOf('.'))).filter((owner) => owner !== 'shop');
  return [...new Set([...(product === undefined ? [] : [product]), ...owners])];
}
