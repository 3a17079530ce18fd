import { distance } from 'fastest-levenshtein';
import type { ProductSheet } from '../scene/product-sheet.ts';

/** A certificate or report on file that has a number. */
export interface Paper {
  readonly kind: 'certifications' | 'test_reports';
  /** Folded. */
  readonly name: string;
  /** Folded. */
  readonly number: string;
  readonly fact: string;
  /** Its last day, and the fact that tells it. */
  readonly until?: { readonly day: string; readonly fact: string };
}

/** The numbered certificates and reports of a product, in their order. */
export function papersOf({ id, product }: ProductSheet): Paper[] {
  const of = (kind: Paper['kind']): Paper[] =>
    (product?.[kind] ?? []).flatMap((paper, index) =>
      typeof paper.id !== 'string'
        ? []
        : [
            {
              kind,
              name: ('name' in paper && typeof paper.name === 'string' ? paper.name : '').toLowerCase(),
              number: paper.id.toLowerCase(),
              fact: `${id}.${kind}.${index}.id`,
              ...('valid_until' in paper &&
                typeof paper.valid_until === 'string' && {
                  until: { day: paper.valid_until, fact: `${id}.${kind}.${index}.valid_until` },
                }),
            },
          ],
    );
  return [...of('certifications'), ...of('test_reports')];
}

/** Digits of the same many with the same letters before them, or one or two characters that are others. */
export function isLikeNumber(number: string, said: string): boolean {
  const shape = (one: string): string => one.replace(/\d/gu, '9');
  return shape(number) === shape(said) || (said.length >= 5 && distance(number, said) <= 2);
}
