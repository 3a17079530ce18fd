import type { KnowledgeBase, KnownFact } from '../knowledge-base.ts';
import { terms } from './terms.ts';
import { askedTopics, keyWords, topicsOfFact } from './topics.ts';

/** What the index holds of one fact or one FAQ. Fields are terms already, parted by spaces. */
export interface Entry {
  readonly id: string;
  readonly product: string;
  readonly fact?: KnownFact;
  readonly faq?: { readonly q: string; readonly a: string };
  readonly fields: {
    readonly name: string;
    readonly stated: string;
    readonly product: string;
    readonly topics: string;
  };
}

/** Everything of a knowledge base that can answer a question. */
export function entriesOf(knowledge: KnowledgeBase): readonly Entry[] {
  const entries: Entry[] = [];
  for (const product of knowledge.products) {
    const called = line(product.name, ...(product.aliases ?? []));
    for (const fact of knowledge.factsOf(product.id)) entries.push(factEntry(fact, called));
    product.faq?.forEach(({ q, a }, index) => {
      entries.push({
        id: `${product.id}.faq.${index}`,
        product: product.id,
        faq: { q, a },
        fields: {
          name: line(q),
          stated: line(a),
          product: called,
          topics: topicTerms(askedTopics(q).map(({ topic }) => topic.id)),
        },
      });
    });
  }
  for (const fact of knowledge.factsOf('shop')) entries.push(factEntry(fact, ''));
  return entries;
}

function factEntry(fact: KnownFact, called: string): Entry {
  const value = Array.isArray(fact.value) ? fact.value.join(' ') : String(fact.value);
  return {
    id: fact.id,
    product: fact.product,
    fact,
    fields: {
      name: line(fact.label ?? '', keyWords(fact.path)),
      stated: line(value, fact.unit ?? '', fact.condition ?? ''),
      product: called,
      topics: topicTerms(topicsOfFact(fact)),
    },
  };
}

function line(...texts: readonly string[]): string {
  return texts.flatMap((text) => terms(text)).join(' ');
}

function topicTerms(ids: readonly string[]): string {
  return ids.map(topicTerm).join(' ');
}

/** A topic as a search term; no word of a text looks like it. */
export function topicTerm(id: string): string {
  return `topic:${id}`;
}
