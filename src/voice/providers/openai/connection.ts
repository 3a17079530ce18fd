import OpenAI, { APIConnectionError, APIError } from 'openai';
import type { Clock } from '../../../infra/clock.ts';
import type { VoiceConfig } from '../../../model/service-config.ts';
import { AnswerLimits, BETWEEN_MS, FIRST_BYTE_MS, MAX_BYTES } from '../../answer-limits.ts';
import { SpeechFault } from '../../speech-fault.ts';

type OpenAiConfig = Extract<VoiceConfig, { kind: 'openai' }>;

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
  async ask(reading: string, pace: number, signal: AbortSignal): Promise<SpeechAnswer> {
    const { model, voice, speed, timeoutMs } = this.#config;
    const limits = new AnswerLimits(this.#clock, timeoutMs);
    limits.expect(Math.min(FIRST_BYTE_MS, timeoutMs), 'no answer');
    try {
      const response = await this.#client.audio.speech.create(
        { input: reading, model, voice, speed: withinSpeeds(speed * pace), response_format: 'pcm' },
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
    limits: AnswerLimits,
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

  #faultOf(error: unknown, limits: AnswerLimits): SpeechFault {
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

/** The API's own limits. */
function withinSpeeds(speed: number): number {
  return Math.min(4, Math.max(0.25, speed));
}
