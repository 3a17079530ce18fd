import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { SoundCache } from './cleared-audio.ts';
import type { Sound } from './sound.ts';
import { openSound, sealSound } from './sound-file.ts';

const KEPT = '.sound';
const HALF = '.half';
const SECRET_BYTES = 32;

export interface DiskCacheOptions {
  readonly dir: string;
  /** Where the secret of the seals is kept, apart from what it seals; made where there is none. */
  readonly keyFile: string;
  readonly maxBytes: number;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Sound on disk by what made it, the longest unheard thrown out first. It only ever saves work: whatever fails
 * in it is logged, and the voice is asked.
 */
export class DiskCache implements SoundCache {
  readonly #options: DiskCacheOptions;
  readonly #secret: Uint8Array;
  /** Bytes by key, the longest unheard first. */
  readonly #kept = new Map<string, number>();
  #bytes = 0;
  #halves = 0;

  private constructor(options: DiskCacheOptions, secret: Uint8Array) {
    this.#options = options;
    this.#secret = secret;
  }

  /** The cache of a folder; undefined, with a warning, where the folder cannot be used. */
  static open(options: DiskCacheOptions): DiskCache | undefined {
    try {
      mkdirSync(options.dir, { recursive: true, mode: 0o700 });
      const cache = new DiskCache(options, secretOf(options.keyFile));
      cache.#survey();
      return cache;
    } catch (fault) {
      options.log.warn({ dir: options.dir, fault: String(fault) }, 'no voice cache');
      return undefined;
    }
  }

  async recall(key: string): Promise<Sound | undefined> {
    if (!this.#kept.has(key)) return undefined;
    try {
      const sound = openSound(key, await readFile(this.#path(key)), this.#secret);
      if (sound === undefined) throw new Error('its seal does not fit');
      this.#touch(key);
      const seconds = this.#options.clock.now() / 1000;
      await utimes(this.#path(key), seconds, seconds);
      return sound;
    } catch (fault) {
      this.#options.log.warn({ key, fault: String(fault) }, 'kept sound cannot be used and is thrown away');
      await this.#throwAway(key);
      return undefined;
    }
  }

  async keep(key: string, sound: Sound): Promise<void> {
    this.#halves += 1;
    const half = join(this.#options.dir, `${key}.${process.pid}.${this.#halves}${HALF}`);
    try {
      const file = sealSound(key, sound, this.#secret);
      if (file.length > this.#options.maxBytes) return;
      await this.#makeRoom(file.length);
      await writeFile(half, file, { mode: 0o600 });
      // Whoever dies before this leaves a half that no one reads; after it the file is whole.
      await rename(half, this.#path(key));
      this.#forget(key);
      this.#kept.set(key, file.length);
      this.#bytes += file.length;
    } catch (fault) {
      this.#options.log.warn({ fault: String(fault) }, 'sound could not be kept');
      await rm(half, { force: true }).catch(() => {});
    }
  }

  /** Takes in what is there, in the order in which it was heard, and clears away what a killed process left. */
  #survey(): void {
    const { dir, maxBytes } = this.#options;
    const found = readdirSync(dir).flatMap((name) => {
      const path = join(dir, name);
      if (name.endsWith(HALF)) rmSync(path, { force: true });
      if (!name.endsWith(KEPT)) return [];
      const { size, mtimeMs } = statSync(path);
      return [{ key: name.slice(0, -KEPT.length), size, mtimeMs }];
    });
    for (const { key, size } of found.sort((one, other) => one.mtimeMs - other.mtimeMs)) {
      this.#kept.set(key, size);
      this.#bytes += size;
    }
    for (const key of this.#surplus(maxBytes)) rmSync(this.#path(key), { force: true });
  }

  async #makeRoom(bytes: number): Promise<void> {
    const surplus = this.#surplus(this.#options.maxBytes - bytes);
    await Promise.all(surplus.map((key) => rm(this.#path(key), { force: true })));
  }

  /** Lets go of the longest unheard until the rest fits. */
  #surplus(maxBytes: number): readonly string[] {
    const surplus: string[] = [];
    for (const key of this.#kept.keys()) {
      if (this.#bytes <= maxBytes) break;
      this.#forget(key);
      surplus.push(key);
    }
    return surplus;
  }

  async #throwAway(key: string): Promise<void> {
    this.#forget(key);
    await rm(this.#path(key), { force: true }).catch(() => {});
  }

  #touch(key: string): void {
    const size = this.#kept.get(key);
    if (size === undefined) return;
    this.#kept.delete(key);
    this.#kept.set(key, size);
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key) ?? 0;
    this.#kept.delete(key);
  }

  #path(key: string): string {
    return join(this.#options.dir, `${key}${KEPT}`);
  }
}

/** One that is missing or torn is made anew: what it sealed is then thrown away when it is asked for. */
function secretOf(keyFile: string): Uint8Array {
  const known = existsSync(keyFile) ? readFileSync(keyFile) : undefined;
  if (known?.length === SECRET_BYTES) return known;
  const secret = randomBytes(SECRET_BYTES);
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, secret, { mode: 0o600 });
  return secret;
}
