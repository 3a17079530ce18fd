import type { ConfigTree } from '../config/load-config.ts';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import { readSignOffs } from '../ledger/sign-offs.ts';

/** How often it is looked whether somebody has signed, ms: he waits for it beside the console. */
const LOOK_MS = 2_000;

export interface UnsignedOptions {
  readonly clock: Clock;
  readonly log: Log;
}

interface Waiting {
  readonly tree: ConfigTree;
  readonly signature: string | undefined;
}

/** Saved configurations that wait for a signature: each is tried again once somebody has given one. */
export class Unsigned {
  readonly #options: UnsignedOptions;
  readonly #onSigned: (room: string, tree: ConfigTree) => void;
  readonly #waiting = new Map<string, Waiting>();
  #cancel: (() => void) | undefined;

  /** @param onSigned there is a signature that there was not when the configuration was refused */
  constructor(options: UnsignedOptions, onSigned: (room: string, tree: ConfigTree) => void) {
    this.#options = options;
    this.#onSigned = onSigned;
  }

  /** Undefined where there is none, or none that can be read: then nothing is taken on it. */
  lastSignature(room: string, { dataDir }: ConfigTree): string | undefined {
    try {
      return readSignOffs(dataDir, room).at(-1)?.hash;
    } catch (fault) {
      this.#options.log.error({ room, fault: String(fault) }, 'the signatures cannot be read');
      return undefined;
    }
  }

  /** @param signature the last one that there was when it was judged */
  keep(room: string, tree: ConfigTree, signature: string | undefined): void {
    this.#waiting.set(room, { tree, signature });
    this.#cancel ??= this.#options.clock.after(LOOK_MS, () => this.#look());
  }

  /** Another configuration has come, or this one was taken. */
  forget(room: string): void {
    this.#waiting.delete(room);
  }

  close(): void {
    this.#waiting.clear();
    this.#cancel?.();
  }

  #look(): void {
    this.#cancel = undefined;
    for (const [room, { tree, signature }] of [...this.#waiting]) {
      const latest = this.lastSignature(room, tree);
      if (latest !== undefined && latest !== signature) this.#onSigned(room, tree);
    }
    if (this.#waiting.size > 0) this.#cancel ??= this.#options.clock.after(LOOK_MS, () => this.#look());
  }
}
