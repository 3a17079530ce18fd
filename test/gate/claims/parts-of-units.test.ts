import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Alder Wharf', default_shipping: { dispatch_within_hours: 48 } },
    products: [
      {
        id: 'pitcher',
        name: 'Alder Glass Pitcher, 50 oz',
        aliases: ['pitcher'],
        price: { live: 64, lowest_30d: 58 },
        facts: {
          capacity: { value: 50, unit: 'fl oz', label: 'capacity' },
          weight: { value: 2.2, unit: 'lb', label: 'weight' },
          coaster: { value: 'cork coaster, 10 cm across', label: 'coaster' },
          size: { value: '8.5 x 5 x 5 in with handle', label: 'outside size' },
          ring: { value: '3.9 in across, 0.8 in high', label: 'base ring' },
          calories: { value: '120 per 3/4 cup', label: 'calories' },
          works: { value: '20 to 110 F', label: 'working temperature' },
          heat: { value: 'settings of 400, 700 and 1100 W', label: 'power' },
          blades: { value: '30 mm steel round blades', label: 'blades' },
          tubs: { value: 'four 9 oz bowls', label: 'in the box' },
          dogs: { value: 'for dogs 15 to 40 lb', label: 'dog weight' },
          sizes: { value: 'waist 24 to 34', label: 'sizes' },
          limits: { value: "airlines differ: check your own airline's limits", label: 'airlines' },
          keep: { value: '5 days in its own jar', label: 'storage' },
        },
        after_sales: {
          return_no_reason_days: 0,
          warranty: 'Broken pieces replaced within 3 days of delivery',
        },
      },
    ],
  }),
]);

const said = standingIn(knowledge, '2026-06-18T20:00:00-05:00', 'en-US');
const stands = (text: string): boolean => said('pitcher', text);

it.each([
  ['It weighs two pounds and a fifth.', 'It weighs two pounds and a third.'],
  [
    'The cork coaster is four inches across, give or take.',
    'The cork coaster is six inches across, give or take.',
  ],
  ['The base ring is not quite an inch and a half high.', 'The base ring is not quite half an inch high.'],
  [
    'Outside it is eight and a half by five by five inches with the handle.',
    'Outside it is nine and a half by five by five inches with the handle.',
  ],
  ['It holds fifty ounces.', 'It holds sixty ounces.'],
  ['One serving has a hundred and twenty calories.', 'One serving has a hundred and sixty calories.'],
  ['You can use it at thirty degrees Fahrenheit.', 'You can use it at ten degrees Fahrenheit.'],
  [
    'It runs at four hundred, seven hundred and eleven hundred watts.',
    'It runs at four hundred, eight hundred and twelve hundred watts.',
  ],
  ['Two steel blades turn in it.', 'Seven bowls are in the box.'],
  ["It's for dogs fifteen to forty pounds.", "It's for dogs fifteen to sixty pounds."],
  ['In its jar it keeps five days.', 'In its jar it keeps twelve days.'],
])('numbers as they are spoken: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it.each([
  ['Torn between two sizes? Go up.', 'It comes in two sizes.'],
  ['It leaves our place inside two days.', 'It leaves our place inside one day.'],
  ['We hand orders over within two days.', 'We hand orders over within one day.'],
  ['It went down to fifty-eight within thirty days.', 'It keeps for thirty days in its jar.'],
  ['Check the limits of your airline.', 'It fits the limits of every airline.'],
])('what is counted, sent and told: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

const british = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'GBP',
    shop: { name: 'Fell Yard', default_shipping: { free_shipping_over: 40 } },
    products: [
      {
        id: 'clogs',
        name: 'Fell Clogs',
        price: { live: 60, lowest_30d: 60 },
        facts: { weight: { value: 1020, unit: 'g', label: 'weight per pair in UK 7' } },
      },
    ],
  }),
]);
const saidInBritain = standingIn(british, '2026-06-18T20:00:00+01:00', 'en-GB');

it('weighs pounds where nothing costs so many', () => {
  const texts = [
    'The two together are two and a quarter pounds in a UK seven.',
    'The two together are three and a quarter pounds in a UK seven.',
    'The two together are two and a quarter pounds in a UK nine.',
    'Postage is free over two and a quarter pounds.',
  ];
  expect(texts.map((text) => saidInBritain('clogs', text))).toEqual([true, false, false, false]);
});
