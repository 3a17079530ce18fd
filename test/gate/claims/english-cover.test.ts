import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Birch Fork' },
    products: [
      {
        id: 'pot',
        name: 'Birch enamel pot',
        aliases: ['pot'],
        facts: { lid: { value: 'glass', label: 'lid' } },
        after_sales: { return_no_reason_days: 30, warranty: '2 years; chips and drops are not covered' },
      },
      {
        id: 'watch',
        name: 'Birch field watch',
        aliases: ['watch'],
        facts: { glass: { value: 'mineral glass', label: 'crystal' } },
        after_sales: { return_no_reason_days: 30, warranty: '1 year, battery and strap excluded' },
      },
    ],
  }),
]);
const stands = standingIn(knowledge, '2026-11-18T20:00:00-06:00', 'en-US');

it.each([
  ['pot', 'Chip it and we send you a new one for free.', 'Chip it, and the warranty does not help.'],
  [
    'pot',
    'Knock it off the counter, the warranty has you covered.',
    'A knock off the counter is outside the warranty.',
  ],
  ['watch', 'One year of warranty, battery and all.', 'One year of warranty, the battery left out.'],
  ['watch', 'The warranty covers the strap too.', 'The warranty leaves the strap out.'],
])('%s: what a warranty leaves out is not covered: %s — and right: %s', (product, wrong, right) => {
  expect([stands(product, wrong), stands(product, right)]).toEqual([false, true]);
});

it('what only names a part promises nothing', () => {
  expect(stands('watch', 'The strap covers the buckle.')).toBe(true);
});
