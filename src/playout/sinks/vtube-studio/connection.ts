import { z } from 'zod';
import type { Clock } from '../../../infra/clock.ts';
import { Calls } from '../calls.ts';
import { JsonSocket } from '../json-socket.ts';
import { RefusedForGood } from '../keep-trying.ts';

/** VTube Studio answers within a frame. */
const CALL_MS = 4_000;
/** A person has to press a button in VTube Studio. */
const ASK_MS = 120_000;
/** ErrorID TokenRequestDenied (VTubeStudio ErrorsID.cs): the person said no. */
const DENIED = 50;
/** He is not asked again and again: every time is a window over his model. */
const DENIED_WAIT_MS = 600_000;
const PLUGIN = { pluginName: 'Candor', pluginDeveloper: 'Candor' } as const;

const answerSchema = z.object({
  requestID: z.string(),
  messageType: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});
const errorSchema = z.object({ errorID: z.number(), message: z.string() });
const tokenSchema = z.object({ authenticationToken: z.string().min(1) });
const authenticatedSchema = z.object({ authenticated: z.boolean() });

/** VTube Studio understood a request and does not do it. */
export class VtsRefusal extends Error {
  override readonly name = 'VtsRefusal';
  readonly code: number;

  constructor(request: string, code: number, message: string) {
    super(`VTube Studio refused ${request} (${code}: ${message})`);
    this.code = code;
  }
}

/** Keeps the token that a person granted; without one VTube Studio asks him again. */
export interface TokenKeeper {
  load(): string | undefined;
  save(token: string): void;
}

/** An authenticated session with VTube Studio. */
export class VtsConnection {
  readonly #socket: JsonSocket;
  readonly #calls: Calls;

  /**
   * @param onAsk a person has to allow us in VTube Studio
   * @throws Error where it is not to be had; RefusedForGood where a person said no
   */
  static async open(
    url: string,
    options: {
      readonly clock: Clock;
      readonly signal: AbortSignal;
      readonly tokens: TokenKeeper;
      onAsk(): void;
    },
  ): Promise<VtsConnection> {
    const connection = new VtsConnection(await JsonSocket.open(url, options), options.clock);
    const onAbort = () => connection.terminate();
    options.signal.addEventListener('abort', onAbort, { once: true });
    try {
      await connection.#authenticate(options.tokens, options.onAsk);
      return connection;
    } catch (fault) {
      connection.terminate();
      throw fault;
    } finally {
      options.signal.removeEventListener('abort', onAbort);
    }
  }

  private constructor(socket: JsonSocket, clock: Clock) {
    this.#socket = socket;
    this.#calls = new Calls(clock);
    void socket.ended.then(({ why }) => this.#calls.end(why));
    socket.onMessage((message) => {
      const answer = answerSchema.safeParse(message);
      if (answer.success) this.#calls.answer(answer.data.requestID, answer.data);
    });
  }

  get ended(): JsonSocket['ended'] {
    return this.#socket.ended;
  }

  /** @throws VtsRefusal; Error where no answer comes */
  async call(
    request: string,
    data: object = {},
    limitMs = CALL_MS,
  ): Promise<Readonly<Record<string, unknown>>> {
    const answer = answerSchema.parse(
      await this.#calls.make(request, limitMs, (requestID) =>
        this.#socket.send({
          apiName: 'VTubeStudioPublicAPI',
          apiVersion: '1.0',
          requestID,
          messageType: request,
          data,
        }),
      ),
    );
    if (answer.messageType !== 'APIError') return answer.data ?? {};
    const error = errorSchema.safeParse(answer.data);
    throw new VtsRefusal(request, error.data?.errorID ?? -1, error.data?.message ?? 'no reason given');
  }

  /** @param why what `ended` tells */
  terminate(why?: string): void {
    this.#socket.terminate(why);
  }

  async #authenticate(tokens: TokenKeeper, onAsk: () => void): Promise<void> {
    const known = tokens.load();
    // A token that a person has taken back is answered like a wrong one: he is asked anew.
    if (known !== undefined && (await this.#isLetIn(known))) return;
    onAsk();
    const granted = await this.call('AuthenticationTokenRequest', PLUGIN, ASK_MS).catch((fault: unknown) => {
      if (fault instanceof VtsRefusal && fault.code === DENIED) {
        throw new RefusedForGood('somebody refused Candor in VTube Studio', DENIED_WAIT_MS);
      }
      throw fault;
    });
    const { authenticationToken } = tokenSchema.parse(granted);
    tokens.save(authenticationToken);
    if (!(await this.#isLetIn(authenticationToken))) {
      throw new RefusedForGood('VTube Studio does not take the token that it gave');
    }
  }

  async #isLetIn(authenticationToken: string): Promise<boolean> {
    const answer = await this.call('AuthenticationRequest', { ...PLUGIN, authenticationToken });
    return authenticatedSchema.parse(answer).authenticated;
  }
}
