import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EmbeddingsServer {
  readonly baseUrl: string;
  /** The texts of each request. */
  readonly requests: readonly (readonly string[])[];
  mode: 'works' | 'fails' | 'hangs' | 'garbage';
  close(): Promise<void>;
}

/** An embeddings endpoint to which texts mean one of `concepts`, the first whose words they hold, or nothing. */
export async function anEmbeddingsServer(concepts: readonly RegExp[]): Promise<EmbeddingsServer> {
  const requests: (readonly string[])[] = [];
  const http = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { input } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { input: string[] };
    requests.push(input);
    if (server.mode === 'hangs') return;
    if (server.mode === 'fails') {
      response.writeHead(503).end();
      return;
    }
    const vector = (text: string) => {
      const meant = concepts.findIndex((concept) => concept.test(text));
      return [...concepts.map((_, place) => (place === meant ? 2 : 0)), meant < 0 ? 1 : 0];
    };
    const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vector(text) }));
    response.setHeader('content-type', 'application/json');
    // In another order than asked, as some servers do; garbage has one vector too few.
    const sent = server.mode === 'garbage' ? data.slice(1) : data.toReversed();
    response.end(JSON.stringify({ object: 'list', model: 'meaning', data: sent }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: EmbeddingsServer = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    mode: 'works',
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}
