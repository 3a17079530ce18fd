import type { Clock } from '../../infra/clock.ts';
import { HOUSE_RATE_HZ } from '../../model/audio.ts';
import type { AigcMetadata } from '../../model/utterance.ts';
import { Program, type ProgramEnd } from './program.ts';

/** Bytes that may wait for a slow disk: some ten seconds of a 2.5 Mbit/s stream. */
const BACKLOG_BYTES = 3_000_000;
/** What is heard beneath the audio label, as a share: it stays understandable, since the file is evidence. */
const DUCKED = 0.35;
const SOUND_KBPS = 128;

export interface RecordingFileOptions {
  readonly ffmpeg: string;
  /** Absolute. */
  readonly path: string;
  readonly label: AigcMetadata;
  /** The audio label, house format: laid over the beginning of the file's sound. */
  readonly opening: Int16Array;
  readonly clock: Clock;
  readonly onExit: (end: ProgramEnd) => void;
}

/**
 * One file being written: fragmented MP4, a fragment every key frame, so that whatever happens to the program
 * or the machine, what was written before plays. The implicit label is in its head from the first byte.
 */
export class RecordingFile {
  readonly #program: Program;

  constructor(options: RecordingFileOptions) {
    const { ffmpeg, opening, clock, onExit } = options;
    this.#program = new Program([ffmpeg, ...fileArguments(options)], ['in', 'none', 'out', 'in'], clock, {
      onExit,
    });
    this.#program.write(3, new Uint8Array(opening.buffer, opening.byteOffset, opening.byteLength));
    this.#program.finish(3);
  }

  get pid(): number | undefined {
    return this.#program.pid;
  }

  /** False where the disk is too slow: the file had better end, and another begin at a key frame. */
  take(bytes: Buffer): boolean {
    if (this.#program.backlog(0) > BACKLOG_BYTES) return false;
    this.#program.write(0, bytes);
    return true;
  }

  /** Writes the last fragment. Resolves when the program is gone. */
  end(): Promise<void> {
    return this.#program.end();
  }
}

function fileArguments({ path, label, opening }: RecordingFileOptions): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostats', '-nostdin', '-n'],
    ...['-probesize', '500000', '-analyzeduration', '1000000', '-f', 'mpegts', '-i', 'pipe:0'],
    ...soundArguments(opening),
    ...['-map', '0:v', '-c:v', 'copy'],
    ...['-map', '[sound]', '-c:a', 'aac', '-b:a', `${SOUND_KBPS}k`, '-map_metadata', '-1'],
    // TC260-PG-20257A: key AIGC in moov.udta.meta; one object, the keys of annex E.
    ...['-metadata', `AIGC=${JSON.stringify(label)}`],
    ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof+use_metadata_tags'],
    ...['-flush_packets', '1', '-f', 'mp4', path],
  ];
}

function soundArguments(opening: Int16Array): string[] {
  const seconds = (opening.length / HOUSE_RATE_HZ).toFixed(3);
  return [
    ...['-probesize', '32', '-analyzeduration', '0'],
    ...['-f', 's16le', '-ar', String(HOUSE_RATE_HZ), '-ac', '1', '-i', 'pipe:3'],
    '-filter_complex',
    `[0:a]volume=${DUCKED}:enable='lt(t,${seconds})'[under];` +
      `[1:a]aresample=48000,aformat=channel_layouts=stereo[over];` +
      `[under][over]amix=inputs=2:duration=first:dropout_transition=0:normalize=0[sound]`,
  ];
}
