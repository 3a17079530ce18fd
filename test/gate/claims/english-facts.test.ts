import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'GBP',
    shop: {
      name: 'Oak and Anvil',
      default_shipping: {
        dispatch_within_hours: 24,
        free_shipping_over: 50,
        standard_fee_flat: 4.5,
        remote_areas_extra: 'Channel Islands +6.20',
      },
    },
    products: [
      {
        id: 'kettle',
        name: 'Fenwick stove kettle',
        aliases: ['kettle'],
        regulatory_class: 'ordinary',
        price: { live: 28, lowest_30d: 28, limit_per_order: 3, bundle: '2 for 50' },
        stock: { qty: 75 },
        facts: {
          volume: { value: 1.6, unit: 'l', label: 'capacity' },
          spout: { value: 'gooseneck spout, no whistle', label: 'spout' },
          limits: { value: 'gas and electric only, not for induction', label: 'limits' },
          cups: { value: '6 tea cups and two strainers', label: 'in the box' },
          polish: { value: 'polishing costs 9 GBP', label: 'polish' },
          steel: { value: 20, unit: '%', label: 'recycled steel' },
          origin: { value: 'pressed and finished in Solingen, Germany', label: 'origin' },
          weight: { value: 900, unit: 'g', label: 'weight' },
        },
        after_sales: { return_no_reason_days: 30, note: 'unused only; buyer pays return postage' },
      },
    ],
  }),
]);

const verdicts = (text: string): string[] =>
  checkClaims(text, { knowledge, product: 'kettle', now: Date.UTC(2026, 5, 1), locale: 'en-GB', after: [] })
    .claims.filter(({ verdict }) => verdict !== 'supported')
    .map(({ quote }) => quote.toLowerCase());

describe('what the facts hold, in English', () => {
  it.each([
    'One kettle is twenty-eight pounds and the post is four pounds fifty, so thirty-two fifty together.',
    'To the Channel Islands it is six pounds twenty extra.',
    'Two for fifty, so six pounds saved on the pair.',
    'Polishing is nine pounds more.',
    'Two kettles are fifty pounds, so delivery is free.',
    'A fifth of it is recycled steel, twenty percent, so a hundred and eighty grams.',
    'It has no whistle, and it is not for induction.',
    'There are seventy-five kettles left in stock.',
    'Three per order, please.',
    'It is pressed in Solingen and was made in June.',
    'You get six tea cups with it.',
    'Thirty days to send it back, as long as it is unused, and you pay the postage.',
  ])('%s may be said', (text) => {
    expect(verdicts(text)).toEqual([]);
  });

  it.each([
    ['The whistle wakes the whole house.', 'whistle'],
    ['Induction works too.', 'induction'],
    ['There are twelve kettles left in stock.', 'twelve kettles left'],
    ['Five per order, please.', 'five'],
    ['It is pressed right here in Leeds.', 'pressed'],
    ['The steel is from Sweden.', 'is from'],
    ['You get eight tea cups with it.', 'eight'],
    ['You have thirty days to send it back, even used.', 'used'],
    ['Send it back within thirty days, and the label is on us.', 'label is on us'],
  ])('%s is refused', (text, quote) => {
    expect(verdicts(text).join(' | ')).toContain(quote.split(' ')[0]);
  });
});
