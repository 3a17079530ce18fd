import type { Json, LedgerEntry, LedgerKind, LedgerWriter } from '../model/ledger-entry.ts';

/** A ledger that could not be written is tried again no sooner than this, ms: a full disk is no busier for us. */
const TRY_AGAIN_MS = 1_000;

/**
 * As many entries wait for the ledger: hours of a room that is silent for its sake. Beyond, comments are
 * left out; what was heard and what people did never is.
 */
const WAITING = 10_000;

/**
 * What nobody waits for: written with the next entry that somebody does, or once what the comment set going is on
 * its way. A question reaches its model sooner by two writes to disk, and a flood is written in larger batches.
 */
const MAY_WAIT: ReadonlySet<LedgerKind> = new Set([
  'comment.received',
  'comment.screened',
  'knowledge.called',
  'model.instructed',
  'model.asked',
  'model.answered',
]);

interface Late {
  readonly kind: LedgerKind;
  readonly body: Json;
  readonly happenedAt: number;
}

/** Writes entries in order, and keeps those that a ledger would not take until it does. */
export class LateEntries {
  readonly #ledger: LedgerWriter;
  readonly #now: () => number;
  readonly #onFault: (kind: LedgerKind, fault: unknown) => void;
  #late: Late[] = [];
  #triedAt = Number.NEGATIVE_INFINITY;
  #catchingUp: Promise<void> | undefined;
  #pending: Promise<void> = Promise.resolve();

  constructor(ledger: LedgerWriter, now: () => number, onFault: (kind: LedgerKind, fault: unknown) => void) {
    this.#ledger = ledger;
    this.#now = now;
    this.#onFault = onFault;
  }

  /** Durable when it resolves, behind all that waits. @throws what the ledger throws; then it is not kept */
  async append(kind: LedgerKind, body: Json): Promise<LedgerEntry> {
    if (this.#late.length > 0) await this.#catchUp();
    return this.#ledger.append(kind, body);
  }

  write(kind: LedgerKind, body: Json): void {
    const entry = { kind, body, happenedAt: this.#now() };
    if (this.#late.length === 0) {
      this.#pending = this.#try(entry);
      return;
    }
    this.#keep(entry);
    if (this.#now() - this.#triedAt >= TRY_AGAIN_MS) this.#pending = this.#catchUp();
  }

  /** Resolves when all that was written so far is durable or has been reported. */
  async settled(): Promise<void> {
    await this.#pending;
    if (this.#late.length > 0) await this.#catchUp();
  }

  async #try(entry: Late): Promise<void> {
    try {
      await this.#ledger.append(entry.kind, entry.body, MAY_WAIT.has(entry.kind) ? 'soon' : 'now');
    } catch (fault) {
      this.#report(entry, fault);
      // A body that is no JSON is a bug of ours; it would stand in the way of all others for ever.
      if (!(fault instanceof TypeError)) this.#keep(entry);
    }
  }

  #keep(entry: Late): void {
    if (this.#late.length >= WAITING && entry.kind.startsWith('comment.')) return;
    this.#late.push(entry);
  }

  #catchUp(): Promise<void> {
    this.#catchingUp ??= this.#writeLate().finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  async #writeLate(): Promise<void> {
    this.#triedAt = this.#now();
    for (let entry = this.#late[0]; entry !== undefined; entry = this.#late[0]) {
      try {
        await this.#ledger.append(entry.kind, late(entry));
      } catch (fault) {
        this.#report(entry, fault);
        return;
      }
      this.#late.shift();
    }
  }

  #report({ kind }: Late, fault: unknown): void {
    this.#triedAt = this.#now();
    this.#onFault(kind, fault);
  }
}

/** The entry's own time is that of its writing; when it happened is said beside it. */
function late({ body, happenedAt }: Late): Json {
  return { ...(body as { readonly [key: string]: Json }), happenedAt };
}
