import { WebSocket } from 'ws';
import type { Clock } from '../../infra/clock.ts';

/** On this machine or the one beside it a handshake takes milliseconds. */
const HANDSHAKE_MS = 5_000;
/** Bytes: a picture of OBS's programme in base64 is the largest message there is. */
const MAX_BYTES = 16_000_000;

export interface JsonSocketOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly protocol?: string;
}

/**
 * One WebSocket that speaks JSON. What is no JSON ends it: whoever sends that is not who we think.
 * Made on `ws` alone, since obs-websocket-js 5.0.8 leaves calls unsettled when the socket drops, has no time
 * limits, and cannot end a socket whose other side no longer answers.
 */
export class JsonSocket {
  readonly #socket: WebSocket;
  readonly #ended = Promise.withResolvers<{ code: number; why: string }>();
  readonly #early: unknown[] = [];
  #fault: string | undefined;
  #listener: ((message: unknown) => void) | undefined;

  /** @throws Error where there is no connection; the signal's reason */
  static async open(url: string, { clock, signal, protocol }: JsonSocketOptions): Promise<JsonSocket> {
    signal.throwIfAborted();
    const socket = new WebSocket(url, protocol === undefined ? [] : [protocol], {
      maxPayload: MAX_BYTES,
      perMessageDeflate: false,
    });
    const wrapped = new JsonSocket(socket);
    const opened = Promise.withResolvers<void>();
    const cancel = clock.after(HANDSHAKE_MS, () =>
      opened.reject(new Error(`no answer within ${HANDSHAKE_MS} ms`)),
    );
    const onAbort = () => opened.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('open', () => opened.resolve());
    socket.on('error', (fault) => opened.reject(fault));
    void wrapped.ended.then(({ why }) => opened.reject(new Error(why)));
    try {
      await opened.promise;
      return wrapped;
    } catch (fault) {
      socket.terminate();
      throw fault;
    } finally {
      cancel();
      signal.removeEventListener('abort', onAbort);
    }
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('error', (error) => {
      this.#fault ??= error.message || error.name;
    });
    socket.on('close', (code, reason) => {
      const said = reason.toString('utf8');
      this.#ended.resolve({
        code,
        why: this.#fault ?? (said === '' ? `the connection ended (${code})` : said),
      });
    });
    socket.on('message', (data, isBinary) => {
      let message: unknown;
      try {
        if (isBinary) throw new Error('binary');
        message = JSON.parse(String(data));
      } catch {
        this.#fault = 'it sent what is no JSON';
        socket.terminate();
        return;
      }
      if (this.#listener === undefined) this.#early.push(message);
      else this.#listener(message);
    });
  }

  /** Resolves when the socket is no more; never rejects. */
  get ended(): Promise<{ readonly code: number; readonly why: string }> {
    return this.#ended.promise;
  }

  /** What came before is given first. */
  onMessage(listener: (message: unknown) => void): void {
    this.#listener = listener;
    for (const message of this.#early.splice(0)) listener(message);
  }

  /** Lost without a word where the socket is closing: `ended` tells that. */
  send(message: unknown): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** At once, without waiting for the other side's farewell. */
  terminate(why?: string): void {
    this.#fault ??= why;
    this.#socket.terminate();
  }
}
