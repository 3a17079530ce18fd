import type { Needs } from '../text/word-index.ts';

/** Word classes by name, for `{slots}`. */
export type Vocabulary = ReadonlyMap<string, readonly string[]>;

export interface Pattern {
  readonly regex: RegExp;
  /** Ways to meet it, one an alternative: what a text that matches so holds; none of them needs nothing. */
  readonly ways: readonly Needs[];
}

/** A pattern cannot be used; the message says why and where in it. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

interface Piece {
  readonly source: string;
  /** One of these must occur; undefined where nothing is certain. */
  readonly need: readonly (readonly string[])[];
  /** Set where the piece is exactly these letters. */
  readonly literal?: string;
  readonly repeats: boolean;
}

/** Repeats are bounded, and never inside one another: matching time stays proportional to the text. */
const MOST_REPEATS = 40;
const MOST_GAPS = 12;
/** `{num}`: a number in digits or Chinese numerals. */
const NUMBER = '[0-9.〇零一二两三四五六七八九十百千万亿几半多数]{1,9}';

/** A pattern that only excuses: nothing needs to trigger it. @throws PatternError */
export function compileContext(source: string, vocabulary: Vocabulary): RegExp {
  return new RegExp(joined(new Parser(source, vocabulary).branches()));
}

/**
 * The pattern language of rule packs: letters, `(a|b)`, `[abc]`, `x?`, `x{1,3}`, look-around, and
 * `{slot}` any word of that class, `~8` up to eight characters within a sentence, `·8` within a clause,
 * `≈8` across sentences, `_5` up to five English words, `{num}` a number. No `*`, no `+`, no back-references.
 * @throws PatternError
 */
export function compilePattern(source: string, vocabulary: Vocabulary): Pattern {
  const branches = new Parser(source, vocabulary).branches();
  const ways = branches.map(({ need }) => need.filter((group) => group.length > 0));
  if (ways.some(({ length }) => length === 0)) {
    throw new PatternError(`'${source}' has no word that every match must hold`);
  }
  return { regex: new RegExp(joined(branches)), ways };
}

class Parser {
  readonly #source: string;
  readonly #vocabulary: Vocabulary;
  #at = 0;
  #gaps = 0;

  constructor(source: string, vocabulary: Vocabulary) {
    this.#source = source;
    this.#vocabulary = vocabulary;
  }

  /** The alternatives that it is made of. */
  branches(): readonly Piece[] {
    const branches = this.#branches();
    if (this.#at < this.#source.length) throw this.#error(`unexpected '${this.#source[this.#at]}'`);
    return branches;
  }

  #branches(): readonly Piece[] {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    return branches;
  }

