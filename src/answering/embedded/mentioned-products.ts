import { askedTopics, contentWords, normalise } from '../../knowledge/retrieval.ts';
import type { Product } from '../../model/knowledge.ts';

export interface Mentions {
  /** In the order of the words. */
  readonly products: readonly Product[];
  /** The normalised text without the names. */
  readonly rest: string;
}

/**
 * Products named in a text. The longest name or alias wins; where none is there in full, words of a name
 * that only one product has will do ('牛肉干' for 风干牦牛肉干).
 */
export function mentionedProducts(text: string, products: readonly Product[], isOneMeant = false): Mentions {
  let rest = normalise(text);
  const found: { product: Product; at: number }[] = [];
  const names = namesOf(products)
    // '酒' on air beside a lotion: '含不含酒精' names no liquor; '那酒多少钱' does.
    .filter(({ name }) => name.length > 1 || !isOneMeant || isPointedAt(name, rest));
  for (const { product, name } of names) {
    const at = placeOf(name, rest, isOneMeant);
    if (at === undefined) continue;
    rest = `${rest.slice(0, at)}${' '.repeat(name.length)}${rest.slice(at + name.length)}`;
    if (!found.some((mention) => mention.product === product)) found.push({ product, at });
  }
  if (found.length === 0) {
    const byWord = mentionedByWord(rest, products, isOneMeant);
    if (byWord !== undefined) return { products: [byWord], rest };
  }
  return { products: found.sort((a, b) => a.at - b.at).map(({ product }) => product), rest };
}

interface Name {
  readonly product: Product;
  readonly name: string;
}

const NAMES = new WeakMap<readonly Product[], readonly Name[]>();

/** All that products are called, the longest first; once for each knowledge base. */
function namesOf(products: readonly Product[]): readonly Name[] {
  const known = NAMES.get(products);
  if (known !== undefined) return known;
  const names = products
    .flatMap((product) =>
      [product.name, ...(product.aliases ?? []), product.id].map((name) => ({
        product,
        name: normalise(name),
      })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  NAMES.set(products, names);
  return names;
}

/** A name of one character where it stands as a word of its own. */
function isPointedAt(name: string, text: string): boolean {
  if (!/^\p{Script=Han}$/u.test(name)) return false;
  return new RegExp(`(^|[那问换 ,，])(一下|那个|个)?${name}(呢|多少|怎么|咋|几|啥|什么|还有|$)`, 'u').test(
    text,
  );
}

/** Where a name stands; a name in Latin letters only as a whole word. */
function placeOf(name: string, text: string, isOneMeant: boolean): number | undefined {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const opens = !/^[a-z0-9]/.test(name) || !/[a-z0-9]$/.test(text.slice(0, at));
    const closes = !/[a-z0-9]$/.test(name) || !/^[a-z0-9]/.test(text.slice(at + name.length));
    if (opens && closes && !(isOneMeant && isInLongerWord(name, text.slice(at)))) return at;
  }
  return undefined;
}

/** '咖啡' in '咖啡因' and '锅' in '锅盖' name what the product holds or has, and not the product. */
function isInLongerWord(name: string, text: string): boolean {
  return /^\p{Script=Han}{1,3}$/u.test(name) && PARTS.test(text.slice(name.length));
}

const PARTS = /^(因|豆|渣|盖|铲|柄|垫|罩|芯|轮|滤|刷头)/;

function mentionedByWord(
  text: string,
  products: readonly Product[],
  isOneMeant: boolean,
): Product | undefined {
  const owners = ownersOf(products, isOneMeant);
  const chosen = new Set(
    contentWords(text).flatMap((word) => {
      const having = owners.get(word);
      // '保温' asks for a fact, though only one product has it in its name.
      return having?.size === 1 && askedTopics(word).length === 0 ? [...having] : [];
    }),
  );
  return chosen.size === 1 ? [...chosen][0] : undefined;
}

type Owners = ReadonlyMap<string, ReadonlySet<Product>>;

const OWNERS = {
  one: new WeakMap<readonly Product[], Owners>(),
  any: new WeakMap<readonly Product[], Owners>(),
};

/** Which products have a word in a name; once for each knowledge base. */
function ownersOf(products: readonly Product[], isOneMeant: boolean): Owners {
  const kept = isOneMeant ? OWNERS.one : OWNERS.any;
  const known = kept.get(products);
  if (known !== undefined) return known;
  const owners = new Map<string, Set<Product>>();
  for (const product of products) {
    for (const name of [product.name, ...(product.aliases ?? [])]) {
      const words = contentWords(name).filter((word) => !isOneMeant || endsWith(name, word));
      for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(product));
    }
  }
  kept.set(products, owners);
  return owners;
}

/** In English the last word is too common alone: 'what food does it go with' asks for no dog food. */
function endsWith(name: string, word: string): boolean {
  return /\p{Script=Han}/u.test(word) && normalise(name).endsWith(word);
}
