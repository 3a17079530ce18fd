/** Groups of words, of each of which a text must hold one. */
export type Needs = readonly (readonly string[])[];

/** The same needs with one of their groups first: the one that is looked for before the others. */
export const wokenBy = (first: readonly string[], needs: Needs): Needs => [
  first,
  ...needs.filter((group) => group !== first),
];

/** A slot of an open hash table that holds nothing. */
const EMPTY = -1;
/** Fibonacci hashing: 2³² divided by the golden ratio. */
const SPREAD = 0x9e37_79b1;

/**
 * Which of many needs a text meets, in one pass, whatever their number. What a review costs is memory that other
 * work has driven out of the caches, so all that a word leads to lies side by side: a table by its first two UTF-16
 * code units, then the words that begin so, each with its groups, then what a group wakes.
 */
export class WordIndex {
  readonly #words: readonly string[];
  /** By one code unit and by two: pairs of key and place in `#entries`. */
  readonly #singles: Int32Array;
  readonly #pairs: Int32Array;
  /** Of one unit: the groups. Of two: how many words; of each its third unit or 0, number, groups. Counts first. */
  readonly #entries: Uint16Array | Uint32Array;
  /** Groups below this number wake a need: `#wakes` from `#wakesFrom` holds needs, each with its other groups. */
  readonly #waking: number;
  readonly #wakesFrom: Uint16Array | Uint32Array;
  readonly #wakes: Uint16Array | Uint32Array;
  /** Which groups the text at hand meets, and which of those that wake something, in order. */
  readonly #occurs: Uint8Array;
  readonly #woken: Int32Array;
  #many = 0;

  /** @param all needs by number, of each the group that is met least often first; those that need nothing are met by every text and are never reported. */
  constructor(all: readonly Needs[]) {
    const plan = planOf(all);
    this.#words = [...plan.words.keys()];
    this.#waking = plan.wakes.length;
    this.#occurs = new Uint8Array(plan.groups);
    this.#woken = new Int32Array(plan.wakes.length);
    const wakesFrom = [0];
    for (const list of plan.wakes) wakesFrom.push((wakesFrom.at(-1) as number) + list.length);
    this.#wakesFrom = packed(wakesFrom);
    this.#wakes = packed(plan.wakes.flat());
    const { entries, singles, pairs } = entriesOf(plan.words);
    this.#entries = packed(entries);
    this.#singles = hashTable(singles);
    this.#pairs = hashTable(pairs);
  }

