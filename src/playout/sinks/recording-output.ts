import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { implicitLabel } from '../../gate/implicit-label.ts';
import type { RecordingConfig } from '../../model/output-config.ts';
import type { OutputHealth } from '../../model/output-health.ts';
import { rhythmLabel } from '../../voice/rhythm-label.ts';
import type { Output, OutputGround } from '../output.ts';
import { RecordingIndex } from '../recording-index.ts';
import type { Airing } from '../sink.ts';
import type { Broadcast, StreamTaker } from './broadcast.ts';
import { sealFile } from './file-hash.ts';
import { OutputState } from './output-state.ts';
import type { ProgramEnd } from './program.ts';
import { RecordingFile } from './recording-file.ts';
import { RecordingRoom } from './recording-room.ts';
import { unfinished } from './retention.ts';
import { SaidPlaces } from './said-places.ts';

/** How often room on the disk is looked at, ms: a 2.5 Mbit/s stream takes 3 MB meanwhile. */
const LOOK_MS = 10_000;
/** How often what has outlived its keeping is swept, ms. */
const SWEEP_MS = 3_600_000;
/** The first rest before another file after one that failed, ms, doubled each time up to the most. */
const RETRY_MS = { first: 2_000, most: 30_000 };
/** Key frames, two seconds apart, at which a file may not have grown before it is given up. */
const IDLE_KEY_FRAMES = 4;

/** The head of a file is less than this; behind it are the first pictures. */
const HEAD_BYTES = 4_096;

interface OpenFile {
  readonly name: string;
  readonly recording: string;
  readonly startsAt: number;
  readonly writer: RecordingFile;
  bytes: number;
  idle: number;
  isClosing: boolean;
}

export interface RecordingOutputOptions {
  readonly ground: OutputGround;
  readonly config: RecordingConfig;
  /** The room's folder, absolute. */
  readonly dir: string;
  readonly broadcast: Broadcast;
  readonly ffmpeg: string;
  /** For tests, which do not fill disks. */
  readonly freeBytes?: (dir: string) => Promise<number>;
  readonly lookMs?: number;
}

/** Records the room's stream in files, each with its labels, and notes where every utterance is in them. */
export class RecordingOutput implements Output, StreamTaker {
  readonly name = 'recording';
  readonly #options: RecordingOutputOptions;
  readonly #state: OutputState;
  readonly #index: RecordingIndex;
  readonly #room: RecordingRoom;
  readonly #places = new SaidPlaces();
  readonly #opening = rhythmLabel();
  readonly #closings = new Set<Promise<void>>();
  #current: OpenFile | undefined;
  #mayRecord = false;
  #isClosing = false;
  #retryAt = 0;
  #restMs = RETRY_MS.first;
  #sweptAt = Number.NEGATIVE_INFINITY;
  #isLimitTold = false;
  #leave: (() => void) | undefined;
  #cancelLook: (() => void) | undefined;

