import type { ClearedUtterance } from '../../../gate/door.ts';
import type { Clock } from '../../../infra/clock.ts';
import type { Log } from '../../../infra/log.ts';
import { type AudioChunk, HOUSE_RATE_HZ } from '../../../model/audio.ts';
import type { VoiceConfig } from '../../../model/service-config.ts';
import { estimateVisemes } from '../../estimated-visemes.ts';
import { type Manner, PLAIN_MANNER } from '../../manner.ts';
import { readingOf } from '../../reading.ts';
import type { Voice } from '../../voice.ts';
import { SAY_LIMIT_MS, SpeakingProcess } from './connection.ts';
import { visemesOf } from './phoneme-visemes.ts';
import type { EngineName } from './protocol.ts';
import { ssmlOf } from './ssml.ts';

type EspeakConfig = Extract<VoiceConfig, { kind: 'espeak' }>;

/** Words a minute at pace 1. */
const PACE_ONE_RATE = 190;

/** eSpeak's own limits, words a minute. */
const LEAST_RATE = 80;
const MOST_RATE = 450;

/** Said once, unheard, so that the voice's dictionary is loaded before the first line. */
const WARM_UP = '好 ok 1';

/** eSpeak NG in a process of its own: no account, no download, Mandarin and English. */
export class EspeakVoice implements Voice {
  readonly id: string;
  /** The process says one line after the other. */
  readonly concurrency = 1;
  readonly isAudible = true;
  readonly limitMs = SAY_LIMIT_MS;
  readonly pace: number;
  readonly identity: string;
  readonly #config: EspeakConfig;
  readonly #process: SpeakingProcess;

  private constructor(config: EspeakConfig, process: SpeakingProcess) {
    this.id = config.id;
    this.pace = config.rate / PACE_ONE_RATE;
    this.identity = `espeak ${config.voice} ${config.rate} ${config.pitch}`;
    this.#config = config;
    this.#process = process;
  }

  /**
   * Ready to speak when it resolves.
   * @throws CandorError PART_MISSING, CONFIG_INVALID (no such voice), VOICE_FAILED; the signal's reason
   */
  static async open(
    config: EspeakConfig,
    parts: { clock: Clock; log: Log; engine?: EngineName; path?: string },
    signal: AbortSignal,
  ): Promise<EspeakVoice> {
    const voice = new EspeakVoice(config, new SpeakingProcess(parts));
    try {
      await voice.#say(WARM_UP, signal);
      return voice;
    } catch (fault) {
      await voice.close();
      throw fault;
    }
  }

  /** The process that speaks now, for whoever watches it. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  async *speak(
    utterance: ClearedUtterance,
    signal: AbortSignal,
    manner: Manner = PLAIN_MANNER,
  ): AsyncGenerator<AudioChunk> {
    const reading = readingOf(utterance, manner);
    const { pcm, phonemes } = await this.#say(reading, signal, manner.pace);
    const visemes =
      phonemes === undefined
        ? estimateVisemes(reading, pcm)
        : visemesOf(phonemes, (pcm.length / HOUSE_RATE_HZ) * 1000);
    yield { pcm, visemes };
  }

  close(): Promise<void> {
    return this.#process.close();
  }

  #say(reading: string, signal: AbortSignal, pace = 1) {
    const { voice, pitch } = this.#config;
    const rate = Math.round(Math.min(MOST_RATE, Math.max(LEAST_RATE, this.#config.rate * pace)));
    return this.#process.say({ ssml: ssmlOf(reading, voice), voice, rate, pitch }, signal);
  }
}
