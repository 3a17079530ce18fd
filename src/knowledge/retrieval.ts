import MiniSearch from 'minisearch';
import type { KnowledgeBase, KnownFact } from './knowledge-base.ts';
import { type Entry, entriesOf, topicTerm } from './retrieval/entries.ts';
import { terms } from './retrieval/terms.ts';
import { askedTopics } from './retrieval/topics.ts';

export { type Entry, entriesOf } from './retrieval/entries.ts';
export { normalise } from './retrieval/normalise.ts';
export { remembered } from './retrieval/remembered.ts';
export { contentWords } from './retrieval/terms.ts';
export { type AskedTopic, askedTopics, keyWords, topicById, topicsOfFact } from './retrieval/topics.ts';

/** A fact or a question of the FAQ that a search found. */
export interface Hit {
  /** `product.path`, `shop.path`, or `product.faq.0`. */
  readonly id: string;
  /** `shop` for facts of the shop. */
  readonly product: string;
  /** Higher is nearer; comparable within one search only. */
  readonly score: number;
  readonly fact?: KnownFact;
  readonly faq?: { readonly q: string; readonly a: string };
}

export interface SearchOptions {
  /** Only this product's entries and the shop's. */
  readonly product?: string;
  readonly limit: number;
}

/** Facts, FAQ, after-sales and shop policy of one knowledge base, searchable together. */
export class FactIndex {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #search: MiniSearch<Entry>;
  /** In how many fields each term stands. */
  readonly #frequency: ReadonlyMap<string, number>;

  constructor(knowledge: KnowledgeBase) {
    const entries = entriesOf(knowledge);
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#frequency = frequencyIn(entries);
    this.#search = new MiniSearch<Entry>({
      idField: 'id',
      fields: ['name', 'stated', 'product', 'topics'],
      extractField: (entry, field) =>
        field === 'id' ? entry.id : entry.fields[field as keyof Entry['fields']],
      tokenize: (text) => text.split(' ').filter((term) => term !== ''),
      processTerm: (term) => term,
    });
    this.#search.addAll(entries);
  }

  /** The nearest entries to a question in Chinese or English, best first. Never throws for any text. */
  search(query: string, options: SearchOptions): readonly Hit[] {
    const topics = askedTopics(query).map(({ topic }) => topic);
    const asked = topics.map(({ id }) => topicTerm(id));
    const near = topics.flatMap((topic) => topic.or ?? []).map(topicTerm);
    const wanted = this.#affordable([...new Set([...terms(query), ...asked, ...near])], options.product);
    if (wanted.length === 0) return [];
    const found = this.#search.search(wanted.join(' '), {
      boost: { topics: 3, name: 2 },
      boostTerm: (term) => (near.includes(term) && !asked.includes(term) ? NEAR : 1),
      boostDocument: (id) => this.#weight(id, options.product),
    });
    return found.slice(0, options.limit).map(({ id, score }) => {
      const entry = this.#entries.get(id) as Entry;
      return {
        id: entry.id,
        product: entry.product,
        score,
        ...(entry.fact !== undefined && { fact: entry.fact }),
        ...(entry.faq !== undefined && { faq: entry.faq }),
      };
    });
  }

  /** The rarest terms of a question, which tell most, as many as can be looked up in time. */
  #affordable(wanted: readonly string[], product: string | undefined): readonly string[] {
    let left = product === undefined ? MATCHES_SCORED : MATCHES_SKIPPED;
    const rarest = wanted
      .map((term) => ({ term, count: this.#frequency.get(term) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    return rarest
      .filter(({ count }, position) => {
        left -= count;
        return position === 0 || left >= 0;
      })
      .map(({ term }) => term);
  }

  /** Zero leaves an entry out before it is scored. The shop's policy stands behind the product's own word. */
  #weight(id: string, product: string | undefined): number {
    const entry = this.#entries.get(id);
    if (entry === undefined) return 0;
    if (product === undefined || entry.product === product) return 1;
    return entry.product === 'shop' ? 0.8 : 0;
  }
}

/** A fact on a near topic counts less than one on the topic itself. */
const NEAR = 0.3;

/**
 * How many matches one search may weigh. Scoring one takes about 0.4 µs and passing one over 0.05 µs on the
 * smallest machine we support: a median of half a millisecond leaves room below the 2 ms that a search may take.
 */
const MATCHES_SCORED = 1_200;
const MATCHES_SKIPPED = 20_000;

function frequencyIn(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { fields } of entries) {
    for (const field of Object.values(fields)) {
      for (const term of new Set(field.split(' '))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  return frequency;
}
