import type { Clock } from '../../infra/clock.ts';
import { HOUSE_RATE_HZ } from '../../model/audio.ts';
import type { VideoConfig } from '../../model/output-config.ts';
import { Airings } from '../../stage/airings.ts';
import type { Stage } from '../../stage/stage.ts';
import { NO_PICTURES, type StagePictures } from '../../stage/stage-pictures.ts';
import { airedView } from '../aired-view.ts';
import type { OutputGround } from '../output.ts';
import type { Airing } from '../sink.ts';
import { Encoder } from './encoder.ts';
import type { ProgramEnd } from './program.ts';
import { SoundLine } from './sound-line.ts';
import { type OpenPainter, StagePicture } from './stage-picture.ts';
import { StreamTime } from './stream-time.ts';

/**
 * A frame goes out this long after its time, ms: sound is handed out 200 ms ahead in steps of 100, so that
 * even a step that comes half a second late on a loaded machine is still in time.
 */
const DELAY_MS = 500;
/** So many frames behind are painted after all; beyond, the last picture is sent again for all but these. */
const PAINTED_BEHIND = 4;
/** Frames behind from which on the time is given up instead of made up for, s. */
const HOPELESS_S = 2;
/**
 * Frames that may wait for the encoder, each several megabytes: from the first number on none is painted anew,
 * which costs no memory and little work; from the second on frames are left out, picture and sound, until no
 * more than the third wait: one hole instead of many.
 */
const WAITING = { crowded: 5, full: 25, relieved: 8 };
/** An encoder that takes nothing for so long hangs, ms. */
const HUNG_MS = 10_000;
/** From a frame's going out to its stream's coming back, ms: encoding takes 20 to 60, on a loaded machine more. */
const SETTLE_MS = 300;
/** The rest before the next start of an encoder that ended, ms, doubled each time up to the most. */
const RESTART_MS = { first: 200, most: 10_000 };
/** An encoder that has lived so long was a good one: the next rest is the first again, ms. */
const GOOD_LIFE_MS = 10_000;
/** An alert is not repeated within this, ms. */
const ALERT_EVERY_MS = 30_000;

/** Somebody who takes the encoded stream. */
export interface StreamTaker {
  /** What follows begins with a key frame that is shown at `airMs`, and at `streamMs` of the stream's own time. */
  keyFrame(airMs: number, streamMs: number): void;
  take(bytes: Buffer): void;
}

/** What was sent, for the metrics. */
export interface BroadcastTally {
  readonly frames: number;
  /** Frames that came too late to be painted: the picture before was sent again, or nothing. */
  readonly dropped: number;
  readonly encoderStarts: number;
}

export interface BroadcastOptions {
  readonly ground: Pick<OutputGround, 'clock' | 'alert' | 'log' | 'plan'> & {
    readonly stage: Pick<Stage, 'scene' | 'onChange'>;
    readonly pictures?: StagePictures;
  };
  readonly video: VideoConfig;
  /** The program; its name where it is on the path. */
  readonly ffmpeg: string;
  readonly openPainter?: OpenPainter;
}

/**
 * A room as one encoded stream, for any number of takers. Picture and sound are made together, frame by frame,
 * of one moment of the air clock, and are left out together.
 */
export class Broadcast {
  readonly #options: BroadcastOptions;
  readonly #clock: Clock;
  readonly #frameMs: number;
  readonly #time: StreamTime;
  readonly #takers = new Set<StreamTaker>();
  readonly #airings = new Airings();
  readonly #sound = new SoundLine();
  readonly #picture: StagePicture;
  readonly #alertedAt = new Map<string, number>();
  #encoder: Encoder | undefined;
  #encoderSince = 0;
  #restMs = RESTART_MS.first;
  #startedAt: number | undefined;
  #soundAt: number | undefined;
  /** The next frame, counted from the start of the air. */
  #next = 0;
  /** Frames of the stream that encoders before this one were given. */
  #streamed = 0;
  #wasFull = false;
  #tally = { frames: 0, dropped: 0, encoderStarts: 0 };
  #provenAt: number | undefined;
  #users = 0;
  #cancelTick: (() => void) | undefined;
  #cancelRestart: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  #closing: Promise<void> | undefined;

