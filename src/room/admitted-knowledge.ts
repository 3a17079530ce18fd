import { judgeAdmission } from '../knowledge/admission.ts';
import { type AdmissionTerms, termsOf } from '../knowledge/admission-papers.ts';
import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Bilingual } from '../model/text.ts';

/** Admissions are judged again this often, ms: they expire by the day, the exact second does not matter. */
const JUDGED_FOR_MS = 10_000;

/**
 * The part of the knowledge base a room may speak of: its own products that have passed all five rounds and
 * have not expired. Others are not presented, not shown, and not answered about.
 */
export class AdmittedKnowledge {
  readonly #now: () => number;
  readonly #terms: AdmissionTerms;
  #whole: KnowledgeBase;
  #products: readonly string[];
  #admitted: KnowledgeBase;
  #held: ReadonlyMap<string, Bilingual> = new Map();
  #judgedAt = Number.NEGATIVE_INFINITY;
  #onHeld: (product: string, why: Bilingual) => void = () => {};

  constructor(
    whole: KnowledgeBase,
    config: Pick<RoomConfig, 'products' | 'locale' | 'signOff'>,
    now: () => number,
  ) {
    this.#now = now;
    this.#terms = termsOf(config);
    this.#whole = whole;
    this.#products = config.products;
    this.#admitted = whole;
    this.#judge();
  }

  get current(): KnowledgeBase {
    if (this.#now() - this.#judgedAt > JUDGED_FOR_MS) this.#judge();
    return this.#admitted;
  }

  /** Tells of every product of the room that may not be presented, now and whenever an admission expires. */
  onHeld(listener: (product: string, why: Bilingual) => void): void {
    this.#onHeld = listener;
    for (const [product, why] of this.#held) listener(product, why);
  }

  mayPresent(product: string): boolean {
    return this.current.product(product) !== undefined;
  }

  reload(whole: KnowledgeBase, products: readonly string[]): void {
    this.#whole = whole;
    this.#products = products;
    this.#judge();
  }

  #judge(): void {
    this.#judgedAt = this.#now();
    const held = new Map<string, Bilingual>();
    const products = this.#products.flatMap((id) => {
      const product = this.#whole.product(id);
      if (product === undefined) return [];
      const verdict = judgeAdmission(product, this.#judgedAt, this.#whole.shop, this.#terms);
      if (verdict.admitted) return [product];
      held.set(id, verdict.message);
      return [];
    });
    const before = this.#held;
    this.#held = held;
    for (const [product, why] of held) if (!before.has(product)) this.#onHeld(product, why);
    const { shop, currency } = this.#whole;
    const next = new KnowledgeBase([{ version: 1, currency, products, ...(shop !== undefined && { shop }) }]);
    // The same facts keep the same object, since indexes are cached by it.
    if (next.version !== this.#admitted.version) this.#admitted = next;
  }
}
