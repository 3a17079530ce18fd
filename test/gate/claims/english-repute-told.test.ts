import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/gate/claims/check-claims.ts';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'GBP',
    shop: { name: 'Harbour Wool' },
    products: [
      {
        id: 'jumper',
        name: 'Harbour jumper',
        aliases: ['jumper'],
        regulatory_class: 'ordinary',
        price: { live: 80 },
        stock: { qty: 50 },
        facts: {
          origin: { value: 'knitted in Portugal from Shetland wool', label: 'origin' },
          award: { value: 'silver at the Northern Knit Show 2025', label: 'award' },
          sold: { value: 2400, unit: 'sold', label: 'sold since 2024' },
          farms: { value: 'wool bought from three farms', label: 'farms' },
        },
        certifications: [{ name: 'OEKO-TEX Standard 100', number: '22.HUS.1', valid_until: '2028-01-31' }],
      },
    ],
  }),
]);

const against = (text: string): string[] =>
  checkClaims(text, {
    knowledge,
    product: 'jumper',
    now: Date.UTC(2026, 11, 10),
    locale: 'en-GB',
    after: [],
  })
    .claims.filter(({ verdict }) => verdict !== 'supported')
    .map(({ quote }) => quote);

describe('where it is from, by an adjective or an owner', () => {
  it.each([
    'Yorkshire wool, and you can feel it.',
    'It is Irish wool from Irish sheep.',
    'Yorkshire through and through.',
    'The wool is from our own flock.',
    'I would call it British-made.',
    'Clipped and spun on a farm near Hawick.',
    'Put together in our little workshop outside Leeds.',
  ])('%s is refused', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    'Shetland wool, knitted in Portugal.',
    "It isn't Yorkshire wool.",
    "I wouldn't call it British-made.",
    'A jumper for an Irish summer.',
    'It is British English on the label.',
    'The wool is bought from farms, and not from our own flock.',
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});

describe('marks, prizes and sales', () => {
  it.each([
    'It carries the GOTS seal.',
    'Organic it is, and how.',
    'FSC and MSC, both on the tag.',
    'It took gold at the Northern Knit Show.',
    'It was named jumper of the year.',
    "We've sold nine thousand of these since spring.",
    'Four thousand households have one already.',
    'Half of the hotels in Kerry now order it.',
  ])('%s is refused', (text) => {
    expect(against(text)).not.toEqual([]);
  });

  it.each([
    'It is certified to OEKO-TEX Standard 100.',
    'Is it GOTS? No, it is not.',
    'Organic it is not.',
    'It took silver at the Northern Knit Show in 2025.',
    "It didn't take gold.",
    'It has silver buttons in the picture only.',
    'We sold 2400 of these since 2024.',
    "I don't know how many thousand people have one.",
  ])('%s may be said', (text) => {
    expect(against(text)).toEqual([]);
  });
});
