import type { Bilingual } from '../../model/text.ts';

/**
 * What of a product's file is not in order. `hold`: it may be presented nowhere; `due`: not in a room that goes on air,
 * which a demo that nobody outside sees is none of; `warn`: a person has to look.
 */
export interface PaperFinding {
  readonly severity: 'hold' | 'due' | 'warn';
  /** Where in the product, for a message at the place. */
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
  readonly law: string;
}

/** Measures on live commerce: the room operator checks seller, licences, CCC and proof of conformity, and keeps them. */
export const MEASURES_27 = '《直播电商监督管理办法》第27条';
