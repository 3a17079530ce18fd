import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import {
  type ConsoleMessage,
  type ConsoleRequest,
  consoleMessageSchema,
} from '../../src/console/protocol.ts';
import { openServer, type RunningServer, type ServerOptions } from '../../src/console/server.ts';
import { openLog } from '../../src/infra/log.ts';
import type { ManualClock } from '../../src/infra/manual-clock.ts';
import type { RoomView } from '../../src/model/room-view.ts';
import { type StageMessage, stageMessageSchema } from '../../src/model/stage-protocol.ts';
import { Metrics } from '../../src/service/metrics.ts';
import { type ARoom, aRoom, PLAN, type RoomChange } from '../room/a-room.ts';

/** Made by `npm run build:pages`; where it is missing, openServer says so and every test here fails. */
export const PAGES = fileURLToPath(new URL('../../dist/pages', import.meta.url));
export const CONSOLE_TOKEN = 'console-token-for-tests';
export const AUDIENCE_TOKEN = 'audience-token-for-tests';

/** What a stage page reports where its label stands as it must. */
export const PROOF = {
  type: 'proof',
  text: PLAN.stage.text,
  capHeightPx: 54,
  shorterSidePx: 1080,
  visible: true,
  audible: true,
};

/** Loopback answers within milliseconds; a test that waits longer than this has failed, ms. */
const PATIENCE_MS = 8_000;

export interface AServer extends AsyncDisposable {
  readonly a: ARoom;
  readonly address: string;
  readonly server: RunningServer;
  /** Lets virtual time pass, and real messages travel, until `value` gives something. */
  until<T>(value: () => T | undefined | false): Promise<T>;
  /** Real messages travel, but no virtual time passes. */
  untilNow<T>(value: () => T | undefined | false): Promise<T>;
  console(name?: string): Promise<ConsoleClient>;
  stage(): StageClient;
  socket(path: string, headers?: Record<string, string>): Promise<WebSocket>;
}

/** A real server before a real room, both on the virtual clock. */
export async function aServer(
  change: { readonly room?: RoomChange; readonly server?: Partial<ServerOptions> } = {},
): Promise<AServer> {
  const a = await aRoom(change.room);
  const metrics = new Metrics();
  metrics.watch(a.room);
  const server = await openServer({
    bind: '127.0.0.1',
    port: 0,
    consoleToken: CONSOLE_TOKEN,
    audienceToken: AUDIENCE_TOKEN,
    pagesDir: PAGES,
    rooms: () => [a.room],
    takesComments: () => ({ webhook: true, websocket: true }),
    clock: a.clock,
    log: openLog('silent'),
    metrics: () => metrics.text(),
    ...change.server,
  });
  const sockets: WebSocket[] = [];
  const { address } = server;
  const connect = (path: string, headers: Record<string, string> = {}) => {
    const connecting = new WebSocket(`${address.replace('http', 'ws')}${path}`, { headers });
    connecting.on('error', () => {});
    sockets.push(connecting);
    return connecting;
  };
  const socket = async (path: string, headers: Record<string, string> = {}) => {
    const connecting = connect(path, headers);
    await once(connecting, 'open');
    return connecting;
  };
  return {
    a,
    address,
    server,
    until: (value) => waitFor(value, () => a.clock.advance(20)),
    untilNow: (value) => waitFor(value, async () => {}),
    socket,
    // Heard from before it opens: the greeting may come with the answer to the handshake.
    stage: () => new StageClient(connect('/stage/ws?room=night')),
    console: async (name = '小李') => {
      const client = new ConsoleClient(await socket('/console/ws'), a.clock);
      client.say({ type: 'hello', protocol: 1, token: CONSOLE_TOKEN, name });
      client.say({ type: 'watch', room: 'night' });
      await client.until(() => client.views.length > 0);
      return client;
    },
    [Symbol.asyncDispose]: async () => {
      for (const each of sockets) each.terminate();
      await server.close();
      await a[Symbol.asyncDispose]();
    },
  };
}

type Command = Extract<ConsoleRequest, { type: 'command' }>;
type Result = Extract<ConsoleMessage, { type: 'result' }>;
/** A command without what the client adds. */
type Order = Command extends infer Each
  ? Each extends Command
    ? Omit<Each, 'type' | 'id' | 'room'>
    : never
  : never;

/** A console in the hands of a test. Every message it is sent is held to the schema. */
export class ConsoleClient {
  readonly socket: WebSocket;
  readonly received: ConsoleMessage[] = [];
  closed: { readonly code: number; readonly reason: string } | undefined;
  readonly #clock: ManualClock;
  #commands = 0;

  constructor(socket: WebSocket, clock: ManualClock) {
    this.socket = socket;
    this.#clock = clock;
    socket.on('message', (data) => this.received.push(consoleMessageSchema.parse(JSON.parse(String(data)))));
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
    });
  }

  get views(): RoomView[] {
    return this.received.flatMap((message) => (message.type === 'view' ? [message.view] : []));
  }

  get view(): RoomView | undefined {
    return this.views.at(-1);
  }

  get errors(): string[] {
    return this.received.flatMap((message) => (message.type === 'error' ? [message.code] : []));
  }

  say(request: ConsoleRequest | object | string): void {
    this.socket.send(typeof request === 'string' ? request : JSON.stringify(request));
  }

  /** Gives a command to the room `night` and waits for its result. */
  async command(order: Order): Promise<Result> {
    this.#commands += 1;
    const id = `t${this.#commands}`;
    this.say({ type: 'command', id, room: 'night', ...order });
    return this.until(() =>
      this.received.find((message): message is Result => message.type === 'result' && message.id === id),
    );
  }

  until<T>(value: () => T | undefined | false): Promise<T> {
    return waitFor(value, () => this.#clock.advance(20));
  }
}

/** What a stage page is sent over a real socket, held to the schema; sound is counted. */
class StageClient {
  readonly socket: WebSocket;
  readonly messages: StageMessage[] = [];
  soundFrames = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.soundFrames += 1;
      else this.messages.push(stageMessageSchema.parse(JSON.parse(String(data))));
    });
  }
}

async function waitFor<T>(value: () => T | undefined | false, meanwhile: () => Promise<void>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = value();
    if (now !== undefined && now !== false) return now;
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for: ${value}`);
    await meanwhile();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
