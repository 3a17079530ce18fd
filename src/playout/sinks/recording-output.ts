import { mkdir } from 'node:fs/promises';
import type { RecordingConfig } from '../../model/output-config.ts';
import type { OutputHealth } from '../../model/output-health.ts';
import { requireClearedAudio } from '../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../output.ts';
import { RecordingIndex } from '../recording-index.ts';
import type { Airing } from '../sink.ts';
import type { Broadcast, StreamTaker } from './broadcast.ts';
import { OutputState } from './output-state.ts';
import { RecordingFiles } from './recording-files.ts';
import { RecordingRoom } from './recording-room.ts';

/** How often room on the disk is looked at, ms: a 2.5 Mbit/s stream takes 3 MB meanwhile. */
const LOOK_MS = 10_000;
/** How often what has outlived its keeping is swept, ms. */
const SWEEP_MS = 3_600_000;
/** The first rest before another file after one that failed, ms, doubled each time up to the most. */
const RETRY_MS = { first: 2_000, most: 30_000 };
/** A file may end this much early, ms: half a frame, since times of frames are not whole milliseconds. */
const EARLY_MS = 20;
const FULL = 'the disk is full';

export interface RecordingOutputOptions {
  readonly ground: OutputGround;
  readonly config: RecordingConfig;
  /** The room's folder, absolute. */
  readonly dir: string;
  readonly broadcast: Broadcast;
  readonly ffmpeg: string;
  /** Whether somebody has asked that nothing of the room is deleted. */
  readonly isHeld?: () => boolean;
  /** For tests, which do not fill disks or wait for seconds. */
  readonly freeBytes?: (dir: string) => Promise<number>;
  readonly lookMs?: number;
  readonly retryMs?: { readonly first: number; readonly most: number };
}

/** Records the room's stream, as long as the disk has room for it and the ledger. */
export class RecordingOutput implements Output, StreamTaker {
  readonly name = 'recording';
  readonly #options: RecordingOutputOptions;
  readonly #state: OutputState;
  readonly #files: RecordingFiles;
  readonly #room: RecordingRoom;
  readonly #retryMs: { readonly first: number; readonly most: number };
  #isPrepared = false;
  #mayRecord = false;
  #isClosing = false;
  #retryAt = 0;
  #restMs: number;
  #sweptAt = Number.NEGATIVE_INFINITY;
  #isLimitTold = false;
  #leave: (() => void) | undefined;
  #cancelLook: (() => void) | undefined;

  constructor(options: RecordingOutputOptions) {
    const { ground, dir, config, broadcast, ffmpeg, freeBytes, isHeld } = options;
    this.#options = options;
    this.#retryMs = options.retryMs ?? RETRY_MS;
    this.#restMs = this.#retryMs.first;
    this.#state = new OutputState(ground, { id: 'recording', kind: 'recording' });
    const index = new RecordingIndex(dir);
    this.#files = new RecordingFiles({
      ground,
      dir,
      ffmpeg,
      index,
      streamMsOf: (airMs) => broadcast.streamMsOf(airMs),
      onRecorded: () => this.#recorded(),
      onFailed: (file, why) => this.#failed(file, why),
    });
    const { clock } = ground;
    this.#room = new RecordingRoom({
      dir,
      config,
      index,
      clock,
      ...(freeBytes !== undefined && { freeBytes }),
      ...(isHeld !== undefined && { isHeld }),
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
    return this.#files.writerPid;
  }

  start(): void {
    const { broadcast, dir } = this.#options;
    this.#state.open(dir);
    broadcast.start();
    this.#leave = broadcast.join(this);
    void this.#look();
  }

  async close(): Promise<void> {
    const { broadcast, ground } = this.#options;
    if (this.#leave !== undefined) await broadcast.settle(this.#files.openSince);
    this.#isClosing = true;
    this.#cancelLook?.();
    this.#leave?.();
    const now = ground.clock.now();
    this.#files.close({ airMs: now, streamMs: broadcast.streamMsOf(now) });
    await this.#files.settled();
    await broadcast.close();
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
    this.#files.said(airing.audio.utterance.id, airing.startsAt, atMs);
  }

  keyFrame(airMs: number, streamMs: number): void {
    const moment = { airMs, streamMs };
    const { openSince } = this.#files;
    const { config, ground } = this.#options;
    const fileMs = Math.max(config.segmentMinutes * 60_000, ground.plan().stage.leastMs) - EARLY_MS;
    if (!this.#mayRecord || (openSince !== undefined && airMs - openSince >= fileMs))
      this.#files.close(moment);
    const mayOpen = this.#mayRecord && ground.clock.now() >= this.#retryAt;
    if (this.#files.openSince === undefined && mayOpen) this.#files.open(moment);
    this.#files.keep(moment);
  }

  take(bytes: Buffer): void {
    this.#files.take(bytes);
  }

  #recorded(): void {
    if (!this.#mayRecord || this.#isClosing) return;
    this.#restMs = this.#retryMs.first;
    this.#state.change('live');
  }

  #failed(file: string, why: string): void {
    const { ground } = this.#options;
    const reason = why.split('\n').at(-1) ?? why;
    this.#retryAt = ground.clock.now() + this.#restMs;
    this.#restMs = Math.min(this.#retryMs.most, this.#restMs * 2);
    this.#state.change('retrying', reason);
    ground.alert('error', 'RECORDING_FAILED', `${file}: ${reason}`);
  }

  /** Looks after the folder, again and again. */
  async #look(): Promise<void> {
    const { ground, dir } = this.#options;
    try {
      if (!this.#isPrepared) {
        await mkdir(dir, { recursive: true });
        await this.#files.recover();
        this.#isPrepared = true;
      }
      await this.#sweep();
      await this.#heedSpace();
    } catch (fault) {
      const words = fault instanceof Error ? fault.message : String(fault);
      this.#mayRecord = false;
      // Told once: the same fault comes again at every look.
      if (this.#state.health.detail !== words) ground.alert('error', 'RECORDING_FAILED', words);
      this.#state.change('retrying', words);
    }
    if (this.#isClosing) return;
    this.#cancelLook = ground.clock.after(this.#options.lookMs ?? LOOK_MS, () => void this.#look());
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

function inGiB(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
