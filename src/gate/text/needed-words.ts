import type { Needs } from './word-index.ts';

/**
 * The words without which a regular expression cannot match, read off its source: groups of literals, of each
 * of which every text that matches holds at least one. Empty where nothing is certain, which is always a safe
 * answer: a construct that is not understood asks for nothing.
 */
export function neededWords({ source, flags }: RegExp): Needs {
  if (/[iv]/.test(flags)) return [];
  const reader = new Reader(source);
  const needs = reader.alternatives();
  return reader.isAtEnd ? needs : [];
}

interface Piece {
  readonly needs: Needs;
  /** Set where the piece is exactly this character. */
  readonly literal?: string;
}

const NOTHING: Piece = { needs: [] };
/** A class or a group with more members is met in nearly every text. */
const MOST_MEMBERS = 64;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };
const DIGITS: readonly string[] = [...'0123456789'];

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(): Needs {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    if (branches.length === 1) return branches[0] as Needs;
    const best = branches.map(rarest);
    return best.every((group) => group !== undefined) ? [[...new Set(best.flat())]] : [];
  }

  #sequence(): Needs {
    const needs: (readonly string[])[] = [];
    let run = '';
    const endRun = (): void => {
      if (run !== '') needs.push([run]);
      run = '';
    };
    while (!this.isAtEnd && !'|)'.includes(this.#source.charAt(this.#at))) {
      const piece = this.#quantified();
      if (piece.literal !== undefined) run += piece.literal;
      else {
        endRun();
        needs.push(...piece.needs);
      }
    }
    endRun();
    return needs;
  }

  #quantified(): Piece {
    const atom = this.#atom();
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (quantifier === null) return atom;
    this.#at += quantifier[0].length;
    const isOptional = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0';
    if (isOptional) return NOTHING;
    return { needs: atom.literal === undefined ? atom.needs : [[atom.literal]] };
  }

  #atom(): Piece {
    const rest = this.#source.slice(this.#at);
    const character = String.fromCodePoint(rest.codePointAt(0) as number);
    if (character === '(') return this.#group(rest);
    if (character === '[') return this.#class(rest);
    if (character === '\\') return this.#escape(rest);
    this.#at += character.length;
    return '^$.'.includes(character) ? NOTHING : { needs: [], literal: character };
  }

  #group(rest: string): Piece {
    const opening = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(rest)?.[0] as string;
    this.#at += opening.length;
    const needs = this.alternatives();
    this.#at += 1;
    // What may not stand there needs nothing; what must stand beside the match is needed too.
    return opening.endsWith('!') ? NOTHING : { needs };
  }

  #class(rest: string): Piece {
    const written = /^\[(?:\\.|[^\]\\])*\]/su.exec(rest)?.[0] as string;
    this.#at += written.length;
    const members = written.slice(1, -1).replace(/\\d/g, '0-9');
    if (/^\^|\\/.test(members)) return NOTHING;
    const spread = members.replace('0-9', DIGITS.join(''));
    if (/.-./su.test(spread) || spread.length > MOST_MEMBERS) return NOTHING;
    return { needs: [[...spread]] };
  }

  #escape(rest: string): Piece {
    const written = /^\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|k<\w+>|.)/su.exec(
      rest,
    )?.[0] as string;
    this.#at += written.length;
    const kind = written.charAt(1);
    if (kind === 'd') return { needs: [DIGITS] };
    if (ESCAPES[kind] !== undefined) return { needs: [], literal: ESCAPES[kind] };
    // Classes, boundaries, code points and references.
    return /[a-zA-Z0-9]/.test(kind) ? NOTHING : { needs: [], literal: kind };
  }
}

/** The group that is met least: long words first, then few of them. */
export function rarest(groups: Needs): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    const score = group.reduce((sum, word) => sum - ODDS ** Math.min(word.length, 4), 0);
    if (group.length > 0 && score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}

/** How much rarer each further character makes a word. */
const ODDS = 0.1;
