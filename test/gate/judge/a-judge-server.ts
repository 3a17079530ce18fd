import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a judge is asked over the wire. */
export interface JudgeRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
  readonly stream?: boolean;
  readonly tools?: unknown;
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } };
}

export type JudgeReply = (response: ServerResponse, request: IncomingMessage) => void;

/** A chat endpoint that behaves as badly as a test needs. */
export interface JudgeServer extends AsyncDisposable {
  readonly baseUrl: string;
  readonly requests: readonly JudgeRequest[];
  /** Headers of the requests, in the same order. */
  readonly headers: readonly IncomingMessage['headers'][];
  /** Resolves when the n-th request (from 1) is there and its reply has begun. */
  received(count: number): Promise<void>;
  reply: JudgeReply;
}

export async function aJudgeServer(reply: JudgeReply): Promise<JudgeServer> {
  const requests: JudgeRequest[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    requests.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as JudgeRequest);
    headers.push(request.headers);
    judge.reply(response, request);
    for (const { count, resolve } of waiting) if (requests.length >= count) resolve();
    waiting = waiting.filter(({ count }) => requests.length < count);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const judge: JudgeServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    headers,
    reply,
    received: (count) =>
      new Promise((resolve) => {
        if (requests.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return judge;
}

/** A whole completion with this content. */
export function completion(
  content: string | null,
  change: { finish?: string | null; message?: object } = {},
): object {
  return {
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model: 'test-judge',
    choices: [
      {
        index: 0,
        finish_reason: change.finish === undefined ? 'stop' : change.finish,
        message: { role: 'assistant', content, ...change.message },
      },
    ],
  };
}

export function sends(body: unknown, type = 'application/json', status = 200): JudgeReply {
  return (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

export const agrees = sends(completion('{"verdict":"agree","findings":[]}'));

export function objects(quote: string, concern = 'exaggerated', why = '绝对化'): JudgeReply {
  return sends(completion(JSON.stringify({ verdict: 'stricter', findings: [{ concern, quote, why }] })));
}
