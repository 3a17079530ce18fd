import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';

const knowledge = new KnowledgeBase([
  { version: 1, products: [{ id: 'kettle', name: 'Kettle', faq: [{ q: 'Is it loud?', a: 'No.' }] }] },
]);

it('an answer to a frequent question is cited by its place', () => {
  expect(knowledge.fact('kettle.faq.0')).toMatchObject({ value: 'No.', label: 'Is it loud?', path: 'faq.0' });
  expect(knowledge.fact('kettle.faq.1')).toBeUndefined();
});

it('and is none of the facts of its product', () => {
  expect(knowledge.factsOf('kettle').map(({ path }) => path)).not.toContain('faq.0');
});
