import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Tern & Sons', default_shipping: { free_shipping_over: 60 } },
    products: [
      {
        id: 'parka',
        name: 'Tern parka',
        price: {
          live: 80,
          was: 110,
          was_basis: 'our own selling price, November 2-9, 2026',
          lowest_30d: 70,
          valid_until: '2026-11-22T23:59:00-06:00',
        },
        stock: { qty: 94 },
        facts: {
          shell: { value: '100% recycled nylon', label: 'shell' },
          lining: { value: 'polyester, not recycled', label: 'lining' },
          pocket: { value: 'fits tablets up to 12 in', label: 'inner pocket' },
          care: { value: 'hand wash; do not tumble dry', label: 'care' },
          cord: { value: 34, unit: 'in', label: 'drawcord length' },
          badge: { value: 'not organic certified, not compostable', label: 'certificates' },
        },
        after_sales: {
          return_no_reason_days: 30,
          warranty: '3 years if registered within 50 days; lost zip pulls are not covered',
          note: 'return shipping is free for faulty items, $7 otherwise',
        },
      },
      {
        id: 'lamp',
        name: 'Tern lamp',
        price: { live: 30, lowest_30d: 26 },
        facts: {
          battery: { value: '5 h per charge, 15 h more from the dock', label: 'battery' },
          output: { value: 'USB-A output 5V 3A', label: 'power output' },
          warm: { value: 30, unit: 'minutes', label: 'keep warm' },
          timer: { value: '20 or 40 minutes', label: 'timer' },
          hold: { value: 'hold 3-4 in from the wall', label: 'mounting' },
          mics: { value: '3 microphones for voice, 2 for noise', label: 'microphones' },
        },
      },
      {
        id: 'tea',
        name: 'Tern tea 12 oz',
        regulatory_class: 'ordinary_food',
        price: { live: 18, lowest_30d: 18 },
        facts: {
          net: { value: 1, unit: 'kg', label: 'net weight' },
          leaves: { value: '60% Assam; 40% Ceylon', label: 'leaves' },
          serving: { value: '2 tablets, 300 mg mint', label: 'serving' },
          cups: { value: 'about 24 cups', label: 'yield' },
          roast: { value: 'roasted in Dover on 8 November 2026', label: 'roast' },
          best: { value: 'best before 30 April 2027', label: 'shelf life' },
          fibre: { value: '7 g per 100 g', label: 'fibre' },
        },
      },
      { id: 'cup', name: 'Tern travel cup', aliases: ['cup'], price: { live: 26 } },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-20T20:00:00-06:00', 'en-US');

it.each([
  // Neither, nor, and the no that comes after.
  ['parka', "It's neither organic certified nor compostable.", "It's organic certified."],
  ['parka', 'Tumble dryer, absolutely not.', 'Tumble dry it, absolutely.'],
  ['parka', "I won't tell you they're nearly gone.", "They're nearly gone."],
  ['parka', 'Our words on it were never evaluated by the FDA.', 'Our words on it were approved by the FDA.'],
  // What one part has and another lacks.
  ['parka', 'The shell is recycled nylon.', 'The lining is recycled too.'],
  [
    'parka',
    'Lose a zip pull and the warranty does not cover it.',
    'Lose a zip pull and the warranty has you covered.',
  ],
  // The way back is free of what is faulty.
  ['parka', "Faulty? Return shipping's free.", "Changed your mind? Return shipping's free."],
  [
    'parka',
    'Changed your mind? Return shipping is seven dollars.',
    'Changed your mind? Return shipping is nine dollars.',
  ],
])('what is denied, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  // A price of a time before, and one lower than today's, told as such.
  [
    'parka',
    'We sold it for a hundred and ten dollars early this month.',
    'We sold it for a hundred and sixty dollars early this month.',
  ],
  ['parka', 'It has been lower, it touched seventy dollars.', 'It has been lower, it touched sixty dollars.'],
  [
    'parka',
    "It isn't the lowest it's been: it touched seventy dollars.",
    "It has never been lower, that's a fact.",
  ],
  ['tea', "It has never been lower, that's a fact.", 'It was half that last week, nine dollars.'],
  ['tea', 'That is a dollar fifty an ounce.', 'That is a dollar ten an ounce.'],
  ['tea', 'Eighteen dollars, so seventy-five cents a cup.', 'Eighteen dollars, so twenty-five cents a cup.'],
  // The day and the hour that it ends at, named as people name them.
  ['parka', 'You have until 11:59 on Sunday night.', 'You have until 11:59 on Monday night.'],
  ['parka', "You've got through Sunday the twenty-second.", "You've got through Monday the twenty-third."],
  ['parka', 'This price does not end with the show, it runs to Sunday.', 'This price dies when I sign off.'],
  ['tea', 'Drink it before 30 April 2027.', 'Drink it before 30 June 2027.'],
  ['tea', 'It was roasted twelve days ago.', 'It was roasted three days ago.'],
])('money and days, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  // Numbers of one fact taken together, and one piece of several.
  ['lamp', 'The battery lasts twenty hours in total.', 'The battery lasts thirty hours in total.'],
  ['lamp', 'Five microphones all told.', 'Seven microphones all told.'],
  [
    'tea',
    'One tablet on its own is a hundred and fifty milligrams.',
    'One tablet on its own is 300 milligrams.',
  ],
  ['tea', 'Six hundred grams of the kilo is Assam.', 'Eight hundred grams of the kilo is Assam.'],
  // Units as facts write them.
  ['lamp', 'It gives five volts at three amps.', 'It gives five volts at four amps.'],
  ['lamp', 'Keep-warm lasts half an hour.', 'Keep-warm lasts an hour.'],
  ['lamp', 'The timer does twenty minutes or forty.', 'The timer does ten minutes or forty.'],
  ['lamp', 'Hold it three to four inches away.', 'Hold it six to eight inches away.'],
  ['parka', 'The cord is just short of three feet.', 'The cord is just short of two feet.'],
  // What the viewer has, and what goes in.
  ['parka', 'An 11-inch tablet slides in.', 'A 13-inch tablet slides in.'],
  ['parka', 'There are ninety-odd in stock.', 'There are sixty-odd in stock.'],
  [
    'parka',
    'Register inside fifty days for the guarantee.',
    'Register inside ninety days for the guarantee.',
  ],
  ['tea', 'It is high in fibre.', 'It is high in protein.'],
])('numbers, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});
