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
      default_shipping: {
        free_shipping_over: 40,
        remote_areas_extra: 'Orkney and the western islands take three days longer',
      },
    },
    products: [
      {
        id: 'rack',
        name: 'Alder drying rack',
        price: { live: 40 },
        facts: {
          load: { value: 12, unit: 'lb each', label: 'load of a shelf' },
          oven: { value: 425, unit: 'F', label: 'oven limit' },
          life: { value: "150 washes in the maker's test", label: 'wash life' },
          lugs: { value: 'rubber feet with 3 mm ridges', label: 'feet' },
          dim: { value: 'dims from 10 to 100 percent', label: 'light' },
          timer: { value: '1 to 6 hours', label: 'timer' },
          charge: { value: 'about 2.5 hours with a 20 W charger', label: 'recharge time' },
          metal: { value: 'stainless steel', label: 'material' },
          fabric: { value: 'not for silk or cashmere', label: 'fabrics' },
          colour: { value: 'no added colour', label: 'colour' },
          origin: { value: 'Made in Ohio', label: 'origin' },
        },
        after_sales: { return_no_reason_days: 30, warranty: '3 years on the hinge, against sagging' },
      },
      {
        id: 'balm',
        name: 'Alder balm',
        price: { live: 9 },
        facts: { net: { value: '2 fl oz (60 mL)', label: 'net contents' } },
      },
      {
        id: 'bar',
        name: 'Alder oat bar',
        regulatory_class: 'ordinary_food',
        price: { live: 6 },
        facts: {
          ingredients: { value: 'oats, wheat flour, dates, cocoa butter', label: 'ingredients' },
          allergens: {
            value: 'may contain peanuts; made in a kitchen that handles milk',
            label: 'allergens',
          },
          vegan: { value: 'no animal ingredients', label: 'vegan' },
          gluten: { value: 'contains wheat', label: 'gluten' },
          caffeine: { value: 'a little caffeine from cocoa', label: 'caffeine' },
        },
      },
      {
        id: 'honey',
        name: 'Alder clover honey',
        aliases: ['honey'],
        price: { live: 12 },
        facts: { ingredients: { value: 'honey', label: 'ingredients' } },
      },
      {
        id: 'peanuts',
        name: 'Alder peanuts',
        aliases: ['peanuts'],
        price: { live: 5 },
        facts: { ingredients: { value: 'peanuts, salt', label: 'ingredients' } },
      },
      {
        id: 'charger',
        name: 'Alder charger',
        aliases: ['charger'],
        price: { live: 25 },
        facts: { output: { value: 65, unit: 'W', label: 'output' } },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-20T20:00:00-06:00', 'en-US');

it.each([
  ['rack', 'Put twelve pounds on each shelf.', 'Put eighteen pounds on each shelf.'],
  ['rack', 'The oven limit is four twenty-five Fahrenheit.', 'The oven limit is five hundred Fahrenheit.'],
  ['rack', 'It came through a hundred and fifty washes.', 'It came through three hundred washes.'],
  ['rack', 'The ridges stand not quite half a centimeter.', 'The ridges stand not quite two millimeters.'],
  ['rack', 'The light goes down to ten percent.', 'The light goes down to four percent.'],
  ['rack', 'Set the timer for three hours.', 'Set the timer for nine hours.'],
  ['rack', 'Orders to the islands need three days longer.', 'Orders to the islands need eight days longer.'],
  ['balm', 'This one holds 60 milliliters.', 'This one holds 90 milliliters.'],
  [
    'rack',
    'It fills in about two and a half hours with a twenty-watt charger.',
    'It fills in about four hours with a twenty-watt charger.',
  ],
])('a number of a fact, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  ['bar', 'No honey in the recipe.', 'No wheat in the recipe.'],
  ['bar', 'No dairy in the recipe.', 'No dairy.'],
  ['bar', 'It may contain peanuts and that matters.', 'It may contain cashews and that matters.'],
  ['bar', 'Made without gelatin.', 'Made without gluten.'],
  ['bar', 'No palm oil.', 'No caffeine.'],
  ['bar', "Gluten-free folks, sorry, this isn't yours.", 'Gluten-free folks, this is yours.'],
  ['honey', 'It is honey.', 'No honey left in it.'],
  ['rack', 'There is no coloring in it.', 'There is no fragrance in it.'],
  ['rack', 'Keep your silk shirts out of it.', 'Silk shirts love it.'],
  ['rack', 'It looks at home on a marble counter.', 'It stands on a marble base.'],
])('what is in it or not, of %s: %s stands, %s does not', (product, right, wrong) => {
  expect([stands(product, right), stands(product, wrong)]).toEqual([true, false]);
});

it.each([
  [
    "If the hinge breaks within three years, that's on us.",
    "If the hinge breaks within five years, that's on us.",
  ],
  [
    "Should it begin sagging within thirty-six months, it's covered.",
    "Should it begin sagging within forty-eight months, it's covered.",
  ],
  ["Whether the steel comes from Sweden, I can't say.", 'The steel comes from Sweden, I can say.'],
  ["I can't tell you if it is made in Peru.", 'I can tell you that it is made in Peru.'],
  ['It would be wrong of me to call it fragrance free.', 'It would be right to call it fragrance free.'],
])('terms and what is left open: %s stands, %s does not', (right, wrong) => {
  expect([stands('rack', right), stands('rack', wrong)]).toEqual([true, false]);
});
