import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Gull Lane', default_shipping: { dispatch_within_hours: 48, free_shipping_over: 60 } },
    products: [
      {
        id: 'lantern',
        name: 'Gull camping lantern',
        aliases: ['lantern'],
        price: { live: 44, lowest_30d: 44 },
        facts: {
          bag: { value: 'carry bag $6 extra', label: 'carry bag' },
          stand: { value: 'folding stand sold separately at 9', label: 'stand' },
          pack: { value: 'lantern and storm whistle together for $51', label: 'bundle' },
        },
      },
      {
        id: 'whistle',
        name: 'Gull storm whistle',
        aliases: ['storm whistle'],
        price: { live: 12, lowest_30d: 12 },
        facts: { offer: { value: 'two whistles for $20', label: 'bundle' } },
      },
      { id: 'stove', name: 'Gull pocket stove', aliases: ['stove'], price: { live: 25, lowest_30d: 25 } },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-06-10T18:00:00-05:00', 'en-US');

it.each([
  // Things named together, by a name or the word that ends it.
  [
    'The lantern and a pocket stove come to sixty-nine dollars.',
    'The lantern and a pocket stove come to fifty-nine dollars.',
  ],
  [
    'A stove with one whistle, that makes thirty-seven dollars.',
    'A stove with one whistle, that makes twenty-seven dollars.',
  ],
  [
    'The stove plus the two-whistle deal makes forty-five dollars.',
    'The stove plus the two-whistle deal makes forty dollars.',
  ],
  // What a file states for two of them as a bundle.
  [
    'Lantern and storm whistle together, fifty-one dollars.',
    'Lantern and storm whistle together, forty-one dollars.',
  ],
  // The price and what a fact asks beside it.
  [
    'The carry bag is six dollars more, so fifty dollars altogether.',
    'The carry bag is six dollars more, so fifty-four dollars altogether.',
  ],
  ['The folding stand is another nine dollars.', 'The folding stand is another seven dollars.'],
  // The line of free shipping.
  ["One lantern on its own won't reach free shipping.", "Two lanterns won't reach free shipping."],
  [
    'The lantern leaves you sixteen dollars or so short of free shipping.',
    'The lantern leaves you six dollars or so short of free shipping.',
  ],
  [
    'You need another sixteen dollars in the cart before shipping is free.',
    'You need another nine dollars in the cart before shipping is free.',
  ],
  ["Just the one? Free shipping won't kick in.", 'Just the one? Free shipping kicks in.'],
  ['Lantern plus one stove, and that ships free.', 'Stove plus one whistle, and that ships free.'],
])('%s stands, %s does not', (holds, fails) => {
  expect(stands('lantern', holds)).toBe(true);
  expect(stands('lantern', fails)).toBe(false);
});

it('counts a bundle and what is bought beside it', () => {
  expect(stands('whistle', 'Three, counting the pair deal, come to thirty-two dollars.')).toBe(true);
  expect(stands('whistle', 'Three, counting the pair deal, come to twenty-eight dollars.')).toBe(false);
});
