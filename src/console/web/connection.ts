import type { FlagSource } from '../../model/correction.ts';
import type { StrikeSource } from '../../model/ladder.ts';
import {
  CONSOLE_PROTOCOL,
  type ConsoleMessage,
  type ConsoleRequest,
  consoleMessageSchema,
} from '../protocol.ts';

/** Tried again after these times, ms: at once for a hiccup, then ever slower, never more than ten seconds. */
const RETRY_MS = [250, 1_000, 2_000, 5_000, 10_000];

type Command = Extract<ConsoleRequest, { type: 'command' }>;
/** A command as a panel gives it; the connection adds id and room. */
export type Order =
  | { readonly command: 'pause' | 'resume' | 'take' | 'hand-back' | 'skip' | 'stop' | 'sign-of-life' }
  | { readonly command: 'lift'; readonly against: StrikeSource; readonly reason: string }
  | { readonly command: 'approve'; readonly correction: string; readonly words?: string }
  | {
      readonly command: 'flag';
      readonly utterance: string;
      readonly source: FlagSource;
      readonly reason: string;
      readonly words?: string;
    }
  | { readonly command: 'dismiss'; readonly correction: string; readonly reason: string }
  | { readonly command: 'say'; readonly text: string; readonly override?: string };
export type CommandResult = Extract<ConsoleMessage, { type: 'result' }>;

export interface ConnectionOptions {
  readonly token: string;
  readonly name: string;
  /** The room to watch; the first one where empty. */
  readonly room: string;
  readonly onMessage: (message: ConsoleMessage) => void;
  readonly onState: (state: 'connecting' | 'open' | 'lost' | 'refused') => void;
}

/** The console's socket: says hello, watches one room, gives commands, comes back after a loss. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #waiting = new Map<string, (result: CommandResult | undefined) => void>();
  #socket: WebSocket | undefined;
  #room: string;
  #tries = 0;
  #count = 0;
  #isRefused = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#room = options.room;
    this.#connect();
  }

  watch(room: string): void {
    this.#room = room;
    this.#send({ type: 'watch', room });
  }

  /** Resolves with the server's answer, or undefined where the connection was lost before it came. */
  command(order: Order): Promise<CommandResult | undefined> {
    this.#count += 1;
    const id = `c${this.#count}`;
    return new Promise((resolve) => {
      if (this.#socket?.readyState !== WebSocket.OPEN) {
        resolve(undefined);
        return;
      }
      this.#waiting.set(id, resolve);
      this.#send({ type: 'command', id, room: this.#room, ...order } as Command);
    });
  }

  #connect(): void {
    const { token, name, onState } = this.#options;
    onState('connecting');
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/console/ws`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#send({ type: 'hello', protocol: CONSOLE_PROTOCOL, token, name });
    });
    socket.addEventListener('message', (event) => this.#take(String(event.data)));
    socket.addEventListener('close', () => {
      for (const resolve of this.#waiting.values()) resolve(undefined);
      this.#waiting.clear();
      if (this.#isRefused) return;
      onState('lost');
      setTimeout(() => this.#connect(), RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)]);
      this.#tries += 1;
    });
  }

  #take(text: string): void {
    const parsed = consoleMessageSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'welcome') {
      this.#tries = 0;
      this.#options.onState('open');
      if (this.#room === '' || !message.rooms.some((room) => room.id === this.#room)) {
        this.#room = message.rooms[0]?.id ?? '';
      }
      this.#send({ type: 'watch', room: this.#room });
    }
    if (message.type === 'error' && message.code === 'TOKEN_WRONG') {
      this.#isRefused = true;
      this.#options.onState('refused');
    }
    if (message.type === 'result') {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
    this.#options.onMessage(message);
  }

  #send(request: ConsoleRequest): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(request));
  }
}
