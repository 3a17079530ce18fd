import OpenAI, { APIConnectionError, APIError } from 'openai';
import type { Clock } from '../../../infra/clock.ts';
import type { VoiceConfig } from '../../../model/service-config.ts';
import { SpeechFault } from '../../speech-fault.ts';

type OpenAiConfig = Extract<VoiceConfig, { kind: 'openai' }>;

/** Hosted services begin within 1.5 s; a model on one's own machine that must load first, within 4. */
const FIRST_BYTE_MS = 5_000;
/** Speech is made faster than it is heard: 2 s without a byte is a stream that hangs. */
const BETWEEN_MS = 2_000;
/** A line of speech is below 5 MB; more is no speech. */
const MAX_BYTES = 20_000_000;

/** What a speech endpoint answers. */
export interface SpeechAnswer {
  readonly contentType: string;
  /** Ends without an error when the signal aborts. Throws SpeechFault. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** An endpoint that speaks /v1/audio/speech, with time limits of our own: the client's do not see a stall. */
export class SpeechEndpoint {
  readonly #config: OpenAiConfig;
  readonly #clock: Clock;
  readonly #client: OpenAI;

  constructor(config: OpenAiConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
    this.#client = new OpenAI({
      baseURL: config.baseUrl,
      // All given, so that the client takes none from the environment: a key for one host is not another's.
      apiKey: config.apiKey ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      // Ours come first; this one only ends what nobody waits for any more.
      timeout: 2 * config.timeoutMs,
      logLevel: 'off',
    });
  }

  /** @throws SpeechFault; the signal's reason */
  async ask(text: string, signal: AbortSignal): Promise<SpeechAnswer> {
    const { model, voice, speed, timeoutMs } = this.#config;
    const limits = new Limits(this.#clock, timeoutMs);
    limits.expect(Math.min(FIRST_BYTE_MS, timeoutMs), 'no answer');
    try {
      const response = await this.#client.audio.speech.create(
        { input: text, model, voice, speed, response_format: 'pcm' },
        { signal: AbortSignal.any([signal, limits.signal]) },
      );
      return {
        contentType: response.headers.get('content-type') ?? '',
        bytes: this.#read(response.body, limits, signal),
      };
    } catch (error) {
      limits.end();
      signal.throwIfAborted();
      throw this.#faultOf(error, limits);
    }
  }

  async *#read(
    body: ReadableStream<Uint8Array> | null,
    limits: Limits,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    let length = 0;
    try {
      for await (const bytes of body ?? []) {
        length += bytes.length;
        if (length > MAX_BYTES) throw new SpeechFault('implausible', 'The speech service sent without end.');
        limits.expect(BETWEEN_MS, `nothing after ${length} bytes`);
        yield bytes;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof SpeechFault) throw error;
      throw (
        limits.fault ??
        new SpeechFault('cut', `The speech service broke off after ${length} bytes.`, { cause: error })
      );
    } finally {
      limits.end();
    }
  }

  #faultOf(error: unknown, limits: Limits): SpeechFault {
    if (limits.fault !== undefined) return limits.fault;
    const { baseUrl, model, voice } = this.#config;
    if (error instanceof APIConnectionError) {
      return new SpeechFault('unreachable', `No connection to the speech service at ${baseUrl}.`, {
        cause: error,
        fix: 'Check voices[].baseUrl in candor.yaml and that the service runs.',
      });
    }
    if (!(error instanceof APIError)) {
      return new SpeechFault('unwell', 'The speech service gave an answer that cannot be read.', {
        cause: error,
      });
    }
    const said = this.withoutKey(error.message);
    if (error.status === 429)
      return new SpeechFault('busy', `The speech service is asked too often: ${said}`);
    if (error.status >= 500) return new SpeechFault('unwell', `The speech service failed: ${said}`);
    return new SpeechFault('refused', `The speech service refused: ${said}`, {
      fix: `Check the key, the model (${model}) and the voice (${voice}) in candor.yaml.`,
    });
  }

  /** A service's own words, short, and without our key where it echoes it. */
  withoutKey(said: string): string {
    const { apiKey } = this.#config;
    const clean = apiKey === undefined || apiKey === '' ? said : said.replaceAll(apiKey, '[secret]');
    return clean.replace(/\s+/g, ' ').slice(0, 200);
  }
}

/** The time limits of one answer: the whole of it, and the next sign of life. */
class Limits {
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #cancelTotal: () => void;
  #cancelNext = () => {};
  fault: SpeechFault | undefined;

  constructor(clock: Clock, totalMs: number) {
    this.#clock = clock;
    this.#cancelTotal = clock.after(totalMs, () => this.#exceed(`not done within ${totalMs} ms`));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something must come within `ms`. */
  expect(ms: number, what: string): void {
    this.#cancelNext();
    this.#cancelNext = this.#clock.after(ms, () => this.#exceed(`${what} within ${ms} ms`));
  }

  end(): void {
    this.#cancelNext();
    this.#cancelTotal();
  }

  #exceed(what: string): void {
    this.end();
    this.fault = new SpeechFault('stalled', `The speech service stalled: ${what}.`);
    this.#controller.abort(this.fault);
  }
}
