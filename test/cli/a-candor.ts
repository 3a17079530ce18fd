import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import {
  type ConsoleMessage,
  type ConsoleRequest,
  consoleMessageSchema,
} from '../../src/console/protocol.ts';
import type { RoomView } from '../../src/model/room-view.ts';
import { type StageMessage, stageMessageSchema } from '../../src/model/stage-protocol.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'src', 'main.ts');

/** A process starts, loads its rules and voice and goes on air within seconds; two cores may be busy, ms. */
const PATIENCE_MS = 45_000;

/** The command in a process of its own, to its end. */
export function candor(
  args: readonly string[],
  options: { readonly cwd?: string; readonly patienceMs?: number } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? ROOT,
    encoding: 'utf8',
    timeout: options.patienceMs ?? PATIENCE_MS,
  });
  return { status, stdout, stderr };
}

/**
 * A copy of the project's own configuration that a test may change: `config/`, and beside it `data/`.
 * Its simulated audience is left out, so that nobody asks but the test.
 */
export class DemoShop implements Disposable {
  readonly dir = mkdtempSync(join(tmpdir(), 'candor-shop-'));
  readonly configDir = join(this.dir, 'config');
  readonly dataDir = join(this.dir, 'data');

  constructor() {
    cpSync(join(ROOT, 'config'), this.configDir, { recursive: true });
    this.edit('rooms/night/room.yaml', (text) => text.replace(/^ {2}replay: .*$/m, ''));
  }

  /** Changes a file of the configuration, as an editor saves it. */
  edit(path: string, change: (text: string) => string): void {
    const file = join(this.configDir, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change was found in ${file}`);
    writeFileSync(file, after);
  }

  [Symbol.dispose](): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** `candor run` in a process of its own. */
export class RunningCandor implements AsyncDisposable {
  readonly address: string;
  readonly token: string;
  readonly #child: ChildProcess;
  readonly #output: Output;
  readonly #sockets: WebSocket[] = [];

  private constructor(child: ChildProcess, output: Output) {
    this.#child = child;
    this.#output = output;
    const [, address = '', token = ''] =
      /(http:\S+)\/console\?room=night#token=(\S+)/.exec(output.text) ?? [];
    this.address = address;
    this.token = token;
  }

  /** Resolves when the addresses are printed. @throws Error with all that was printed, where it ends before */
  static async start(shop: DemoShop, ...args: readonly string[]): Promise<RunningCandor> {
    const child = spawn(process.execPath, [MAIN, 'run', shop.configDir, '--port', '0', ...args], {
      cwd: shop.dir,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = new Output(child);
    await until(() => {
      if (child.exitCode !== null) throw new Error(`candor run ended with ${child.exitCode}: ${output.text}`);
      return output.text.includes('#token=') && output.text.trimEnd().split('\n').length >= 3;
    });
    return new RunningCandor(child, output);
  }

  /** All that was printed, on both outputs. */
  get printed(): string {
    return this.#output.text;
  }

  get port(): number {
    return Number(new URL(this.address).port);
  }

  /** What a stage page is sent from now on. */
  async stage(): Promise<StageWatch> {
    const socket = this.#open('/stage/ws?room=night');
    const watch = new StageWatch(socket);
    await once(socket, 'open');
    return watch;
  }

  /** A console that watches the room. */
  async console(): Promise<ConsoleWatch> {
    const socket = this.#open('/console/ws');
    const watch = new ConsoleWatch(socket);
    await once(socket, 'open');
    watch.say({ type: 'hello', protocol: 1, token: this.token, name: '测试' });
    watch.say({ type: 'watch', room: 'night' });
    await until(() => watch.view !== undefined);
    return watch;
  }

  ask(text: string): Promise<Response> {
    return fetch(`${this.address}/api/rooms/night/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ user: 'u1', name: '小雨', text }),
    });
  }

  /** Sends the signal; resolves with the exit code and how long it took. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; tookMs: number }> {
    const began = performance.now();
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill(signal);
      await ended;
    }
    return { code: this.#child.exitCode, tookMs: performance.now() - began };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    await this.end('SIGKILL');
  }

  #open(path: string): WebSocket {
    const socket = new WebSocket(`${this.address.replace('http', 'ws')}${path}`);
    socket.on('error', () => {});
    this.#sockets.push(socket);
    return socket;
  }
}

class Output {
  text = '';

  constructor({ stdout, stderr }: ChildProcess) {
    for (const stream of [stdout, stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.text += text;
      });
    }
  }
}

class StageWatch {
  readonly messages: StageMessage[] = [];
  soundBytes = 0;

  constructor(socket: WebSocket) {
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.soundBytes += (data as Buffer).byteLength;
      else this.messages.push(stageMessageSchema.parse(JSON.parse(String(data))));
    });
    // As a page does; another process on the wall clock waits for it.
    const proving = setInterval(() => this.#prove(socket), 250);
    socket.on('close', () => clearInterval(proving));
  }

  #prove(socket: WebSocket): void {
    const hello = this.messages.find((message) => message.type === 'hello');
    if (hello === undefined) return;
    const { text } = hello.scene.label;
    const size = { capHeightPx: 60, shorterSidePx: 1080 };
    socket.send(JSON.stringify({ type: 'proof', text, ...size, visible: true, audible: true }));
  }

  /** What was heard from its beginning, in order. */
  get heard(): string[] {
    return this.messages.flatMap((message) => (message.type === 'air' ? [message.utterance.text] : []));
  }
}

class ConsoleWatch {
  readonly #socket: WebSocket;
  readonly messages: ConsoleMessage[] = [];

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.messages.push(consoleMessageSchema.parse(JSON.parse(String(data)))));
  }

  get view(): RoomView | undefined {
    return this.messages.flatMap((message) => (message.type === 'view' ? [message.view] : [])).at(-1);
  }

  say(request: ConsoleRequest): void {
    this.#socket.send(JSON.stringify(request));
  }
}

/** Looks again as real messages come in, until `value` gives something. */
export async function until<T>(value: () => T | undefined | false): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = value();
    if (now !== undefined && now !== false) return now;
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for: ${value}`);
    // Another process, on the wall clock: there is nothing of ours to await.
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
