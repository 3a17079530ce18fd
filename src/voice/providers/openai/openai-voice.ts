import type { ClearedUtterance } from '../../../gate/door.ts';
import type { Clock } from '../../../infra/clock.ts';
import type { AudioChunk } from '../../../model/audio.ts';
import { HOUSE_RATE_HZ } from '../../../model/audio.ts';
import type { VoiceConfig } from '../../../model/service-config.ts';
import { estimateVisemes } from '../../estimated-visemes.ts';
import { joinPcm } from '../../join-pcm.ts';
import { type Manner, PLAIN_MANNER } from '../../manner.ts';
import { readingOf } from '../../reading.ts';
import { formatOf, HEAD_BYTES } from '../../sound-format.ts';
import { SpeechFault } from '../../speech-fault.ts';
import type { Voice } from '../../voice.ts';
import { wholeSound } from '../../whole-sound.ts';
import { SpeechEndpoint } from './connection.ts';

type OpenAiConfig = Extract<VoiceConfig, { kind: 'openai' }>;

/** Any service that speaks OpenAI's /v1/audio/speech. */
export class OpenAiVoice implements Voice {
  readonly id: string;
  /** The line on the way and the one after it; free accounts allow three requests at a time. */
  readonly concurrency = 2;
  readonly isAudible = true;
  readonly pace: number;
  readonly limitMs: number;
  readonly identity: string;
  readonly #endpoint: SpeechEndpoint;

  constructor(config: OpenAiConfig, clock: Clock) {
    this.id = config.id;
    this.pace = config.speed;
    this.limitMs = config.timeoutMs;
    this.identity = `openai ${config.baseUrl} ${config.model} ${config.voice} ${config.speed}`;
    this.#endpoint = new SpeechEndpoint(config, clock);
  }

  async *speak(
    utterance: ClearedUtterance,
    signal: AbortSignal,
    manner: Manner = PLAIN_MANNER,
  ): AsyncGenerator<AudioChunk> {
    const reading = readingOf(utterance, manner);
    const pieces: Int16Array[] = [];
    for await (const pcm of this.#sound(reading, manner.pace, signal)) {
      pieces.push(pcm);
      yield { pcm, visemes: [] };
    }
    if (signal.aborted) return;
    yield { pcm: new Int16Array(0), visemes: estimateVisemes(reading, joinPcm(pieces)) };
  }

  async close(): Promise<void> {}

  async *#sound(reading: string, pace: number, signal: AbortSignal): AsyncGenerator<Int16Array> {
    const { contentType, bytes } = await this.#endpoint.ask(reading, pace, signal);
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
      if (format.kind !== 'pcm' || format.rateHz !== HOUSE_RATE_HZ) continue;
      isStreaming = true;
      const [pcm, odd] = samplesOf(Buffer.concat(pieces), new Uint8Array(0));
      carry = odd;
      yield pcm;
    }
    if (signal.aborted) return;
    if (!isStreaming) yield await this.#soundOfWhole(Buffer.concat(pieces), contentType, signal);
    // A sample has two bytes: half of one is the middle of the sound, not its end.
    if (carry.length > 0) throw cut();
  }

  /** A whole answer that is not a stream of house-format samples. */
  async #soundOfWhole(bytes: Buffer, contentType: string, signal: AbortSignal): Promise<Int16Array> {
    try {
      return await wholeSound(bytes, contentType, signal);
    } catch (fault) {
      if (!(fault instanceof SpeechFault)) throw fault;
      const options = fault.fix === undefined ? {} : { fix: fault.fix };
      throw new SpeechFault(fault.kind, this.#endpoint.withoutKey(fault.message), options);
    }
  }
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
