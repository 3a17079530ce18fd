import type { Clock } from '../../infra/clock.ts';
import { HOUSE_RATE_HZ } from '../../model/audio.ts';
import type { VideoConfig } from '../../model/output-config.ts';
import type { Frame } from './frame-pool.ts';
import { Program, type ProgramEnd } from './program.ts';
import { type StreamRun, TransportStream } from './transport-stream.ts';

/** Platforms ask for a key frame every two seconds. */
const KEY_EVERY_S = 2;
/** Kilobits a second of AAC: speech is transparent at it. */
const SOUND_KBPS = 128;
/** Stream time of frame 0, s: the encoder's priming begins before its first frame, and no time may be negative. */
const FIRST_FRAME_S = 10;
/** Ticks of a transport stream's clock a second; it comes round after 2³³ of them (26.5 hours). */
const TICKS_PER_S = 90_000;
const ROUND_TICKS = 2 ** 33;

export interface EncoderEvents {
  /** A run of the stream; `keyFrame`: the number of the key frame that it begins with. */
  onRun(bytes: Buffer, keyFrame: number | undefined): void;
  onExit(end: ProgramEnd): void;
}

/**
 * One ffmpeg that makes a transport stream (H.264, AAC) of pictures and sound. It is given both for every
 * frame, so the two cannot drift apart: time is counted in frames, by us.
 */
export class Encoder {
  readonly #program: Program;
  readonly #fps: number;
  #frame: number;
  #waiting = 0;
  #tookAt: number;
  readonly #clock: Clock;

  /** @param firstFrame the number of the first frame it is given: its stream goes on where one before ended */
  constructor(ffmpeg: string, video: VideoConfig, firstFrame: number, clock: Clock, events: EncoderEvents) {
    this.#fps = video.fps;
    this.#frame = firstFrame;
    this.#clock = clock;
    this.#tookAt = clock.now();
    const stream = new TransportStream();
    const tell = ({ bytes, keyTicks }: StreamRun) =>
      events.onRun(bytes, keyTicks === undefined ? undefined : this.#frameAt(keyTicks));
    this.#program = new Program(
      [ffmpeg, ...encoderArguments(video, firstFrame)],
      ['in', 'out', 'out', 'in'],
      clock,
      {
        onOutput: (bytes) => stream.take(bytes).forEach(tell),
        onExit: events.onExit,
      },
    );
  }

  get pid(): number | undefined {
    return this.#program.pid;
  }

  /** Frames that it was given and has not yet taken. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Epoch ms when it last took a frame. */
  get tookAt(): number {
    return this.#tookAt;
  }

  /** The number of the frame that it is given next. */
  get nextFrame(): number {
    return this.#frame;
  }

  /** Gives the next frame: its picture (yuv420p), held until it is taken, and exactly its sound (house format). */
  give(picture: Frame, sound: Int16Array): void {
    this.#waiting += 1;
    this.#frame += 1;
    picture.hold();
    this.#program.write(0, picture.bytes, () => {
      picture.release();
      this.#waiting -= 1;
      this.#tookAt = this.#clock.now();
    });
    this.#program.write(3, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
  }

  end(): Promise<void> {
    return this.#program.end();
  }

  kill(): void {
    this.#program.kill();
  }

  /** The frame of a stream time, unrolled to be near what was given last. */
  #frameAt(ticks: number): number {
    const frame = (ticks / TICKS_PER_S - FIRST_FRAME_S) * this.#fps;
    const round = (ROUND_TICKS / TICKS_PER_S) * this.#fps;
    return Math.round(frame + Math.round((this.#frame - frame) / round) * round);
  }
}

/**
 * Measured on this stage at 720p25 and 2500 kbit/s: 0.24 core at a PSNR of 56.5 dB, `veryfast` 0.33 at 56.1 (what it
 * looks for, drawn pictures do not have), `ultrafast` 0.15 at 54.8 and without the high profile's transforms.
 */
const PRESET = 'superfast';
/** Pixels from which on one thread might not keep up. */
const LARGE = 1280 * 720;

/** Threads are slices with this tune: left to ffmpeg there would be more of them than the machine has cores. */
function threadsFor({ width, height }: VideoConfig): string {
  return width * height > LARGE ? '2' : '1';
}

/** What the pictures are (yuv-picture.ts): told of what comes in and of what goes out, and converted by nobody. */
const COLOURS = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
];

function encoderArguments(video: VideoConfig, firstFrame: number): string[] {
  const { width, height, fps, bitrateKbps } = video;
  const keyEvery = String(fps * KEY_EVERY_S);
  const offset = (FIRST_FRAME_S + firstFrame / fps).toFixed(6);
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostats', '-nostdin'],
    // Raw input has nothing to be found out: without this ffmpeg would wait for seconds of it.
    ...['-probesize', '32', '-analyzeduration', '0', '-thread_queue_size', '4'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', `${width}x${height}`],
    ...[...COLOURS, '-framerate', String(fps), '-i', 'pipe:0'],
    ...['-probesize', '32', '-analyzeduration', '0', '-thread_queue_size', '64'],
    ...['-f', 's16le', '-ar', String(HOUSE_RATE_HZ), '-ac', '1', '-i', 'pipe:3'],
    ...['-map', '0:v', '-map', '1:a'],
    ...COLOURS,
    ...['-c:v', 'libx264', '-preset', PRESET, '-tune', 'zerolatency', '-threads', threadsFor(video)],
    ...['-profile:v', 'high'],
    ...['-g', keyEvery, '-keyint_min', keyEvery, '-sc_threshold', '0'],
    ...['-b:v', `${bitrateKbps}k`, '-maxrate', `${bitrateKbps}k`, '-bufsize', `${bitrateKbps * 2}k`],
    ...['-c:a', 'aac', '-b:a', `${SOUND_KBPS}k`, '-ar', '48000', '-ac', '2'],
    ...['-output_ts_offset', offset, '-muxdelay', '0', '-muxpreload', '0', '-flush_packets', '1'],
    ...['-f', 'mpegts', 'pipe:1'],
  ];
}
