import { CharacterSet } from './character-set.ts';
import type { Node } from './node.ts';
import { followed, wordsOf } from './words.ts';

/** What a backtracking matcher may have to do from one place of a text on, whatever the text is. */
interface Effort {
  /** In how many ways the pattern may be met there at most: whatever follows is tried as often. */
  readonly ways: number;
  /** How many characters are looked at in all of them at most. */
  readonly steps: number;
}

const ONE: Effort = { ways: 1, steps: 1 };
/** Asking a regular expression whether a place is right costs as much as so many visits to a state, measured. */
const ASKED = 8;
/** And it then takes as many steps of its own in the time of one visit. */
const FASTER = 4;

/** @returns an upper bound; it may be far above what any text can bring about, and may be Infinity. */
export function backtrackingOf(node: Node): Effort {
  const words = wordsOf(node);
  if (words !== undefined) return ofWords(words);
  switch (node.kind) {
    case 'place':
      // It holds or not: nobody goes back into it.
      return node.inner === undefined ? ONE : { ways: 1, steps: backtrackingOf(node.inner).steps + 1 };
    case 'either': {
      const each = node.branches.map(backtrackingOf);
      return { ways: sum(each.map(({ ways }) => ways)), steps: sum(each.map(({ steps }) => steps)) };
    }
    case 'row':
      return ofRow(node.parts);
    case 'repeat': {
      const one = backtrackingOf(node.of);
      let [ways, steps, reached] = [0, 1, 1];
      for (let times = 0; times <= node.most; times += 1) {
        if (times >= node.least) ways += reached;
        if (times < node.most) steps += reached * one.steps;
        reached *= one.ways;
      }
      return { ways, steps };
    }
    default:
      return ONE;
  }
}

function ofRow(parts: readonly Node[]): Effort {
  const words = parts.map(wordsOf);
  let [ways, steps] = [1, 0];
  for (let at = 0; at < parts.length; ) {
    const { together, end } = wordsFrom(words, at);
    const own = together === undefined ? backtrackingOf(parts[at] as Node) : ofWords(together);
    steps += ways * own.steps;
    // What ends it is tried behind each of its lengths, and found once.
    if (isEndedBy(parts[end - 1] as Node, words[end])) steps += ways * own.ways;
    else ways *= own.ways;
    at = end;
  }
  return { ways, steps };
}

/** As many parts as are words together: '很?' and '好' can be met in one way only. */
function wordsFrom(
  words: readonly (readonly string[] | undefined)[],
  from: number,
): { readonly together: readonly string[] | undefined; readonly end: number } {
  let together = words[from];
  let end = from + 1;
  while (together !== undefined && end < words.length) {
    const longer = followed(together, words[end]);
    if (longer === undefined) break;
    together = longer;
    end += 1;
  }
  return { together, end };
}

/** `[^ ]{1,16} `: the blank that follows is none of the characters before it, so one length alone can be right. */
function isEndedBy(part: Node, next: readonly string[] | undefined): boolean {
  if (part.kind !== 'repeat' || part.of.kind !== 'set' || next === undefined) return false;
  const set = CharacterSet.of(part.of.source);
  return next.every((word) => word !== '' && !set.has(word.charCodeAt(0)));
}

/** Several can stand at one place only where one begins with the other. */
function ofWords(words: readonly string[]): Effort {
  const within: string[] = [];
  let ways = 1;
  for (const word of words.toSorted()) {
    while (within.length > 0 && !word.startsWith(within.at(-1) as string)) within.pop();
    ways = Math.max(ways, within.push(word));
  }
  return { ways, steps: words.length + mostAtOnePlace(words) };
}

/** The visits to states that one place of a text may cost a search which makes none of them twice. */
export function visitsOf(node: Node): number {
  switch (node.kind) {
    case 'character':
    case 'set':
      return 1;
    case 'words':
      return mostAlike(node.words);
    case 'place':
      return ASKED + backtrackingOf(node).steps / FASTER;
    case 'either':
      return sum(node.branches.map(visitsOf)) + node.branches.length;
    case 'row':
      return sum(node.parts.map(visitsOf));
    case 'repeat':
      return node.most * visitsOf(node.of) + 2 * (node.most - node.least);
  }
}

/** How many of some words begin with the same character at most. */
export const mostAlike = (words: readonly string[]): number => most(words, () => 1);

/** The characters of words that begin with the same one. */
const mostAtOnePlace = (words: readonly string[]): number => most(words, (word) => word.length);

function most(words: readonly string[], weightOf: (word: string) => number): number {
  const alike = new Map<number, number>();
  let greatest = 0;
  for (const word of words) {
    const first = word.charCodeAt(0);
    const weight = (alike.get(first) ?? 0) + weightOf(word);
    alike.set(first, weight);
    if (weight > greatest) greatest = weight;
  }
  return greatest;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
