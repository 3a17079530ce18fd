import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: {
      name: 'Larch Street',
      service_hours_human: 'Monday to Saturday, 9 am to 6 pm Central',
      default_shipping: {
        dispatch_within_hours: 48,
        free_shipping_over: 50,
        remote_areas_extra: 'Guam: 14 dollars extra per order',
      },
    },
    products: [
      {
        id: 'mugs',
        name: 'Larch camp mugs, set of 2',
        aliases: ['mugs', 'mug set'],
        price: {
          live: 24,
          was: 30,
          was_basis: 'lowest selling price in this shop, June 3 to 9, 2026',
          lowest_30d: 22,
          valid_until: '2026-06-22T12:00:00-05:00',
        },
        stock: { qty: 40, restock: 'colour slate sold out, back in July 2026' },
        facts: {
          count: { value: 2, unit: 'pieces', label: 'mugs in the set' },
          volume: { value: 1.5, unit: 'l', label: 'capacity of both' },
          tray: { value: '18 x 12 cm, 6 mm thick', label: 'tray size' },
          heat: { value: 'holds up to 210 F', label: 'heat' },
          lid: { value: 'no lid included', label: 'in the box' },
          screw: { value: 96, unit: 'in-lb', label: 'torque of the handle screw' },
          weather: { value: 'not windproof', label: 'weather' },
          hose: { value: 'a 7 ft filling hose is in the box', label: 'filling' },
          cord: { value: 3, unit: 'ft', label: 'cord' },
          strap: { value: 9, unit: 'oz', label: 'strap weight' },
          weight: { value: 23, unit: 'oz', label: 'weight without strap' },
          rider: { value: '120 to 180 cm', label: 'rider height' },
          origin: { value: 'made in Estonia', label: 'made in' },
          charge: { value: 60, unit: 'min', label: 'charge time' },
          power: { value: 200, unit: 'W', label: 'power' },
        },
        after_sales: {
          return_no_reason_days: 30,
          warranty: '2 years; chips are not covered',
          note: 'buyer pays return shipping; drop replacement at half price in the first year',
        },
      },
      {
        id: 'kettle',
        name: 'Larch kettle',
        price: {
          live: 40,
          was: 55,
          was_basis: "manufacturer's suggested retail price, updated May 2026",
          lowest_30d: 40,
        },
        facts: { iron: { value: '8 mg per 100 g', label: 'iron per 100 g' } },
      },
    ],
  }),
]);

const said = standingIn(knowledge, '2026-06-18T20:00:00-05:00', 'en-US');
const stands = (text: string, product = 'mugs'): boolean => said(product, text);

