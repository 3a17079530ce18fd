import type { LiveTalkingConfig } from '../../../model/engine-config.ts';
import { requireClearedAudio } from '../../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../../output.ts';
import type { Airing } from '../../sink.ts';
import { HealthBook } from '../health-book.ts';
import { keepTrying, reasonOf } from '../keep-trying.ts';
import { LabelLeave } from '../label-leave.ts';
import { OwnWords } from '../own-words.ts';
import { LINE_CUT, SpeechLane } from '../speech-lane.ts';
import { wavFile } from '../wav-file.ts';
import { LiveTalkingApi, type LiveTalkingEvent, LiveTalkingRefusal } from './connection.ts';
import { SpeechWatch } from './speech-watch.ts';

/** Whether it lives, ms; the moment of a fault is known from the lines themselves. */
const PROBE_MS = 5_000;
/** Where it sends no events, it is asked this often whether it speaks, ms. */
const POLL_MS = 250;

/** A LiveTalking engine: says our cleared sound, or our cleared words word for word. */
export class LiveTalkingOutput implements Output {
  readonly name: string;
  /** It takes each line whole. */
  readonly isListening = false;
  readonly #config: LiveTalkingConfig;
  readonly #ground: OutputGround;
  readonly #leave: LabelLeave;
  readonly #api: LiveTalkingApi;
  readonly #book: HealthBook;
  readonly #lane: SpeechLane;
  readonly #watch: SpeechWatch;
  readonly #own = new OwnWords();
  readonly #stopping = new AbortController();
  #isUp = false;
  #kept: Promise<void> = Promise.resolve();

  /** @param labelProof when the label was last proven in the picture that shows this engine, epoch ms */
  constructor(config: LiveTalkingConfig, ground: OutputGround, labelProof: () => number | undefined) {
    this.name = config.id;
    this.#config = config;
    this.#ground = ground;
    this.#api = new LiveTalkingApi(config, ground.clock);
    this.#book = new HealthBook(ground, { id: config.id, kind: 'avatar' });
    this.#leave = new LabelLeave(ground.clock, this.#book, labelProof);
    this.#lane = new SpeechLane(ground.clock, (fault) => this.#onFault(fault));
    this.#watch = new SpeechWatch(ground.clock, {
      onSilent: () =>
        this.#book.raise('ENGINE_SILENT', 'it took a line and does not say it', { level: 'error' }),
      onSpeaking: (delayMs) => {
        this.#book.mended('ENGINE_SILENT');
        ground.log.debug({ output: this.name, delayMs }, 'the engine speaks');
      },
    });
  }

  get health(): Output['health'] {
    return this.#book.health;
  }

  get labelProvenAt(): number | undefined {
    return this.#leave.provenAt;
  }

  start(): void {
    this.#book.opened('livetalking');
    this.#kept = keepTrying({
      clock: this.#ground.clock,
      signal: this.#stopping.signal,
      session: (signal, up) => this.#session(signal, up),
      onLost: (why) => this.#book.to('retrying', why),
    });
  }

  async close(): Promise<void> {
    this.#leave.done();
    this.#stopping.abort(new Error('the room is closing'));
    this.#watch.forget();
    await Promise.all([this.#lane.close(), this.#kept]);
    this.#book.to('closed');
  }

  air(airing: Airing): void {
    const audio = requireClearedAudio(airing.audio);
    const { text, id } = audio.utterance;
    this.#own.said(text);
    if (!this.#isUp || !this.#leave.grant(() => this.end(airing, this.#ground.clock.now(), true))) return;
    this.#lane.say(airing, async (signal) => {
      const either = AbortSignal.any([signal, this.#stopping.signal]);
      this.#watch.expect();
      if (this.#config.sends === 'sound') await this.#api.sendSound(wavFile(audio), either);
      else await this.#api.sendWords(text, id, either);
    });
  }

  sound(): void {}

  end(airing: Airing, _atMs: number, cut: boolean): void {
    this.#leave.done();
    if (!cut || !this.#isUp) return;
    this.#watch.forget();
    this.#lane.cut(airing, () => this.#api.interrupt(this.#stopping.signal));
  }

  async #session(stopping: AbortSignal, up: () => void): Promise<void> {
    const { clock } = this.#ground;
    await this.#api.isSpeaking(stopping);
    const over = new AbortController();
    const signal = AbortSignal.any([stopping, over.signal]);
    let hasEvents = true;
    const listening = this.#api
      .listen((event) => this.#hear(event), signal)
      .then((had) => {
        hasEvents = had;
        if (had) throw new Error("LiveTalking's event stream ended");
      });
    this.#isUp = true;
    up();
    this.#book.to('live');
    try {
      // A build without events only leaves the polling; one whose stream ends is gone.
      const probing = async () => {
        for (;;) {
          await clock.sleep(hasEvents ? PROBE_MS : POLL_MS, signal);
          if ((await this.#api.isSpeaking(signal)) && !hasEvents) this.#watch.heard();
        }
      };
      await Promise.all([listening, probing()]);
    } finally {
      this.#isUp = false;
      over.abort(new Error('the session is over'));
      await listening.catch(() => undefined);
    }
  }

  #hear({ status, text }: LiveTalkingEvent): void {
    if (status === 'start') this.#watch.heard();
    if (text === undefined || !this.#own.areForeign(text)) return;
    this.#book.raise('ENGINE_SPEAKS_ITSELF', 'it said words that we did not send; it was told to stop', {
      level: 'error',
    });
    this.#api.interrupt(this.#stopping.signal).catch((fault: unknown) => this.#onFault(fault));
  }

  #onFault(fault: unknown): void {
    if (this.#stopping.signal.aborted || reasonOf(fault) === LINE_CUT) return;
    this.#watch.forget();
    const code = fault instanceof LiveTalkingRefusal ? 'ENGINE_REFUSED' : 'ENGINE_FAILED';
    this.#book.raise(code, reasonOf(fault), { level: 'error' });
  }
}
