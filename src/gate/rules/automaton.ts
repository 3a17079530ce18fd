import { type FlatLists, flatLists } from './flat-lists.ts';

interface Branch {
  readonly next: Map<number, number>;
  fail: number;
  /** What ends here, the failure chain's included. */
  outputs: number[];
}

const ROOT = 0;
const ABSENT = -1;

/**
 * Aho–Corasick over all literals of all rules: one pass tells which occur, whatever the number of rules. Its
 * states are numbers in flat tables, as a review may take no longer than some tens of microseconds.
 */
export class Automaton {
  /** Characters of the literals by UTF-16 code unit, counted from 1; 0 stands in no literal. */
  readonly #letterOf = new Uint16Array(0x1_0000);
  #letters = 1;
  readonly #fail: Int32Array;
  readonly #outputs: FlatLists;
  /** The root's next state by letter. */
  readonly #first: Int32Array;
  /** Next states of the others: an open hash table by state and letter. */
  readonly #keys: Int32Array;
  readonly #next: Int32Array;
  readonly #shift: number;
  /** The scan in which a state was last reached: what ends there is reported once. */
  readonly #reached: Uint32Array;
  #scans = 0;

  /** @param literals each with the number reported when it occurs; one literal may have several. */
  constructor(literals: Iterable<readonly [literal: string, output: number]>) {
    const branches = this.#grow(literals);
    link(branches);
    this.#fail = Int32Array.from(branches, ({ fail }) => fail);
    this.#outputs = flatLists(branches.map(({ outputs }) => outputs));
    this.#reached = new Uint32Array(branches.length);
    this.#first = new Int32Array(this.#letters).fill(ROOT);
    const bits = Math.ceil(Math.log2(branches.length * 2 + 2));
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(2 ** bits).fill(ABSENT);
    this.#next = new Int32Array(2 ** bits);
    for (const [state, { next }] of branches.entries()) {
      for (const [letter, to] of next) {
        if (state === ROOT) this.#first[letter] = to;
        else this.#put(state * this.#letters + letter, to);
      }
    }
  }

  /** Calls `onHit` once with the number of every literal that occurs, in the order of their first ends. */
  scan(text: string, onHit: (output: number) => void): void {
    const scan = this.#newScan();
    const { from, items } = this.#outputs;
    let state = ROOT;
    for (let at = 0; at < text.length; at += 1) {
      const letter = this.#letterOf[text.charCodeAt(at)] as number;
      state = letter === 0 ? ROOT : this.#after(state, letter);
      const end = from[state + 1] as number;
      let output = from[state] as number;
      if (output === end || this.#reached[state] === scan) continue;
      this.#reached[state] = scan;
      for (; output < end; output += 1) onHit(items[output] as number);
    }
  }

  #newScan(): number {
    if (this.#scans === 0xffff_ffff) {
      this.#reached.fill(0);
      this.#scans = 0;
    }
    this.#scans += 1;
    return this.#scans;
  }

  #after(from: number, letter: number): number {
    const mask = this.#keys.length - 1;
    for (let state = from; state !== ROOT; state = this.#fail[state] as number) {
      const key = state * this.#letters + letter;
      let slot = Math.imul(key, SPREAD) >>> this.#shift;
      for (let known = this.#keys[slot]; known !== ABSENT; known = this.#keys[slot]) {
        if (known === key) return this.#next[slot] as number;
        slot = (slot + 1) & mask;
      }
    }
    return this.#first[letter] as number;
  }

  #put(key: number, to: number): void {
    let slot = Math.imul(key, SPREAD) >>> this.#shift;
    while (this.#keys[slot] !== ABSENT) slot = (slot + 1) & (this.#keys.length - 1);
    this.#keys[slot] = key;
    this.#next[slot] = to;
  }

  #grow(literals: Iterable<readonly [literal: string, output: number]>): Branch[] {
    const branches: Branch[] = [{ next: new Map(), fail: ROOT, outputs: [] }];
    for (const [literal, output] of literals) {
      let branch = branches[ROOT] as Branch;
      for (let at = 0; at < literal.length; at += 1) {
        const letter = this.#letterFor(literal.charCodeAt(at));
        let next = branch.next.get(letter);
        if (next === undefined) {
          next = branches.length;
          branches.push({ next: new Map(), fail: ROOT, outputs: [] });
          branch.next.set(letter, next);
        }
        branch = branches[next] as Branch;
      }
      branch.outputs.push(output);
    }
    return branches;
  }

  #letterFor(code: number): number {
    if (this.#letterOf[code] === 0) {
      this.#letterOf[code] = this.#letters;
      this.#letters += 1;
    }
    return this.#letterOf[code] as number;
  }
}

/** Fibonacci hashing: 2³² divided by the golden ratio. */
const SPREAD = 0x9e37_79b1;

/** Gives every state the longest proper suffix of its word that is a state too, nearest the root first. */
function link(branches: readonly Branch[]): void {
  const at = (state: number): Branch => branches[state] as Branch;
  const queue = [...at(ROOT).next.values()];
  for (let index = 0; index < queue.length; index += 1) {
    const branch = at(queue[index] as number);
    for (const [letter, child] of branch.next) {
      let fail = branch.fail;
      while (fail !== ROOT && !at(fail).next.has(letter)) fail = at(fail).fail;
      at(child).fail = at(fail).next.get(letter) ?? ROOT;
      at(child).outputs = [...new Set([...at(child).outputs, ...at(at(child).fail).outputs])];
      queue.push(child);
    }
  }
}
