import type { ServerResponse } from 'node:http';
import { AnHttpEngine, type Asked, sendJson } from './an-http-engine.ts';

/** LiveTalking's routes that we use (`server/routes.py`), in its present build or an older one. */
export class ALiveTalking extends AnHttpEngine {
  isSpeaking = false;
  /** A session that nobody has opened is refused. */
  hasSession = true;
  readonly #isOld: boolean;
  readonly #listeners = new Set<ServerResponse>();

  constructor(options: { isOld?: boolean } = {}) {
    super((asked, response) => this.answer(asked, response));
    this.#isOld = options.isOld ?? false;
  }

  get hasListener(): boolean {
    return this.#listeners.size > 0;
  }

  /** What its SSE tells, as a line leaves for the viewers. */
  tell(event: object): void {
    for (const listener of this.#listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  override drop(): void {
    this.#listeners.clear();
    super.drop();
  }

  override async stop(): Promise<void> {
    this.#listeners.clear();
    await super.stop();
  }

  private answer({ path, type, body }: Asked, response: ServerResponse): void {
    const route = path.split('?')[0];
    if (route === '/sse' && !this.#isOld) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
      response.write(': here\n\n');
      this.#listeners.add(response);
      response.on('close', () => this.#listeners.delete(response));
      return;
    }
    if (route === '/sse') {
      response.writeHead(404).end();
      return;
    }
    const session = type.startsWith('multipart/')
      ? /name="sessionid"\r\n\r\n([^\r]*)/.exec(body.toString('latin1'))?.[1]
      : (JSON.parse(body.toString('utf8')) as { sessionid?: unknown }).sessionid;
    // Older builds keep sessions by number; JSON's "0" is another key there.
    const isKnown =
      this.hasSession && (this.#isOld ? Number(session) === 0 && session !== '0' : session === '0');
    const isUpload = type.startsWith('multipart/') && this.hasSession;
    if (!isKnown && !isUpload) {
      if (this.#isOld) response.writeHead(500).end('500 Internal Server Error');
      else sendJson(response, { code: -1, msg: 'session not found' });
      return;
    }
    if (route === '/is_speaking') sendJson(response, { code: 0, data: this.isSpeaking });
    else if (['/human', '/humanaudio', '/interrupt_talk'].includes(route ?? '')) {
      sendJson(response, this.#isOld ? { code: 0, data: 'ok' } : { code: 0, msg: 'ok' });
    } else response.writeHead(404).end();
  }
}
