import { oncePer } from '../../../infra/once-per.ts';
import { Beginnings } from './beginnings.ts';
import { CharacterSet } from './character-set.ts';
import { compact } from './compact.ts';
import { type Node, sourceOf } from './node.ts';

/** Where a pattern stands in a text; `to` is `index` where nothing at all is enough. */
export interface Found {
  readonly index: number;
  readonly to: number;
}

const [END, UNIT, SET, WORDS, PLACE, EITHER] = [0, 1, 2, 3, 4, 5] as const;

/** A point of a pattern that a match can have come to. All have one shape, which the loop is fast by. */
interface State {
  readonly kind: typeof END | typeof UNIT | typeof SET | typeof WORDS | typeof PLACE | typeof EITHER;
  readonly unit: number;
  readonly set: CharacterSet | undefined;
  /** By first code unit. */
  readonly words: ReadonlyMap<number, readonly string[]> | undefined;
  /** With the `y` flag; where it is to look is set before each use. */
  readonly holds: RegExp | undefined;
  /** What comes then; of several, those first that are to be tried first. */
  readonly next: readonly number[];
}

const STATE: Omit<State, 'kind' | 'next'> = { unit: 0, set: undefined, words: undefined, holds: undefined };

/** One bit for each state at each place of the text at hand; kept, since a search ends before another begins. */
let seen = new Uint32Array(256);
/** Pairs of state and place that are still to be tried, the next one last. */
const left: number[] = [];

/**
 * A pattern as a table of states. A search goes through them as a backtracking matcher does and finds what that finds,
 * but comes to each state at each place of the text once: without back-references it does not matter by which way it
 * came there, and what failed once fails again. So its time is bounded by the number of states times the length of
 * the text, where that of backtracking is a product of all that repeats.
 */
export class Program {
  readonly #states: State[] = [{ ...STATE, kind: END, next: [] }];
  readonly #start: number;
  readonly #beginnings: Beginnings;

  constructor(pattern: Node) {
    this.#start = this.#add(compact(pattern), 0);
    this.#beginnings = new Beginnings(pattern);
  }

  /** Up to so many matches, each behind the one before. */
  find(text: string, most: number): readonly Found[] {
    const stride = Math.ceil(this.#states.length / 32);
    const size = stride * (text.length + 1);
    if (seen.length < size) seen = new Uint32Array(size);
    else seen.fill(0, 0, size);
    const found: Found[] = [];
    for (let index = 0; index <= text.length && found.length < most; index += 1) {
      if (!this.#beginnings.has(text.charCodeAt(index))) continue;
      const to = this.#endFrom(text, index, stride);
      if (to === undefined) continue;
      found.push({ index, to });
      // All that was seen beyond the end of a match led nowhere and never will; at its end, some led to it.
      seen.fill(0, to * stride, (to + 1) * stride);
      index = Math.max(index, to - 1);
    }
    return found;
  }

  /** Where a match that begins at `index` ends. */
  #endFrom(text: string, index: number, stride: number): number | undefined {
    const states = this.#states;
    let depth = 0;
    left[depth++] = this.#start;
    left[depth++] = index;
    while (depth > 0) {
      const at = left[--depth] as number;
      const number = left[--depth] as number;
      const cell = at * stride + (number >>> 5);
      const bits = seen[cell] as number;
      if ((bits & (1 << (number & 31))) !== 0) continue;
      seen[cell] = bits | (1 << (number & 31));
      const state = states[number] as State;
      const { kind, next } = state;
      if (kind === EITHER) {
        for (let branch = next.length - 1; branch >= 0; branch -= 1) {
          left[depth++] = next[branch] as number;
          left[depth++] = at;
        }
      } else if (kind === WORDS) {
        const words = state.words?.get(text.charCodeAt(at)) ?? [];
        for (let one = words.length - 1; one >= 0; one -= 1) {
          const { length } = words[one] as string;
          if (!text.startsWith(words[one] as string, at)) continue;
          left[depth++] = next[0] as number;
          left[depth++] = at + length;
        }
      } else if (kind === END) return at;
      else if (isMet(state, text, at)) {
        left[depth++] = next[0] as number;
        left[depth++] = kind === PLACE ? at : at + 1;
      }
    }
    return undefined;
  }

  /** Adds what leads through `node` to the state `then`; where it begins. */
  #add(node: Node, then: number): number {
    switch (node.kind) {
      case 'character':
        return this.#put({ ...STATE, kind: UNIT, unit: node.character.charCodeAt(0), next: [then] });
      case 'set':
        return this.#put({ ...STATE, kind: SET, set: CharacterSet.of(node.source), next: [then] });
      case 'words': {
        const words = Map.groupBy(node.words, (word) => word.charCodeAt(0));
        return this.#put({ ...STATE, kind: WORDS, words, next: [then] });
      }
      case 'place':
        return this.#put({ ...STATE, kind: PLACE, holds: stickyOf(node), next: [then] });
      case 'either':
        return this.#either(node.branches.map((branch) => this.#add(branch, then)));
      case 'row':
        return node.parts.reduceRight((behind, part) => this.#add(part, behind), then);
      case 'repeat': {
        let at = then;
        for (let times = node.most; times > 0; times -= 1) {
          const again = this.#add(node.of, at);
          if (times <= node.least) at = again;
          else at = this.#either(node.isLazy ? [then, again] : [again, then]);
        }
        return at;
      }
    }
  }

  #either(next: readonly number[]): number {
    return this.#put({ ...STATE, kind: EITHER, next });
  }

  #put(state: State): number {
    return this.#states.push(state) - 1;
  }
}

/** The states of a part that repeats share it. */
const stickyOf = oncePer((place: Node) => new RegExp(sourceOf(place), 'y'));

function isMet({ kind, unit, set, holds }: State, text: string, at: number): boolean {
  if (kind === UNIT) return text.charCodeAt(at) === unit;
  if (kind === SET) return at < text.length && (set as CharacterSet).has(text.charCodeAt(at));
  (holds as RegExp).lastIndex = at;
  return (holds as RegExp).test(text);
}
