import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A chat endpoint that behaves as badly as a test needs: what `reply` writes is what goes over the wire. */
export interface ModelServer {
  readonly baseUrl: string;
  /** Bodies of the requests, parsed. */
  readonly requests: readonly ChatRequest[];
  /** Resolves when the n-th request (from 1) has come in. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface ChatRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly tools?: unknown;
  readonly stream?: boolean;
}

export type Reply = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

export async function aModelServer(reply: Reply): Promise<ModelServer> {
  const requests: ChatRequest[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    requests.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as ChatRequest);
    await reply(response, request);
    for (const { count, resolve } of waiting) if (requests.length >= count) resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    received: (count) =>
      new Promise((resolve) => {
        if (requests.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Opens an event stream. */
export function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** One chunk of an answer, as OpenAI-compatible servers send it. */
export function chunk(content: string | null, finishReason: string | null = null): string {
  return event({ delta: content === null ? {} : { content }, finishReason });
}

export function event({
  delta,
  finishReason = null,
}: {
  delta: object;
  finishReason?: string | null;
}): string {
  const body = {
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  };
  return `data: ${JSON.stringify(body)}\n\n`;
}

/** A whole answer, in pieces of three characters. */
export function wholeAnswer(text: string): Reply {
  return (response) => {
    begin(response);
    for (let at = 0; at < text.length; at += 3) response.write(chunk(text.slice(at, at + 3)));
    response.end(`${chunk(null, 'stop')}data: [DONE]\n\n`);
  };
}
