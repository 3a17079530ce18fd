import type { ClearedUtterance } from '../../../gate/door.ts';
import type { Clock } from '../../../infra/clock.ts';
import type { AudioChunk } from '../../../model/audio.ts';
import { HOUSE_RATE_HZ } from '../../../model/audio.ts';
import type { VoiceConfig } from '../../../model/service-config.ts';
import { estimateVisemes } from '../../estimated-visemes.ts';
import { joinPcm } from '../../join-pcm.ts';
import { KNOWN_RATES_HZ, toHouseRate } from '../../resample.ts';
import { SpeechFault } from '../../speech-fault.ts';
import { requireSpeech, type Voice } from '../../voice.ts';
import { parseWav } from '../../wav.ts';
import { SpeechEndpoint } from './connection.ts';
import { formatOf, HEAD_BYTES } from './sound-format.ts';

type OpenAiConfig = Extract<VoiceConfig, { kind: 'openai' }>;

/** Any service that speaks OpenAI's /v1/audio/speech. */
export class OpenAiVoice implements Voice {
  readonly id: string;
  /** The line on the way and the one after it; free accounts allow three requests at a time. */
  readonly concurrency = 2;
  readonly isAudible = true;
  readonly pace: number;
  readonly limitMs: number;
  readonly #endpoint: SpeechEndpoint;

  constructor(config: OpenAiConfig, clock: Clock) {
    this.id = config.id;
    this.pace = config.speed;
    this.limitMs = config.timeoutMs;
    this.#endpoint = new SpeechEndpoint(config, clock);
  }

  async *speak(utterance: ClearedUtterance, signal: AbortSignal): AsyncGenerator<AudioChunk> {
    const { text } = requireSpeech(utterance);
    const pieces: Int16Array[] = [];
    for await (const pcm of this.#sound(text, signal)) {
      pieces.push(pcm);
      yield { pcm, visemes: [] };
    }
    if (signal.aborted) return;
    yield { pcm: new Int16Array(0), visemes: estimateVisemes(text, joinPcm(pieces)) };
  }

  async close(): Promise<void> {}

  async *#sound(text: string, signal: AbortSignal): AsyncGenerator<Int16Array> {
    const { contentType, bytes } = await this.#endpoint.ask(text, signal);
    const pieces: Uint8Array[] = [];
    let length = 0;
    let carry = new Uint8Array(0);
    let isStreaming = false;
    for await (const piece of bytes) {
      if (isStreaming) {
        const [pcm, odd] = samplesOf(carry, piece);
        carry = odd;
        yield pcm;
        continue;
      }
      pieces.push(piece);
      length += piece.length;
      if (length < HEAD_BYTES) continue;
      const format = formatOf(Buffer.concat(pieces), contentType);
      if (format.kind === 'other') throw unplayable(format.name);
      if (format.kind !== 'pcm' || format.rateHz !== HOUSE_RATE_HZ) continue;
      isStreaming = true;
      const [pcm, odd] = samplesOf(Buffer.concat(pieces), new Uint8Array(0));
      carry = odd;
      yield pcm;
    }
    if (signal.aborted) return;
    if (!isStreaming) yield await this.#soundOfWhole(Buffer.concat(pieces), contentType);
    // A sample has two bytes: half of one is the middle of the sound, not its end.
    if (carry.length > 0) throw cut();
  }

  /** A whole answer that is not a stream of house-format samples. */
  async #soundOfWhole(bytes: Uint8Array, contentType: string): Promise<Int16Array> {
    if (bytes.length === 0) throw new SpeechFault('empty', 'The speech service sent no sound.');
    const format = formatOf(bytes, contentType);
    switch (format.kind) {
      case 'words': {
        const said = this.#endpoint.withoutKey(Buffer.from(bytes.subarray(0, 1_000)).toString('utf8'));
        throw new SpeechFault('refused', `The speech service sent words instead of sound: ${said}`);
      }
      case 'other':
        throw unplayable(format.name);
      case 'wav': {
        const wav = parseWav(bytes);
        if (wav === undefined) throw unplayable('a WAV file that is not 16-bit PCM');
        if (!wav.isWhole) throw cut();
        return resampled(wav.pcm, wav.rateHz);
      }
      case 'pcm': {
        const [pcm, odd] = samplesOf(bytes, new Uint8Array(0));
        if (odd.length > 0) throw cut();
        return resampled(pcm, format.rateHz);
      }
    }
  }
}

async function resampled(pcm: Int16Array, rateHz: number): Promise<Int16Array> {
  if (!KNOWN_RATES_HZ.has(rateHz)) throw unplayable(`sound of ${rateHz} Hz`);
  return toHouseRate(pcm, rateHz);
}

/** Little-endian samples of two pieces in a row, and the odd byte that is left. */
function samplesOf(carry: Uint8Array, piece: Uint8Array): [pcm: Int16Array, odd: Uint8Array<ArrayBuffer>] {
  const bytes = Buffer.concat([carry, piece]);
  const pcm = new Int16Array(bytes.length >> 1);
  for (let at = 0; at < pcm.length; at += 1) pcm[at] = bytes.readInt16LE(2 * at);
  return [pcm, Uint8Array.from(bytes.subarray(2 * pcm.length))];
}

function cut(): SpeechFault {
  return new SpeechFault('cut', 'The speech service sent only part of the sound.');
}

function unplayable(what: string): SpeechFault {
  return new SpeechFault('format', `The speech service sent ${what}; asked for was PCM, and WAV would do.`, {
    fix: "Set the service up to honour response_format 'pcm' or 'wav'.",
  });
}
