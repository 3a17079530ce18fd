import type { SpanText } from './span-text.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '£': 'l',
};

/** Spelt-out words of fewer letters are initials: 'U S B', 'A B C'. */
const SHORTEST_SPELT = 4;
/** A sign within a word or before most of it: `f1ve`, `4llergies`, `th€`; not `level5`, `14p` or `5kg`. */
const SIGN_WITHIN = /[a-z][0-9@$€£]+[a-z]|^[0-9@$€£]+[a-z]{3}|[a-z]{2}[@€£]$/;
/** Greenest is a word where green is one. */
const ENDINGS = /(?:est|er|ing|ed|es|s|ly)$/;

/**
 * Puts English words back where they were written with digits for letters (`c4re`), spelt out (`c u r e`) or drawn
 * out (`beeest`). Only a word that the rules name, or that everybody knows, is ever restored.
 */
export class PlainWords {
  readonly #guarded: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;

  /** @param guarded words of the rules; @param common such as stand in any text, told from codes with more care. */
  constructor(guarded: Iterable<string>, common: Iterable<string> = []) {
    const words = (some: Iterable<string>) => new Set([...some].filter((word) => /^[a-z]{3,}$/.test(word)));
    this.#guarded = words(guarded);
    this.#common = words(common);
  }

  restore(folded: SpanText): SpanText {
    if (this.#guarded.size === 0 || !/[a-z]/.test(folded.text)) return folded;
    const spelt = folded.replace(this.#speltOut(folded.text));
    return spelt.replace(this.#disguised(spelt.text));
  }

  /** The word that `written`, of folded letters and signs, stands for, if somebody took pains to hide it. */
  hidden(written: string): string | undefined {
    if (!SIGN_WITHIN.test(written)) return undefined;
    return plain(
      written,
      (candidate) => this.#isKnown(candidate) || this.#isKnown(candidate.replace(ENDINGS, '')),
    );
  }

  #isKnown(word: string): boolean {
    return this.#guarded.has(word) || this.#common.has(word);
  }

  #speltOut(text: string): { from: number; to: number; text: string }[] {
    const edits: { from: number; to: number; text: string }[] = [];
    for (const match of text.matchAll(/(?<![a-z0-9])[a-z0-9@$](?:[ .'-][a-z0-9@$]){3,24}(?![a-z0-9])/g)) {
      const letters = match[0].replace(/[ .'-]/g, '');
      for (let from = 0; from + SHORTEST_SPELT <= letters.length; ) {
        const word = this.#longestPlain(letters.slice(from));
        if (word === undefined) {
          from += 1;
          continue;
        }
        const at = match.index + from * 2;
        edits.push({ from: at, to: at + word.length * 2 - 1, text: word });
        from += word.length;
      }
    }
    return edits;
  }

  #longestPlain(letters: string): string | undefined {
    for (let length = letters.length; length >= SHORTEST_SPELT; length -= 1) {
      const word = plain(letters.slice(0, length), (candidate) => this.#isKnown(candidate));
      if (word !== undefined && word.length === length) return word;
    }
    return undefined;
  }

  #disguised(text: string): { from: number; to: number; text: string }[] {
    const edits: { from: number; to: number; text: string }[] = [];
    for (const match of text.matchAll(/[a-z0-9@$€£]{3,40}/g)) {
      const written = match[0];
      if (!/[a-z]/.test(written)) continue;
      if (!/[0-9@$€£]/.test(written) && !/([a-z])\1\1/.test(written)) continue;
      const word = plain(written, (candidate) => this.#guarded.has(candidate)) ?? this.hidden(written);
      if (word !== undefined && word !== written) {
        edits.push({ from: match.index, to: match.index + written.length, text: word });
      }
    }
    return edits;
  }
}

/** The first reading of letters and signs that is known. */
function plain(written: string, isKnown: (word: string) => boolean): string | undefined {
  const letters = written.replace(/[013457 8@$€£]/g, (sign) => LEET[sign] ?? sign);
  const withL = written.replace(/1/g, 'l').replace(/[03457 8@$€£]/g, (sign) => LEET[sign] ?? sign);
  for (const candidate of [letters, withL]) {
    for (const repeats of ['$1', '$1$1']) {
      const word = candidate.replace(/([a-z])\1{2,}/g, repeats);
      if (isKnown(word)) return word;
    }
  }
  return undefined;
}
