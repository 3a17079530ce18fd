import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
  type RetryPolicy,
  retry,
  wrap,
} from 'cockatiel';
import PQueue from 'p-queue';
import type { ClearedUtterance } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import { type ClearedAudio, recallCleared, type Voicing, voiceCleared } from './cleared-audio.ts';
import { LabelTempo } from './label-tempo.ts';
import type { Sound } from './sound.ts';
import { SpeechFault } from './speech-fault.ts';
import type { Voice } from './voice.ts';

/** Three in a row is no accident; a voice is then left alone. */
const FAILURES_TO_REST = 3;
/** Long enough for a service to come back, short enough that its voice is not missed for a whole segment. */
const REST_MS = 20_000;
/** Before the one retry, ms: past a connection's reset, below what a listener notices. */
const RETRY_AFTER_MS = 100;
/** What a voice may take beyond its own limits before it is given up, ms: its own timers come first. */
const GRACE_MS = 500;

/** How a voice does, for the console. */
export interface VoiceHealth {
  readonly voice: string;
  /** `resting`: it failed three times in a row and is left alone for a while. */
  readonly state: 'ready' | 'resting';
  readonly spoken: number;
  /** Lines whose sound was kept from before. */
  readonly recalled: number;
  readonly failed: number;
  readonly waiting: number;
  readonly lastFault: { readonly at: number; readonly reason: string } | undefined;
}

/**
 * One voice behind its queue, its retry and its breaker. The breaker's rest and the retry's delay run on
 * the machine's clock; both only after a fault, which a rehearsal's voice has not.
 */
export class VoiceLine {
  readonly #voice: Voice;
  readonly #clock: Clock;
  readonly #queue: PQueue;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #again: RetryPolicy;
  readonly #tempo = new LabelTempo();
  readonly #onOffPace: (reason: string) => void;
  #isOffPace = false;
  #spoken = 0;
  #recalled = 0;
  #failed = 0;
  #lastFault: VoiceHealth['lastFault'];

  /** @param onOffPace told once where the voice does not say labels at the pace that they want */
  constructor(voice: Voice, clock: Clock, onOffPace: (reason: string) => void = () => {}) {
    this.#voice = voice;
    this.#clock = clock;
    this.#onOffPace = onOffPace;
    this.#queue = new PQueue({ concurrency: voice.concurrency });
    // What is not a fault of the voice (an abort, words that were never cleared) passes both untouched.
    this.#breaker = circuitBreaker(
      handleWhen((fault) => fault instanceof SpeechFault),
      { breaker: new ConsecutiveBreaker(FAILURES_TO_REST), halfOpenAfter: REST_MS },
    );
    this.#again = retry(
      handleWhen((fault) => fault instanceof SpeechFault && fault.isWorthRetry),
      { maxAttempts: 1, backoff: new ConstantBackoff(RETRY_AFTER_MS) },
    );
  }

  get id(): string {
    return this.#voice.id;
  }

  get health(): VoiceHealth {
    return {
      voice: this.id,
      state: this.#breaker.state === CircuitState.Open ? 'resting' : 'ready',
      spoken: this.#spoken,
      recalled: this.#recalled,
      failed: this.#failed,
      waiting: this.#queue.size,
      lastFault: this.#lastFault,
    };
  }

  /**
   * @param evenResting speak even while resting
   * @throws SpeechFault; BrokenCircuitError while it rests; NOT_CLEARED; the signal's reason
   */
  async say(
    utterance: ClearedUtterance,
    signal: AbortSignal,
    voicing: Voicing = {},
    evenResting = false,
  ): Promise<ClearedAudio> {
    // Kept sound needs no voice: it is heard while the voice rests, too.
    const kept = await recallCleared(this.#voice, utterance, voicing);
    signal.throwIfAborted();
    if (kept !== undefined) {
      this.#recalled += 1;
      return kept;
    }
    const policy = evenResting ? this.#again : wrap(this.#breaker, this.#again);
    try {
      const audio = await voiceCleared(this.#voice, utterance, signal, {
        ...voicing,
        tempo: this.#tempo,
        within: (job, asked) =>
          policy.execute(
            ({ signal: inner }) =>
              this.#queue.add(() => this.#withinLimit(job, inner), { signal: inner }) as Promise<Sound>,
            asked,
          ),
        onOffPace: (reason) => this.#offPace(reason),
      });
      this.#spoken += 1;
      return audio;
    } catch (fault) {
      if (fault instanceof SpeechFault) {
        this.#failed += 1;
        this.#lastFault = { at: this.#clock.now(), reason: fault.message };
      }
      throw fault;
    }
  }

  #offPace(reason: string): void {
    this.#lastFault = { at: this.#clock.now(), reason };
    if (this.#isOffPace) return;
    this.#isOffPace = true;
    this.#onOffPace(reason);
  }

  async #withinLimit(job: (signal: AbortSignal) => Promise<Sound>, signal: AbortSignal): Promise<Sound> {
    const limit = new AbortController();
    const limitMs = this.#voice.limitMs + GRACE_MS;
    let cancel = () => {};
    const late = new Promise<never>((_, reject) => {
      cancel = this.#clock.after(limitMs, () => {
        const stalled = new SpeechFault('stalled', `The voice ${this.id} gave nothing in ${limitMs} ms.`);
        reject(stalled);
        limit.abort(stalled);
      });
    });
    try {
      // A race, since a voice that ignores its signal must not hold the queue.
      return await Promise.race([job(AbortSignal.any([signal, limit.signal])), late]);
    } finally {
      cancel();
    }
  }
}
