import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { fastify } from 'fastify';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import { CandorError } from '../model/errors.ts';
import { AudienceDoor, type CommentWays } from './audience-door.ts';
import { serveConsole } from './console-socket.ts';
import type { RoomPort } from './room-port.ts';
import { servePicture } from './stage-pictures.ts';
import { serveStage } from './stage-socket.ts';
import { bearer, isToken } from './token.ts';
import { takeUpgrades } from './upgrades.ts';

export interface ServerOptions {
  readonly bind: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly consoleToken: string;
  readonly audienceToken: string;
  /** The built pages: stage.html, console.html and their assets. */
  readonly pagesDir: string;
  readonly rooms: () => readonly RoomPort[];
  readonly takesComments: (room: string) => CommentWays;
  readonly clock: Clock;
  readonly log: Log;
  /** Prometheus text of all rooms. */
  readonly metrics: () => Promise<string>;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly address: string;
  close(): Promise<void>;
}

/** No other site may lay the console, where a click stops a night, under a page of its own. */
const CONSOLE_HEADERS = {
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/**
 * Serves the pages, the audience's ways in, and the sockets.
 * @throws CandorError PORT_TAKEN, PAGES_MISSING
 */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const { pagesDir, rooms, takesComments, clock, log, consoleToken, audienceToken } = options;
  requirePages(pagesDir);
  const http = fastify({ bodyLimit: 64 * 1024, forceCloseConnections: true });
  const audience = new AudienceDoor({ rooms, takesComments, clock, log, token: audienceToken });

  await http.register(fastifyStatic, { root: pagesDir, prefix: '/pages/', wildcard: true });
  http.get('/', (_request, reply) => reply.redirect('/stage'));
  http.get('/stage', (_request, reply) => reply.sendFile('stage.html'));
  http.get('/stage/pictures/:hash', (request, reply) => servePicture(request, reply, rooms()));
  http.get('/console', (_request, reply) => reply.headers(CONSOLE_HEADERS).sendFile('console.html'));
  http.get('/healthz', () => ({
    ok: true,
    rooms: rooms().map((room) => ({ id: room.id, state: room.view().state })),
  }));
  http.get('/metrics', async (request, reply) => {
    if (!isToken(bearer(request.headers.authorization), consoleToken)) {
      return reply.code(401).send({ ok: false, message: 'A bearer token is needed.' });
    }
    return reply.type('text/plain; version=0.0.4').send(await options.metrics());
  });
  await http.register(async (scope) => audience.mount(scope));

  const endSockets = takeUpgrades(
    http.server,
    (url, request) => {
      if (url.pathname === '/console/ws') {
        return (socket) => serveConsole(socket, { token: consoleToken, rooms, clock, log });
      }
      if (url.pathname === '/stage/ws') {
        const id = url.searchParams.get('room');
        const room = id === null || id === '' ? rooms()[0] : rooms().find((each) => each.id === id);
        return room === undefined ? 404 : (socket) => serveStage(socket, room, log);
      }
      return audience.socket(url, request);
    },
    clock,
    (origin, url) => audience.mayComeFrom(origin, url),
  );

  await listen(http, options);
  const { port } = http.server.address() as AddressInfo;
  const host = options.bind.includes(':') ? `[${options.bind}]` : options.bind;
  return {
    address: `http://${host}:${port}`,
    close: async () => {
      endSockets();
      await http.close();
    },
  };
}

async function listen(
  http: { listen(options: { host: string; port: number }): Promise<unknown> },
  { bind, port }: Pick<ServerOptions, 'bind' | 'port'>,
): Promise<void> {
  try {
    await http.listen({ host: bind, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw cause;
    throw new CandorError('PORT_TAKEN', `The address ${bind}:${port} cannot be used (${code}).`, {
      cause,
      fix: 'Stop the program that holds it, or set server.port in config/candor.yaml (0 takes a free one).',
    });
  }
}

function requirePages(pagesDir: string): void {
  for (const page of ['stage.html', 'console.html']) {
    if (existsSync(join(pagesDir, page))) continue;
    throw new CandorError('PAGES_MISSING', `${join(pagesDir, page)} is not there.`, {
      fix: 'Run `npm run build:pages` (npm start does it).',
    });
  }
}
