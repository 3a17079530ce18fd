import { createHash } from 'node:crypto';

/** RFC 9162 §2.1.1: the two prefixes keep a node from ever passing for a leaf. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one leaf, RFC 9162 §2.1.1. The ledger's leaves are the 32 bytes of an entry's hash. */
function leafHash(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** The hash of two neighbouring subtrees, RFC 9162 §2.1.1. */
function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The root of a tree without leaves, RFC 9162 §2.1.1. */
const EMPTY_ROOT = createHash('sha256').digest();

/**
 * A growing tree as its compact range: the roots of its full subtrees, largest first, one for each bit set
 * in `size`. Appending and the root cost O(log n); the leaves themselves are not kept.
 */
export class GrowingTree {
  #size: number;
  readonly #peaks: Buffer[];

  /** @param frontier what `frontier` gave for the tree of this size. */
  constructor(size = 0, frontier = '') {
    this.#size = size;
    this.#peaks = frontier === '' ? [] : frontier.split(',').map((hex) => Buffer.from(hex, 'hex'));
  }

  get size(): number {
    return this.#size;
  }

  append(data: Uint8Array): void {
    let merged = leafHash(data);
    // Adding one to a binary number carries through its trailing ones: each carry merges two subtrees.
    for (let carry = this.#size; carry % 2 === 1; carry = Math.floor(carry / 2)) {
      merged = nodeHash(this.#peaks.pop() as Buffer, merged);
    }
    this.#peaks.push(merged);
    this.#size += 1;
  }

  /** Lower-case hex. */
  root(): string {
    const root = this.#peaks.reduceRight<Buffer | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    );
    return (root ?? EMPTY_ROOT).toString('hex');
  }

  /** The whole state as text, so that a restart need not read every entry again. */
  frontier(): string {
    return this.#peaks.map((peak) => peak.toString('hex')).join(',');
  }
}

const HASH_BYTES = 32;

/** A whole tree in memory, for proofs: 64 bytes an entry. */
export class WholeTree {
  /** `levels[k]` holds the roots of the full subtrees of 2^k leaves, one after the other. */
  readonly #levels: Buffer[];
  readonly size: number;

  /** @param leaves the leaves' data, 32 bytes each, one after the other. */
  constructor(leaves: Buffer) {
    this.size = leaves.length / HASH_BYTES;
    const lowest = Buffer.alloc(leaves.length);
    for (let at = 0; at < leaves.length; at += HASH_BYTES) {
      leafHash(leaves.subarray(at, at + HASH_BYTES)).copy(lowest, at);
    }
    this.#levels = [lowest];
    for (let level = lowest; level.length >= 2 * HASH_BYTES; ) {
      const above = Buffer.alloc(Math.floor(level.length / (2 * HASH_BYTES)) * HASH_BYTES);
      for (let at = 0; at < above.length; at += HASH_BYTES) {
        const left = level.subarray(2 * at, 2 * at + HASH_BYTES);
        nodeHash(left, level.subarray(2 * at + HASH_BYTES, 2 * at + 2 * HASH_BYTES)).copy(above, at);
      }
      this.#levels.push(above);
      level = above;
    }
  }

  /**
   * RFC 9162 §2.1.3.1, PATH(index, D[size]): what proves that leaf `index` (from 0) is in the tree of the
   * first `size` leaves. Lower-case hex, the lowest sibling first.
   */
  inclusionPath(index: number, size: number): string[] {
    const path: Buffer[] = [];
    let from = 0;
    let to = size;
    while (to - from > 1) {
      const middle = from + largestPowerOfTwoBelow(to - from);
      if (index < middle) {
        path.push(this.#subtree(middle, to));
        to = middle;
      } else {
        path.push(this.#subtree(from, middle));
        from = middle;
      }
    }
    return path.reverse().map((hash) => hash.toString('hex'));
  }

  #subtree(from: number, to: number): Buffer {
    const count = to - from;
    const level = Math.log2(count);
    if (Number.isInteger(level)) {
      const at = (from / count) * HASH_BYTES;
      return (this.#levels[level] as Buffer).subarray(at, at + HASH_BYTES);
    }
    const middle = from + largestPowerOfTwoBelow(count);
    return nodeHash(this.#subtree(from, middle), this.#subtree(middle, to));
  }
}

/** The largest power of two smaller than `count` (at least 2), the split of RFC 9162 §2.1.1. */
function largestPowerOfTwoBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** RFC 9162 §2.1.3.2: the root that `path` leads to from the leaf at `index`, or undefined if it cannot be one. */
export function rootFromInclusion(
  data: Uint8Array,
  index: number,
  size: number,
  path: readonly string[],
): string | undefined {
  if (index < 0 || index >= size) return undefined;
  let leaf = index;
  let last = size - 1;
  let root = leafHash(data);
  for (const hex of path) {
    if (last === 0) return undefined;
    const sibling = Buffer.from(hex, 'hex');
    if (leaf % 2 === 1 || leaf === last) {
      root = nodeHash(sibling, root);
      while (leaf % 2 === 0 && leaf !== 0) {
        leaf = Math.floor(leaf / 2);
        last = Math.floor(last / 2);
      }
    } else {
      root = nodeHash(root, sibling);
    }
    leaf = Math.floor(leaf / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? root.toString('hex') : undefined;
}
