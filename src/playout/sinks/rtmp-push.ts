import type { Clock } from '../../infra/clock.ts';
import { Program, type ProgramEnd } from './program.ts';
import type { RtmpAddress } from './rtmp-address.ts';

/** Bytes that may wait for a slow network: some ten seconds of a 2.5 Mbit/s stream. */
const BACKLOG_BYTES = 3_000_000;

export interface PushEvents {
  /** The server takes bytes: more than at the last call. */
  onProgress(): void;
  /** `words` hold no secret. */
  onExit(end: ProgramEnd): void;
}

/** One connection of one target: an ffmpeg that hands the encoded stream on as it is. */
export class RtmpPush {
  readonly #program: Program;
  #isFlowing = false;
  #sentBytes = 0;
  #skips = 0;

  constructor(ffmpeg: string, address: RtmpAddress, clock: Clock, events: PushEvents) {
    this.#program = new Program([ffmpeg, ...pushArguments(address)], ['in', 'none', 'out', 'out'], clock, {
      onExit: ({ fine, words }) => events.onExit({ fine, words: address.redact(words) }),
    });
    this.#program.listen(3, (text) => {
      const bytes = Math.max(0, ...[...text.matchAll(/total_size=(\d+)/g)].map(([, size]) => Number(size)));
      if (bytes <= this.#sentBytes) return;
      this.#sentBytes = bytes;
      events.onProgress();
    });
  }

  get pid(): number | undefined {
    return this.#program.pid;
  }

  /** How often it was too far behind and went on at a later key frame. */
  get skips(): number {
    return this.#skips;
  }

  /** What follows begins with a key frame. */
  keyFrame(): void {
    if (this.#program.backlog(0) < BACKLOG_BYTES) this.#isFlowing = true;
  }

  take(bytes: Buffer): void {
    if (!this.#isFlowing) return;
    if (this.#program.backlog(0) < BACKLOG_BYTES) {
      this.#program.write(0, bytes);
      return;
    }
    this.#isFlowing = false;
    this.#skips += 1;
  }

  kill(): void {
    this.#program.kill();
  }

  end(): Promise<void> {
    return this.#program.end();
  }
}

function pushArguments({ url }: RtmpAddress): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostats', '-nostdin'],
    ...['-progress', 'pipe:3', '-stats_period', '0.5'],
    ...['-probesize', '500000', '-analyzeduration', '1000000', '-f', 'mpegts', '-i', 'pipe:0'],
    ...['-map', '0', '-c', 'copy', '-flush_packets', '1'],
    ...['-f', 'flv', '-flvflags', 'no_duration_filesize', url],
  ];
}
