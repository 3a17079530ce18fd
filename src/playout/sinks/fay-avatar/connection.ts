import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../../infra/clock.ts';
import { avatarHelloSchema } from './messages.ts';

/** Fay's own interval. */
const PING_MS = 10_000;
/** One that takes nothing for so long is gone, whatever its socket says, ms. */
const SILENT_MS = 2 * PING_MS + 5_000;
const MOST_CLIENTS = 16;
const MAX_BYTES = 64_000;

/** An avatar client that has said who it is. */
export interface AvatarClient {
  readonly user: string;
  readonly hasSound: boolean;
  send(message: object): void;
}

interface Joined {
  readonly socket: WebSocket;
  client: AvatarClient | undefined;
  heardAt: number;
}

/** A WebSocket server on 127.0.0.1 that avatar clients of Fay connect to. */
export class AvatarServer {
  readonly #server: WebSocketServer;
  readonly #clock: Clock;
  readonly #joined = new Map<WebSocket, Joined>();
  readonly #onChange: () => void;
  #cancelPing = () => {};

  /** @throws Error where the port is taken */
  static async open(port: number, clock: Clock, onChange: () => void): Promise<AvatarServer> {
    const server = new WebSocketServer({
      port,
      host: '127.0.0.1',
      maxPayload: MAX_BYTES,
      perMessageDeflate: false,
      // A page of the web may reach this port through the browser; an avatar is no page of the web.
      verifyClient: ({ origin }: { origin?: string }) => isOfThisMachine(origin),
    });
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
    return new AvatarServer(server, clock, onChange);
  }

  private constructor(server: WebSocketServer, clock: Clock, onChange: () => void) {
    this.#server = server;
    this.#clock = clock;
    this.#onChange = onChange;
    server.on('connection', (socket) => this.#join(socket));
    this.#ping();
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get clients(): readonly AvatarClient[] {
    return [...this.#joined.values()].flatMap(({ client }) => client ?? []);
  }

  async close(): Promise<void> {
    this.#cancelPing();
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(socket: WebSocket): void {
    if (this.#joined.size >= MOST_CLIENTS) {
      socket.close(1013);
      return;
    }
    const joined: Joined = { socket, client: undefined, heardAt: this.#clock.now() };
    this.#joined.set(socket, joined);
    const alive = () => {
      joined.heardAt = this.#clock.now();
    };
    socket.on('pong', alive);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#joined.delete(socket);
      this.#onChange();
    });
    socket.on('message', (data) => {
      alive();
      const hello = avatarHelloSchema.safeParse(jsonOf(String(data)));
      // What it says later (who plays, what it hears) is not for us: nothing is answered from here.
      if (!hello.success || joined.client !== undefined) return;
      joined.client = {
        user: hello.data.Username,
        hasSound: ![false, 0, '0', 'false', 'False'].includes(hello.data.Output),
        send: (message) => socket.send(JSON.stringify(message)),
      };
      this.#onChange();
    });
  }

  #ping(): void {
    this.#cancelPing = this.#clock.after(PING_MS, () => {
      for (const { socket, heardAt } of this.#joined.values()) {
        if (this.#clock.now() - heardAt > SILENT_MS) socket.terminate();
        else socket.ping();
      }
      this.#ping();
    });
  }
}

function isOfThisMachine(origin: string | undefined): boolean {
  if (origin === undefined || origin === '') return true;
  // Clients that are no browsers put a bare host there.
  const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
  return /^(localhost|127\.0\.0\.1|\[::1\])?(:\d+)?$/.test(host);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
