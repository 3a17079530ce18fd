import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Clock } from '../../infra/clock.ts';
import type { Log } from '../../infra/log.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Entry, entriesOf } from '../../knowledge/retrieval.ts';
import type { EmbeddingsConfig } from '../../model/answer-config.ts';
import { EmbeddingsConnection } from './connection.ts';
import { VectorCache } from './vector-cache.ts';

/** Texts in one request: what all common servers take. */
const BATCH = 64;

/** A batch of facts is embedded in the background, where nobody waits for it, ms. */
const BATCH_MS = 30_000;

/** Failures in a row after which the endpoint is left alone, and for how long, as with a model. */
const FAILURES = 3;
const REST_MS = 30_000;

/** Facts compared with one question: a thousand numbers each, more than these would hold up the room. */
const COMPARED = 4_000;

export interface MeaningOptions {
  readonly limit: number;
  /** Only this product's entries and the shop's. */
  readonly product?: string;
}

/**
 * Facts by meaning, beside the index by words. Whatever the endpoint does, a search ends in time and without an
 * error: with nothing found, so that the words alone decide.
 */
export class MeaningIndex {
  readonly #config: EmbeddingsConfig;
  readonly #connection: EmbeddingsConnection;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #vectors: VectorCache;
  // The breaker reads the machine's clock: it stands at the edge and guards a real server.
  readonly #breaker = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: REST_MS,
  });
  #known: { readonly version: string; readonly entries: readonly (Entry & { readonly text: string })[] } = {
    version: '',
    entries: [],
  };
  #preparing: Promise<void> | undefined;

  constructor(config: EmbeddingsConfig, clock: Clock, log: Log) {
    this.#config = config;
    this.#connection = new EmbeddingsConnection(config);
    this.#clock = clock;
    this.#log = log;
    this.#vectors = new VectorCache(config.kept);
  }

  get isHealthy(): boolean {
    return this.#breaker.state === CircuitState.Closed;
  }

  /** Embeds the facts that have no vector yet; resolves when it is done or given up. */
  prepare(knowledge: KnowledgeBase): Promise<void> {
    if (knowledge.version !== this.#known.version) {
      const entries = entriesOf(knowledge).map((entry) => ({ ...entry, text: textOf(entry, knowledge) }));
      this.#known = { version: knowledge.version, entries };
    }
    this.#preparing ??= this.#embedMissing().finally(() => {
      this.#preparing = undefined;
    });
    return this.#preparing;
  }

  /** Ids of the facts and FAQ entries nearest to a question, best first; empty where nothing is known in time. */
  async nearest(
    question: string,
    knowledge: KnowledgeBase,
    { limit, product }: MeaningOptions,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    void this.prepare(knowledge);
    const known = this.#known.entries
      .filter((entry) => product === undefined || entry.product === product || entry.product === 'shop')
      .slice(0, COMPARED)
      .flatMap(({ id, text }) => {
        const vector = this.#vectors.get(text);
        return vector === undefined ? [] : [{ id, vector }];
      });
    if (known.length === 0 || question.trim() === '') return [];
    const asked = await this.#vectorOf(question, signal);
    if (asked === undefined) return [];
    return known
      .map(({ id, vector }) => ({ id, likeness: dot(asked, vector) }))
      .filter(({ likeness }) => likeness >= this.#config.minSimilarity)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  async #vectorOf(question: string, signal: AbortSignal): Promise<Float32Array | undefined> {
    const kept = this.#vectors.get(question);
    if (kept !== undefined) return kept;
    const [vector] = (await this.#embed([question], this.#config.timeoutMs, signal)) ?? [];
    if (vector !== undefined) this.#vectors.keep(question, vector);
    return vector;
  }

  async #embedMissing(): Promise<void> {
    const { entries } = this.#known;
    const missing = [...new Set(entries.map(({ text }) => text))].filter(
      (text) => this.#vectors.get(text) === undefined,
    );
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      const vectors = await this.#embed(batch, BATCH_MS);
      // What is missing is tried again with the next question.
      if (vectors === undefined) return;
      batch.forEach((text, place) => {
        this.#vectors.keep(text, vectors[place] as Float32Array);
      });
    }
  }

  /** Undefined where the endpoint fails, is late or rests, or the asker has gone. */
  async #embed(
    texts: readonly string[],
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<readonly Float32Array[] | undefined> {
    const late = new AbortController();
    const cancel = this.#clock.after(timeoutMs, () => late.abort(new Error(`no vectors in ${timeoutMs} ms`)));
    const either = signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]);
    try {
      return await this.#breaker.execute(() =>
        this.#connection.embed(texts, either).catch((fault: unknown) => {
          // An asker who leaves says nothing of the endpoint.
          if (signal?.aborted) return undefined;
          throw fault;
        }),
      );
    } catch (fault) {
      this.#log.debug({ fault: String(fault) }, 'no embeddings: words alone are searched');
      return undefined;
    } finally {
      cancel();
    }
  }
}

function dot(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** A fact as a sentence about its product, since its meaning hangs on it. */
function textOf({ product, fact, faq }: Entry, knowledge: KnowledgeBase): string {
  const owner = knowledge.product(product)?.name ?? knowledge.shop?.name ?? '';
  if (faq !== undefined) return `${owner} ${faq.q} ${faq.a}`;
  if (fact === undefined) return owner;
  const { label, path, value, unit, condition } = fact;
  return [owner, label ?? path, value, unit, condition]
    .flat()
    .filter((part) => part !== undefined)
    .join(' ');
}
