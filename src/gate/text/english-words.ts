/** Words of two letters, which alone make a row of letters readable: `itisthebest`. */
const SHORT_WORDS = new Set(
  'a i am an as at be by do go he if in is it me my no of on or so to up us we oh ok hi ai ve ll re'.split(
    ' ',
  ),
);
/** Greenest is a word where green is one. */
const ENDINGS = /(?:est|er|ing|ed|es|s|ly)$/;
/** Longer words are not put together from single letters. */
const LONGEST_WORD = 18;
/** Shorter ones are too much like others to be told by their sound or with letters taken away. */
const SHORTEST_TOLD = 4;

/** The English words that the rules name and those that everybody knows, and what strange writings of them there are. */
export class EnglishWords {
  readonly #guarded: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;
  /** By how they look with every letter once, and by how they sound; a guarded word stands before others. */
  readonly #squeezed = new Map<string, string>();
  readonly #sounding = new Map<string, string>();

  constructor(guarded: Iterable<string>, common: Iterable<string>) {
    const words = (some: Iterable<string>) => new Set([...some].filter((word) => /^[a-z]{3,}$/.test(word)));
    this.#guarded = words(guarded);
    this.#common = words(common);
    for (const word of [...SHORT_WORDS, ...this.#common, ...this.#guarded]) {
      this.#squeezed.set(squeeze(word), word);
      if (word.length >= SHORTEST_TOLD) this.#sounding.set(soundOf(word), word);
    }
  }

  get isEmpty(): boolean {
    return this.#guarded.size === 0;
  }

  isGuarded(word: string): boolean {
    return this.#guarded.has(word);
  }

  /** Whether a rule names it or everybody knows it. */
  isKnown(word: string): boolean {
    return this.#guarded.has(word) || this.#common.has(word);
  }

  /** Known in this form or in another, or very short. */
  isWord(word: string): boolean {
    if (this.isKnown(word) || SHORT_WORDS.has(word)) return true;
    const stem = word.replace(ENDINGS, '');
    return (
      stem !== word && (this.isKnown(stem) || this.isKnown(`${stem}e`) || this.isKnown(stem.slice(0, -1)))
    );
  }

  /** Whether it is guarded in this form or in another. */
  isOfGuarded(word: string): boolean {
    return (
      this.#guarded.has(word) || (word.length > SHORTEST_TOLD && this.#guarded.has(word.replace(ENDINGS, '')))
    );
  }

  /**
   * The word that has had letters repeated: `cuure`, `curreess`, `haaad`.
   * @param isAnyLength whether `haad` and `oon` are told, too: where all around them is so written
   */
  drawnOut(written: string, isAnyLength = false): string | undefined {
    if (!isAnyLength && written.length < SHORTEST_TOLD && !/(.)\1\1/.test(written)) return undefined;
    return this.#inAnyForm(written, (form) => this.#squeezed.get(squeeze(form)), isDrawnOutOf);
  }

  /** The word that is written by its sound: `kure`, `klinikal`, `fenomenal`. */
  byItsSound(written: string): string | undefined {
    if (written.length < SHORTEST_TOLD) return undefined;
    return this.#inAnyForm(
      written,
      (form) => this.#sounding.get(soundOf(form)),
      () => true,
    );
  }

  #inAnyForm(
    written: string,
    find: (form: string) => string | undefined,
    isSo: (written: string, word: string) => boolean,
  ): string | undefined {
    const whole = find(written);
    if (whole !== undefined) return isSo(written, whole) ? whole : undefined;
    const ending = /(?:s+|e+d+|i+n+g+|z)$/.exec(written)?.[0];
    if (ending === undefined) return undefined;
    const stem = find(written.slice(0, -ending.length));
    if (stem === undefined || !isSo(written.slice(0, -ending.length), stem)) return undefined;
    return stem + (ending === 'z' ? 's' : squeeze(ending));
  }

  /** Letters parted into words so that few are left over and the words are long. */
  part(letters: string): readonly string[] {
    const costs = [0];
    const lengths = [0];
    for (let end = 1; end <= letters.length; end += 1) {
      costs[end] = (costs[end - 1] as number) + LEFT_OVER;
      lengths[end] = 1;
      for (let length = 1; length <= Math.min(end, LONGEST_WORD); length += 1) {
        const cost = (costs[end - length] as number) - length ** 2;
        if (cost >= (costs[end] as number) || !this.isWord(letters.slice(end - length, end))) continue;
        costs[end] = cost;
        lengths[end] = length;
      }
    }
    const parts: string[] = [];
    for (let end = letters.length; end > 0; end -= lengths[end] as number)
      parts.unshift(letters.slice(end - (lengths[end] as number), end));
    return parts;
  }
}

/** Of a letter; long words count by the square of their length: 'i swear' rather than 'is wear'. */
const LEFT_OVER = 30;

const squeeze = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Each letter of the word stands there at least as often as in it. */
function isDrawnOutOf(written: string, word: string): boolean {
  const runs = (of: string) => (of.match(/(.)\1*/g) ?? []).map(({ length }) => length);
  const [drawn, plain] = [runs(written), runs(word)];
  return written.length > word.length && drawn.every((length, at) => length >= (plain[at] ?? 0));
}

/** The same for words that are said alike: c and k, f and ph, s and z, and no letter twice. */
const soundOf = (word: string): string =>
  squeeze(
    word
      .replace(/ph/g, 'f')
      .replace(/ck|c(?![eiyh])|q(?=u)/g, 'k')
      .replace(/z/g, 's')
      .replace(/x/g, 'ks'),
  );