  constructor(options: RecordingOutputOptions) {
    const { ground, dir, config, freeBytes } = options;
    this.#options = options;
    this.#state = new OutputState(ground, { id: 'recording', kind: 'recording' });
    this.#index = new RecordingIndex(dir);
    this.#room = new RecordingRoom({
      dir,
      config,
      index: this.#index,
      clock: ground.clock,
      ...(freeBytes !== undefined && { freeBytes }),
    });
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

  /** The process that writes the file, where one is written. */
  get writerPid(): number | undefined {
    return this.#current?.writer.pid;
  }

  start(): void {
    const { broadcast, dir } = this.#options;
    this.#state.open(dir);
    broadcast.start();
    this.#leave = broadcast.join(this);
    void this.#look(true);
  }

  async close(): Promise<void> {
    const { broadcast, ground } = this.#options;
    if (this.#leave !== undefined) await broadcast.settle();
    this.#isClosing = true;
    this.#cancelLook?.();
    this.#leave?.();
    this.#closeFile(ground.clock.now(), true);
    await Promise.all(this.#closings);
    this.#note(Number.POSITIVE_INFINITY);
    await this.#index.read().catch(() => []);
    await broadcast.close();
    this.#state.change('closed');
  }

  air(airing: Airing): void {
    this.#options.broadcast.air(airing);
  }

  sound(airMs: number, pcm: Int16Array): void {
    this.#options.broadcast.sound(airMs, pcm);
  }

  end(airing: Airing, atMs: number, cut: boolean): void {
    this.#options.broadcast.end(airing, atMs, cut);
    this.#places.said(airing.audio.utterance.id, airing.startsAt, atMs);
  }

  keyFrame(airMs: number): void {
    this.#note(airMs);
    const fileMs = this.#options.config.segmentMinutes * 60_000;
    // Half a frame early: times of frames are not whole milliseconds at every rate.
    const isFull = this.#current !== undefined && airMs - this.#current.startsAt >= fileMs - 20;
    if (isFull || !this.#mayRecord) this.#closeFile(airMs, true);
    if (this.#current !== undefined) this.#watchGrowth(this.#current);
    else if (this.#mayRecord && this.#options.ground.clock.now() >= this.#retryAt) this.#openFile(airMs);
  }

  take(bytes: Buffer): void {
    if (this.#current === undefined || this.#current.writer.take(bytes)) return;
    this.#fail(this.#current, 'the disk is too slow');
  }

  #openFile(airMs: number): void {
    const { ground, dir, ffmpeg } = this.#options;
    const startsAt = Math.round(airMs);
    const stamp = new Date(startsAt).toISOString().replace(/[-:.]/g, '');
    const recording = `${ground.room}-${stamp}`;
    const name = `${recording}.mp4`;
    const writer = new RecordingFile({
      ffmpeg,
      path: join(dir, name),
      label: implicitLabel(ground.plan, recording),
      opening: this.#opening,
      clock: ground.clock,
      onExit: (end) => this.#exited(name, end),
    });
    this.#current = { name, recording, startsAt, writer, bytes: 0, idle: 0, isClosing: false };
    this.#places.opened(name, startsAt);
    void this.#index.add({ is: 'opened', file: name, recording, startsAt });
    ground.record('recording.opened', { file: name, recording, startsAt });
  }

  /** Ends the file that is being written; what comes of it is noted when it is durable. */
  #closeFile(endsAt: number, whole: boolean): void {
    const file = this.#current;
    if (file === undefined) return;
    this.#current = undefined;
    file.isClosing = true;
    this.#places.closed(file.name, endsAt);
    const closing = file.writer
      .end()
      .then(() => this.#seal(file.name, file.recording, endsAt, whole))
      .finally(() => this.#closings.delete(closing));
    this.#closings.add(closing);
  }

  /** Hashes a file that nobody writes any more, into the index and the ledger. */
  async #seal(name: string, recording: string, endsAt: number, whole: boolean): Promise<void> {
    const { ground, dir } = this.#options;
    try {
      const { sha256, bytes } = await sealFile(join(dir, name));
      if (whole && bytes > HEAD_BYTES && !this.#isClosing) this.#recording();
      const rounded = Math.round(endsAt);
      ground.record('recording.closed', { file: name, recording, endsAt: rounded, sha256, bytes, whole });
      await this.#index.add({ is: 'closed', file: name, sha256, bytes, endsAt: rounded, whole });
    } catch (fault) {
      ground.alert('error', 'RECORDING_FAILED', `${name}: ${wordsOf(fault)}`);
    }
  }

  /** A writer ended that nobody had asked to. */
  #exited(name: string, { words }: ProgramEnd): void {
    if (this.#current?.name === name) this.#fail(this.#current, words);
  }

  #fail(file: OpenFile, why: string): void {
    const { ground } = this.#options;
    const reason = why.split('\n').at(-1) ?? why;
    this.#closeFile(ground.clock.now(), false);
    this.#state.change('retrying', reason);
    ground.alert('error', 'RECORDING_FAILED', `${file.name}: ${reason}`);
    this.#retryAt = ground.clock.now() + this.#restMs;
    this.#restMs = Math.min(RETRY_MS.most, this.#restMs * 2);
  }

  /** Only a file that grows is a recording: a writer may live and write nothing. */
  #watchGrowth(file: OpenFile): void {
    void stat(join(this.#options.dir, file.name)).then(
      ({ size }) => this.#grown(file, size),
      () => this.#grown(file, 0),
    );
  }

  #grown(file: OpenFile, size: number): void {
    if (file.isClosing) return;
    if (size > file.bytes) {
      if (size > HEAD_BYTES) this.#recording();
      file.bytes = size;
      file.idle = 0;
    } else {
      file.idle += 1;
      if (file.idle >= IDLE_KEY_FRAMES) this.#fail(file, 'the file does not grow');
    }
  }

  #recording(): void {
    if (!this.#mayRecord) return;
    this.#restMs = RETRY_MS.first;
    this.#state.change('live');
  }

  #note(airMs: number): void {
    for (const line of this.#places.settle(airMs)) void this.#index.add(line);
  }

  async #look(isFirst = false): Promise<void> {
    const { ground } = this.#options;
    try {
      if (isFirst) {
        await mkdir(this.#options.dir, { recursive: true });
        await this.#recover();
      }
      await this.#sweep();
      await this.#heedSpace();
    } catch (fault) {
      this.#mayRecord = false;
      this.#state.change('retrying', wordsOf(fault));
      ground.alert('error', 'RECORDING_FAILED', wordsOf(fault));
    }
    if (this.#isClosing) return;
    this.#cancelLook = ground.clock.after(
      this.#options.lookMs ?? LOOK_MS,
      () => void this.#look(isFirst && !this.#mayRecord),
    );
  }

  /** What a process before this one began and could not close. */
  async #recover(): Promise<void> {
    const { dir } = this.#options;
    for (const { file, recording } of unfinished(await this.#index.read())) {
      const found = await stat(join(dir, file)).catch(() => undefined);
      if (found !== undefined) await this.#seal(file, recording, found.mtimeMs, false);
    }
  }

  async #sweep(): Promise<void> {
    const { ground } = this.#options;
    const now = ground.clock.now();
    if (now - this.#sweptAt < SWEEP_MS) return;
    this.#sweptAt = now;
    const deleted = await this.#room.sweep();
    if (deleted.length > 0) ground.record('output.changed', { id: 'recording', kind: 'recording', deleted });
  }

  async #heedSpace(): Promise<void> {
    const { ground } = this.#options;
    const { isEnough, freeBytes, usedBytes, isOverLimit } = await this.#room.space();
    if (isOverLimit && !this.#isLimitTold) {
      const used = inGiB(usedBytes);
      ground.alert(
        'warn',
        'RECORDING_SPACE',
        `The recordings take ${used}; what must be kept is not deleted.`,
      );
    }
    this.#isLimitTold = isOverLimit;
    if (!isEnough && this.#state.health.detail !== FULL) {
      this.#state.change('retrying', FULL);
      const free = inGiB(freeBytes);
      ground.alert('error', 'RECORDING_SPACE', `The disk has ${free} left: not recording until it has more.`);
    }
    this.#mayRecord = isEnough;
  }
}

const FULL = 'the disk is full';

function inGiB(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
