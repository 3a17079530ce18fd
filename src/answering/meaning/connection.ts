import OpenAI from 'openai';
import type { EmbeddingsConfig } from '../../model/answer-config.ts';

/** The one place that talks to an embeddings endpoint. No retries, no state between calls. */
export class EmbeddingsConnection {
  readonly #client: OpenAI;
  readonly #model: string;

  constructor({ baseUrl, apiKey, model }: EmbeddingsConfig) {
    this.#model = model;
    this.#client = new OpenAI({
      baseURL: baseUrl,
      // Local servers need no key, but the client insists on one.
      apiKey: apiKey ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: 'off',
    });
  }

  /**
   * A vector of length one for each text, in their order.
   * @throws where the endpoint fails, or answers with something else
   */
  async embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    const { data } = await this.#client.embeddings.create(
      // Compatible servers differ in base64; numbers they all write.
      { model: this.#model, input: [...texts], encoding_format: 'float' },
      { signal },
    );
    const vectors = [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => unit(embedding));
    const size = vectors[0]?.length;
    if (vectors.length !== texts.length || vectors.some(({ length }) => length === 0 || length !== size)) {
      throw new Error(`the endpoint gave ${vectors.length} vectors for ${texts.length} texts`);
    }
    return vectors;
  }
}

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers);
  if (!(length > 0) || !Number.isFinite(length))
    throw new Error('the endpoint gave a vector without a length');
  return Float32Array.from(numbers, (number) => number / length);
}
