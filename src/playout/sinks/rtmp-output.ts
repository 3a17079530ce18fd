import type { RtmpConfig } from '../../model/output-config.ts';
import type { OutputHealth } from '../../model/output-health.ts';
import { requireClearedAudio } from '../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../output.ts';
import type { Airing } from '../sink.ts';
import type { Broadcast, StreamTaker } from './broadcast.ts';
import { OutputState } from './output-state.ts';
import { type RtmpAddress, rtmpAddress } from './rtmp-address.ts';
import { RtmpPush } from './rtmp-push.ts';

/**
 * A server that has taken no bytes for this long has stalled, ms: its progress comes twice a second, and a
 * restarted encoder is back well within it.
 */
const STALL_MS = 8_000;
/** The first rest before another try, ms, doubled each time up to the most: platforms lock out who hammers them. */
const RETRY_MS = { first: 1_000, most: 30_000 };
/** A connection that has held so long was a good one: the next rest is the first again, ms. */
const GOOD_LIFE_MS = 30_000;
/** So many tries in vain, and a person is told in earnest: the key may be wrong, or the platform closed the room. */
const VAIN_TRIES = 5;

export interface RtmpOutputOptions {
  readonly ground: OutputGround;
  readonly target: RtmpConfig;
  readonly broadcast: Broadcast;
  readonly ffmpeg: string;
  /** For tests, which do not wait for seconds. */
  readonly stallMs?: number;
  readonly retryMs?: { readonly first: number; readonly most: number };
}

/** Pushes the room's stream to one server, again and again wherever it is lost. */
export class RtmpOutput implements Output, StreamTaker {
  readonly name: string;
  readonly #options: RtmpOutputOptions;
  readonly #address: RtmpAddress;
  readonly #state: OutputState;
  readonly #retryMs: { readonly first: number; readonly most: number };
  #push: RtmpPush | undefined;
  #pushSince = 0;
  #restMs: number;
  #tries = 0;
  #leave: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #cancelStall: (() => void) | undefined;
  #isClosing = false;

  constructor(options: RtmpOutputOptions) {
    this.#options = options;
    this.name = `rtmp ${options.target.id}`;
    this.#address = rtmpAddress(options.target);
    this.#state = new OutputState(options.ground, { id: options.target.id, kind: 'rtmp' });
    this.#retryMs = options.retryMs ?? RETRY_MS;
    this.#restMs = this.#retryMs.first;
  }

  get health(): OutputHealth {
    const { frames, dropped } = this.#options.broadcast.tally;
    return { ...this.#state.health, frames: { all: frames, dropped } };
  }

  get isListening(): boolean {
    return this.#options.broadcast.isListening;
  }

  get labelProvenAt(): number | undefined {
    return this.#options.broadcast.labelProvenAt;
  }

  start(): void {
    this.#state.open(this.#address.shown);
    this.#options.broadcast.start();
    this.#leave = this.#options.broadcast.join(this);
    this.#connect();
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#leave !== undefined) await this.#options.broadcast.settle();
    this.#cancelRetry?.();
    this.#cancelStall?.();
    this.#leave?.();
    await this.#push?.end();
    await this.#options.broadcast.close();
    this.#state.change('closed');
  }

  air(airing: Airing): void {
    requireClearedAudio(airing.audio);
    this.#options.broadcast.air(airing);
  }

  sound(airMs: number, pcm: Int16Array): void {
    this.#options.broadcast.sound(airMs, pcm);
  }

  end(airing: Airing, atMs: number, cut: boolean): void {
    this.#options.broadcast.end(airing, atMs, cut);
  }

  keyFrame(): void {
    this.#push?.keyFrame();
  }

  take(bytes: Buffer): void {
    this.#push?.take(bytes);
  }

  #connect(): void {
    const { ground, ffmpeg } = this.#options;
    this.#pushSince = ground.clock.now();
    const push = new RtmpPush(ffmpeg, this.#address, ground.clock, {
      onProgress: () => {
        if (this.#push !== push || this.#isClosing) return;
        this.#watchForStall(push);
        this.#tries = 0;
        this.#state.change('live');
      },
      onExit: ({ words }) => {
        if (this.#push === push) this.#lost(words);
      },
    });
    this.#push = push;
    this.#watchForStall(push);
  }

  #watchForStall(push: RtmpPush): void {
    const { clock } = this.#options.ground;
    const stallMs = this.#options.stallMs ?? STALL_MS;
    this.#cancelStall?.();
    this.#cancelStall = clock.after(stallMs, () => {
      if (this.#push !== push) return;
      this.#lost(`the server has taken nothing for ${Math.round(stallMs / 1000)} s`);
      push.kill();
    });
  }

  #lost(why: string): void {
    const { ground, target } = this.#options;
    this.#push = undefined;
    this.#cancelStall?.();
    if (this.#isClosing) return;
    const wasLive = this.#state.state === 'live';
    const reason = why.split('\n')[0] ?? '';
    this.#tries += 1;
    if (wasLive && ground.clock.now() - this.#pushSince > GOOD_LIFE_MS) this.#restMs = this.#retryMs.first;
    this.#state.change('retrying', reason);
    if (this.#tries === VAIN_TRIES)
      this.#tell('error', `${target.id}: ${VAIN_TRIES} tries in vain: ${reason}`);
    else if (wasLive || this.#tries === 1) this.#tell('warn', `${target.id}: ${reason}`);
    this.#cancelRetry = ground.clock.after(this.#restMs, () => this.#connect());
    this.#restMs = Math.min(this.#retryMs.most, this.#restMs * 2);
  }

  #tell(level: 'warn' | 'error', words: string): void {
    this.#options.ground.alert(level, 'STREAM_LOST', words);
  }
}