  #alternatives(): Piece {
    const branches = this.#branches();
    if (branches.length === 1) return branches[0] as Piece;
    const best = branches.map((branch) => bestGroup(branch.need));
    const together = best.every((group) => group !== undefined) ? [best.flat() as string[]] : [];
    return {
      source: joined(branches),
      need: together,
      repeats: branches.some((branch) => branch.repeats),
    };
  }

  #sequence(): Piece {
    let source = '';
    let run = '';
    const need: (readonly string[])[] = [];
    let repeats = false;
    let onlyLiteral = true;
    const endRun = (): void => {
      if (run !== '') need.push([run]);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const piece = this.#quantified();
      source += piece.source;
      repeats ||= piece.repeats;
      if (piece.literal !== undefined) run += piece.literal;
      else {
        endRun();
        onlyLiteral = false;
        need.push(...piece.need);
      }
    }
    const literal = onlyLiteral ? run : undefined;
    endRun();
    return { source, need, repeats, ...(literal !== undefined && { literal }) };
  }

  #quantified(): Piece {
    const atom = this.#atom();
    const quantifier = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(this.#source.slice(this.#at));
    if (quantifier === null) return atom;
    this.#at += quantifier[0].length;
    const least = quantifier[0] === '?' ? 0 : Number(quantifier[1]);
    const most = quantifier[0] === '?' ? 1 : Number(quantifier[2] ?? quantifier[1]);
    if (most > MOST_REPEATS || least > most)
      throw this.#error(`a repeat of ${quantifier[0]} is out of bounds`);
    if (atom.repeats && most > 1) throw this.#error('a repeat inside a repeat');
    return {
      source: `${atom.source}${quantifier[0]}`,
      need: least > 0 ? atom.need : [],
      repeats: most > 1 || atom.repeats,
    };
  }

  #atom(): Piece {
    const character = this.#source.charAt(this.#at);
    const rest = this.#source.slice(this.#at);
    if (character === '(') return this.#group(rest);
    if (character === '[') return this.#characterClass(rest);
    if (character === '{') return this.#slot(rest);
    if (character === '\\') return this.#escape();
    const gap = /^([~·≈_])(\d{1,2})/.exec(rest);
    if (gap !== null) return this.#gap(gap[0], gap[1] as string, Number(gap[2]));
    if ('*+?{}~·≈_'.includes(character) || character === '')
      throw this.#error(`'${character}' cannot stand here`);
    this.#at += 1;
    if (character === '^' || character === '$') return { source: character, need: [], repeats: false };
    if (character === '.') return { source: '[^]', need: [], repeats: false };
    return literalPiece(character);
  }

  #group(rest: string): Piece {
    const opening = /^\((?:\?(?::|=|!|<=|<!))?/.exec(rest)?.[0] as string;
    this.#at += opening.length;
    const inner = this.#alternatives();
    if (this.#source[this.#at] !== ')') throw this.#error('a group is not closed');
    this.#at += 1;
    const plain = opening === '(' || opening === '(?:';
    const head = plain ? '(?:' : opening;
    return {
      source: `${head}${inner.source})`,
      need: plain ? inner.need : [],
      repeats: plain && inner.repeats,
    };
  }

  #characterClass(rest: string): Piece {
    const written = /^\[(?:\\.|[^\]\\])+\]/.exec(rest)?.[0];
    if (written === undefined) throw this.#error('a character class is not closed');
    this.#at += written.length;
    const members = written.slice(1, -1);
    const plain = !/[\\^-]/.test(members) && members.length <= 16;
    return { source: written, need: plain ? [[...members]] : [], repeats: false };
  }

  #slot(rest: string): Piece {
    const written = /^\{([a-z][a-z0-9_]*)\}/.exec(rest);
    if (written === null) throw this.#error("'{' opens a word class, such as {disease}");
    if (written[1] === 'num') {
      this.#at += written[0].length;
      return { source: NUMBER, need: [], repeats: true };
    }
    const words = this.#vocabulary.get(written[1] as string);
    if (words === undefined) throw this.#error(`no word class is called '${written[1]}'`);
    this.#at += written[0].length;
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    return { source: `(?:${longestFirst.map(quote).join('|')})`, need: [words], repeats: false };
  }

  #escape(): Piece {
    const character = this.#source.charAt(this.#at + 1);
    if (character === '' || /[1-9kpP]/.test(character))
      throw this.#error(`'\\${character}' cannot stand here`);
    this.#at += 2;
    if (/[a-zA-Z]/.test(character)) return { source: `\\${character}`, need: [], repeats: false };
    return literalPiece(character);
  }

  #gap(written: string, kind: string, length: number): Piece {
    this.#at += written.length;
    this.#gaps += 1;
    if (this.#gaps > MOST_GAPS) throw this.#error('too many gaps');
    // Words end at a blank, so no stretch can be split in two ways.
    if (kind === '_') {
      return { source: `(?:[^ ,.!?;:\\n]{1,16} ){0,${length}}?`, need: [], repeats: true };
    }
    const barred = kind === '~' ? '[^.!?;\\n]' : kind === '·' ? '[^,:.!?;\\n]' : '[^]';
    return { source: `${barred}{0,${length}}?`, need: [], repeats: true };
  }

  #error(message: string): PatternError {
    return new PatternError(`'${this.#source}', character ${this.#at + 1}: ${message}`);
  }
}

const joined = (branches: readonly Piece[]): string => branches.map(({ source }) => source).join('|');

function literalPiece(character: string): Piece {
  return { source: quote(character), need: [[character]], literal: character, repeats: false };
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The group that occurs least in ordinary text: long words first, then few of them. */
export function bestGroup(groups: readonly (readonly string[])[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let bestScore = -1;
  for (const group of groups) {
    const shortest = Math.min(...group.map((word) => word.length));
    const score = shortest * 1000 - Math.min(group.length, 900);
    if (group.length > 0 && score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}
