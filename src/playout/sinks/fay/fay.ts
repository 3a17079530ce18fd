import type { FayConfig } from '../../../model/engine-config.ts';
import { requireClearedAudio } from '../../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../../output.ts';
import type { Airing } from '../../sink.ts';
import { AudioShelf } from '../audio-shelf.ts';
import { HealthBook } from '../health-book.ts';
import { JsonSocket } from '../json-socket.ts';
import { keepTrying, reasonOf } from '../keep-trying.ts';
import { LabelLeave } from '../label-leave.ts';
import { OwnWords } from '../own-words.ts';
import { LINE_CUT, SpeechLane } from '../speech-lane.ts';
import { FayApi } from './connection.ts';
import { readFayNews } from './feed.ts';

/** A Fay server whose avatar says our cleared lines. Its feed tells what the avatar says, ours or not. */
export class FayOutput implements Output {
  readonly name: string;
  /** It takes each line whole. */
  readonly isListening = false;
  readonly #config: FayConfig;
  readonly #ground: OutputGround;
  readonly #leave: LabelLeave;
  readonly #api: FayApi;
  readonly #book: HealthBook;
  readonly #lane: SpeechLane;
  readonly #shelf: AudioShelf;
  readonly #own = new OwnWords();
  readonly #stopping = new AbortController();
  #isUp = false;
  /** Epoch ms until when Fay's avatar speaks, as its feed tells. */
  #speaksUntil = 0;
  #kept: Promise<void> = Promise.resolve();

  /** @param labelProof when the label was last proven in the picture that shows this engine, epoch ms */
  constructor(config: FayConfig, ground: OutputGround, labelProof: () => number | undefined) {
    this.name = config.id;
    this.#config = config;
    this.#ground = ground;
    this.#api = new FayApi(config, ground.clock);
    this.#book = new HealthBook(ground, { id: config.id, kind: 'avatar' });
    this.#leave = new LabelLeave(ground.clock, this.#book, labelProof);
    this.#lane = new SpeechLane(ground.clock, (fault) => this.#onFault(fault));
    this.#shelf = new AudioShelf(() => ground.clock.now());
  }

  get health(): Output['health'] {
    return this.#book.health;
  }

  get labelProvenAt(): number | undefined {
    return this.#leave.provenAt;
  }

  start(): void {
    this.#book.opened('fay');
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
    await Promise.all([this.#lane.close(), this.#kept]);
    await this.#shelf.close();
    this.#book.to('closed');
  }

  air(airing: Airing): void {
    const audio = requireClearedAudio(airing.audio);
    const { text } = audio.utterance;
    this.#own.said(text);
    if (!this.#isUp || !this.#leave.grant(() => this.end(airing, this.#ground.clock.now(), true))) return;
    this.#lane.say(airing, (signal) => {
      const either = AbortSignal.any([signal, this.#stopping.signal]);
      const line =
        this.#config.sends === 'words' ? { text } : { audio: this.#shelf.put(audio, airing.endsAt) };
      return this.#api.pass(line, either);
    });
  }

  sound(): void {}

  end(airing: Airing, atMs: number, cut: boolean): void {
    this.#leave.done();
    // A line that ran a moment over on Fay's side is left to end by itself.
    if (!cut || !this.#isUp) return;
    this.#speaksUntil = atMs;
    this.#shelf.clear();
    this.#lane.cut(airing, () => this.#api.stopTalking(this.#stopping.signal));
  }

  async #session(signal: AbortSignal, up: () => void): Promise<void> {
    const { clock } = this.#ground;
    await this.#shelf.open();
    const feed = await JsonSocket.open(this.#config.feed, { clock, signal });
    const onAbort = () => feed.terminate();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      feed.send({ Username: this.#config.user, Output: false });
      feed.onMessage((message) => this.#hear(message));
      this.#isUp = true;
      up();
      this.#book.to('live');
      const { why } = await feed.ended;
      throw new Error(why);
    } finally {
      this.#isUp = false;
      signal.removeEventListener('abort', onAbort);
      feed.terminate();
    }
  }

  #hear(message: unknown): void {
    const news = readFayNews(message, this.#config.user);
    if (news.is === 'other') return;
    const now = this.#ground.clock.now();
    if (news.is === 'speech') {
      this.#speaksUntil = Math.max(now, this.#speaksUntil) + news.forMs;
      this.#ground.log.debug({ output: this.name, speaksUntil: this.#speaksUntil }, 'the avatar speaks');
    }
    if (!this.#own.areForeign(news.text)) return;
    this.#book.raise('ENGINE_SPEAKS_ITSELF', 'it said words that we did not send; it was told to stop', {
      level: 'error',
    });
    this.#api.stopTalking(this.#stopping.signal).catch((fault: unknown) => this.#onFault(fault));
  }

  #onFault(fault: unknown): void {
    if (this.#stopping.signal.aborted || reasonOf(fault) === LINE_CUT) return;
    this.#book.raise('ENGINE_FAILED', reasonOf(fault), { level: 'error' });
  }
}
