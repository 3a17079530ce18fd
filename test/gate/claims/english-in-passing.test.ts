import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Gull & Wren' },
    products: [
      {
        id: 'fan',
        name: 'Gull fan',
        price: {
          live: 60,
          was: 75,
          was_basis: "manufacturer's suggested retail price, updated May 2026",
          lowest_30d: 55,
          valid_until: '2026-09-18T23:59:00-05:00',
        },
        facts: {
          place: { value: 'not for saunas or other damp rooms', label: 'where' },
          case: { value: 'no carry case included; carry case $12 sold separately', label: 'case' },
          weight: { value: 6.6, unit: 'lb', label: 'weight' },
          base: { value: '4.2 in base', label: 'base' },
          height: { value: 19, unit: 'in', label: 'height' },
          room: { value: 'rooms up to 200 square feet', label: 'room size' },
          made: { value: 'made in Dover on 12 September 2026', label: 'made' },
          warm: { value: '30, 40 and 60 °C', label: 'settings' },
        },
        after_sales: { warranty: '4 years against cracks' },
        certifications: [{ name: 'ETL Listed', id: 'E-11', valid_until: '2028-04-30' }],
      },
      {
        id: 'gems',
        name: 'Gull jelly gems',
        price: { live: 8, lowest_30d: 8 },
        facts: {
          shell: { value: 'beef gelatin; not vegan', label: 'shell' },
          care: { value: 'keep away from perfume; last on, first off', label: 'care' },
          count: { value: 40, unit: 'gems', label: 'count' },
          energy: { value: '12 kcal per gem', label: 'energy' },
          net: { value: 16, unit: 'oz', label: 'net weight' },
          servings: { value: '8 servings of 2 oz', label: 'servings' },
          sugar: { value: 7, unit: 'g per serving', label: 'sugar' },
          trays: { value: 'left tray 90 g, right tray 40 g', label: 'trays' },
        },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-09-18T17:00:00-05:00', 'en-US');

it.each([
  // The hours that are left until the hour said.
  [
    'fan',
    "At 11:59 tonight it runs out; that's seven hours.",
    "At 11:59 tonight it runs out; that's four hours.",
  ],
  [
    'fan',
    'The price stops at 11:59, seven hours from now.',
    'The price stops at 11:59, three hours from now.',
  ],
  // How long a paper runs, which is named and not called one.
  ['fan', 'ETL number E-11, valid to April 30, 2028.', 'ETL number E-11, valid to June 30, 2028.'],
  [
    'fan',
    'The ETL listing runs to the last day of April, 2028.',
    'The ETL listing runs to the last day of May, 2028.',
  ],
  ['fan', 'It ends tonight.', 'You have this price to the last day of October.'],
])('ends, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  ['fan', "Sauna, Jo? Please don't.", 'Sauna, Jo? Put it right in there.'],
  ['fan', 'Damp rooms are off limits for it.', 'Damp rooms are right up its street.'],
  ['gems', 'Vegans, pass on these, it is beef gelatin.', 'Vegans, dig in, they are for you.'],
  ['gems', 'Perfume first, necklace last.', 'Spray your perfume on it.'],
  ['fan', 'Add the carry case at twelve dollars.', 'The carry case comes with it.'],
])('what it is not for, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  // What the maker suggests, told as the maker's.
  ['fan', 'The maker suggests $75; tonight it is $60.', 'The maker suggests $95; tonight it is $60.'],
  [
    'fan',
    "Fifteen below the manufacturer's suggested $75, so twenty percent.",
    'It was $75 last week, so twenty percent off.',
  ],
  ['gems', 'One for you, one for your niece, $16.', 'One for you, one for your niece, $18.'],
  ['gems', 'Sixteen dollars for two.', 'Twelve dollars for two.'],
])('money, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  // Pieces that are supposed, and packs that hold them.
  ['gems', 'Two gems with your tea, twenty-four calories.', 'Two gems with your tea, ten calories.'],
  ['gems', 'Three bags, which is 120 gems.', 'Three bags, which is 150 gems.'],
  // How big a serving is, two parts of one fact, one amount shared out over another.
  [
    'gems',
    'Seven grams of sugar in every two-ounce serving.',
    'Nine grams of sugar in every two-ounce serving.',
  ],
  ['gems', 'Both trays together weigh 130 grams.', 'Both trays together weigh 170 grams.'],
  ['gems', 'Eight bucks over sixteen ounces, that is fifty cents an ounce.', 'It holds over sixteen ounces.'],
  // Rounded, with the word for it before or after.
  ['fan', 'Six point six pounds, call it three kilos.', 'Six point six pounds, call it two kilos.'],
  ['fan', 'It weighs a hundred and three ounces, roughly.', 'It weighs eighty ounces, roughly.'],
  // Inches of a noun, and a time that the warranty covers.
  ['fan', 'The base is 4.2 inches.', 'The base is 6.2 inches.'],
  [
    'fan',
    'If it cracks within four years, the warranty covers that.',
    'If it cracks within nine years, the warranty covers that.',
  ],
  ['fan', 'A ten-by-twelve bedroom is 120 square feet.', 'A fifteen-by-twenty den is 300 square feet.'],
  ['fan', 'Made in Dover last Saturday, six days ago.', 'Made in Dover just now, two days ago.'],
  // A list of degrees, of which only the last is written with its unit.
  ['fan', 'Forty Celsius is one of the settings.', 'Eighty Celsius is one of the settings.'],
])('numbers, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});
