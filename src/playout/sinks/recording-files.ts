import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { implicitLabel } from '../../gate/implicit-label.ts';
import { HOUSE_RATE_HZ } from '../../model/audio.ts';
import { joinPcm } from '../../voice/join-pcm.ts';
import { rhythmSound } from '../../voice/rhythm-label.ts';
import type { OutputGround } from '../output.ts';
import type { RecordingIndex } from '../recording-index.ts';
import { sealFile } from './file-hash.ts';
import { RecordingFile } from './recording-file.ts';
import { unfinished } from './retention.ts';
import { SaidPlaces } from './said-places.ts';

/** The head of a file is less than this; behind it are the first pictures, bytes. */
const HEAD_BYTES = 4_096;
/** Key frames, two seconds apart, at which a file may not have grown before it is given up. */
const IDLE_KEY_FRAMES = 4;
/** A file's time that is further from the air's than this is noted: more than a frame, ms. */
const DRIFT_MS = 45;

/** A moment of the room: epoch ms on the air clock, and ms of the stream's own time. */
export interface StreamMoment {
  readonly airMs: number;
  readonly streamMs: number;
}

interface OpenFile {
  readonly name: string;
  readonly recording: string;
  readonly startsAt: StreamMoment;
  readonly writer: RecordingFile;
  bytes: number;
  idle: number;
  /** How much later than its own time the file shows the room, ms. */
  driftMs: number;
}

/** Silence before and behind the rhythm label, ms. */
const MARGIN_MS = 200;

export interface RecordingFilesOptions {
  readonly ground: Pick<OutputGround, 'room' | 'plan' | 'clock' | 'record' | 'alert'>;
  /** Absolute. */
  readonly dir: string;
  readonly ffmpeg: string;
  readonly index: RecordingIndex;
  readonly streamMsOf: (airMs: number) => number;
  /** A file has pictures in it. */
  readonly onRecorded: () => void;
  /** The file that was being written is lost from here on. */
  readonly onFailed: (file: string, why: string) => void;
}

/** The files of a recording, one at a time, each in the index and the ledger from its opening to its hash. */
export class RecordingFiles {
  readonly #options: RecordingFilesOptions;
  readonly #places: SaidPlaces;
  readonly #closings = new Set<Promise<void>>();
  #current: OpenFile | undefined;

  constructor(options: RecordingFilesOptions) {
    this.#options = options;
    this.#places = new SaidPlaces(options.streamMsOf);
  }

  /** Epoch ms of the first picture of the file that is being written. */
  get openSince(): number | undefined {
    return this.#current?.startsAt.airMs;
  }

  /** The process that writes it. */
  get writerPid(): number | undefined {
    return this.#current?.writer.pid;
  }

  open(moment: StreamMoment): void {
    const { ground, dir, ffmpeg, index } = this.#options;
    const startsAt = Math.round(moment.airMs);
    const recording = `${ground.room}-${new Date(startsAt).toISOString().replace(/[-:.]/g, '')}`;
    const name = `${recording}.mp4`;
    const writer = new RecordingFile({
      ffmpeg,
      path: join(dir, name),
      label: implicitLabel(ground.plan(), recording),
      opening: withSilence(rhythmSound(ground.plan().rhythm, HOUSE_RATE_HZ)),
      clock: ground.clock,
      onExit: ({ words }) => {
        if (this.#current?.name === name) this.#fail(words);
      },
    });
    this.#current = { name, recording, startsAt: moment, writer, bytes: 0, idle: 0, driftMs: 0 };
    this.#places.opened(name, moment.streamMs);
    void index.add({ is: 'opened', file: name, recording, startsAt });
    ground.record('recording.opened', { file: name, recording, startsAt });
  }

  /** Ends the file that is being written; what comes of it is noted when it is durable. */
  close(moment: StreamMoment, whole = true): void {
    const file = this.#current;
    if (file === undefined) return;
    this.#current = undefined;
    this.#places.closed(file.name, moment.streamMs);
    const closing = file.writer
      .end()
      .then(() => this.#seal(file.name, file.recording, moment.airMs, whole))
      .finally(() => this.#closings.delete(closing));
    this.#closings.add(closing);
  }

  take(bytes: Buffer): void {
    if (this.#current !== undefined && !this.#current.writer.take(bytes)) this.#fail('the disk is too slow');
  }

  /** An utterance was heard; times are epoch ms. */
  said(utterance: string, from: number, to: number): void {
    this.#places.said(utterance, from, to);
  }

  /** At every key frame: places what was said before it, and looks whether the file grows and keeps time. */
  keep({ airMs, streamMs }: StreamMoment): void {
    this.#place(airMs);
    const file = this.#current;
    if (file === undefined) return;
    const atMs = streamMs - file.startsAt.streamMs;
    const driftMs = airMs - file.startsAt.airMs - atMs;
    if (Math.abs(driftMs - file.driftMs) > DRIFT_MS) {
      file.driftMs = driftMs;
      const shown = { file: file.name, atMs: Math.round(atMs), airMs: Math.round(airMs) };
      void this.#options.index.add({ is: 'shows', ...shown });
    }
    void stat(join(this.#options.dir, file.name)).then(
      ({ size }) => this.#grown(file, size),
      () => this.#grown(file, 0),
    );
  }

  /** Closes in the index and the ledger what a process before this one began and could not. */
  async recover(): Promise<void> {
    const { dir, index } = this.#options;
    for (const { file, recording } of unfinished(await index.read())) {
      const found = await stat(join(dir, file)).catch(() => undefined);
      if (found !== undefined) await this.#seal(file, recording, found.mtimeMs, false);
    }
  }

  /** Resolves when all that was closed is sealed and all that was said is in the index. */
  async settled(): Promise<void> {
    await Promise.all(this.#closings);
    this.#place(Number.POSITIVE_INFINITY);
    await this.#options.index.written();
  }

  #place(airMs: number): void {
    for (const line of this.#places.settle(airMs)) void this.#options.index.add(line);
  }

  #fail(why: string): void {
    const file = this.#current;
    if (file === undefined) return;
    const now = this.#options.ground.clock.now();
    this.close({ airMs: now, streamMs: this.#options.streamMsOf(now) }, false);
    this.#options.onFailed(file.name, why);
  }

  /** Only a file that grows is a recording: a writer may live and write nothing. */
  #grown(file: OpenFile, size: number): void {
    if (this.#current !== file) return;
    if (size > HEAD_BYTES) this.#options.onRecorded();
    file.idle = size > file.bytes ? 0 : file.idle + 1;
    file.bytes = size;
    if (file.idle >= IDLE_KEY_FRAMES) this.#fail('the file does not grow');
  }

  /** Hashes a file that nobody writes any more, into the index and the ledger. */
  async #seal(file: string, recording: string, endsAt: number, whole: boolean): Promise<void> {
    const { ground, dir, index } = this.#options;
    try {
      const { sha256, bytes } = await sealFile(join(dir, file));
      if (whole && bytes > HEAD_BYTES) this.#options.onRecorded();
      const sealed = { file, sha256, bytes, endsAt: Math.round(endsAt), whole };
      ground.record('recording.closed', { ...sealed, recording });
      await index.add({ is: 'closed', ...sealed });
    } catch (fault) {
      ground.alert('error', 'RECORDING_FAILED', `${file}: ${String(fault)}`);
    }
  }
}

/** The rhythm label stands apart from what follows. */
function withSilence(sound: Int16Array): Int16Array {
  const margin = new Int16Array((MARGIN_MS * HOUSE_RATE_HZ) / 1000);
  return joinPcm([margin, sound, margin]);
}
