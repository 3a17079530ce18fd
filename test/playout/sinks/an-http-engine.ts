import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly type: string;
  readonly body: Buffer;
}

/** The part that all engines with an HTTP interface share: coming, going and being unwell. */
export class AnHttpEngine {
  readonly asked: Asked[] = [];
  isStalled = false;
  isGarbled = false;
  readonly #reply: (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;
  #server: Server | undefined;
  #port = 0;

  constructor(reply: (asked: Asked, response: ServerResponse, request: IncomingMessage) => void) {
    this.#reply = reply;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get server(): Server {
    if (this.#server === undefined) throw new Error('it is not there');
    return this.#server;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const asked = {
          path: request.url ?? '',
          method: request.method ?? '',
          type: request.headers['content-type'] ?? '',
          body: Buffer.concat(pieces),
        };
        this.asked.push(asked);
        if (this.isStalled) return;
        if (this.isGarbled) response.writeHead(200).end('<html>{"code":');
        else this.#reply(asked, response, request);
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  }

  drop(): void {
    this.#server?.closeAllConnections();
  }

  askedFor(path: string): Asked[] {
    return this.asked.filter((asked) => asked.path.split('?')[0] === path);
  }

  /** Bodies of the requests for a path, as JSON. */
  bodies(path: string): Record<string, unknown>[] {
    return this.askedFor(path).map(({ body }) => JSON.parse(body.toString('utf8')));
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
