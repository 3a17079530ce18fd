import { distance } from 'fastest-levenshtein';
import type { Product } from '../../model/knowledge.ts';
import { linkNumberIn } from './link-number.ts';
import type { PlainText } from './plain-text.ts';
import { type ProductName, productNames } from './product-names.ts';
import { syllable } from './syllables.ts';

/** The products a comment speaks of. */
export interface ProductLink {
  /** In order of mention; the first is what the comment is about. */
  readonly products: readonly string[];
  /** `plain` with the mentions taken out. */
  readonly rest: string;
  /** Whether one was named by its number. */
  readonly isNumbered: boolean;
  /** `1号和5号`: the second is one of `products` only where it is named too. */
  readonly isOfTwoNumbers: boolean;
}

interface Mention {
  readonly product: string;
  readonly from: number;
  readonly text: string;
}

/** Names looked up by their first two characters, so that a long catalogue costs no more than a short one. */
export class ProductLinks {
  readonly #names: readonly ProductName[];
  readonly #shortNames: readonly ProductName[];
  readonly #byStart = new Map<string, ProductName[]>();
  readonly #bySound = new Map<string, ProductName[]>();
  readonly #byPair = new Map<string, ProductName[]>();
  readonly #headOwner = new Map<string, string | null>();
  readonly #order: readonly string[];

  constructor(products: readonly Product[]) {
    this.#order = products.map((product) => product.id);
    const all = productNames(products);
    this.#shortNames = all.filter((name) => name.text.length === 1);
    this.#names = all.filter((name) => name.text.length > 1);
    for (const name of this.#names) {
      put(this.#byStart, name.text.slice(0, 2), name);
      if (!name.isChinese) continue;
      put(this.#bySound, `${name.sound[0]} ${name.sound[1]}`, name);
      for (const pair of pairsOf(name.text)) put(this.#byPair, pair, name);
      if (!name.isGiven) continue;
      const head = name.text.slice(-1);
      const owner = this.#headOwner.get(head);
      this.#headOwner.set(head, owner === undefined || owner === name.product ? name.product : null);
    }
  }

  /**
   * @param order the room's product order, for `1号链接`; the catalogue's where absent
   * @param isCareful whether to look for near misses too
   */
  find(text: PlainText, order: readonly string[] | undefined, isCareful: boolean): ProductLink {
    const { plain } = text;
    const number = linkNumberIn(plain, (order ?? this.#order).length);
    const mentions = this.#written(plain);
    if (number !== undefined) {
      const product = (order ?? this.#order)[number.value - 1];
      if (product !== undefined) mentions.push({ product, from: number.from, text: number.text });
    }
    if (mentions.length === 0 && isCareful) {
      const near =
        this.#short(plain) ?? this.#sounding(plain) ?? this.#misspelt(plain) ?? this.#headed(plain);
      if (near !== undefined) mentions.push(near);
    }
    mentions.sort((a, b) => a.from - b.from);
    let rest = plain;
    for (const mention of mentions) rest = rest.replace(mention.text, ' ');
    return {
      products: [...new Set(mentions.map((mention) => mention.product))],
      rest,
      isNumbered: number !== undefined,
      isOfTwoNumbers: number !== undefined && TWO_NUMBERS.test(plain),
    };
  }

  /** Names as they stand; the longest at a place wins, given names before derived ones. */
  #written(plain: string): Mention[] {
    const mentions: Mention[] = [];
    let end = 0;
    for (let from = 0; from + 1 < plain.length; from++) {
      if (from < end) continue;
      const candidates = this.#byStart.get(plain.slice(from, from + 2));
      const name = candidates?.find((name) => plain.startsWith(name.text, from) && stands(plain, from, name));
      if (name === undefined) continue;
      mentions.push({ product: name.product, from, text: name.text });
      end = from + name.text.length;
    }
    const given = mentions.filter(({ text, product }) =>
      this.#names.some((name) => name.isGiven && name.text === text && name.product === product),
    );
    return given.length > 0 ? given : mentions;
  }

  /** A name of one character, wherever it stands: the merchant gave it. */
  #short(plain: string): Mention | undefined {
    for (const name of this.#shortNames) {
      const from = plain.indexOf(name.text);
      if (from >= 0) return { product: name.product, from, text: name.text };
    }
    return undefined;
  }

  /** Typed by sound: `卷发帮`, `niurougan`, `jfb`. */
  #sounding(plain: string): Mention | undefined {
    const characters = [...plain.replace(/\s/g, '')];
    const sounds = characters.map(syllable);
    for (let from = 0; from + 1 < sounds.length; from++) {
      const name = this.#bySound
        .get(`${sounds[from]} ${sounds[from + 1]}`)
        ?.find((name) => name.sound.every((sound, index) => sounds[from + index] === sound));
      if (name !== undefined) {
        return {
          product: name.product,
          from,
          text: characters.slice(from, from + name.sound.length).join(''),
        };
      }
    }
    const words = plain.match(/[a-z]{3,}/g);
    if (words === null || words.length > 4) return undefined;
    const joined = words.join('');
    const name = this.#names.find(
      ({ typed, initials, isGiven }) =>
        typed !== undefined &&
        ((typed.length >= 6 && joined.includes(typed)) ||
          (typed.length >= 4 && words.includes(typed)) ||
          (isGiven && initials !== undefined && words.includes(initials))),
    );
    return name === undefined ? undefined : { product: name.product, from: 0, text: words.join(' ') };
  }

  /** One character off in a Chinese name of three or more, one or two letters off in a Latin word. */
  #misspelt(plain: string): Mention | undefined {
    for (const pair of pairsOf(plain.replace(/\s/g, ''))) {
      for (const name of this.#byPair.get(pair) ?? []) {
        if (name.text.length < 3 || !name.isGiven) continue;
        const near = nearMiss(plain, name.text);
        if (near !== undefined) return { product: name.product, ...near };
      }
    }
    const words = plain.match(/[a-z]{5,}/g) ?? [];
    for (const name of words.length === 0 ? [] : this.#names) {
      if (name.isChinese || name.text.length < 5 || /\d/.test(name.text)) continue;
      const parts = name.text.split(' ').length;
      const all = plain.match(/[a-z]+/g) ?? [];
      for (let index = 0; index + parts <= all.length; index++) {
        const spoken = all.slice(index, index + parts).join(' ');
        const allowed = name.text.length >= 8 ? 2 : 1;
        if (spoken[0] === name.text[0] && distance(spoken, name.text) <= allowed) {
          return { product: name.product, from: plain.indexOf(spoken), text: spoken };
        }
      }
    }
    return undefined;
  }

  /** `这个壶`, `那茶`: the head noun alone, where one product only has it. */
  #headed(plain: string): Mention | undefined {
    for (const pattern of HEADS) {
      const match = pattern.exec(plain);
      const head = match?.[1];
      const product = head === undefined ? undefined : this.#headOwner.get(head);
      if (match !== null && head !== undefined && product) return { product, from: match.index, text: head };
    }
    return undefined;
  }
}

