import { access, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../infra/clock.ts';
import type { RecordingConfig } from '../../model/output-config.ts';
import type { RecordingIndex } from '../recording-index.ts';
import { outlived } from './retention.ts';

const GIB = 2 ** 30;
/** A file of this name in the folder keeps everything: a dispute or an investigation is on. */
const HOLD_FILE = 'HOLD';
/** Room comes back with a tenth to spare, so that recording does not flutter about the limit. */
const BACK_SHARE = 1.1;

export interface Space {
  /** Whether there is room to record. */
  readonly isEnough: boolean;
  readonly freeBytes: number;
  readonly usedBytes: number;
  /** More is used than the configuration wants. */
  readonly isOverLimit: boolean;
}

export interface RecordingRoomOptions {
  readonly dir: string;
  readonly config: RecordingConfig;
  readonly index: RecordingIndex;
  readonly clock: Clock;
  /** Whether somebody has asked that nothing of the room is deleted. */
  readonly isHeld?: () => boolean;
  /** For tests, which do not fill disks. */
  readonly freeBytes?: (dir: string) => Promise<number>;
}

/** How much room a folder of recordings has and takes, and what in it has outlived its keeping. */
export class RecordingRoom {
  readonly #options: RecordingRoomOptions;
  #wasEnough = true;

  constructor(options: RecordingRoomOptions) {
    this.#options = options;
  }

  async space(): Promise<Space> {
    const { dir, config } = this.#options;
    const freeBytes = await (this.#options.freeBytes ?? freeBytesOf)(dir);
    const usedBytes = await usedBytesIn(dir);
    const needed = config.reserveGiB * GIB * (this.#wasEnough ? 1 : BACK_SHARE);
    this.#wasEnough = freeBytes >= needed;
    const isOverLimit = config.maxGiB !== undefined && usedBytes > config.maxGiB * GIB;
    return { isEnough: this.#wasEnough, freeBytes, usedBytes, isOverLimit };
  }

  /** Deletes what the law no longer asks for, and nothing else; returns the names. */
  async sweep(): Promise<readonly string[]> {
    const { dir, config, index, clock } = this.#options;
    const now = clock.now();
    const hasHoldFile = await access(join(dir, HOLD_FILE)).then(
      () => true,
      () => false,
    );
    const isHeld = hasHoldFile || this.#options.isHeld?.() === true;
    const files = outlived(await index.read(), { ...config, isHeld }, now);
    for (const file of files) {
      await rm(join(dir, file), { force: true });
      await index.add({ is: 'deleted', file, at: now });
    }
    return files;
  }
}

async function freeBytesOf(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}

async function usedBytesIn(dir: string): Promise<number> {
  const names = await readdir(dir);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(dir, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
