import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import type { Locale } from '../../../src/model/text.ts';
import { beauty, charger, clothier, mill, orchard } from './four-more-shops.ts';
import {
  beautySayings,
  chargerSayings,
  clothierSayings,
  millSayings,
  orchardSayings,
  type ShopSaying,
  type ShopSayings,
} from './four-more-shops-sayings.ts';
import { say } from './shops.ts';

interface Room {
  readonly shop: string;
  readonly knowledge: KnowledgeBase;
  readonly product: string;
  readonly now: number;
  readonly locale: Locale;
  readonly sayings: ShopSayings;
}

/** Seven in the evening of 11 November, on the clock of each shop. */
const evening = (zone: string): number => Date.parse(`2026-11-11T19:00:00${zone}`);
const chinese = { now: evening('+08:00'), locale: 'zh-CN' as const };
const ROOMS: readonly Room[] = [
  { shop: 'the clothier', knowledge: clothier, product: 'puffer', ...chinese, sayings: clothierSayings },
  { shop: 'the beauty shop', knowledge: beauty, product: 'serum', ...chinese, sayings: beautySayings },
  { shop: 'the orchard', knowledge: orchard, product: 'apple', ...chinese, sayings: orchardSayings },
  {
    shop: 'the charger shop',
    knowledge: charger,
    product: 'bank',
    now: evening('-05:00'),
    locale: 'en-US',
    sayings: chargerSayings,
  },
  {
    shop: 'the mill',
    knowledge: mill,
    product: 'oats',
    now: evening('Z'),
    locale: 'en-GB',
    sayings: millSayings,
  },
];

for (const { shop, sayings, ...room } of ROOMS) {
  const fallen = ({ words, ...saying }: ShopSaying): string[] =>
    say(words, { ...room, ...saying })
      .claims.filter(({ verdict }) => verdict !== 'supported')
      .map(({ quote, verdict }) => `${quote} ${verdict}`);

  describe(`${shop} may say what is true`, () => {
    it.each(sayings.true)('$words', (saying) => {
      expect(fallen(saying)).toEqual([]);
    });
  });

  describe(`${shop} may not say what is false`, () => {
    it.each(sayings.false)('$words', (saying) => {
      expect(fallen(saying)).not.toEqual([]);
    });
  });
}
