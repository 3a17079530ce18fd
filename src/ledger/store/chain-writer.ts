import { createPublicKey, type KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Json, LedgerEntry, LedgerKind } from '../../model/ledger-entry.ts';
import { entryHash } from '../chain/entry-hash.ts';
import type { GrowingTree } from '../chain/merkle.ts';
import { headLine, signHead, type TreeHead } from '../chain/tree-head.ts';
import { appendHead } from './heads-file.ts';
import { type Durability, openForWriting } from './open-partition.ts';
import { type ChainState, type HalfWrittenHead, resumeChain } from './resume-chain.ts';
import { headsFile, monthOf, monthOfFile, partitionFile, publicKeysFile } from './room-folder.ts';
import { publishKey } from './shop-key.ts';
import { writeFault } from './sqlite-fault.ts';
import { entriesFrom } from './stored-rows.ts';

/** What is to become an entry: the body as canonical JSON text. */
export interface Unwritten {
  readonly at: number;
  readonly kind: LedgerKind;
  readonly body: string;
}

const INSERT_ENTRY =
  'INSERT INTO entries (seq, at, room, kind, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?)';
const INSERT_HEAD = 'INSERT INTO heads (size, line, frontier) VALUES (?, ?, ?)';

/** Writes a room's chain over its partitions. Every method is synchronous, and durable when it returns. */
export class ChainWriter {
  readonly #folder: string;
  readonly #room: string;
  readonly #key: KeyObject;
  readonly #durability: Durability;
  #file: string;
  #database: DatabaseSync;
  #insertEntry: StatementSync;
  #tree: GrowingTree;
  #hash: string;
  #lastHead: TreeHead | undefined;
  #halfWritten: HalfWrittenHead | undefined;
  #mustCatchUp = false;

  private constructor(
    folder: string,
    room: string,
    key: KeyObject,
    durability: Durability,
    state: ChainState,
  ) {
    this.#folder = folder;
    this.#room = room;
    this.#key = key;
    this.#durability = durability;
    this.#file = state.file;
    this.#database = state.database;
    this.#insertEntry = state.database.prepare(INSERT_ENTRY);
    this.#tree = state.tree;
    this.#hash = state.hash;
    this.#lastHead = state.lastHead;
    this.#halfWritten = state.halfWritten;
  }

  /**
   * Takes the chain up where it ended, and signs what no head covers yet.
   * @throws CandorError LEDGER_CORRUPT, LEDGER_UNWRITABLE
   */
  static open(
    folder: string,
    room: string,
    key: KeyObject,
    now: number,
    durability: Durability,
  ): ChainWriter {
    publishKey(publicKeysFile(folder), createPublicKey(key));
    const writer = new ChainWriter(folder, room, key, durability, resumeChain(folder, room, now, durability));
    try {
      writer.signHead(now);
    } catch (error) {
      writer.close();
      throw error;
    }
    return writer;
  }

  get size(): number {
    return this.#tree.size;
  }

  get hash(): string {
    return this.#hash;
  }

  /**
   * Writes in one transaction, or in one for each month that the batch touches; yields each when durable.
   * @throws CandorError LEDGER_UNWRITABLE: what was not yielded is not there.
   */
  *write(batch: readonly Unwritten[]): Iterable<LedgerEntry[]> {
    try {
      if (this.#mustCatchUp) this.#catchUp();
      for (let from = 0; from < batch.length; ) {
        const month = this.#monthFor((batch[from] as Unwritten).at);
        let to = from + 1;
        while (to < batch.length && this.#monthFor((batch[to] as Unwritten).at) === month) to += 1;
        if (month !== monthOfFile(this.#file)) this.#turnTo(month, (batch[from] as Unwritten).at);
        yield this.#commit(batch.slice(from, to));
        from = to;
      }
    } catch (error) {
      throw writeFault(error, this.#file);
    }
  }

  /**
   * Signs the tree as it is: first into heads.jsonl, then into the table, so that a crash in between can be
   * told from a line that somebody removed. @throws CandorError LEDGER_UNWRITABLE
   */
  signHead(at: number): TreeHead | undefined {
    try {
      if (this.#halfWritten !== undefined) this.#finishHead(this.#halfWritten);
      if (this.#mustCatchUp) this.#catchUp();
      const size = this.#tree.size;
      if (size === (this.#lastHead?.size ?? 0)) return this.#lastHead;
      const head = signHead(
        { size, root: this.#tree.root(), at: Math.floor(at), room: this.#room },
        this.#key,
      );
      appendHead(headsFile(this.#folder), head);
      this.#halfWritten = { head, frontier: this.#tree.frontier() };
      this.#finishHead(this.#halfWritten);
      return head;
    } catch (error) {
      throw writeFault(error, this.#file);
    }
  }

  close(): void {
    this.#database.close();
  }

  #commit(batch: readonly Unwritten[]): LedgerEntry[] {
    let seq = this.#tree.size;
    let prev = this.#hash;
    const entries = batch.map(({ at, kind, body }): LedgerEntry => {
      seq += 1;
      const hash = entryHash({ seq, at, room: this.#room, kind, body, prev });
      const entry = { seq, at, room: this.#room, kind, body: JSON.parse(body) as Json, prev, hash };
      prev = hash;
      return entry;
    });
    this.#transact(() => {
      entries.forEach((entry, index) => {
        const { body } = batch[index] as Unwritten;
        this.#insertEntry.run(entry.seq, entry.at, entry.room, entry.kind, body, entry.prev, entry.hash);
      });
    });
    for (const { hash } of entries) this.#tree.append(Buffer.from(hash, 'hex'));
    this.#hash = prev;
    return entries;
  }

  #finishHead({ head, frontier }: HalfWrittenHead): void {
    this.#transact(() => {
      this.#database.prepare(INSERT_HEAD).run(head.size, headLine(head), frontier);
    });
    this.#lastHead = head;
    this.#halfWritten = undefined;
  }

  #transact(work: () => void): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#mustCatchUp = true;
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * After a failed commit the file is asked what it holds: a commit can fail after its last byte was
   * written, and a chain built on the memory of it would then break.
   */
  #catchUp(): void {
    for (const { hash } of entriesFrom(this.#database, this.#tree.size + 1)) {
      this.#tree.append(Buffer.from(hash, 'hex'));
      this.#hash = hash;
    }
    this.#mustCatchUp = false;
  }

  /** The month's partition; where the clock went back over the turn of a month, the newer one stays. */
  #monthFor(at: number): string {
    return [monthOf(at), monthOfFile(this.#file)].sort()[1] as string;
  }

  #turnTo(month: string, at: number): void {
    this.signHead(at);
    const file = partitionFile(this.#folder, month);
    const next = openForWriting(file, this.#durability, () => ({
      first: this.#tree.size + 1,
      room: this.#room,
      prev: this.#hash,
      frontier: this.#tree.frontier(),
    }));
    this.#database.close();
    this.#database = next;
    this.#insertEntry = next.prepare(INSERT_ENTRY);
    this.#file = file;
  }
}
