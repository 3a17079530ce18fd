import { createHash, randomUUID } from 'node:crypto';
import type { ClearedUtterance } from '../../../gate/door.ts';
import type { Clock } from '../../../infra/clock.ts';
import type { AudioChunk } from '../../../model/audio.ts';
import type { HttpVoiceConfig } from '../../../model/http-voice-config.ts';
import { estimateVisemes } from '../../estimated-visemes.ts';
import { type Manner, PLAIN_MANNER } from '../../manner.ts';
import { readingOf } from '../../reading.ts';
import type { Voice } from '../../voice.ts';
import { wholeSound } from '../../whole-sound.ts';
import { HttpSpeech } from './connection.ts';
import { requestFor } from './request.ts';

/** A speech service described in YAML: what it is asked, and where the sound is in its answer. */
export class HttpVoice implements Voice {
  readonly id: string;
  readonly isAudible = true;
  readonly concurrency: number;
  readonly pace: number;
  readonly limitMs: number;
  readonly identity: string;
  readonly #config: HttpVoiceConfig;
  readonly #service: HttpSpeech;

  constructor(config: HttpVoiceConfig, clock: Clock) {
    this.id = config.id;
    this.concurrency = config.concurrency;
    this.pace = config.speed;
    this.limitMs = config.timeoutMs;
    const { url, body, voice, speed, vars, audio } = config;
    const asked = JSON.stringify({ url, body, voice, speed, vars, audio });
    this.identity = `http ${createHash('sha256').update(asked).digest('hex')}`;
    this.#config = config;
    this.#service = new HttpSpeech(config, clock);
  }

  async *speak(
    utterance: ClearedUtterance,
    signal: AbortSignal,
    manner: Manner = PLAIN_MANNER,
  ): AsyncGenerator<AudioChunk> {
    const reading = readingOf(utterance, manner);
    const speed = this.#config.speed * manner.pace;
    const request = requestFor(this.#config, { reading, speed, requestId: randomUUID() });
    const { contentType, bytes } = await this.#service.ask(request, signal);
    const pcm = await wholeSound(bytes, contentType, signal, this.#config.audio.rateHz);
    yield { pcm, visemes: estimateVisemes(reading, pcm) };
  }

  async close(): Promise<void> {}
}
