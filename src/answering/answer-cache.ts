import { contentWords, normalise } from '../knowledge/retrieval.ts';
import type { AnswerSentence } from '../model/audience.ts';
import { namedIn } from './embedded/coverage.ts';
import type { Asked } from './embedded/question.ts';
import { numbersIn } from './numbers.ts';

/**
 * Whole answers of a model, for those who ask the same while the facts are the same. Only words are kept: each
 * time they are drafts again, and the gate clears them anew.
 */
export class AnswerCache {
  readonly #limit: number;
  readonly #answers = new Map<string, readonly AnswerSentence[]>();
  #version = '';

  /** @param limit answers kept; the longest unused goes first */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#answers.size;
  }

  find(asked: Asked): readonly AnswerSentence[] | undefined {
    this.#forgetOldFacts(asked);
    const key = keyOf(asked);
    const found = this.#answers.get(key);
    if (found === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, found);
    return found;
  }

  keep(asked: Asked, sentences: readonly AnswerSentence[]): void {
    this.#forgetOldFacts(asked);
    if (this.#limit === 0 || sentences.length === 0) return;
    this.#answers.set(keyOf(asked), sentences);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#limit) return;
      this.#answers.delete(oldest);
    }
  }

  #forgetOldFacts({ knowledge }: Asked): void {
    if (knowledge.version === this.#version) return;
    this.#version = knowledge.version;
    this.#answers.clear();
  }
}

/**
 * The same want: the board's cluster, else what the question names; and in both cases its own particulars,
 * since '有38码吗' and '有42码吗' are one cluster and two answers.
 */
function keyOf(asked: Asked): string {
  const { product, named, language, cluster, plain, meant } = asked;
  const want = cluster ?? [...namedIn(plain)].sort().join(' ');
  return JSON.stringify([
    product?.id ?? null,
    named.map(({ id }) => id),
    language,
    want,
    [...numbersIn(meant)].sort(),
    contentWords(meant.replaceAll(/\p{Script=Han}/gu, ' ')).toSorted(),
    valuesIn(asked),
  ]);
}

/** Values of the product's facts that the question names, such as a colour. */
function valuesIn({ product, knowledge, meant }: Asked): readonly string[] {
  if (product === undefined) return [];
  const values = knowledge
    .factsOf(product.id)
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .map((value) => normalise(String(value)));
  return [...new Set(values)].filter((value) => value !== '' && meant.includes(value)).sort();
}
