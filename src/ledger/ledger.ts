import type { Clock } from '../infra/clock.ts';
import { CandorError } from '../model/errors.ts';
import type { Json, LedgerEntry, LedgerKind, LedgerWriter } from '../model/ledger-entry.ts';
import { canonicalBody } from './chain/json-body.ts';
import type { TreeHead } from './chain/tree-head.ts';
import { ChainWriter } from './store/chain-writer.ts';
import type { Durability } from './store/open-partition.ts';
import { makeFolder, roomFolder } from './store/room-folder.ts';
import { shopKey } from './store/shop-key.ts';
import { writeFault } from './store/sqlite-fault.ts';
import { holdRoom } from './store/writer-lock.ts';

export type { Durability };

const HOUR_MS = 3_600_000;
/** A head that could not be signed (a full disk, say) is tried again after this, ms: soon, but not in a spin. */
const HEAD_RETRY_MS = 60_000;

export interface LedgerOptions {
  /** The data folder: the room's partitions are in `<dir>/<room>/`. */
  readonly dir: string;
  readonly room: string;
  readonly clock: Clock;
  /** The shop's private key, PKCS8 PEM; made at first use. */
  readonly keyFile: string;
  /** Default `power-cut`. */
  readonly durability?: Durability;
  /** Told of what fails in the background: an hourly head. An append's fault goes to its caller. */
  readonly onFault?: (fault: CandorError) => void;
}

/** The as-run ledger of one room, open for its one writer. */
export interface Ledger extends LedgerWriter {
  readonly room: string;
  /** How many entries are durable, and the hash of the last. */
  readonly head: { readonly size: number; readonly hash: string };
  /**
   * Durable when it resolves. Rejects with CandorError LEDGER_UNWRITABLE where the entry could not be
   * written, and then it is not there, nor half of it; with TypeError where the body is not JSON. The
   * appends of one tick share one transaction; what is wanted `soon` joins the next, in this turn of the event
   * loop or the one behind it.
   */
  append(kind: LedgerKind, body: Json, when?: 'now' | 'soon'): Promise<LedgerEntry>;
  /** Signs what is there now; the last head again where nothing came since, undefined where there is nothing. */
  signHead(): Promise<TreeHead | undefined>;
  /** Writes what waits, signs a last head and lets go of the room. */
  close(): Promise<void>;
}

/**
 * Opens the ledger of a room for writing, verifies its tail, and signs what a crash left unsigned.
 * @throws CandorError LEDGER_UNWRITABLE (read-only, held by another process, no key), LEDGER_CORRUPT, USAGE
 */
export function openLedger({
  dir,
  room,
  clock,
  keyFile,
  durability = 'power-cut',
  onFault,
}: LedgerOptions): Ledger {
  const folder = roomFolder(dir, room);
  let letGo: (() => void) | undefined;
  try {
    makeFolder(folder);
    letGo = holdRoom(folder, room);
    const chain = ChainWriter.open(folder, room, shopKey(keyFile), clock.now(), durability);
    return new OpenLedger({ room, clock, chain, letGo, onFault: onFault ?? (() => {}) });
  } catch (error) {
    letGo?.();
    throw writeFault(error, folder);
  }
}

interface Waiting {
  readonly at: number;
  readonly kind: LedgerKind;
  readonly body: string;
  readonly resolve: (entry: LedgerEntry) => void;
  readonly reject: (reason: unknown) => void;
}

interface Parts {
  readonly room: string;
  readonly clock: Clock;
  readonly chain: ChainWriter;
  readonly letGo: () => void;
  readonly onFault: (fault: CandorError) => void;
}

class OpenLedger implements Ledger {
  readonly room: string;
  readonly #clock: Clock;
  readonly #chain: ChainWriter;
  readonly #letGo: () => void;
  readonly #onFault: (fault: CandorError) => void;
  #waiting: Waiting[] = [];
  #isDue = false;
  #later: NodeJS.Immediate | undefined;
  #cancelHead: (() => void) | undefined;
  #isClosed = false;

  constructor({ room, clock, chain, letGo, onFault }: Parts) {
    this.room = room;
    this.#clock = clock;
    this.#chain = chain;
    this.#letGo = letGo;
    this.#onFault = onFault;
  }

  get head(): { readonly size: number; readonly hash: string } {
    return { size: this.#chain.size, hash: this.#chain.hash };
  }

  append(kind: LedgerKind, body: Json, when: 'now' | 'soon' = 'now'): Promise<LedgerEntry> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw closed(this.room);
      this.#waiting.push({
        at: Math.floor(this.#clock.now()),
        kind,
        body: canonicalBody(body),
        resolve,
        reject,
      });
      this.#flushBy(when);
    });
  }

  async signHead(): Promise<TreeHead | undefined> {
    if (this.#isClosed) throw closed(this.room);
    this.#flush();
    return this.#chain.signHead(this.#clock.now());
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#flush();
    this.#isClosed = true;
    this.#cancelHead?.();
    try {
      this.#chain.signHead(this.#clock.now());
    } finally {
      this.#chain.close();
      this.#letGo();
    }
  }

  /** Writes what waits within this turn of the event loop, or behind it: no time passes on any clock. */
  #flushBy(when: 'now' | 'soon'): void {
    if (when === 'soon') {
      this.#later ??= setImmediate(() => this.#flush());
    } else if (!this.#isDue) {
      this.#isDue = true;
      queueMicrotask(() => this.#flush());
    }
  }

  #flush(): void {
    this.#isDue = false;
    clearImmediate(this.#later);
    this.#later = undefined;
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    let done = 0;
    try {
      for (const entries of this.#chain.write(batch)) {
        for (const entry of entries) batch[done++]?.resolve(entry);
      }
    } catch (fault) {
      for (const { reject } of batch.slice(done)) reject(fault);
    }
    if (done > 0 && this.#cancelHead === undefined) this.#headAfter(untilFullHour(this.#clock.now()));
  }

  #headAfter(ms: number): void {
    this.#cancelHead = this.#clock.after(ms, () => {
      this.#cancelHead = undefined;
      try {
        this.#chain.signHead(this.#clock.now());
      } catch (fault) {
        this.#headAfter(HEAD_RETRY_MS);
        this.#onFault(fault as CandorError);
      }
    });
  }
}

function untilFullHour(now: number): number {
  return HOUR_MS - (now % HOUR_MS);
}

function closed(room: string): CandorError {
  return new CandorError('LEDGER_UNWRITABLE', `The ledger of room ${room} is closed.`);
}
