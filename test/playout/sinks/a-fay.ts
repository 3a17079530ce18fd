import type { ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { AnHttpEngine, type Asked, sendJson } from './an-http-engine.ts';

/** A Fay server's two interfaces that we use, on one port: HTTP and the avatar feed. */
export class AFay extends AnHttpEngine {
  /** What its avatar fetched, by address. */
  readonly fetched: Promise<Response | undefined>[] = [];
  readonly hellos: unknown[] = [];
  isUnwilling = false;
  #feed: WebSocketServer | undefined;

  constructor() {
    super((asked, response) => this.answer(asked, response));
  }

  get feedUrl(): string {
    return this.url.replace('http', 'ws');
  }

  get isRead(): boolean {
    return this.hellos.length > 0 && (this.#feed?.clients.size ?? 0) > 0;
  }

  override async start(): Promise<void> {
    await super.start();
    this.#feed = new WebSocketServer({ server: this.server });
    this.#feed.on('connection', (socket: WebSocket) => {
      socket.on('message', (data) => this.hellos.push(JSON.parse(String(data))));
    });
  }

  override async stop(): Promise<void> {
    this.drop();
    this.#feed?.close();
    this.#feed = undefined;
    await super.stop();
  }

  override drop(): void {
    for (const socket of this.#feed?.clients ?? []) socket.terminate();
    super.drop();
  }

  say(message: unknown): void {
    for (const socket of this.#feed?.clients ?? [])
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  private answer({ path, body }: Asked, response: ServerResponse): void {
    if (path === '/transparent-pass') {
      if (this.isUnwilling) {
        sendJson(response, { code: 500, message: '失败' }, 500);
        return;
      }
      const { audio } = JSON.parse(body.toString('utf8')) as { audio?: string };
      if (audio !== undefined) this.fetched.push(fetch(audio).catch(() => undefined));
      sendJson(response, { code: 200, message: '成功' });
    } else if (path === '/to-stop-talking') {
      sendJson(response, { status: 'success', data: 'interrupted', msg: '' });
    } else response.writeHead(404).end();
  }
}
