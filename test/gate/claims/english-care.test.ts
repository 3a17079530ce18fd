import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'GBP',
    shop: { name: 'Tarnside' },
    products: [
      {
        id: 'jumper',
        name: 'Tarnside lambswool jumper',
        aliases: ['jumper'],
        facts: { care: { value: 'hand wash cool; dry flat; no softener', label: 'care' } },
      },
      {
        id: 'pan',
        name: 'Tarnside iron pan',
        aliases: ['pan'],
        facts: { care: { value: 'rinse by hand, no soap, do not soak', label: 'care' } },
      },
      {
        id: 'pillow',
        name: 'Tarnside foam pillow',
        aliases: ['pillow'],
        facts: { care: { value: 'cover machine wash warm; the foam must not be washed', label: 'care' } },
      },
      {
        id: 'light',
        name: 'Tarnside reading light',
        aliases: ['light'],
        facts: { use: { value: 'indoor use only; not waterproof', label: 'use' } },
      },
      {
        id: 'cream',
        name: 'Tarnside sun cream',
        aliases: ['cream'],
        facts: { use: { value: 'reapply every 2 hours', label: 'use' } },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-11-18T20:00:00Z', 'en-GB');

it.each([
  ['jumper', 'A wool cycle does it no harm whatever.', 'A wool cycle would shrink it.'],
  ['jumper', 'A quick tumble brings the loft back.', 'Skip the tumble, a quick tumble ruins it.'],
  ['jumper', 'A capful of softener keeps it fluffy.', 'Leave out the softener.'],
  ['pan', 'A drop of washing-up liquid gets it clean.', 'No washing-up liquid, just hot water.'],
  ['pan', 'Let it soak in the sink overnight.', "Please don't let it soak."],
  ['pillow', 'The whole pillow goes in the washer.', 'The cover goes in the machine on a warm cycle.'],
  ['pillow', 'Cover and foam both go in the machine.', 'The cover comes off and goes in the washer.'],
  ['light', 'Rinse it under the tap.', 'Keep it from the tap, never under the tap.'],
  [
    'light',
    'It looks lovely on the patio, a bit of drizzle does it no harm.',
    'Not on the patio, it lives indoors.',
  ],
  [
    'light',
    'Drop it in the canal, fish it out, still shining.',
    'Dropping it in the canal is another matter.',
  ],
  ['cream', "One coat and you're covered all day.", "One coat, and you're not covered all day."],
])('%s: care against the notes is wrong: %s — and right: %s', (product, wrong, right) => {
  expect([stands(product, wrong), stands(product, right)]).toEqual([false, true]);
});

it('where notes are silent of a treatment, this reader is too', () => {
  expect(stands('cream', 'A wool cycle does it no harm.')).toBe(true);
});

const terms = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'GBP',
    shop: { name: 'Tarnside' },
    products: [
      {
        id: 'duvet',
        name: 'Tarnside duvet',
        aliases: ['duvet'],
        facts: {
          bag: { value: 'bag: not home compostable', label: 'packaging' },
          film: { value: 'film not recyclable at the kerb', label: 'film' },
        },
        after_sales: { return_no_reason_days: 60, note: 'unused only; buyer pays return postage' },
      },
      {
        id: 'loaf',
        name: 'Tarnside rye loaf',
        aliases: ['loaf'],
        facts: { keeps: { value: '5 days', label: 'keeps' } },
        after_sales: { note: 'Fresh food cannot be returned' },
      },
    ],
  }),
]);
const standsByTerms = standingIn(terms, '2026-11-18T20:00:00Z', 'en-GB');

it.each([
  [
    'duvet',
    'Sleep under it for sixty days, and if it is not for you, back it comes.',
    'Within sixty days it may come back, unused.',
  ],
  [
    'duvet',
    'Should you think better of it, send it back and we refund the stamp.',
    'Should you think better of it, send it back unused, the stamp is yours.',
  ],
  ['duvet', 'Pop the bag on your compost heap.', 'Keep the bag off your compost heap.'],
  ['duvet', 'The film goes in the recycling.', 'The film never goes in the recycling.'],
  [
    'loaf',
    "If you don't get on with the loaf, post it back and we'll refund the lot.",
    "If you don't get on with the loaf, I'm sorry, fresh food can't come back.",
  ],
])('%s: what is told beyond the terms is wrong: %s — and right: %s', (product, wrong, right) => {
  expect([standsByTerms(product, wrong), standsByTerms(product, right)]).toEqual([false, true]);
});