  /** @throws CandorError PART_MISSING without a font for the stage */
  constructor(options: BroadcastOptions) {
    const { ground, video } = options;
    this.#options = options;
    this.#clock = ground.clock;
    this.#frameMs = 1000 / video.fps;
    this.#time = new StreamTime(this.#frameMs);
    this.#picture = new StagePicture({
      width: video.width,
      height: video.height,
      scene: ground.stage.scene(),
      find: (ground.pictures ?? NO_PICTURES).find,
      onUnproven: (why) => this.#alert('LABEL_UNPROVEN', why),
      ...(options.openPainter !== undefined && { openPainter: options.openPainter }),
    });
  }

  get isListening(): boolean {
    return this.#startedAt !== undefined && this.#closing === undefined;
  }

  /** Epoch ms of the last frame sent to a living encoder whose pixels were seen to carry the label. */
  get labelProvenAt(): number | undefined {
    return this.#provenAt;
  }

  get tally(): BroadcastTally {
    return { ...this.#tally };
  }

  /** The encoder's process, where it runs. */
  get encoderPid(): number | undefined {
    return this.#encoder?.pid;
  }

  /** Begins with the first user. */
  start(): void {
    this.#users += 1;
    if (this.#startedAt !== undefined) return;
    const { stage } = this.#options.ground;
    this.#startedAt = this.#clock.now();
    this.#unwatch = stage.onChange(() => this.#picture.change(stage.scene(), this.#clock.now()));
    this.#encode();
    this.#tick();
  }

  /** Ends with the last user. */
  close(): Promise<void> {
    this.#users -= 1;
    if (this.#users > 0 || this.#startedAt === undefined) return this.#closing ?? Promise.resolve();
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Stream time at which a moment of the air is shown, ms. */
  streamMsOf(airMs: number): number {
    return this.#time.streamMsOf(airMs);
  }

  /**
   * Resolves when what is heard now has gone to the takers, and the label has stood in what they were given for as
   * long as the plan asks (LAB-05): no stream and no file is so short that nobody can read it.
   * @param since the first moment that they were given, epoch ms on the air clock; that of the stream where absent
   */
  settle(since = this.#startedAt): Promise<void> {
    const stoodMs = since === undefined ? Number.POSITIVE_INFINITY : this.#clock.now() - since;
    const restMs = Math.max(0, this.#options.ground.plan().stage.leastMs - stoodMs);
    return this.#clock.sleep(restMs + DELAY_MS + SETTLE_MS);
  }

  /** The stream from its next key frame on, until the returned function is called. */
  join(taker: StreamTaker): () => void {
    this.#takers.add(taker);
    return () => {
      this.#takers.delete(taker);
    };
  }

  // A room's outputs that share this stream all hand on what they are given: each of these may come repeatedly.

  air(airing: Airing): void {
    this.#airings.announce(airedView(airing));
  }

  sound(airMs: number, pcm: Int16Array): void {
    if (airMs === this.#soundAt) return;
    this.#soundAt = airMs;
    this.#sound.put(airMs, pcm);
  }

  end(airing: Airing, atMs: number, cut: boolean): void {
    this.#airings.end(airing.audio.utterance.id, atMs);
    if (cut) this.#sound.cut(atMs);
  }

  #tick(): void {
    this.#cancelTick = undefined;
    const now = this.#clock.now();
    const hopeless = HOPELESS_S * this.#options.video.fps;
    const isClockSetBack = now - DELAY_MS < this.#airMsOf(this.#next - hopeless);
    if (isClockSetBack) this.#startedAt = now - DELAY_MS - this.#next * this.#frameMs;
    const due = Math.floor((now - DELAY_MS - (this.#startedAt ?? now)) / this.#frameMs);
    if (due - this.#next >= hopeless) this.#leaveOut(due - this.#next);
    while (this.#next <= due) this.#send(due - this.#next);
    const nextAt = this.#airMsOf(this.#next) + DELAY_MS;
    this.#cancelTick = this.#clock.after(Math.max(1, nextAt - this.#clock.now()), () => this.#tick());
  }

  #send(behind: number): void {
    const encoder = this.#encoder;
    if (encoder === undefined || this.#isFull(encoder)) {
      this.#leaveOut(1);
      return;
    }
    const airMs = this.#airMsOf(this.#next);
    const sound = this.#sound.take(airMs, Math.round(HOUSE_RATE_HZ / this.#options.video.fps));
    const isLate = behind >= PAINTED_BEHIND || encoder.waiting >= WAITING.crowded;
    const { frame, isProven } = isLate
      ? this.#picture.again()
      : this.#picture.at(airMs, this.#next, this.#airings.at(airMs));
    this.#time.shows(encoder.nextFrame, airMs);
    encoder.give(frame, sound);
    this.#tally.frames += 1;
    if (isLate) this.#tally.dropped += 1;
    if (isProven) this.#provenAt = this.#clock.now();
    this.#next += 1;
  }

  #isFull(encoder: Encoder): boolean {
    const { waiting } = encoder;
    const wasFull = this.#wasFull;
    this.#wasFull = waiting >= (wasFull ? WAITING.relieved : WAITING.full);
    if (this.#wasFull && !wasFull) this.#alert('BROADCAST_LATE', 'The encoder does not keep up.');
    if (this.#wasFull && this.#clock.now() - encoder.tookAt > HUNG_MS) encoder.kill();
    return this.#wasFull;
  }

  /** Frames that nobody will see: the stream goes on behind them without a hole, in step. */
  #leaveOut(frames: number): void {
    this.#next += frames;
    this.#tally.frames += frames;
    this.#tally.dropped += frames;
  }

  #encode(): void {
    this.#cancelRestart = undefined;
    this.#tally.encoderStarts += 1;
    this.#encoderSince = this.#clock.now();
    const { ffmpeg, video } = this.#options;
    const encoder = new Encoder(ffmpeg, video, this.#streamed, this.#clock, {
      onRun: (bytes, keyFrame) => this.#hand(bytes, keyFrame),
      onExit: (end) => {
        if (this.#encoder === encoder) this.#lost(end);
      },
    });
    this.#encoder = encoder;
  }

  #lost({ words }: ProgramEnd): void {
    this.#streamed = this.#encoder?.nextFrame ?? this.#streamed;
    this.#encoder = undefined;
    this.#wasFull = false;
    if (this.#closing !== undefined) return;
    this.#alert('ENCODER_FAILED', words);
    if (this.#clock.now() - this.#encoderSince > GOOD_LIFE_MS) this.#restMs = RESTART_MS.first;
    this.#cancelRestart = this.#clock.after(this.#restMs, () => this.#encode());
    this.#restMs = Math.min(RESTART_MS.most, this.#restMs * 2);
  }

  #hand(bytes: Buffer, keyFrame: number | undefined): void {
    for (const taker of this.#takers) {
      try {
        if (keyFrame !== undefined) taker.keyFrame(this.#time.airMsOf(keyFrame), keyFrame * this.#frameMs);
        taker.take(bytes);
      } catch (fault) {
        // One taker's fault is not the others'.
        this.#options.ground.log.error({ fault: String(fault) }, 'a taker of the stream failed');
      }
    }
  }

  #airMsOf(frame: number): number {
    return (this.#startedAt ?? 0) + frame * this.#frameMs;
  }

  async #close(): Promise<void> {
    this.#cancelTick?.();
    this.#cancelRestart?.();
    this.#unwatch?.();
    this.#provenAt = undefined;
    await this.#encoder?.end();
  }

  #alert(code: string, message: string): void {
    const now = this.#clock.now();
    if (now - (this.#alertedAt.get(code) ?? Number.NEGATIVE_INFINITY) < ALERT_EVERY_MS) return;
    this.#alertedAt.set(code, now);
    this.#options.ground.alert('error', code, message);
  }
}
