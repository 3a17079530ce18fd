import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import {
  type AiredView,
  type Scene,
  SOUND_HEADER_BYTES,
  STAGE_PROTOCOL,
  type StageMessage,
  type StageProof,
  stageProofSchema,
} from '../../src/model/stage-protocol.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** As the playout does: sound goes out this far ahead, in pieces of this length, ms. */
const LEAD_MS = 200;
const PIECE_MS = 100;

/** Serves built pages and speaks the stage protocol: what a page meets, in the hands of a test. */
export class StageServer {
  readonly proofs: StageProof[] = [];
  /** False: the line to the page is refused. */
  answers = true;
  readonly #http;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #pages: string;
  #scene: Scene;
  #current: { readonly view: AiredView; readonly timer: NodeJS.Timeout } | undefined;

  constructor(pages: string, scene: Scene) {
    this.#pages = pages;
    this.#scene = scene;
    this.#http = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      void this.#file(path === '/stage' ? 'stage.html' : path.replace('/pages/', '')).then((body) => {
        response.writeHead(body === undefined ? 404 : 200, {
          'content-type': TYPES[path === '/stage' ? '.html' : extname(path)] ?? 'text/plain',
        });
        response.end(body);
      });
    });
    this.#http.on('upgrade', (request, socket, head) => {
      if (!this.answers) return void socket.destroy();
      this.#sockets.handleUpgrade(request, socket, head, (page) => this.#greet(page));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  show(part: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...part };
    this.send({ type: 'scene', scene: this.#scene });
  }

  /** Puts an utterance on air now, its sound paced in real time. */
  air(said: Omit<AiredView, 'startsAtMs'>, pcm: Int16Array): AiredView {
    const view: AiredView = { ...said, startsAtMs: Date.now() + 50 };
    let sent = 0;
    const hand = () => {
      const due = Math.floor(((Date.now() + LEAD_MS - view.startsAtMs) / 1000) * HOUSE_RATE_HZ);
      if (due > sent) {
        this.#sendSound(view.startsAtMs + (sent / HOUSE_RATE_HZ) * 1000, pcm.subarray(sent, due));
        sent = Math.min(due, pcm.length);
      }
      if (Date.now() >= view.startsAtMs + view.durationMs) this.#end(view.startsAtMs + view.durationMs);
    };
    this.send({ type: 'air', utterance: view });
    this.#current = { view, timer: setInterval(hand, PIECE_MS) };
    return view;
  }

  /** Stops what is on air; returns when, on the air clock. */
  cut(): number {
    const atMs = Date.now();
    this.#end(atMs);
    return atMs;
  }

  send(message: StageMessage | { readonly type: 'nonsense' }): void {
    for (const page of this.#sockets.clients) page.send(JSON.stringify(message));
  }

  /** The network goes away under every page. */
  dropAll(): void {
    for (const page of this.#sockets.clients) page.terminate();
  }

  async close(): Promise<void> {
    clearInterval(this.#current?.timer);
    this.dropAll();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #greet(page: WebSocket): void {
    const hello: StageMessage = {
      type: 'hello',
      protocol: STAGE_PROTOCOL,
      room: 'room',
      sampleRateHz: HOUSE_RATE_HZ,
      airMs: Date.now(),
      scene: this.#scene,
      current: this.#current?.view ?? null,
    };
    page.send(JSON.stringify(hello));
    page.on('message', (data) => this.proofs.push(stageProofSchema.parse(JSON.parse(String(data)))));
  }

  #end(atMs: number): void {
    if (this.#current === undefined) return;
    clearInterval(this.#current.timer);
    this.send({ type: 'end', id: this.#current.view.id, atMs });
    this.#current = undefined;
  }

  #sendSound(airMs: number, pcm: Int16Array): void {
    const frame = Buffer.alloc(SOUND_HEADER_BYTES + pcm.byteLength);
    frame.writeDoubleLE(airMs, 0);
    Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).copy(frame, SOUND_HEADER_BYTES);
    for (const page of this.#sockets.clients) page.send(frame);
  }

  async #file(name: string): Promise<Buffer | undefined> {
    return readFile(join(this.#pages, name)).catch(() => undefined);
  }
}
