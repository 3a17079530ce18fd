import type { Cluster } from './cluster.ts';

/** How near to buying who asks this is. */
const BUYING: Readonly<Record<string, number>> = {
  'how-to-buy': 8,
  price: 8,
  stock: 8,
  discount: 7,
  limit: 7,
  size: 6,
  colour: 6,
  payment: 6,
  suitability: 5,
  'shipping-time': 5,
  'shipping-fee': 5,
  'shipping-area': 5,
  difference: 5,
  returns: 4,
  warranty: 4,
  freebie: 4,
  certificate: 4,
};

/** Being told whether this is a person goes before all. */
const AI_IDENTITY = 1_000;
const ON_AIR = 15;
/** Points for each doubling of askers. */
const CROWD = 8;
/** A question loses two thirds of its freshness in this time, ms. */
const FRESH_MS = 90_000;
const FRESH = 10;
/** Waiting earns back a little, so that nobody waits for ever behind fresh crowds. */
const PATIENCE = 6;
const PATIENCE_MS = 240_000;
/** The full bonus of one that was not answered for this long, ms. */
const REST_MS = 15 * 60_000;
const REST = 5;

/** Whether a cluster is of those who ask if this is a person. */
export function asksIdentity(cluster: string): boolean {
  return /^ai-identity(?![a-z-])/.test(cluster);
}

/** What speaks for answering a cluster now; greater is sooner. */
export function rankOf(
  cluster: Cluster,
  answeredAt: number | undefined,
  now: number,
  context: { readonly productOnAir?: string },
): number {
  const intent = /^[a-z-]+/.exec(cluster.id)?.[0] ?? '';
  const rested = answeredAt === undefined ? 1 : Math.min(1, (now - answeredAt) / REST_MS);
  const rank =
    (asksIdentity(cluster.id) ? AI_IDENTITY : 0) +
    CROWD * Math.log2(1 + cluster.askers) +
    FRESH * Math.exp(-(now - cluster.lastAt) / FRESH_MS) +
    PATIENCE * Math.min(1, (now - cluster.firstAt) / PATIENCE_MS) +
    (context.productOnAir !== undefined && cluster.product === context.productOnAir ? ON_AIR : 0) +
    (BUYING[intent] ?? 0) +
    REST * rested;
  return Math.round(rank * 100) / 100;
}
