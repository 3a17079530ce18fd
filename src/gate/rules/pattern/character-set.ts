/** Code units are told apart in pages of so many. */
const PAGE = 256;
const UNKNOWN = 0;
const IN = 1;
const OUT = 2;

const known = new Map<string, CharacterSet>();

/** One of several UTF-16 code units, such as `[^,.]` or `\d`; asked of each unit once and then remembered. */
export class CharacterSet {
  readonly #one: RegExp;
  readonly #pages: (Uint8Array | undefined)[] = [];

  private constructor(source: string) {
    this.#one = new RegExp(`^${source}$`);
  }

  /** The set of a source: patterns share them. */
  static of(source: string): CharacterSet {
    const set = known.get(source) ?? new CharacterSet(source);
    known.set(source, set);
    return set;
  }

  has(unit: number): boolean {
    const page = this.#pages[unit >> 8] ?? this.#addPage(unit >> 8);
    const at = unit & (PAGE - 1);
    if (page[at] === UNKNOWN) page[at] = this.#one.test(String.fromCharCode(unit)) ? IN : OUT;
    return page[at] === IN;
  }

  #addPage(number: number): Uint8Array {
    const page = new Uint8Array(PAGE);
    this.#pages[number] = page;
    return page;
  }
}
