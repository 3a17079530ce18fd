import type { Intent, Wanted } from '../../intents.ts';
import { AUDIENCE_CONCEPTS } from './audience-concepts.ts';
import { BODY_CONCEPTS } from './body-concepts.ts';
import type { Concept } from './concept.ts';
import { DEVICE_CONCEPTS } from './device-concepts.ts';
import { GOODS_CONCEPTS } from './goods-concepts.ts';
import { WEAR_CONCEPTS } from './wear-concepts.ts';

/** In order: the first that shows is meant, so the more exact stands first. */
const CONCEPTS: readonly Concept[] = [
  ...DEVICE_CONCEPTS,
  ...BODY_CONCEPTS,
  ...WEAR_CONCEPTS,
  ...GOODS_CONCEPTS,
  ...AUDIENCE_CONCEPTS,
];

/** Of the trade rather than of the goods: what is asked is settled by its own words. */
const SETTLED: ReadonlySet<Intent> = new Set([
  'ai-identity',
  'service',
  'returns',
  'warranty',
  'price',
  'discount',
  'stock',
  'limit',
  'freebie',
  'shipping-time',
  'shipping-fee',
  'shipping-area',
  'invoice',
  'payment',
  'schedule',
  'difference',
]);

/** Which goods they are does not show by these: everybody asks so of anything. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  'colour.choice',
  'certificate',
  'origin.brand',
  ...AUDIENCE_CONCEPTS.map(nameOf),
]);

/** Whether the trade is asked about, and not the goods. */
export function isSettled({ intent }: Wanted): boolean {
  return SETTLED.has(intent);
}

/** What a question about the goods wants, by whichever words. */
export function refined(wanted: Wanted, plain: string): Wanted {
  if (isSettled(wanted)) return wanted;
  const concept = conceptIn(plain);
  if (concept === undefined) return wanted;
  const { intent, aspect } = concept;
  return aspect === undefined ? { intent } : { intent, aspect };
}

/** The name of what a label or a question is about, where goods may be told by it. */
export function conceptOf(plain: string): string | undefined {
  const concept = conceptIn(plain);
  const name = concept && nameOf(concept);
  return name === undefined || OF_ANYTHING.has(name) ? undefined : name;
}

function conceptIn(plain: string): Concept | undefined {
  return CONCEPTS.find(({ pattern }) => pattern.test(plain));
}

function nameOf({ intent, aspect }: Concept): string {
  return aspect === undefined ? intent : `${intent}.${aspect}`;
}
