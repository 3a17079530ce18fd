import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface ARelay {
  readonly url: string;
  /** What connected clients sent, in order. */
  readonly received: string[];
  /** The headers of the last handshake. */
  readonly headers: () => Readonly<Record<string, unknown>>;
  connections(): number;
  /** To everybody: bytes go as a text frame, be they valid UTF-8 or not. */
  send(data: string | Buffer, binary?: boolean): void;
  drop(): void;
  /** Handshakes are answered with this status from now on. */
  refuse(status: number): void;
  close(): Promise<void>;
}

/** A relay's WebSocket server on this machine. */
export async function aRelay(onMessage?: (text: string, socket: WebSocket) => void): Promise<ARelay> {
  let refusal: number | undefined;
  let headers = {};
  const received: string[] = [];
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    verifyClient: ({ req }, answer) => {
      headers = req.headers;
      answer(refusal === undefined, refusal);
    },
  });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      received.push(String(data));
      onMessage?.(String(data), socket);
    });
    socket.on('error', () => {});
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    received,
    headers: () => headers,
    connections: () => server.clients.size,
    send: (data, binary = false) => {
      for (const socket of server.clients) socket.send(data, { binary });
    },
    drop: () => {
      for (const socket of server.clients) socket.terminate();
    },
    refuse: (status) => {
      refusal = status;
    },
    close: () => {
      for (const socket of server.clients) socket.terminate();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