it.each([
  // What the pack holds for what the pack costs.
  ['Two mugs for twenty-four, so twelve a piece.', 'Two mugs for nineteen, so twelve a piece.'],
  ['Six dollars under what we charged in June.', 'Nine dollars under what we charged in June.'],
  [
    'Two sets are forty-eight, two bucks short of free shipping.',
    'Two sets are forty-eight, seven bucks short of free shipping.',
  ],
  ['A full twenty percent under the thirty it was.', 'A full forty percent under the thirty it was.'],
  // The lowest price, told with its window or as the sum it was.
  ['Thirty was our lowest price June third to ninth.', 'Thirty was our lowest price May third to ninth.'],
  ['The lowest price in the last 30 days was 22.', 'The lowest price in the last 30 days was 24.'],
  ['If you drop it, the replacement is half price.', 'Tonight the whole set is half price.'],
  ['It is twenty-four with me.', 'It is thirty-four with me.'],
  ['There are forty now, at twenty-four dollars.', 'There are ninety left, at twenty-four dollars.'],
  // Days and hours.
  ['A person answers Monday through Saturday.', 'The offer runs through Saturday.'],
  [
    'Twenty-four until noon on Monday the twenty-second.',
    'Twenty-four until noon on Tuesday the twenty-third.',
  ],
  ['It was thirty with us here in the shop until June ninth.', 'Twenty-four here until June twenty-ninth.'],
  ['Orders leave us within 48 hours.', 'Orders leave us within 12 hours.'],
  ["Two sets are forty-eight, so no, shipping isn't free yet.", "One set is enough, so shipping's on us."],
])('of money and days: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it.each([
  ['A litre and a half between them.', 'A litre and a quarter between them.'],
  [
    'The tray is 18 by 12 centimetres and six millimetres thick.',
    'The tray is 28 by 12 centimetres and six millimetres thick.',
  ],
  [
    'Two hundred and ten degrees Fahrenheit is the top.',
    'Two hundred and fifty degrees Fahrenheit is the top.',
  ],
  [
    'Ninety-six inch-pounds on the screw, that is eight foot-pounds.',
    'Ninety-six inch-pounds on the screw, that is ten foot-pounds.',
  ],
  [
    'About two pounds altogether: 23 ounces, and 9 for the strap, 9 ounces.',
    'About four pounds altogether: 23 ounces, and 9 ounces for the strap.',
  ],
  ['The hose is in the box and it is 7 feet long.', 'The hose is in the box and it is 9 feet long.'],
  ['If your cups hold 300 ml, that is five of them.', 'One mug holds 300 ml.'],
  ["At 250 pounds, Ray, I can't recommend it.", 'It weighs 250 pounds.'],
  [
    'Five foot six is about 168 centimetres, well within the height range.',
    'Six foot six is well within the height range.',
  ],
  ['Two hundred watts for five hours is one unit of electricity.', 'It runs for five hours on one charge.'],
  ['Two hundred watts around the clock is not a little.', 'Our support team is here around the clock.'],
  ['A 1080p picture of these mugs is on the page.', 'These mugs are 1080 cents.'],
  [
    'About twenty-four ounces without the strap, near enough.',
    'About forty ounces without the strap, near enough.',
  ],
  ['A five-pound roast? I cannot say if it fits.', 'A five-pound mug set.'],
  ['A bag of ice is 300 ml, so five bags fill them.', 'A bag of ice is 300 ml, so nine bags fill them.'],
  ['An hour on the charger, two years on the set.', 'An hour on the charger, five years on the set.'],
  ['The tray is 18 by 12 centimetres.', 'The tray is 18 by 18 centimetres.'],
  [
    'Nine ounces of strap for twenty-four dollars the set.',
    'Nineteen ounces of strap for twenty-four dollars.',
  ],
  ['Your cupboard is 300 cm wide? Then there is room.', 'The tray is 300 cm wide.'],
  [
    'Two hundred watts all day and night is 4.8 kilowatt-hours.',
    'Two hundred watts all day and night is 2.4 kilowatt-hours.',
  ],
])('of measures: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it.each([
  // What is denied once may be named again, and what does not come with it may be spoken of.
  ['No lid on these, Ida. The lid is your saucer.', 'And with each set, a lid. That is included!'],
  ['Slate is sold out till July.', 'Sand is sold out till July.'],
  ["I can't call them made in Portugal.", 'I call them made in Portugal.'],
  ['Who wins the colour vote?', 'They are windproof too.'],
  ['If it chips, sorry, that is not covered.', 'Chips are covered by the warranty.'],
  ['Not made in Portugal, no.', 'They are made in Portugal.'],
  ["The FDA hasn't evaluated any statement on them.", 'They are FDA approved.'],
])('of what the facts deny: %s — not: %s', (right, wrong) => {
  expect([stands(right), stands(wrong)]).toEqual([true, false]);
});

it("a maker's price is told as the maker's, and never as one that was charged", () => {
  expect(stands('Suggested retail, updated in May, is 55 dollars. With me, 40.', 'kettle')).toBe(true);
  expect(stands('It was 55 dollars last week. Now 40.', 'kettle')).toBe(false);
  expect(stands('Suggested retail is 65 dollars. With me, 40.', 'kettle')).toBe(false);
  expect(stands('Suggested retail is 55 dollars, so you save fifteen.', 'kettle')).toBe(false);
});

it('a share of a hundred grams follows from what the facts hold of it', () => {
  expect(stands('8 mg per 100 grams, so a 50 gram bowl comes to 4 mg.', 'kettle')).toBe(true);
  expect(stands('8 mg per 100 grams, so a 50 gram bowl comes to 7 mg.', 'kettle')).toBe(false);
});
