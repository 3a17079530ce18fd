import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wavFile } from './wav-file.ts';

/** A line that is over is still fetched by one who was slow, but not by one who looks for it later, ms. */
const KEPT_MS = 15_000;

interface Shelved {
  readonly wav: Uint8Array;
  /** Epoch ms. */
  readonly until: number;
}

/**
 * Gives cleared sound to an engine on this machine that wants an address instead of bytes. It listens on
 * 127.0.0.1 alone; each line has a path that nobody can guess and that is soon gone.
 */
export class AudioShelf {
  readonly #now: () => number;
  readonly #lines = new Map<string, Shelved>();
  #server: Server | undefined;
  #port = 0;

  /** @param now epoch ms */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws Error where no port is to be had */
  async open(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer((request, response) => {
      const line = request.method === 'GET' ? this.#find(request.url ?? '') : undefined;
      if (line === undefined) {
        response.writeHead(404).end();
        return;
      }
      const headers = {
        'content-type': 'audio/wav',
        'content-length': line.length,
        'cache-control': 'no-store',
      };
      response.writeHead(200, headers).end(line);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  /**
   * @param endsAt epoch ms when the line is over
   * @returns its address
   * @throws CandorError NOT_CLEARED
   */
  put(audio: unknown, endsAt: number): string {
    const wav = wavFile(audio);
    for (const [path, { until }] of this.#lines) if (until < this.#now()) this.#lines.delete(path);
    const path = `/${randomBytes(16).toString('hex')}.wav`;
    this.#lines.set(path, { wav, until: endsAt + KEPT_MS });
    return `http://127.0.0.1:${this.#port}${path}`;
  }

  /** What was put there is gone at once: its line was cut. */
  clear(): void {
    this.#lines.clear();
  }

  async close(): Promise<void> {
    this.clear();
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  #find(path: string): Uint8Array | undefined {
    const line = this.#lines.get(path);
    return line !== undefined && line.until >= this.#now() ? line.wav : undefined;
  }
}
