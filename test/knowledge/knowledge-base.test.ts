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

it('words that a comma without quotes cut off stay with their text', () => {
  const pantry = new KnowledgeBase([
    {
      version: 1,
      products: [
        {
          id: 'oil',
          name: '豆油',
          // As YAML reads `{value: 避光,开盖后3个月内用完, label: 储存}`.
          facts: { storage: { value: '避光', label: '储存', 开盖后3个月内用完: null } },
          after_sales: { note: '漏油补发', 拆封不退: null },
        },
      ],
    },
  ]);
  expect(pantry.fact('oil.facts.storage')?.value).toBe('避光，开盖后3个月内用完');
  expect(pantry.fact('oil.after_sales.note')?.value).toBe('漏油补发，拆封不退');
});
