import { isDigit, isHan, isLatinLetter, isLetterOrDigit } from './characters.ts';
import { ANCHORS, isInnocent, meantBy, standsFor, WRITTEN_ANCHORS } from './disguises.ts';
import { isEveryday, readingsOf } from './readings.ts';
import type { SpanText } from './span-text.ts';
import { EVERYDAY } from './unchanged.ts';

interface Node {
  readonly children: Map<string, Node>;
  words: string[];
}

type Way = 'exact' | 'sound' | 'pinyin' | 'initial';

interface Step {
  readonly way: Way;
  readonly from: number;
  readonly to: number;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Hostile input may not grow what is remembered of single characters beyond this. */
const CHARACTERS_KEPT = 30_000;

/** By code unit; sparse. */
const heard: (readonly string[] | undefined)[] = [];
let kept = 0;

/** Syllables by number: Chinese has some four hundred. */
const syllableIds = new Map<string, number>();
const MOST_SYLLABLES = 512;
/** What each character of everyday Chinese is heard as: the number of a set; 0 not yet known. */
const heardSet = new Uint16Array(EVERYDAY.many);
/** The numbers of a set's syllables. Few characters are heard as no others are: some thousand sets. */
const sets: (readonly number[])[] = [[]];
const setNumbers = new Map<string, number>();

const BLANK = 0x20;

function syllableId(syllable: string): number {
  const known = syllableIds.get(syllable);
  if (known !== undefined) return known;
  syllableIds.set(syllable, syllableIds.size);
  return syllableIds.size - 1;
}

function syllablesOf(code: number): readonly number[] {
  const known = heardSet[code - EVERYDAY.first];
  if (known !== undefined && known !== 0) return sets[known] as readonly number[];
  const ids = heardAs(code).map(syllableId);
  if (known === undefined) return ids;
  const key = ids.join();
  const number = setNumbers.get(key) ?? sets.push(ids) - 1;
  setNumbers.set(key, number);
  heardSet[code - EVERYDAY.first] = number;
  return ids;
}

/** The syllables that any of some characters is read as, each once. */
const readAs = (characters: readonly string[]): readonly string[] => [
  ...new Set(characters.flatMap(readingsOf).map(({ syllable }) => syllable)),
];

/** The syllables a Chinese character is read as, and those of the characters it is written for. */
function heardAs(code: number): readonly string[] {
  const known = heard[code];
  if (known !== undefined) return known;
  const character = String.fromCharCode(code);
  const syllables = readAs([character, ...meantBy(character)]);
  if (kept < CHARACTERS_KEPT) {
    heard[code] = syllables;
    kept += 1;
  }
  return syllables;
}

/** Whether each Chinese character from the third of a word on sounds like it; what else stands there may. */
function mayWrite(word: string, text: string, start: number): boolean {
  for (let at = 2; at < word.length; at += 1) {
    const code = text.charCodeAt(start + at);
    if (Number.isNaN(code)) return false;
    if (!isHan(code)) return code === BLANK || isLatinLetter(code);
    if (code === word.charCodeAt(at)) continue;
    const syllables = readAs([word.charAt(at)]);
    if (!heardAs(code).some((syllable) => syllables.includes(syllable))) return false;
  }
  return true;
}

/** Puts guarded words back where they were written by sound, by look, in pinyin or by an initial. */
export class Unmasker {
  readonly #root: Node = { children: new Map(), words: [] };
  /** First syllables by first letter, for Latin runs. */
  readonly #startsWith = new Map<string, string[]>();
  /** One bit for each two syllables that a guarded word begins with, and those words. */
  readonly #beginnings = new Uint32Array((MOST_SYLLABLES * MOST_SYLLABLES) / 32);
  readonly #wordsFrom = new Map<number, string[]>();

  constructor(guarded: Iterable<string>) {
    for (const word of new Set(guarded)) {
      if (word.length >= 2 && [...word].every((character) => isHan(character.charCodeAt(0)))) this.#add(word);
    }
    for (const syllable of this.#root.children.keys()) {
      const letter = syllable.charAt(0);
      this.#startsWith.set(letter, [...(this.#startsWith.get(letter) ?? []), syllable]);
    }
  }

