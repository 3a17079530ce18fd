import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('./children/rtmp-server.mjs', import.meta.url));

/** A port that nobody listens on. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A real RTMP server (node-media-server) in a process of its own. */
export class RtmpServer implements AsyncDisposable {
  readonly port: number;
  readonly #dir = mkdtempSync(join(tmpdir(), 'candor-rtmp-'));
  #child: ChildProcess | undefined;
  #said = '';

  private constructor(port: number) {
    this.port = port;
  }

  static async open(): Promise<RtmpServer> {
    const server = new RtmpServer(await aFreePort());
    await server.start();
    return server;
  }

  url(name: string): string {
    return `rtmp://127.0.0.1:${this.port}/live/${name}`;
  }

  /** All that it has logged. */
  get said(): string {
    return this.#said;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [SERVER, String(this.port), this.#dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`the RTMP server ended: ${this.#said}`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
        if (text.includes('Rtmp Server listening')) resolve();
      });
    });
  }

  /** Gone from one moment to the next, its connections with it. */
  async drop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}

/** Takes connections and never says a word: what a platform's ingest does when it is overloaded. */
export async function aSilentServer(): Promise<{ port: number } & Disposable> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
