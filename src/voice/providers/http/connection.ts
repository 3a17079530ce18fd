import type { Clock } from '../../../infra/clock.ts';
import type { HttpVoiceConfig } from '../../../model/http-voice-config.ts';
import { AnswerLimits, BETWEEN_MS, FIRST_BYTE_MS, MAX_BYTES } from '../../answer-limits.ts';
import { SpeechFault } from '../../speech-fault.ts';
import { soundIn } from './answer.ts';
import type { SpeechRequest } from './request.ts';

/** Base64 makes three bytes four, hex makes one two. */
const MAX_TEXT_BYTES = 2 * MAX_BYTES;
/** Of an error's body nobody reads more. */
const ERROR_BYTES = 2_000;
/** Shorter values of a header are no secrets and stand in ordinary words. */
const SECRET_LENGTH = 6;

/** Bytes of sound, whole, and what the service called them. */
export interface FetchedSound {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A speech service behind HTTP, every answer bounded in time and size. */
export class HttpSpeech {
  readonly #config: HttpVoiceConfig;
  readonly #clock: Clock;

  constructor(config: HttpVoiceConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** @throws SpeechFault; the signal's reason */
  async ask(request: SpeechRequest, signal: AbortSignal): Promise<FetchedSound> {
    const { timeoutMs, audio } = this.#config;
    const limits = new AnswerLimits(this.#clock, timeoutMs);
    try {
      const { url, method, headers, body } = request;
      // A service that answers with one document speaks the whole line before its first byte.
      const firstMs = audio.from === 'json' ? timeoutMs : Math.min(FIRST_BYTE_MS, timeoutMs);
      const init = { method, headers, ...(body !== undefined && { body }) };
      const most = audio.from === 'body' ? MAX_BYTES : MAX_TEXT_BYTES;
      const answer = await this.#fetch(url, init, { firstMs, most, limits, signal });
      if (audio.from === 'body') return answer;
      const found = soundIn(answer.bytes.toString('utf8'), this.#config);
      if ('bytes' in found) return { contentType: '', bytes: found.bytes };
      this.#requireKnownHost(found.url);
      return await this.#fetch(found.url, {}, { firstMs: FIRST_BYTE_MS, most: MAX_BYTES, limits, signal });
    } catch (fault) {
      signal.throwIfAborted();
      throw this.#withoutSecrets(fault);
    } finally {
      limits.end();
    }
  }

  async #fetch(
    url: string,
    init: RequestInit,
    how: { firstMs: number; most: number; limits: AnswerLimits; signal: AbortSignal },
  ): Promise<FetchedSound> {
    const { limits } = how;
    let length = -1;
    try {
      limits.expect(how.firstMs, 'no answer');
      const response = await fetch(url, {
        ...init,
        // Headers with secrets go to the address that was configured and to no other.
        redirect: 'manual',
        signal: AbortSignal.any([how.signal, limits.signal]),
      });
      length = 0;
      const pieces: Uint8Array[] = [];
      const most = response.ok ? how.most : ERROR_BYTES;
      for await (const piece of response.body ?? []) {
        length += piece.length;
        pieces.push(piece);
        if (length > most) break;
        limits.expect(BETWEEN_MS, `nothing after ${length} bytes`);
      }
      const bytes = Buffer.concat(pieces);
      if (!response.ok) throw faultOf(response.status, bytes);
      if (length > most) throw new SpeechFault('implausible', 'The speech service sent without end.');
      return { contentType: response.headers.get('content-type') ?? '', bytes };
    } catch (cause) {
      if (cause instanceof SpeechFault) throw cause;
      if (limits.fault !== undefined) throw limits.fault;
      if (length >= 0)
        throw new SpeechFault('cut', `The speech service broke off after ${length} bytes.`, { cause });
      throw new SpeechFault('unreachable', `No connection to the speech service at ${hostOf(url)}.`, {
        cause,
        fix: `Check the url of the voice ${this.#config.id} in candor.yaml and that the service runs.`,
      });
    }
  }

  /** An answer must not send us round in the shop's own network. */
  #requireKnownHost(url: string): void {
    const own = hostOf(this.#config.url);
    const host = hostOf(url);
    const isKnown = [own, ...this.#config.audio.hosts].some(
      (known) => host === known || host.endsWith(`.${known}`),
    );
    if (/^https?:/i.test(url) && isKnown) return;
    throw new SpeechFault(
      'refused',
      `The speech service names sound at ${host || 'no address'}, which is no known host.`,
      {
        fix: 'Where that is its own storage, add the host to voices[].audio.hosts in candor.yaml.',
      },
    );
  }

  /** A service's own words, without our keys where it echoes them. */
  #withoutSecrets(fault: unknown): unknown {
    if (!(fault instanceof SpeechFault)) return fault;
    const secrets = Object.values(this.#config.headers)
      .flatMap((value) => [value, ...value.split(/[\s;]+/)])
      .filter((value) => value.length >= SECRET_LENGTH && !value.includes('{{'))
      .sort((one, other) => other.length - one.length);
    const clean = secrets.reduce((said, secret) => said.replaceAll(secret, '[secret]'), fault.message);
    if (clean === fault.message) return fault;
    return new SpeechFault(fault.kind, clean, fault.fix === undefined ? {} : { fix: fault.fix });
  }
}

function faultOf(status: number, body: Buffer): SpeechFault {
  const said = `${status} ${body.toString('utf8').replace(/\s+/g, ' ').slice(0, 200)}`;
  if (status === 429) return new SpeechFault('busy', `The speech service is asked too often: ${said}`);
  if (status >= 500) return new SpeechFault('unwell', `The speech service failed: ${said}`);
  return new SpeechFault('refused', `The speech service refused: ${said}`, {
    fix: 'Check the address, the key, the model and the voice in candor.yaml.',
  });
}

/** Without its port; empty where it is no address. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