  unmask(folded: SpanText): SpanText {
    const edits: { from: number; to: number; text: string }[] = [];
    const { text } = folded;
    for (let at = 0; at < text.length; at += 1) {
      const found = this.#longestAt(text, at);
      if (found === undefined) continue;
      edits.push({ from: at, to: found.to, text: found.word });
      at = found.to - 1;
    }
    return folded.replace(edits);
  }

  #add(word: string): void {
    let nodes = [this.#root];
    for (const character of word) {
      const syllables = readAs([character]);
      nodes = nodes.flatMap((node) =>
        syllables.map((syllable) => {
          const next = node.children.get(syllable) ?? { children: new Map(), words: [] };
          node.children.set(syllable, next);
          return next;
        }),
      );
    }
    for (const node of nodes) if (!node.words.includes(word)) node.words.push(word);
    const [first = [], second = []] = Array.from(word.slice(0, 2), (one) => readAs([one]).map(syllableId));
    for (const bit of first.flatMap((one) => second.map((other) => one * MOST_SYLLABLES + other))) {
      this.#beginnings[bit >> 5] = (this.#beginnings[bit >> 5] as number) | (1 << (bit & 31));
      this.#wordsFrom.set(bit, [...(this.#wordsFrom.get(bit) ?? []), word]);
    }
  }

  #longestAt(text: string, start: number): { word: string; to: number } | undefined {
    const code = text.charCodeAt(start);
    if (!isHan(code) && !isLatinLetter(code)) return undefined;
    if (isLatinLetter(code) && start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) return undefined;
    if (isHan(code) && !this.#mayBegin(text, start)) return undefined;
    const walk = new Walk(text, start);
    this.#walk(this.#root, start, walk);
    return walk.best;
  }

  /**
   * Whether the characters from one on, the first of them Chinese, may be a guarded word written otherwise. Nearly
   * none is, and what tells so costs far less than the walk that tells which.
   */
  #mayBegin(text: string, start: number): boolean {
    const next = text.charCodeAt(start + 1);
    if (!isHan(next)) return next === BLANK || isLatinLetter(next);
    const [firsts, seconds] = [syllablesOf(text.charCodeAt(start)), syllablesOf(next)];
    for (let first = 0; first < firsts.length; first += 1) {
      const row = (firsts[first] as number) * MOST_SYLLABLES;
      for (let second = 0; second < seconds.length; second += 1) {
        const bit = row + (seconds[second] as number);
        if (((this.#beginnings[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
        if (this.#mayBeWord(bit, text, start)) return true;
      }
    }
    return false;
  }

  /** Whether a word that begins with two syllables may be written here, and not as it is. */
  #mayBeWord(beginning: number, text: string, start: number): boolean {
    const words = this.#wordsFrom.get(beginning) as readonly string[];
    return words.some((word) => !text.startsWith(word, start) && mayWrite(word, text, start));
  }

  #walk(node: Node, at: number, walk: Walk): void {
    for (const word of node.words) walk.offer(word, at);
    const { text } = walk;
    if (at >= text.length || node.children.size === 0) return;
    const from = text[at] === ' ' && node !== this.#root ? at + 1 : at;
    const code = text.charCodeAt(from);
    if (isHan(code)) {
      for (const syllable of heardAs(code)) {
        const next = node.children.get(syllable);
        if (next !== undefined) this.#step(next, { way: 'sound', from, to: from + 1 }, walk);
      }
    } else if (isLatinLetter(code)) {
      const syllables =
        node === this.#root ? (this.#startsWith.get(text.charAt(from)) ?? []) : node.children.keys();
      for (const syllable of syllables) {
        if (syllable.charCodeAt(0) !== code) continue;
        const next = node.children.get(syllable) as Node;
        if (text.startsWith(syllable, from)) {
          const to = from + syllable.length;
          this.#step(next, { way: 'pinyin', from, to: isTone(text, to) ? to + 1 : to }, walk);
        }
        const isTwo = /^(?:zh|ch|sh)/.test(syllable) && text.charAt(from + 1) === 'h';
        if (isTwo) this.#step(next, { way: 'initial', from, to: from + 2 }, walk);
        this.#step(next, { way: 'initial', from, to: from + 1 }, walk);
      }
    }
  }

  #step(node: Node, step: Step, walk: Walk): void {
    walk.steps.push(step);
    this.#walk(node, step.to, walk);
    walk.steps.pop();
  }
}

/** One search for a disguised word from one place on; `steps` is the way to where it stands. */
class Walk {
  readonly text: string;
  readonly steps: Step[] = [];
  best: { word: string; to: number } | undefined;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.#start = start;
  }

