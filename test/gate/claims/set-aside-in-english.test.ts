import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Heron Row' },
    products: [
      {
        id: 'diver',
        name: 'Heron wristband',
        price: { live: 60 },
        facts: {
          water: { value: '5 ATM; rain and pool swimming, not for diving', label: 'water' },
          gps: { value: 'no GPS of its own; uses the phone', label: 'positioning' },
        },
      },
      {
        id: 'throw',
        name: 'Heron throw',
        price: { live: 70 },
        facts: {
          care: { value: 'machine wash cold, no bleach, do not tumble dry', label: 'care' },
          cover: { value: 'duvet cover not included', label: 'cover' },
          set: { value: 'two throws; no washcloths', label: 'set' },
          shell: { value: 'cotton shell', label: 'shell' },
          fill: { value: '100% recycled polyester', label: 'fill' },
          upf: { value: 'UPF 30+', label: 'sun protection' },
          water: { value: 'showerproof, not waterproof', label: 'water' },
          knees: { value: 'shaped corners, no padding', label: 'corners' },
        },
        after_sales: { note: 'returns only in the closed bag' },
      },
      {
        id: 'mixer',
        name: 'Heron mixer',
        price: { live: 44 },
        facts: {
          ice: { value: 'not for bones or frozen fruit', label: 'limits' },
          plug: { value: 'cable included; wall plug not included', label: 'power' },
          stand: { value: 'stand not included', label: 'stand' },
          heat: { value: 'gets warm in use; do not cover', label: 'heat' },
          fly: { value: 'do not run in rain', label: 'rain' },
          test: { value: 'finished product not tested on animals', label: 'testing' },
          numbers: { value: 'no numbers on the dial', label: 'dial' },
          filter: { value: 'filter not washable', label: 'filter' },
        },
      },
      {
        id: 'cocoa',
        name: 'Heron cocoa',
        price: { live: 9 },
        facts: {
          milk: { value: 'no milk in the recipe', label: 'milk' },
          serve: { value: '20 g to a mug of warm milk', label: 'serving' },
          vegan: { value: 'not vegan (honey)', label: 'vegan' },
          store: { value: 'keep frozen; do not refreeze once thawed', label: 'storage' },
          oil: { value: 'roasted, no oil', label: 'roast' },
        },
      },
      {
        id: 'pan',
        name: 'Heron pan',
        price: { live: 50 },
        facts: { heat: { value: 'gas, electric; not induction', label: 'hobs' } },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-20T20:00:00-06:00', 'en-US');

it.each([
  // Left behind, left out, ruled out, and left alone.
  [
    'diver',
    'Fine for the pool, just leave it at home when you go diving.',
    'Fine for the pool, and for diving.',
  ],
  ['throw', 'Wash it cold and leave the bleach out.', 'Wash it cold and add the bleach.'],
  ['throw', "Hang it up, because tumble drying's out.", "Hang it up, or tumble dry, it's your day out."],
  ['mixer', 'Frozen mango is off the list, and so are bones.', 'Frozen mango is fine, and so are bones.'],
  ['throw', 'Wash it cold and leave the bleach in the cupboard.', 'Wash it cold with the bleach in it.'],
  ['throw', 'Nothing about it is waterproof.', 'Everything about it is waterproof.'],
  // Theirs to bring.
  ['mixer', 'Bring a stand.', 'It has a stand.'],
  ['mixer', 'The stand itself is not included.', 'The stand itself is included.'],
  [
    'mixer',
    'The cable comes with it, the wall plug you provide.',
    'The cable comes with it, and the wall plug.',
  ],
  ['mixer', 'The stand is yours to buy.', 'The stand comes with it.'],
  ['throw', "You'll need to buy a duvet cover for it.", 'It comes with a duvet cover.'],
  ['throw', 'It slips into your duvet cover.', 'The duvet cover is in the box, and yours.'],
  ['cocoa', 'Honey is in it, so vegans may want to pass.', 'Vegans may want to order two.'],
  // Said the other way round, and asked only to be answered.
  ['throw', "Showerproof it is, waterproof it isn't.", 'Showerproof it is, waterproof it is.'],
  ['throw', "Some might call this padded; it isn't.", 'Some might call this padded; we do.'],
  [
    'throw',
    'A waterproof layer would rustle, so we left it out.',
    'A waterproof layer rustles, and we put it in.',
  ],
  ['cocoa', 'Oil, Mia? Neither that nor butter.', 'Oil, Mia? Plenty of oil.'],
  ['pan', 'Induction hob, Theo? It takes gas but not induction.', 'Induction hob, Theo? It takes induction.'],
  // Of another thing: the phone's, the sea in a seal, a washcloth and the wash.
  ['diver', "The route comes from your phone's GPS.", 'The route comes from its GPS.'],
  ['diver', 'Peel the seal away slowly.', 'Wear it to snorkel.'],
  ['throw', 'Wash it before the first use.', 'The washcloths match.'],
  ['throw', 'We take returns only in the sealed bag.', 'Wash it in the sea.'],
  // The word in another sense.
  ['mixer', 'It stands at forty-four dollars.', 'It has a stand.'],
  ['mixer', 'You cover the postage.', 'Cover it while it runs.'],
  ['mixer', 'Tap the button with a finger.', 'Rinse the filter under the tap.'],
  ['mixer', 'Finish the jar first.', 'Number two on the dial, and more numbers beside it.'],
  // Denied in one place or at one time only.
  ['mixer', 'Ready to run.', 'Run it in the rain.'],
  ['cocoa', 'Stir it into a mug of warm milk.', 'There is milk in it.'],
  ['cocoa', 'Straight from the freezer to the pot.', 'Once thawed, put it back in the freezer.'],
  // The whole of one part, a rating that is no review, and words that are no luggage.
  ['throw', 'The fill is soft, all of it recycled.', 'The shell is soft, all of it recycled.'],
  ['throw', 'Sun protection is rated thirty plus.', 'Sun protection is rated fifty plus.'],
  ['throw', 'If you are knitting, carry on.', 'It goes as a carry-on.'],
  // Left open in so many words.
  [
    'pan',
    "Whether it outlasts other pans, we've nothing to show.",
    'It outlasts other pans, and we can show it.',
  ],
])('of %s: %s stands, %s does not', (product, holds, fails) => {
  expect(stands(product, holds)).toBe(true);
  expect(stands(product, fails)).toBe(false);
});
