import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: {
      name: 'Prairie Lamp',
      default_shipping: {
        dispatch_within_hours: 48,
        free_shipping_over: 60,
        remote_areas_extra: 'Alaska and Hawaii: 14 dollars extra per order; no shipping outside the US',
      },
    },
    products: [
      {
        id: 'lamp',
        name: 'Wren desk lamp',
        aliases: ['lamp'],
        regulatory_class: 'ordinary',
        price: {
          live: 40,
          was: 50,
          was_basis: 'our own selling price, November 1 to 30, 2026',
          lowest_30d: 36,
          valid_until: '2026-12-12T23:59:00-06:00',
          limit_per_order: 3,
        },
        stock: { qty: 120, restock: 'no restock planned' },
        facts: {
          base: { value: 'solid oak base', label: 'base' },
          bulb: { value: 'one LED bulb; a spare bulb costs 6 dollars', label: 'in the box' },
        },
        after_sales: { return_no_reason_days: 30 },
      },
      {
        id: 'stool',
        name: 'Wren stool',
        aliases: ['stool'],
        regulatory_class: 'ordinary',
        price: { live: 90, lowest_30d: 90 },
        stock: { qty: 8 },
        facts: { seat: { value: 'ash seat', label: 'seat' } },
      },
    ],
  }),
]);

/** The tenth of December 2026, six in the evening Central. */
const NOW = Date.UTC(2026, 11, 11, 0);
const against = (text: string, product = 'lamp'): string[] =>
  checkClaims(text, { knowledge, product, now: NOW, locale: 'en-US', after: [] })
    .claims.filter(({ verdict }) => verdict !== 'supported')
    .map(({ quote }) => quote.toLowerCase());

describe('lows of the month', () => {
  it.each([
    'Forty is the lowest this lamp has been all month.',
    "You won't have seen it cheaper than this in the past thirty days.",
    "We haven't had it lower this month.",
    'Forty is as low as we have gone on it since summer.',
  ])('%s is refused, since it was 36', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    'The lowest of the last thirty days was thirty-six.',
    "It isn't the lowest it's been this month.",
    "That's four dollars more than its lowest in the last thirty days.",
    'It stands on the lowest shelf.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });

  it('is left alone where the price is the lowest', () => {
    expect(against("We haven't had it lower this month.", 'stool')).toEqual([]);
  });
});

describe('former prices in bare numbers', () => {
  it.each([
    ['Forty tonight, and it was seventy in October.', 'seventy'],
    ["It's forty, marked down from our regular sixty-five.", 'sixty-five'],
    ['Normally eighty, and forty right now.', 'eighty'],
  ])('%s names a price that was never asked', (text, quote) => {
    expect(against(text)).toContain(quote);
  });

  it.each([
    'Forty tonight, and it was fifty in November.',
    "It wasn't seventy in October.",
    'The house was number seventy in our street.',
    'Two used to be a hundred, at fifty each.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});

describe('shares of a price in words', () => {
  it.each(['At forty you pay half of what it was in November.', 'You save a third tonight.'])(
    '%s is refused where it is a fifth',
    (text) => {
      expect(against(text)).not.toEqual([]);
    },
  );

  it.each([
    'You save a fifth tonight.',
    'A fifth off our own price of November.',
    'Half of the oak is from one tree.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});

describe('the end of an offer', () => {
  it.each([
    'The forty dollar price is gone at midnight tonight.',
    'In ten minutes this price goes back up.',
    'The deal dies when I finish this sentence.',
    'That price stays put until Christmas Eve.',
    'Forty dollars through the middle of January.',
  ])('%s is refused where it ends on the twelfth', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    "The price doesn't go back up tonight.",
    'It was fifty through the end of November, and forty now.',
    'Order by midnight tonight and it ships on Saturday.',
    'The stream ends when I say good night.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});

describe('the time left of an offer', () => {
  it('may be told where it is the time left', () => {
    expect(against('The price has fifty-four hours left.')).toEqual([]);
  });
  it('is refused where it is not', () => {
    expect(against('The price has only three hours left.')).not.toEqual([]);
  });
});

describe('stock and order limits', () => {
  it.each([
    "We're down to the last dozen lamps.",
    'The lamp is all but gone.',
    'Nine lamps are on the count tonight.',
    'Another batch is already booked for January.',
    'You can put ten lamps in a single order.',
    "There's no cap on this one, take as many as you like.",
  ])('%s is refused of a lamp with 120 in stock and three per order', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    'A hundred and twenty are left in stock.',
    "We're not down to the last dozen.",
    'You can put three lamps in a single order.',
    'Ten in one order is more than we allow, the limit is three.',
    'The oak is smooth down to the last corner.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });

  it('lets eight in stock be nearly gone', () => {
    expect(against('The stool is all but gone.', 'stool')).toEqual([]);
  });
});

describe('where parcels go and when they are there', () => {
  it.each([
    'Hawaii pays no extra, same shipping as everybody.',
    'Anchorage is no different, shipping is free there too.',
    'Yes, we ship to Canada as well.',
    'Order now and it is on your porch by Saturday.',
    'It will be under your tree by Christmas, guaranteed delivery.',
    "One lamp, and the shipping's already on us.",
  ])('%s is refused', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    "Two lamps are eighty dollars, so the shipping's already on us.",
    'Shipping is free over sixty, bar Alaska and Hawaii, which pay fourteen more.',
    'We do not ship to Canada.',
    'I only know when it leaves, within forty-eight hours, and not how long the carrier takes.',
    "I can't say that it will be on your porch by Saturday.",
    'Put it on your porch on Saturday and read.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});

describe('gifts and extras', () => {
  it.each([
    'We slip a linen pouch in with every lamp.',
    'A spare bulb is thrown in.',
    'Buy two and the third is free.',
    'It comes with a little dust cover for travel.',
  ])('%s is refused, since no fact gives it away', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    'It comes with one LED bulb.',
    "A dust cover isn't thrown in.",
    'It comes with a thirty day return.',
    'The third question is free of any trick.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});