  /** Calls `onMet` with the number of each need that the text meets, once. */
  read(text: string, onMet: (need: number) => void): void {
    this.#occurs.fill(0);
    this.#many = 0;
    let unit = text.charCodeAt(0);
    for (let at = 0; at < text.length; at += 1) {
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const single = find(this.#singles, unit);
      if (single !== EMPTY) this.#note(single);
      const pair = find(this.#pairs, (unit << 16) | next);
      if (pair !== EMPTY) this.#tryWords(pair, text, at);
      unit = next;
    }
    const [occurs, wakes] = [this.#occurs, this.#wakes];
    for (let index = 0; index < this.#many; index += 1) {
      const group = this.#woken[index] as number;
      const end = this.#wakesFrom[group + 1] as number;
      for (let at = this.#wakesFrom[group] as number; at < end; ) {
        const need = wakes[at] as number;
        const after = at + 2 + (wakes[at + 1] as number);
        at += 2;
        while (at < after && occurs[wakes[at] as number] === 1) at += 1;
        if (at === after) onMet(need);
        at = after;
      }
    }
  }

  #tryWords(from: number, text: string, at: number): void {
    const entries = this.#entries;
    const third = at + 2 < text.length ? text.charCodeAt(at + 2) : EMPTY;
    let place = from + 1;
    for (let left = entries[from] as number; left > 0; left -= 1) {
      const wanted = entries[place] as number;
      if (wanted === 0) this.#note(place + 2);
      else if (wanted === third && text.startsWith(this.#words[entries[place + 1] as number] as string, at))
        this.#note(place + 2);
      place += 3 + (entries[place + 2] as number);
    }
  }

  /** The groups of a word that occurs; how many stands first. */
  #note(from: number): void {
    const entries = this.#entries;
    const end = from + 1 + (entries[from] as number);
    for (let at = from + 1; at < end; at += 1) {
      const group = entries[at] as number;
      if (this.#occurs[group] === 1) continue;
      this.#occurs[group] = 1;
      if (group >= this.#waking) continue;
      this.#woken[this.#many] = group;
      this.#many += 1;
    }
  }
}

/** Half as wide where all fit, as they do in all but great vocabularies. */
function packed(numbers: readonly number[]): Uint16Array | Uint32Array {
  return numbers.some((number) => number > 0xffff) ? Uint32Array.from(numbers) : Uint16Array.from(numbers);
}

/** What stands for a key, or EMPTY. */
function find(table: Int32Array, key: number): number {
  const mask = (table.length >> 1) - 1;
  for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
    const value = table[slot * 2 + 1] as number;
    if (value === EMPTY || table[slot * 2] === key) return value;
  }
}

const hash = (key: number): number => {
  const mixed = Math.imul(key ^ (key >>> 15), SPREAD);
  return mixed ^ (mixed >>> 16);
};

function hashTable(places: ReadonlyMap<number, number>): Int32Array {
  const slots = 2 ** Math.ceil(Math.log2(places.size * 2 + 2));
  const table = new Int32Array(slots * 2).fill(EMPTY);
  for (const [key, place] of places) {
    let slot = hash(key) & (slots - 1);
    while (table[slot * 2 + 1] !== EMPTY) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = key;
    table[slot * 2 + 1] = place;
  }
  return table;
}

interface Plan {
  /** Each word with the groups it is of. */
  readonly words: Map<string, number[]>;
  readonly groups: number;
  /** By group, those that wake something first: a need's number, how many other groups it has, and they. */
  readonly wakes: readonly (readonly number[])[];
}

function planOf(all: readonly Needs[]): Plan {
  const ids = new Map<string, number>();
  const members: (readonly string[])[] = [];
  const idOf = (group: readonly string[]): number => {
    const key = group.join('\n');
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, members.length);
    members.push(group);
    return members.length - 1;
  };
  // Those that wake come first, so that one comparison tells them from the others.
  for (const [first] of all) if (first !== undefined) idOf(first);
  const wakes = members.map((): number[] => []);
  for (const [number, [first, ...others]] of all.entries()) {
    if (first === undefined) continue;
    const waking = idOf(first);
    const rest = [...new Set(others.map(idOf))].filter((id) => id !== waking);
    wakes[waking]?.push(number, rest.length, ...rest);
  }
  const words = new Map<string, number[]>();
  for (const [id, group] of members.entries()) {
    for (const word of new Set(group)) {
      const groups = words.get(word);
      if (groups === undefined) words.set(word, [id]);
      else groups.push(id);
    }
  }
  return { words, groups: members.length, wakes };
}

interface Entries {
  readonly entries: readonly number[];
  readonly singles: ReadonlyMap<number, number>;
  readonly pairs: ReadonlyMap<number, number>;
}

function entriesOf(words: ReadonlyMap<string, readonly number[]>): Entries {
  const entries: number[] = [];
  const singles = new Map<number, number>();
  const byPair = new Map<number, number[][]>();
  for (const [number, [word, groups]] of [...words].entries()) {
    if (word.length === 1) {
      singles.set(word.charCodeAt(0), entries.length);
      entries.push(groups.length, ...groups);
      continue;
    }
    const key = (word.charCodeAt(0) << 16) | word.charCodeAt(1);
    const third = word.length > 2 ? word.charCodeAt(2) : 0;
    const beginning = byPair.get(key) ?? [];
    beginning.push([third, number, groups.length, ...groups]);
    byPair.set(key, beginning);
  }
  const pairs = new Map<number, number>();
  for (const [key, list] of byPair) {
    pairs.set(key, entries.length);
    entries.push(list.length, ...list.flat());
  }
  return { entries, singles, pairs };
}
