import { CutWords } from '../text/cut-words.ts';
import { foldText, joinSpeltLetters } from '../text/fold.ts';
import { PlainWords } from '../text/plain-words.ts';
import type { SpanText } from '../text/span-text.ts';
import { Unmasker } from '../text/unmask.ts';

/**
 * Readings that are kept: the same words are read when they are cleared, beside what was said before, and again
 * when they are heard. A reading takes some KiB.
 */
const READINGS_KEPT = 256;

/** The words that a reader knows behind a disguise. */
export interface KnownWords {
  readonly guarded: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
  /** Chinese words that the rules name. */
  readonly chinese: ReadonlySet<string>;
}

/** Takes disguises off: which of them depends on the words that somebody may want to hide. */
export class Reader {
  readonly #unmasker: Unmasker;
  readonly #cutWords: CutWords;
  readonly #plainWords: PlainWords;
  readonly #readings = new Map<string, SpanText>();

  /** @param common English words that everybody knows */
  constructor({ guarded, english, chinese }: KnownWords, common: readonly string[]) {
    this.#unmasker = new Unmasker(guarded);
    this.#cutWords = new CutWords(guarded, chinese);
    this.#plainWords = new PlainWords(english, common);
  }

  /** The text in the one form that rules match. */
  read(text: string): SpanText {
    const known = this.#readings.get(text);
    if (known !== undefined) return known;
    const spelt = joinSpeltLetters(this.#plainWords.restore(foldText(text)));
    // 全网zui低 is 全网最低; with the letters taken for something put in it would be 全网低.
    const reading = this.#cutWords.join(this.#unmasker.unmask(spelt));
    if (this.#readings.size >= READINGS_KEPT) this.#readings.clear();
    this.#readings.set(text, reading);
    return reading;
  }

  /** The English word that letters and signs stand for, if somebody took pains to hide it. */
  hidden(written: string): string | undefined {
    return this.#plainWords.hidden(written);
  }
}
