import type { Intent } from '../../intents.ts';

/**
 * One thing that shoppers want to know of goods, in all the words they have for it: whoever asks for it
 * waits for the same answer. Its intent and aspect name it.
 */
export interface Concept {
  readonly intent: Intent;
  readonly aspect?: string;
  /** Over folded text, the product's name taken out. */
  readonly pattern: RegExp;
}