const TWO_NUMBERS =
  /[0-9一二三四五六七八九十]号.{0,6}(?:和|跟|与|还是|比|、).{0,3}[0-9一二三四五六七八九十]号|(?:link|item|number|#) ?\d+.{0,6}(?:and|or|vs|than).{0,10}\d/;

/** Where a bare head noun may stand for a product: behind a demonstrative, or first of all. */
const HEADS = [
  /(?:[这那此该本][一]?(?:个|款|把|件|条|台|支|盒|包|袋|种|瓶|只|口|张|顶|双|副|块|罐|桶|床|根|对|枚|颗|套|辆|盏|幅)?|^新)([\u4e00-\u9fff])/,
  /^([\u4e00-\u9fff])(?=[多是能有可会怎好要几的还呢吗什啥里在大小重耐不没防够带送拿咋]|[^\u4e00-\u9fff]|$)(?![\u4e00-\u9fff]色)/,
];

/** A Latin name must not be a piece of a longer word, nor a Chinese one-off inside another. */
function stands(plain: string, from: number, name: ProductName): boolean {
  const before = plain[from - 1] ?? ' ';
  const after = plain[from + name.text.length] ?? ' ';
  if (/^[a-z0-9]/.test(name.text) && /[a-z0-9]/.test(before)) return false;
  if (!/[a-z0-9]$/.test(name.text) || !/[a-z0-9]/.test(after)) return true;
  return after === 's' && !/[a-z0-9]/.test(plain[from + name.text.length + 1] ?? ' ');
}

/** A stretch of `plain` as long as `name` that differs in one character other than the last but shares its start or end. */
function nearMiss(plain: string, name: string): { from: number; text: string } | undefined {
  for (let from = 0; from + name.length <= plain.length; from++) {
    let different = 0;
    for (let index = 0; index < name.length && different < 2; index++) {
      if (plain[from + index] !== name[index]) different += 1;
    }
    const text = plain.slice(from, from + name.length);
    if (different === 1 && /^[\u4e00-\u9fffa-z0-9]+$/.test(text)) return { from, text };
  }
  return undefined;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

function put(index: Map<string, ProductName[]>, key: string, name: ProductName): void {
  const names = index.get(key);
  if (names === undefined) index.set(key, [name]);
  else names.push(name);
}
