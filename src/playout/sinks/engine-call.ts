import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Clock } from '../../infra/clock.ts';

/** Bytes: an engine's answer is a line of JSON. */
const MAX_BYTES = 64_000;

/** An engine's HTTP answer; `json` is undefined where it is none. */
export interface EngineAnswer {
  readonly status: number;
  readonly json: unknown;
}

export interface EngineBody {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface EngineCall {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly limitMs: number;
  readonly body: EngineBody;
}

/**
 * Posts to an engine.
 * @throws Error where no answer comes in time; the signal's reason
 */
export async function askEngine(
  url: string,
  { clock, signal, limitMs, body }: EngineCall,
): Promise<EngineAnswer> {
  const late = new AbortController();
  const cancel = clock.after(limitMs, () => late.abort(new Error(`no answer within ${limitMs} ms`)));
  try {
    const response = await requestOf(url, AbortSignal.any([signal, late.signal]), body);
    return { status: response.statusCode ?? 0, json: jsonOf(await boundedText(response)) };
  } finally {
    cancel();
  }
}

/**
 * An engine's answer that does not end, such as its events. Made on node:http: a `fetch` that is aborted
 * between two pieces rejects a promise that nobody can catch (undici of Node 24.21, "ReadableStream is already
 * closed"), which would take the process down.
 * @throws Error where it is not to be had; the signal's reason
 */
export function openStream(url: string, signal: AbortSignal): Promise<IncomingMessage> {
  return requestOf(url, signal);
}

/** A JSON body. */
export function jsonBody(value: unknown): EngineBody {
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(value), 'utf8') };
}

/** @returns undefined where it is no JSON */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requestOf(url: string, signal: AbortSignal, body?: EngineBody): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const open = url.startsWith('https:') ? secureRequest : plainRequest;
    const request = open(url, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && {
        headers: { 'content-type': body.type, 'content-length': body.bytes.length },
      }),
      // A connection of its own for every call: one kept open is often found dead when an engine restarts.
      agent: false,
    });
    const onAbort = () => request.destroy(asError(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    request.on('close', () => signal.removeEventListener('abort', onAbort));
    request.on('error', reject);
    request.on('response', (response) => {
      // Told to whoever reads it; without a listener of its own it would be nobody's.
      response.on('error', () => undefined);
      resolve(response);
    });
    request.end(body?.bytes);
  });
}

/** @throws Error where the engine sends more than an answer, or breaks off */
async function boundedText(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_BYTES) throw new Error('the engine answered without end');
  }
  return Buffer.concat(pieces).toString('utf8');
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
