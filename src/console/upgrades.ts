import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../infra/clock.ts';

/** A frame larger than any message of ours, bytes; `ws` would allow 100 MiB. */
const MAX_FRAME_BYTES = 64 * 1024;

/** A peer that answers no ping for two of these is gone, ms. */
const PING_EVERY_MS = 20_000;

/** What to do with a socket at a path, or the HTTP status that refuses it. */
export type SocketRoute = (url: URL, request: IncomingMessage) => ((socket: WebSocket) => void) | number;

/**
 * Takes the HTTP server's upgrades: only from pages of our own origin, from those that a room's source names,
 * or from programs (which send no Origin), only on known paths, with bounded frames. Returns the way to end
 * all sockets.
 */
export function takeUpgrades(
  server: Server,
  route: SocketRoute,
  clock: Clock,
  mayComeFrom: (origin: string, url: URL) => boolean = () => false,
): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const served = routed(request, route, mayComeFrom);
    if (typeof served === 'number') {
      stream.end(`HTTP/1.1 ${served} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      keepAlive(socket, clock);
      served(socket);
    });
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

/** A peer writes any bytes it likes for an address; what is none gets 400, never a throw. */
function routed(
  request: IncomingMessage,
  route: SocketRoute,
  mayComeFrom: (origin: string, url: URL) => boolean,
): ReturnType<SocketRoute> {
  const address = `http://candor${request.url}`;
  const { origin } = request.headers;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWelcome =
    isOwnOrigin(request) || (origin !== undefined && url !== undefined && mayComeFrom(origin, url));
  if (!isWelcome) return 403;
  return url === undefined ? 400 : route(url, request);
}

/** A page of another site must not open a socket with this browser's rights (cross-site hijacking). */
function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function keepAlive(socket: WebSocket, clock: Clock): void {
  let hasAnswered = true;
  let cancel = clock.after(PING_EVERY_MS, check);
  function check() {
    if (!hasAnswered) {
      socket.terminate();
      return;
    }
    hasAnswered = false;
    socket.ping();
    cancel = clock.after(PING_EVERY_MS, check);
  }
  socket.on('pong', () => {
    hasAnswered = true;
  });
  socket.on('close', () => cancel());
}
