import canonicalize from 'canonicalize';
import type { Bilingual } from '../../model/text.ts';
import { entryHash } from '../chain/entry-hash.ts';
import { GrowingTree } from '../chain/merkle.ts';
import type { StoredEntry } from '../store/stored-rows.ts';
import type { LedgerFault } from '../verification.ts';

/** Checks entry after entry, and goes on behind a fault, so that only what was touched is named. */
export class ChainCheck {
  readonly #room: string;
  readonly #faults: LedgerFault[];
  #tree = new GrowingTree();
  #expected: number;
  /**
   * What the next entry may name as the one before: two where that row does not fit its own hash, undefined
   * where it is missing.
   */
  #before: readonly string[] | undefined;
  from: number | null = null;
  to: number | null = null;
  entries = 0;

  /** @param faults where faults are added. */
  constructor(
    room: string,
    start: { first: number; prev: string; frontier?: string },
    faults: LedgerFault[],
  ) {
    this.#room = room;
    this.#faults = faults;
    this.#expected = start.first;
    this.#before = [start.prev];
  }

  /** Number of the last entry that was seen. */
  get last(): number {
    return this.#expected - 1;
  }

  /** The tree over all entries that were seen; means nothing once one was at fault. */
  get tree(): GrowingTree {
    return this.#tree;
  }

  entry(stored: StoredEntry, file: string): void {
    const { seq, at } = stored;
    this.#number(seq, file);
    const own = entryHash(stored);
    if (own !== stored.hash || stored.room !== this.#room) {
      this.#fault(seq, file, {
        zh: `第 ${seq} 条被改动过，或被换了位置：内容与它的哈希不符`,
        en: `entry ${seq} was changed or moved: it does not match its own hash`,
      });
    } else if (!isCanonical(stored.body)) {
      this.#fault(seq, file, {
        zh: `第 ${seq} 条的正文不是规范 JSON，不是本程序所写`,
        en: `the body of entry ${seq} is not canonical JSON: this program did not write it`,
      });
    }
    if (this.#before?.includes(stored.prev) === false) {
      this.#fault(seq - 1, file, {
        zh: `第 ${seq - 1} 条与第 ${seq} 条接不上：第 ${seq - 1} 条被改动后重算过哈希，或此处有条目被插入、删除`,
        en: `entry ${seq} does not follow entry ${seq - 1}: entry ${seq - 1} was changed and hashed anew, or entries were put in or taken out here`,
      });
    }
    this.#before = own === stored.hash ? [own] : [own, stored.hash];
    this.#tree.append(Buffer.from(stored.hash, 'hex'));
    this.#expected = seq + 1;
    this.entries += 1;
    this.from ??= at;
    this.to = at;
  }

  /** Goes on where a partition says that it begins, whatever came before. */
  jumpTo(start: { first: number; prev: string; frontier: string }): void {
    this.#expected = start.first;
    this.#before = [start.prev];
    this.#tree = new GrowingTree(start.first - 1, start.frontier);
  }

  /** Whether a partition that begins so is the continuation of what was seen. */
  continuesAt(start: { first: number; prev: string; frontier: string; room: string }): boolean {
    return (
      start.room === this.#room &&
      start.first === this.#expected &&
      this.#before?.includes(start.prev) === true &&
      start.frontier === this.#tree.frontier()
    );
  }

  #number(seq: number, file: string): void {
    const expected = this.#expected;
    if (seq === expected) return;
    if (seq > expected) {
      this.#fault(expected, file, missing(expected, seq - 1));
      this.#before = undefined;
    } else {
      this.#fault(seq, file, {
        zh: `第 ${seq} 条出现在第 ${expected - 1} 条之后：顺序被改动，或是插入的`,
        en: `entry ${seq} comes after entry ${expected - 1}: it was moved or put in`,
      });
    }
  }

  #fault(seq: number, file: string, what: Bilingual): void {
    this.#faults.push({ seq, file, what });
  }
}

/** Entries that are not there. */
export function missing(from: number, to: number): Bilingual {
  if (from === to) return { zh: `第 ${from} 条不见了`, en: `entry ${from} is missing` };
  return { zh: `第 ${from} 至 ${to} 条不见了`, en: `entries ${from} to ${to} are missing` };
}

function isCanonical(body: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
