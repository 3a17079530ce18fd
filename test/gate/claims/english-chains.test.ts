import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: {
      name: 'Alder Row',
      default_shipping: { dispatch_within_hours: 48, free_shipping_over: 60, standard_fee: 4.95 },
    },
    products: [
      {
        id: 'lamp',
        name: 'Alder lamp',
        aliases: ['lamp'],
        price: {
          live: 42,
          was: 56,
          was_basis: "publisher's suggested retail price, updated May 2026",
        },
        facts: {
          weight: { value: 2.9, unit: 'lb without shade', label: 'weight' },
          bright: { value: 400, unit: 'lumens on high', label: 'brightness' },
          load: { value: 60, unit: 'lb in total', label: 'load' },
          oil: { value: 8, unit: 'fl oz of oil', label: 'tank' },
        },
        after_sales: { return_no_reason_days: 30, note: 'buyer pays 18 dollars return freight' },
      },
      {
        id: 'rolls',
        name: 'Alder paper rolls',
        price: { live: 15 },
        facts: { count: { value: 12, unit: 'rolls', label: 'rolls in the tin' } },
      },
      { id: 'shade', name: 'Alder linen shade', aliases: ['shade'], price: { live: 13.5 } },
      {
        id: 'rug',
        name: 'Alder rug',
        aliases: ['rug'],
        price: { live: 20, was: 26, was_basis: 'own selling price in this shop, October 1 to 30, 2026' },
      },
    ],
  }),
]);

const said = standingIn(knowledge, '2026-12-18T20:00:00-05:00', 'en-US');
const stands = (text: string, product = 'lamp'): boolean => said(product, text);

it.each([
  [
    'The lamp at forty-two plus a shade at thirteen fifty make fifty-five fifty.',
    'The lamp at forty-two plus a shade at thirteen fifty make sixty-five fifty.',
  ],
  [
    'Lamp and shade, forty-two and thirteen fifty, fifty-five fifty together.',
    'Lamp and shade, forty-two and thirteen fifty, forty-nine fifty together.',
  ],
  [
    'Forty-two is below the free shipping line, so $4.95 goes on top and you land at $46.95.',
    'Forty-two is below the free shipping line, so $4.95 goes on top and you land at $44.95.',
  ],
  [
    'Forty-two dollars alone does not reach free shipping; the shade would take you to fifty-five fifty with it.',
    'Forty-two dollars alone does not reach free shipping; the shade would take you to sixty-five fifty with it.',
  ],
  ['$42 + $20 = $62, and that clears the $60 free shipping bar.', '$42 + $20 = $68, and that is free.'],
  [
    'Two lamps are eighty-four, twenty-four dollars over the free shipping line.',
    'Two lamps are eighty-four, thirty-four dollars over the free shipping line.',
  ],
  ['The truck back costs you eighteen dollars.', 'The truck back costs you twenty-eight dollars.'],
])('a sum is right where what was said before comes to it: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it('a sum short of the free line does not make the post free', () => {
  expect(stands('$42 + $13.50 = $55.50, and shipping is free.')).toBe(false);
});

it.each([
  [
    'Publisher suggests fifty-six dollars, we are at forty-two.',
    'Publisher suggests sixty-six dollars, we are at forty-two.',
  ],
  ['Fifty-six is the suggested retail price.', 'Fifty-six is what we charged all autumn.'],
  [
    'It is fourteen dollars off the suggested fifty-six dollars.',
    'It is fourteen dollars off the suggested seventy dollars.',
  ],
  [
    'Forty-two is a quarter under the suggested fifty-six.',
    'Forty-two is a third under the suggested fifty-six.',
  ],
])('a suggested price is told as one, with the share that it makes: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it('a former price is told by the month of its basis, and of no other', () => {
  expect(stands('In October we asked twenty-six, tonight it is twenty.', 'rug')).toBe(true);
  expect(stands('In August we asked twenty-six, tonight it is twenty.', 'rug')).toBe(false);
});

it.each([
  [
    'Two point nine pounds is the weight without the shade.',
    'Three point nine pounds is the weight without the shade.',
  ],
  ['On high it gives four hundred lumens.', 'On high it gives nine hundred lumens.'],
  ['The tank holds eight ounces of oil.', 'The tank holds twelve ounces of oil.'],
])('a fact counts by the unit that its own unit begins with: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it('what facts say of the whole is not said of each', () => {
  expect(stands('It holds sixty pounds in total.')).toBe(true);
  expect(stands('It holds sixty pounds in each arm.')).toBe(false);
});

it('a dollar and a quarter is one sum', () => {
  expect(
    stands('Fifteen dollars for the tin of twelve makes a dollar and a quarter for each roll.', 'rolls'),
  ).toBe(true);
  expect(
    stands('Fifteen dollars for the tin of twelve makes a dollar and a half for each roll.', 'rolls'),
  ).toBe(false);
});
