import type { Clock } from '../../infra/clock.ts';
import type { Part } from './part.ts';

/** A list of models is a small answer; an endpoint slower than this would be too slow on air as well, ms. */
const ENDPOINT_MS = 5_000;

interface Endpoint {
  /** Such as `voice lin`. */
  readonly name: string;
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
}

/**
 * Asks an OpenAI-compatible endpoint for its models and looks for the one that is configured. An endpoint that
 * does not answer limits a room (another voice stands in, answers come from the facts), it does not stop it.
 */
export async function checkEndpoint(endpoint: Endpoint, clock: Pick<Clock, 'after'>): Promise<Part> {
  const { name, baseUrl, apiKey, model } = endpoint;
  const abort = new AbortController();
  const cancel = clock.after(ENDPOINT_MS, () => abort.abort());
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/models`, {
      signal: abort.signal,
      headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    });
    if (response.status === 401 || response.status === 403) {
      return limited(name, `${baseUrl} refuses the key (${response.status})`, 'set the right apiKey');
    }
    if (response.status === 404) {
      return { name, state: 'fine', found: `${baseUrl} answers, but lists no models (404)` };
    }
    if (!response.ok) return limited(name, `${baseUrl} answers ${response.status}`, 'ask its operator');
    const models = modelIds(await response.json());
    if (models.length === 0 || models.includes(model)) {
      return { name, state: 'fine', found: `${baseUrl}, ${model}` };
    }
    const known = models.slice(0, 5).join(', ');
    return limited(name, `${baseUrl} has no model '${model}'`, `name one that it has: ${known}`);
  } catch (fault) {
    if (abort.signal.aborted)
      return limited(name, `${baseUrl} gave no answer in ${ENDPOINT_MS / 1000} s`, FIX);
    const { cause } = fault instanceof Error ? fault : { cause: undefined };
    const detail = cause instanceof Error && 'code' in cause ? String(cause.code) : String(fault);
    return limited(name, `${baseUrl} cannot be used: ${detail}`, FIX);
  } finally {
    cancel();
  }
}

const FIX = 'start it, or correct its baseUrl';

function limited(name: string, found: string, fix: string): Part {
  return { name, state: 'limited', found, fix };
}

function modelIds(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || !('data' in body) || !Array.isArray(body.data)) return [];
  return body.data.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
      ? [entry.id]
      : [],
  );
}
