/** What a question wants to know. `other`: none of the common things. */
const INTENTS = [
  'price',
  'discount',
  'stock',
  'size',
  'colour',
  'spec',
  'material',
  'ingredients',
  'origin',
  'shelf-life',
  'storage',
  'how-to-use',
  'taste',
  'effect',
  'shipping-time',
  'shipping-fee',
  'shipping-area',
  'returns',
  'warranty',
  'certificate',
  'difference',
  'suitability',
  'freebie',
  'limit',
  'how-to-buy',
  'payment',
  'invoice',
  'service',
  'schedule',
  'overview',
  'ai-identity',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

/** An intent and, where answers differ within it, which part of it (`spec` + `power`). */
export interface Wanted {
  readonly intent: Intent;
  readonly aspect?: string;
}
