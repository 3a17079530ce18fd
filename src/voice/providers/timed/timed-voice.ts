import type { ClearedUtterance } from '../../../gate/door.ts';
import type { Clock } from '../../../infra/clock.ts';
import { type AudioChunk, HOUSE_RATE_HZ } from '../../../model/audio.ts';
import { type Manner, PLAIN_MANNER } from '../../manner.ts';
import { readingOf } from '../../reading.ts';
import { spokenMs } from '../../spoken-length.ts';
import type { Voice } from '../../voice.ts';

/** eSpeak NG takes 1 % of the sound's length on an idle core (scripts/bench/voice.ts); a night is planned with ten times that. */
const WORK_SHARE = 0.1;

/**
 * The voice of a rehearsal: nobody hears it, so it gives silence of the length that the words would have,
 * after the time that making them would take, all on the injected clock.
 */
export class TimedVoice implements Voice {
  readonly id: string;
  readonly concurrency = 1;
  readonly isAudible = false;
  readonly pace = 1;
  /** Its only wait is a tenth of the sound: ten minutes of sound make a minute. */
  readonly limitMs = 60_000;
  readonly #clock: Clock;

  constructor(id: string, clock: Clock) {
    this.id = id;
    this.#clock = clock;
  }

  async *speak(
    utterance: ClearedUtterance,
    signal: AbortSignal,
    manner: Manner = PLAIN_MANNER,
  ): AsyncGenerator<AudioChunk> {
    const lengthMs = spokenMs(readingOf(utterance, manner), manner.pace);
    await this.#clock.sleep(lengthMs * WORK_SHARE, signal);
    yield { pcm: new Int16Array(Math.round((lengthMs * HOUSE_RATE_HZ) / 1000)), visemes: [] };
  }

  async close(): Promise<void> {}
}
