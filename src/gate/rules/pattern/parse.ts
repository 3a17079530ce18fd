import { mayBeNothing, type Node } from './node.ts';

/** Word classes by name, for `{slots}`. */
export type Vocabulary = ReadonlyMap<string, readonly string[]>;

/** A pattern cannot be used; the message says why and where in it. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  /** Which part of its rule the pattern is, where that is known. */
  readonly path: readonly PropertyKey[];

  constructor(message: string, path: readonly PropertyKey[] = []) {
    super(message);
    this.path = path;
  }

  within(path: readonly PropertyKey[]): PatternError {
    return new PatternError(this.message, path);
  }
}

const MOST_REPEATS = 40;
const MOST_GAPS = 12;
/** Groups within groups; people write five. */
const MOST_DEPTH = 30;
/** `{num}`: a number in digits or Chinese numerals. */
const NUMERAL = '[0-9.〇零一二两三四五六七八九十百千万亿几半多数]';
/** `_5`: a word of English and the blank behind it. */
const WORD = { letters: '[^ ,.!?;:\\n]', most: 16 };
/** What a gap does not reach over. */
const GAPS: Readonly<Record<string, string>> = { '~': '[^.!?;\\n]', '·': '[^,:.!?;\\n]', '≈': '[^]' };

/** @throws PatternError */
export function parsePattern(source: string, vocabulary: Vocabulary): Node {
  return new Parser(source, vocabulary).pattern();
}

class Parser {
  readonly #source: string;
  readonly #vocabulary: Vocabulary;
  #at = 0;
  #gaps = 0;
  #depth = 0;

  constructor(source: string, vocabulary: Vocabulary) {
    this.#source = source;
    this.#vocabulary = vocabulary;
  }

  pattern(): Node {
    const whole = this.#alternatives();
    if (this.#at < this.#source.length) throw this.#error(`unexpected '${this.#source[this.#at]}'`);
    return whole;
  }

  #alternatives(): Node {
    const branches = [this.#row()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#row());
    }
    return branches.length === 1 ? (branches[0] as Node) : { kind: 'either', branches };
  }

  #row(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      parts.push(this.#quantified());
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'row', parts };
  }

  #quantified(): Node {
    const of = this.#atom();
    const quantifier = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(this.#source.slice(this.#at));
    if (quantifier === null) return of;
    this.#at += quantifier[0].length;
    const least = quantifier[0] === '?' ? 0 : Number(quantifier[1]);
    const most = quantifier[0] === '?' ? 1 : Number(quantifier[2] ?? quantifier[1]);
    if (most > MOST_REPEATS || least > most)
      throw this.#error(`a repeat of ${quantifier[0]} is out of bounds: up to ${MOST_REPEATS}`);
    // Regular expressions have rules of their own for these, which nobody knows by heart.
    if (least < most && mayBeNothing(of)) throw this.#error('a repeat of what may be nothing at all');
    if (most > 1 && holdsRepeat(of)) throw this.#error('a repeat inside a repeat');
    return { kind: 'repeat', of, least, most, isLazy: false };
  }

  #atom(): Node {
    const character = this.#source.charAt(this.#at);
    const rest = this.#source.slice(this.#at);
    if (character === '(') return this.#group(rest);
    if (character === '[') return this.#characterClass(rest);
    if (character === '{') return this.#slot(rest);
    if (character === '\\') return this.#escape(rest);
    const gap = /^([~·≈_])(\d{1,2})/.exec(rest);
    if (gap !== null) return this.#gap(gap[0], gap[1] as string, Number(gap[2]));
    if ('*+?{}~·≈_'.includes(character) || character === '')
      throw this.#error(`'${character}' cannot stand here`);
    this.#at += 1;
    if (character === '^' || character === '$') return { kind: 'place', opening: character };
    if (character === '.') return { kind: 'set', source: '[^]' };
    return { kind: 'character', character };
  }

  #group(rest: string): Node {
    const opening = /^\((?:\?(?::|=|!|<=|<!))?/.exec(rest)?.[0] as string;
    this.#at += opening.length;
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw this.#error('too many groups inside one another');
    const inner = this.#alternatives();
    this.#depth -= 1;
    if (this.#source[this.#at] !== ')') throw this.#error('a group is not closed');
    this.#at += 1;
    return opening === '(' || opening === '(?:' ? inner : { kind: 'place', opening, inner };
  }

  #characterClass(rest: string): Node {
    const source = /^\[(?:\\.|[^\]\\])+\]/.exec(rest)?.[0];
    if (source === undefined) throw this.#error('a character class is not closed');
    this.#at += source.length;
    return { kind: 'set', source };
  }

  #slot(rest: string): Node {
    const written = /^\{([a-z][a-z0-9_]*)\}/.exec(rest);
    if (written === null) throw this.#error("'{' opens a word class, such as {disease}");
    const words = this.#vocabulary.get(written[1] as string);
    if (words === undefined && written[1] !== 'num')
      throw this.#error(`no word class is called '${written[1]}'`);
    this.#at += written[0].length;
    if (written[1] === 'num')
      return { kind: 'repeat', of: { kind: 'set', source: NUMERAL }, least: 1, most: 9, isLazy: false };
    return { kind: 'words', words: [...(words as string[])].sort((a, b) => b.length - a.length) };
  }

  #escape(rest: string): Node {
    const written = /^\\(?:u[0-9a-fA-F]{4}|[bBdDsSwWnt]|[^a-zA-Z1-9])/.exec(rest)?.[0];
    if (written === undefined) throw this.#error(`'${rest.slice(0, 2)}' cannot stand here`);
    this.#at += written.length;
    if (/^\\[bB]/.test(written)) return { kind: 'place', opening: written };
    if (/^\\[a-zA-Z]/.test(written)) return { kind: 'set', source: written };
    return { kind: 'character', character: written.charAt(1) };
  }

  #gap(written: string, sign: string, most: number): Node {
    this.#at += written.length;
    this.#gaps += 1;
    if (this.#gaps > MOST_GAPS) throw this.#error('too many gaps');
    const set = (source: string): Node => ({ kind: 'set', source });
    if (sign !== '_') return { kind: 'repeat', of: set(GAPS[sign] as string), least: 0, most, isLazy: true };
    const letters: Node = {
      kind: 'repeat',
      of: set(WORD.letters),
      least: 1,
      most: WORD.most,
      isLazy: false,
    };
    const word: Node = { kind: 'row', parts: [letters, { kind: 'character', character: ' ' }] };
    return { kind: 'repeat', of: word, least: 0, most, isLazy: true };
  }

  #error(message: string): PatternError {
    return new PatternError(`'${this.#source}', character ${this.#at + 1}: ${message}`);
  }
}

/** Optional parts count as none, and what only looks around repeats nothing. */
function holdsRepeat(node: Node): boolean {
  if (node.kind === 'repeat') return node.most > 1 || holdsRepeat(node.of);
  if (node.kind === 'either') return node.branches.some(holdsRepeat);
  return node.kind === 'row' && node.parts.some(holdsRepeat);
}
