import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../infra/clock.ts';
import { Calls } from '../calls.ts';
import { JsonSocket } from '../json-socket.ts';
import { RefusedForGood } from '../keep-trying.ts';

/** OBS answers within a frame or two; a screenshot of a busy machine takes longer. */
const CALL_MS = 4_000;
/** Inputs, Outputs and the meters, which are in no other set (obs-websocket protocol, EventSubscription). */
const EVENTS = (1 << 3) | (1 << 6) | (1 << 16);
/** WebSocketCloseCode: AuthenticationFailed, UnsupportedRpcVersion. */
const FOR_GOOD = new Map([
  [4009, 'OBS refused the password'],
  [4010, 'this OBS speaks another protocol version'],
]);

const helloSchema = z.object({
  op: z.literal(0),
  d: z.object({
    obsWebSocketVersion: z.string(),
    authentication: z.object({ challenge: z.string(), salt: z.string() }).optional(),
  }),
});
const messageSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal(2), d: z.looseObject({}) }),
  z.object({
    op: z.literal(5),
    d: z.object({ eventType: z.string(), eventData: z.record(z.string(), z.unknown()).optional() }),
  }),
  z.object({
    op: z.literal(7),
    d: z.object({
      requestId: z.string(),
      requestStatus: z.object({ result: z.boolean(), code: z.number(), comment: z.string().optional() }),
      responseData: z.record(z.string(), z.unknown()).nullish(),
    }),
  }),
]);

/** OBS understood a request and does not do it. Codes: obs-websocket protocol, RequestStatus. */
export class ObsRefusal extends Error {
  override readonly name = 'ObsRefusal';
  readonly code: number;

  constructor(request: string, code: number, comment: string | undefined) {
    super(`OBS refused ${request} (${code}${comment === undefined ? '' : `: ${comment}`})`);
    this.code = code;
  }
}

export type ObsEventListener = (type: string, data: Readonly<Record<string, unknown>>) => void;

/** An identified session with one OBS. */
export class ObsConnection {
  readonly #socket: JsonSocket;
  readonly #calls: Calls;

  /** @throws Error where OBS is not to be had; RefusedForGood where only a person can mend it */
  static async open(
    options: { readonly url: string; readonly password?: string | undefined },
    clock: Clock,
    signal: AbortSignal,
    onEvent: ObsEventListener,
  ): Promise<ObsConnection> {
    const socket = await JsonSocket.open(options.url, { clock, signal, protocol: 'obswebsocket.json' });
    const connection = new ObsConnection(socket, clock);
    try {
      await connection.#identify(options.password, onEvent);
      return connection;
    } catch (fault) {
      socket.terminate();
      throw fault;
    }
  }

  private constructor(socket: JsonSocket, clock: Clock) {
    this.#socket = socket;
    this.#calls = new Calls(clock);
    void socket.ended.then(({ why }) => this.#calls.end(why));
  }

  get ended(): JsonSocket['ended'] {
    return this.#socket.ended;
  }

  /** @throws ObsRefusal; Error where no answer comes */
  async call(request: string, data?: object): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.#calls.make(request, CALL_MS, (requestId) => {
      this.#socket.send({
        op: 6,
        d: { requestType: request, requestId, ...(data !== undefined && { requestData: data }) },
      });
    });
    const { requestStatus: status, responseData } = answerSchema.parse(answer);
    if (!status.result) throw new ObsRefusal(request, status.code, status.comment);
    return responseData ?? {};
  }

  /** @param why what `ended` tells */
  terminate(why?: string): void {
    this.#socket.terminate(why);
  }

  async #identify(password: string | undefined, onEvent: ObsEventListener): Promise<void> {
    const identified = this.#calls.make('the greeting', CALL_MS, (id) => {
      this.#socket.onMessage((message) => {
        const hello = helloSchema.safeParse(message);
        if (hello.success) this.#answerHello(hello.data.d.authentication, password);
        else this.#take(message, id, onEvent);
      });
    });
    const refused = this.#socket.ended.then(({ code, why }) => {
      throw new (FOR_GOOD.has(code) ? RefusedForGood : Error)(FOR_GOOD.get(code) ?? why);
    });
    refused.catch(() => undefined);
    // `refused` is asked last, since the calls end with the socket too, but know no reason.
    await identified.catch(async (fault) => {
      await Promise.race([refused, Promise.resolve()]);
      throw fault;
    });
  }

  #answerHello(asks: { challenge: string; salt: string } | undefined, password: string | undefined): void {
    this.#socket.send({
      op: 1,
      d: {
        rpcVersion: 1,
        eventSubscriptions: EVENTS,
        // Without a password it is sent none, and OBS says that it wants one.
        ...(asks !== undefined &&
          password !== undefined && { authentication: proofOf(password, asks.salt, asks.challenge) }),
      },
    });
  }

  #take(message: unknown, greeting: string, onEvent: ObsEventListener): void {
    const read = messageSchema.safeParse(message);
    if (!read.success) return;
    const { op, d } = read.data;
    if (op === 2) this.#calls.answer(greeting, d);
    else if (op === 5) onEvent(d.eventType, d.eventData ?? {});
    else this.#calls.answer(d.requestId, d);
  }
}

const answerSchema = messageSchema.options[2].shape.d;

/** obs-websocket protocol, "Creating an authentication string". */
function proofOf(password: string, salt: string, challenge: string): string {
  return digest(digest(password + salt) + challenge);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