  /** Takes the word that ends here, if it is longer than the best so far. */
  offer(word: string, to: number): void {
    if (this.best !== undefined && to <= this.best.to) return;
    if (isDisguise(this.text, this.#start, to, word, this.steps)) this.best = { word, to };
  }
}

/** Whether these steps write `word` in disguise, and not some innocent words that happen to sound like it. */
function isDisguise(text: string, from: number, to: number, word: string, steps: readonly Step[]): boolean {
  const count = { exact: 0, sound: 0, pinyin: 0, initial: 0 };
  const changed: number[] = [];
  let rare = 0;
  let known = 0;
  for (const [index, step] of steps.entries()) {
    const written = text.slice(step.from, step.to);
    const meant = word.charAt(index);
    const way: Way = written === meant ? 'exact' : step.way;
    count[way] += 1;
    if (way !== 'sound') continue;
    changed.push(step.from);
    const standIn = standsFor(written, meant);
    if (standIn) known += 1;
    if (!isEveryday(written)) rare += 1;
    else if (!standIn && (word.length === 2 || !soundsLike(written, meant))) return false;
  }
  if (count.exact === word.length || isInnocent(text, from)) return false;
  if (count.pinyin + count.initial > 0) {
    if (isLatinLetter(text.charCodeAt(to - 1)) && isLetterOrDigit(text.charCodeAt(to))) return false;
    if (count.sound > 0) return false;
  }
  if (count.initial > 0) {
    // gjj for 国家级: of two letters nobody can tell.
    if (count.initial === word.length && word.length > 2) return to - from === word.length;
    if (count.initial > 1 || count.pinyin > 0 || count.exact === 0) return false;
    if (count.exact > 1) return true;
    return steps.every((step, index) => {
      const meant = word.charAt(index);
      return text.charAt(step.from) === meant ? true : ANCHORS.has(meant) || hasAnchor(text, steps, word);
    });
  }
  if (count.pinyin > 0) return count.exact > 0 || to - from >= 4;
  // Everything replaced by homophones is another word, unless the characters are ones nobody writes.
  if (count.exact === 0 && (rare === 0 || word.length < 3)) return false;
  if (count.exact * 2 < word.length && rare === 0 && known < count.sound) return false;
  const isShort = word.length === 2 && rare === 0;
  return !isOrdinaryWording(text, isShort ? [from, to - 1] : changed, changed);
}

/** Whether one of the characters written out is distinctive enough to carry an initial beside it. */
function hasAnchor(text: string, steps: readonly Step[], word: string): boolean {
  return steps.some((step, index) => {
    const meant = word.charAt(index);
    return text.charAt(step.from) === meant && WRITTEN_ANCHORS.has(meant);
  });
}

/** The number of a tone behind a syllable: zui4hao3. */
const isTone = (text: string, at: number): boolean =>
  /[0-5]/.test(text.charAt(at)) && !isDigit(text.charCodeAt(at + 1));

function soundsLike(written: string, meant: string): boolean {
  const readings = readingsOf(meant);
  return readingsOf(written).some((reading) => readings.some((other) => other.syllable === reading.syllable));
}

/**
 * Whether a dictionary knows a changed character as part of an ordinary word where it stands, or one of
 * `looked` as part of a word that reaches beyond: '国宴级品质' holds '品质', not '极品'.
 */
function isOrdinaryWording(text: string, looked: readonly number[], changed: readonly number[]): boolean {
  const start = Math.min(...looked);
  const end = Math.max(...looked) + 1;
  const first = Math.max(0, start - 6);
  for (const { segment, index, isWordLike } of words.segment(text.slice(first, end + 6))) {
    if (!isWordLike || segment.length < 2) continue;
    const from = first + index;
    const to = from + segment.length;
    if (changed.some((at) => at >= from && at < to)) return true;
    if (looked.some((at) => at >= from && at < to) && (from < start || to > end)) return true;
  }
  return false;
}
