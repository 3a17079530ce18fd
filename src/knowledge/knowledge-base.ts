import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Fact, KnowledgeFile, Product, Shop } from '../model/knowledge.ts';
import { withCutOffWords } from './cut-off-words.ts';

/** A single statement that can be spoken and cited. Its id is `product.path`, or `shop.path`. */
export interface KnownFact {
  readonly id: string;
  /** `shop` for facts of the shop. */
  readonly product: string;
  /** As it stands in the YAML, such as `price.live`, `facts.power` or `after_sales.warranty`. */
  readonly path: string;
  readonly label?: string;
  readonly value: string | number | boolean | readonly (string | number | boolean)[];
  readonly unit?: string;
  readonly condition?: string;
  readonly evidence?: string;
}

/** What files call 'now' for offline checks, epoch ms: the first to name a time sets it. */
export function statedNow(files: readonly KnowledgeFile[]): number | undefined {
  const stated = files.find((file) => file.as_of !== undefined)?.as_of;
  return stated === undefined ? undefined : Date.parse(stated);
}

/** Everything that may be claimed, at one moment. Immutable: a saved file makes a new one. */
export class KnowledgeBase {
  /** SHA-256 over the canonical JSON of all products and the shop: changes when any fact does. */
  readonly version: string;
  /** 'Now' for offline checks, epoch ms, where the file sets one. */
  readonly asOf: number | undefined;
  readonly currency: string;
  readonly shop: Shop | undefined;
  readonly products: readonly Product[];
  readonly #byId: ReadonlyMap<string, Product>;
  readonly #facts: ReadonlyMap<string, KnownFact>;
  readonly #factsByProduct: ReadonlyMap<string, readonly KnownFact[]>;

  /** Later files add products; the first to name a shop, a currency or a time sets it. */
  constructor(files: readonly KnowledgeFile[]) {
    this.products = files.flatMap((file) => file.products ?? []);
    this.shop = files.find((file) => file.shop !== undefined)?.shop;
    this.currency = files.find((file) => file.currency !== undefined)?.currency ?? 'CNY';
    this.asOf = statedNow(files);
    this.#byId = new Map(this.products.map((product) => [product.id, product]));
    const byProduct = new Map(this.products.map((product) => [product.id, flatten(product.id, product)]));
    if (this.shop !== undefined) byProduct.set('shop', flatten('shop', this.shop));
    this.#factsByProduct = byProduct;
    const all = [...[...byProduct.values()].flat(), ...this.products.flatMap(answersOf)];
    this.#facts = new Map(all.map((fact) => [fact.id, fact]));
    this.version = createHash('sha256')
      .update(
        canonicalize({ currency: this.currency, products: this.products, shop: this.shop ?? null }) ?? '',
      )
      .digest('hex');
  }

  product(id: string): Product | undefined {
    return this.#byId.get(id);
  }

  /** A fact by its id, `product.path`; a bare key of `facts` is accepted too (`kettle.power`), and an answer (`kettle.faq.0`). */
  fact(id: string): KnownFact | undefined {
    const exact = this.#facts.get(id);
    if (exact !== undefined) return exact;
    const dot = id.indexOf('.');
    return dot < 0 ? undefined : this.#facts.get(`${id.slice(0, dot)}.facts.${id.slice(dot + 1)}`);
  }

  /** All facts of a product, or of the shop under `shop`, in the order of the file. */
  factsOf(product: string): readonly KnownFact[] {
    return this.#factsByProduct.get(product) ?? [];
  }
}

/** Parts of a product that are not statements about it. */
const NOT_FACTS = new Set([
  'id',
  'aliases',
  'admission',
  'claim_sheet',
  'locked_script',
  'seller',
  'forbidden_claims',
  'regulatory_class',
  'faq',
]);

/** The answers to frequent questions, by their place; citable, yet no facts of their own. */
function answersOf({ id, faq }: Product): KnownFact[] {
  return (faq ?? []).map(({ q, a }, index) => ({
    id: `${id}.faq.${index}`,
    product: id,
    path: `faq.${index}`,
    label: q,
    value: a,
  }));
}

function flatten(product: string, source: Record<string, unknown>): readonly KnownFact[] {
  const facts: KnownFact[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined || value === '') return;
    if (isFact(value)) {
      const { value: stated, unit, label, condition, evidence } = withCutOffWords(value) as Fact;
      facts.push({
        id: `${product}.${path}`,
        product,
        path,
        value: stated,
        ...(unit !== undefined && { unit }),
        ...(label !== undefined && { label }),
        ...(condition !== undefined && { condition }),
        ...(evidence !== undefined && { evidence }),
      });
    } else if (Array.isArray(value)) {
      if (value.every((item) => typeof item !== 'object')) {
        facts.push({ id: `${product}.${path}`, product, path, value });
      } else {
        value.forEach((item, index) => {
          walk(item, `${path}.${index}`);
        });
      }
    } else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(withCutOffWords(value))) {
        if (path === '' && NOT_FACTS.has(key)) continue;
        walk(inner, path === '' ? key : `${path}.${key}`);
      }
    } else {
      facts.push({
        id: `${product}.${path}`,
        product,
        path,
        value: value as string | number | boolean,
      });
    }
  };
  walk(source, '');
  return facts;
}

function isFact(value: unknown): value is Fact {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'value' in value;
}
