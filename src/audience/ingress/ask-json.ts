import type { Clock } from '../../infra/clock.ts';
import { ConnectorFault } from './connector.ts';
import { readJson } from './read-json.ts';

export interface AskOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The platforms' own calls take well under a second; a slow one must not hold the chat up for long, ms. */
const ANSWER_MS = 8_000;
/** A full page of YouTube's chat has 2,000 messages of about 1.5 KiB. */
const ANSWER_BYTES = 8 * 1024 * 1024;

/**
 * Asks an HTTP API that answers JSON; a body that is none is `undefined`. Follows no redirect, which would
 * carry the key elsewhere.
 * @throws ConnectorFault where no answer comes; the signal's reason when it aborts
 */
export async function askJson(
  url: URL,
  options: AskOptions,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { clock, signal, method = 'GET', headers, body } = options;
  const limit = new AbortController();
  const cancel = clock.after(ANSWER_MS, () => limit.abort(new Error('timeout')));
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.any([signal, limit.signal]),
      ...(headers !== undefined && { headers }),
      ...(body !== undefined && { body }),
    });
    const read = readJson(await textWithin(response, ANSWER_BYTES));
    return { status: response.status, body: read.ok ? read.value : undefined };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ConnectorFault) throw cause;
    if (limit.signal.aborted) {
      throw new ConnectorFault(
        { zh: `${url.host} 8 秒内没有回答`, en: `${url.host} gave no answer within 8 s.` },
        { cause },
      );
    }
    const inner = cause instanceof Error ? cause.cause : undefined;
    const what = inner instanceof Error && 'code' in inner ? String(inner.code) : 'fetch failed';
    throw new ConnectorFault(
      { zh: `连不上 ${url.host}：${what}`, en: `${url.host} cannot be reached: ${what}` },
      { cause },
    );
  } finally {
    cancel();
  }
}

async function textWithin(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) {
      throw new ConnectorFault({ zh: '回答太大', en: `The answer has more than ${most} bytes.` });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
