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
/** Of words without blanks: so many letters, and so many words of three letters or more. */
const [SHORTEST_ROW, FEWEST_IN_ROW] = [11, 3];

/** The English words that the rules name and those that everybody knows, and what strange writings of them there are. */
export class EnglishWords {
  readonly #guarded: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;
  /** By how they look with every letter once, and by how they sound; guarded words stand before others. */
  readonly #squeezed: ReadonlyMap<string, readonly string[]>;
  readonly #sounding: ReadonlyMap<string, readonly string[]>;

  constructor(guarded: Iterable<string>, common: Iterable<string>) {
    const words = (some: Iterable<string>) => new Set([...some].filter((word) => /^[a-z]{3,}$/.test(word)));
    this.#guarded = words(guarded);
    this.#common = words(common);
    const all = [...new Set([...this.#guarded, ...this.#common, ...SHORT_WORDS])];
    this.#squeezed = Map.groupBy(all, squeeze);
    this.#sounding = Map.groupBy(
      all.filter(({ length }) => length >= SHORTEST_TOLD),
      soundOf,
    );
  }

  get isEmpty(): boolean {
    return this.#guarded.size === 0;
  }

  /** Whether a rule names it or everybody knows it. */
  isKnown(word: string): boolean {
    return this.#guarded.has(word) || this.#common.has(word);
  }

  /** Known in this form or in another, or very short. */
  isWord(word: string): boolean {
    return this.#knownOf(word) > 0;
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
    return inAnyForm(written, (form) =>
      this.#squeezed.get(squeeze(form))?.find((word) => isDrawnOutOf(form, word)),
    );
  }

  /** The word that is written by its sound: `kure`, `klinikal`, `fenomenal`. */
  byItsSound(written: string): string | undefined {
    if (written.length < SHORTEST_TOLD) return undefined;
    return inAnyForm(written, (form) =>
      this.#sounding.get(soundOf(form))?.find((word) => squeeze(word) !== squeeze(form)),
    );
  }

  /** The words that stand there without blanks; undefined where that is not sure: `canonical` is not `can on i cal`. */
  rowOf(letters: string): readonly string[] | undefined {
    if (letters.length < SHORTEST_ROW) return undefined;
    const parts = this.part(letters);
    const isSure = parts.every((part) => this.isKnown(part) || SHORT_WORDS.has(part));
    return isSure && parts.filter(({ length }) => length > 2).length >= FEWEST_IN_ROW ? parts : undefined;
  }

  /** Letters parted into words so that few are left over and the words are long. */
  part(letters: string): readonly string[] {
    const costs = [0];
    const lengths = [0];
    for (let end = 1; end <= letters.length; end += 1) {
      costs[end] = (costs[end - 1] as number) + LEFT_OVER;
      lengths[end] = 1;
      for (let length = 1; length <= Math.min(end, LONGEST_WORD); length += 1) {
        const known = this.#knownOf(letters.slice(end - length, end));
        const cost = (costs[end - length] as number) - known ** 2;
        if (known === 0 || cost >= (costs[end] as number)) continue;
        costs[end] = cost;
        lengths[end] = length;
      }
    }
    const parts: string[] = [];
    for (let end = letters.length; end > 0; end -= lengths[end] as number)
      parts.unshift(letters.slice(end - (lengths[end] as number), end));
    return parts;
  }

  /** How many letters of it are those of a known word; 0 where it is none in any form. */
  #knownOf(word: string): number {
    if (this.isKnown(word) || SHORT_WORDS.has(word)) return word.length;
    const stem = word.replace(ENDINGS, '');
    if (stem === word) return 0;
    // Bigger, hoping.
    const isKnown =
      this.isKnown(stem) ||
      this.isKnown(`${stem}e`) ||
      (/(.)\1$/.test(stem) && this.isKnown(stem.slice(0, -1)));
    return isKnown ? stem.length : 0;
  }
}

/** Of a letter; long words count by the square of their length: 'i swear' rather than 'is wear'. */
const LEFT_OVER = 30;

function inAnyForm(written: string, find: (form: string) => string | undefined): string | undefined {
  const whole = find(written);
  if (whole !== undefined) return whole;
  const ending = /(?:s+|e+d+|i+n+g+|z)$/.exec(written)?.[0];
  if (ending === undefined || written.length - ending.length < SHORTEST_TOLD - 1) return undefined;
  const stem = find(written.slice(0, -ending.length));
  return stem === undefined ? undefined : stem + (ending === 'z' ? 's' : squeeze(ending));
}

const squeeze = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Each letter of the word stands there at least as often as in it, and some more often. */
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
