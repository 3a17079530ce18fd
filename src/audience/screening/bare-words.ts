import { type Fingerprint, fingerprintOf } from './shingles.ts';

/** What is left of a comment without the words that writers of one campaign put in and leave out freely. */
export interface BareWords {
  /** In ideographs; a Latin letter carries about a third of what one does. */
  readonly length: number;
  readonly fingerprint: Fingerprint;
}

const PADDING =
  /真的是?|真心|实在|简直|特别|非常|超级|绝对|必须|确实|[的了啊呀呢吧太真很可好超也都就还又是得我]|这[个款只件]?|那[个款只件]?|\b(?:the|a|an|is|are|was|it|this|that|so|very|really|i|my|and|guys|just|ever|to|of)\b|[^\p{L}\p{N}]+/gu;

/** @param plain folded text, the product's name taken out */
export function bareWords(plain: string): BareWords {
  const bare = plain.replace(PADDING, '');
  const latin = bare.match(/[a-z0-9]/g)?.length ?? 0;
  return { length: bare.length - latin + latin / 3, fingerprint: fingerprintOf(bare) };
}
