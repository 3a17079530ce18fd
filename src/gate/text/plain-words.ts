import { EnglishWords } from './english-words.ts';
import type { SpanText } from './span-text.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '£': 'l',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

/** Spelt-out words of fewer letters are initials: 'U S B', 'A B C'. */
const SHORTEST_SPELT = 4;
/** A sign within a word or before most of it: `f1ve`, `4llergies`, `th€`; not `level5`, `14p` or `5kg`. */
const SIGN_WITHIN = /[a-z][0-9@$€£]+[a-z]|^[0-9@$€£]+[a-z]{3}|[a-z]{2}[@€£]$/;
/** Greenest is a word where green is one. */
const ENDINGS = /(?:est|er|ing|ed|es|s|ly)$/;
/** What parts the letters of a word that is spelt out: a sign each, or a stop with a blank. */
const PARTED = /(?<![a-z0-9])[a-z0-9@$](?:[ .,'!?;:\n|+-]{1,2}[a-z0-9@$]){3,60}(?![a-z0-9])/g;
/** Words that are parted by points, pluses or line feeds instead of blanks, each by the same. */
const CHAINED = /(?<![a-z0-9'.])[a-z][a-z']*(?:([.+\n]| \+ )[a-z][a-z']*)(?:\1[a-z][a-z']*)+(?![a-z0-9])/g;
/** Two pieces with a sign between. */
const PIECES =
  /(?<![a-z0-9'])(?=([a-z]{1,14})([ .,!?;:\n+&%°$¥'-]{1,3})(?!(?<=')(?:s|t|d|m|ll|re|ve)(?![a-z]))([a-z]{1,14})(?![a-z0-9']))/g;
/** Of a word that was cut. */
const SHORTEST_CUT = 4;
/** So many words with letters repeated in one text: all are. */
const MANY_DRAWN_OUT = 3;
const SHORTENED: ReadonlyMap<string, string> = new Map(
  (
    "i've you've we've they've i'm you're they're you'll they'll it'll isn't aren't wasn't weren't don't doesn't " +
    "didn't hasn't haven't hadn't wouldn't couldn't shouldn't won't can't that's there's here's what's who's"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word] as const),
);

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts English words back where they were written with digits for letters (`c4re`), spelt out (`c u r e`), cut
 * (`cu-re`), drawn out (`beeest`, `cuure`), by their sound (`kure`) or without blanks. Only a word that the rules
 * name, or that everybody knows, is ever restored.
 */
export class PlainWords {
  readonly #words: EnglishWords;

  /** @param guarded words of the rules; @param common such as stand in any text, told from codes with more care. */
  constructor(guarded: Iterable<string>, common: Iterable<string> = []) {
    this.#words = new EnglishWords(guarded, common);
  }

  restore(folded: SpanText): SpanText {
    if (this.#words.isEmpty || !/[a-z]/.test(folded.text)) return folded;
    let view = folded.replace(this.#speltOut(folded.text));
    view = view.replace(this.#disguised(view.text));
    view = view.replace(barsOf(view.text));
    if (this.#areAllWords(view.text)) return view;
    view = view.replace(this.#chained(view.text));
    view = view.replace(this.#cut(view.text));
    return view.replace(this.#strange(view.text));
  }

  /** The word that `written`, of folded letters and signs, stands for, if somebody took pains to hide it. */
  hidden(written: string): string | undefined {
    if (!SIGN_WITHIN.test(written)) return undefined;
    return plain(
      written,
      (candidate) => this.#words.isKnown(candidate) || this.#words.isKnown(candidate.replace(ENDINGS, '')),
    );
  }

  /** What nearly every text is: nothing in it is cut or strange. */
  #areAllWords(text: string): boolean {
    if (CHAINS.test(text)) return false;
    for (const [word] of text.matchAll(/[a-z]+/g))
      if (!this.#words.isWord(word) || SHORTENED.has(word)) return false;
    return true;
  }

  #speltOut(text: string): Edit[] {
    const edits: Edit[] = [];
    for (const match of text.matchAll(PARTED)) {
      const places = [...match[0].matchAll(/[a-z0-9@$]/g)].map(({ index }) => match.index + index);
      const letters = match[0]
        .replace(/[^a-z0-9@$]/g, '')
        .replace(/[013457 89@$]/g, (sign) => LEET[sign] ?? sign);
      let at = 0;
      for (const word of this.#words.part(letters)) {
        const [from, to] = [places[at] as number, (places[at + word.length - 1] as number) + 1];
        at += word.length;
        if (word.length >= 2 && this.#words.isWord(word)) edits.push({ from, to, text: word });
      }
      // Initials are told from words by their number: 'U S B' is neither.
      if (!edits.some(({ from, text: { length } }) => from >= match.index && length >= SHORTEST_SPELT))
        while (edits.length > 0 && (edits.at(-1) as Edit).from >= match.index) edits.pop();
    }
    return edits;
  }

  #disguised(text: string): Edit[] {
    const edits: Edit[] = [];
    for (const match of text.matchAll(/[a-z0-9@$€£]+(?:[!+|]{1,2}[a-z0-9@$€£]+)*/g)) {
      const written = match[0];
      if (written.length < 3 || written.length > 40 || !/[a-z]/.test(written)) continue;
      if (!/[0-9@$€£!+|]/.test(written) && !/([a-z])\1\1/.test(written)) continue;
      const word = plain(written, (candidate) => this.#words.isOfGuarded(candidate)) ?? this.hidden(written);
      if (word !== undefined && word !== written) {
        edits.push({ from: match.index, to: match.index + written.length, text: word });
      }
    }
    return edits;
  }

  /** `this.cures.cancer`: three known words and more, parted by what parts none. */
  #chained(text: string): Edit[] {
    const edits: Edit[] = [];
    for (const { 0: chain, 1: link, index } of text.matchAll(CHAINED)) {
      if (!chain.split(link as string).every((word) => this.#words.isWord(word.replace(/'[a-z]+$/, ''))))
        continue;
      for (let at = chain.indexOf(link as string); at >= 0; at = chain.indexOf(link as string, at + 1))
        edits.push({ from: index + at, to: index + at + (link as string).length, text: ' ' });
    }
    return edits;
  }

  /** `cu-re`, `guaran teed`: two pieces that make a word, of which one at least is none. */
  #cut(text: string): Edit[] {
    const edits: Edit[] = [];
    let free = 0;
    for (const { 1: first = '', 2: sign = '', 3: second = '', index } of text.matchAll(PIECES)) {
      if (index < free || first.length + second.length < SHORTEST_CUT) continue;
      const many = [first, second].filter((piece) => this.#words.isWord(piece)).length;
      // A single letter is no piece of anything beside a word: plan b.
      if (many > (first.length > 1 && second.length > 1 ? 1 : 0) || !this.#words.isWord(first + second))
        continue;
      free = index + first.length + sign.length + second.length;
      edits.push({ from: index + first.length, to: index + first.length + sign.length, text: '' });
    }
    return edits;
  }

  #strange(text: string): Edit[] {
    const edits: Edit[] = [];
    let drawnOut = 0;
    const odd = [...text.matchAll(/[a-z]{2,60}/g)].filter(
      ({ 0: written, index }) =>
        (!this.#words.isWord(written) || SHORTENED.has(written)) &&
        // Beside a digit it is a code.
        !/[0-9]/.test(text.charAt(index - 1) + text.charAt(index + written.length)),
    );
    for (const [written] of odd) if (this.#words.drawnOut(written) !== undefined) drawnOut += 1;
    for (const { 0: written, index } of odd) {
      const isPart = text.charAt(index - 1) === "'" || text.charAt(index + written.length) === "'";
      const meant =
        this.#words.drawnOut(written, drawnOut >= MANY_DRAWN_OUT) ??
        (isPart ? undefined : this.#meantBy(written));
      if (meant !== undefined) edits.push({ from: index, to: index + written.length, text: meant });
    }
    return edits;
  }

  #meantBy(written: string): string | undefined {
    const shortened = SHORTENED.get(written);
    if (shortened !== undefined) return shortened;
    const word = this.#words.byItsSound(written);
    if (word !== undefined) return word;
    return this.#words.rowOf(written)?.join(' ');
  }
}

/** What is left of upright strokes parts words: red|blue. */
const barsOf = (text: string): Edit[] =>
  text.includes('|')
    ? [...text.matchAll(/\|/g)].map(({ index }) => ({ from: index, to: index + 1, text: ' ' }))
    : [];

const CHAINS = /[a-z][.+\n][a-z]/;

/** The first reading of letters and signs that is known. */
function plain(written: string, isKnown: (word: string) => boolean): string | undefined {
  const letters = written.replace(/[013457 89@$€£!+|]/g, (sign) => LEET[sign] ?? sign);
  const withL = written
    .replace(/1/g, 'l')
    .replaceAll('|', 'i')
    .replace(/[03457 89@$€£!+]/g, (sign) => LEET[sign] ?? sign);
  for (const candidate of [letters, withL]) {
    for (const repeats of ['$1', '$1$1']) {
      const word = candidate.replace(/([a-z])\1{2,}/g, repeats);
      if (isKnown(word)) return word;
    }
  }
  return undefined;
}
