import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { review } from '../a-review.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'EUR',
    shop: { name: 'Fjordgaard' },
    products: [
      {
        id: 'desk',
        name: 'Fjord side table',
        aliases: ['side table'],
        facts: {
          top: { value: 'solid beech', label: 'material' },
          organic: { value: 'not certified', label: 'organic' },
          box: { value: 'screws included; screwdriver not included', label: 'in the box' },
          made: { value: 'assembled in Denmark from imported parts', label: 'origin' },
        },
      },
    ],
  }),
]);

const stands = (text: string): boolean =>
  !review(text, { locale: 'en-EU', product: 'desk', knowledge }).findings.some(({ rule }) =>
    rule.startsWith('claims/'),
  );

it.each([
  ['A short soaking does it no good.', 'An oak top does it good.'],
  ['It feels silky under your hand.', 'There is silk under your hand.'],
  ['For wool please use something else.', 'For warmth it is covered in wool.'],
  ['Keep it off your marble.', 'It has a marble top.'],
  ['Like a birch wood they stand there.', 'Of birch wood they are made.'],
])('a material is a whole word, and said of the goods: %s — not: %s', (honest, guilty) => {
  expect([stands(honest), stands(guilty)]).toEqual([true, false]);
});

it.each([
  ["An FSC certificate for the beech there isn't.", 'An FSC certificate for the beech there is.'],
  [
    'The OEKO-TEX certificate ended in August, so I do not advertise it.',
    'The OEKO-TEX certificate ends in August, so I do advertise it.',
  ],
  ['There is no award for this table.', 'There is a design award for this table.'],
  [
    "It has parts from abroad, so we don't call it made in Germany.",
    'It has parts from here, so we call it made in Germany.',
  ],
])('what the shop says that it does not hold is not claimed: %s — yet: %s', (honest, guilty) => {
  expect([stands(honest), stands(guilty)]).toEqual([true, false]);
});

it('that a thing is out of the box is not said by who needs to have it at home', () => {
  expect(stands('A screwdriver you would need to have at home.')).toBe(true);
  expect(stands('A screwdriver comes with it.')).toBe(false);
});
