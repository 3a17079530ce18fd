import { judgeAdmission } from '../knowledge/admission.ts';
import { type AdmissionTerms, termsOf } from '../knowledge/admission-papers.ts';
import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Product, Withheld } from '../model/knowledge.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Bilingual } from '../model/text.ts';

/** Admissions are judged again this often, ms: they expire by the day, the exact second does not matter. */
const JUDGED_FOR_MS = 10_000;

const TAKEN_OFF: Bilingual = {
  zh: '已下架，等人写明理由解除',
  en: 'it was taken from the air until a person lifts that with a reason',
};

/**
 * The part of the knowledge base a room may speak of: its own products that have passed all five rounds, have not
 * expired and were not taken from the air. Others are not presented, not shown, and not answered about.
 */
export class AdmittedKnowledge {
  readonly #now: () => number;
  readonly #terms: AdmissionTerms;
  #whole: KnowledgeBase;
  #products: readonly string[];
  #takenOff: ReadonlySet<string>;
  #ofRoom: KnowledgeBase;
  #admitted: KnowledgeBase;
  #unadmitted: ReadonlyMap<string, Bilingual> = new Map();
  #withheld: readonly Withheld[] = [];
  #judgedAt = Number.NEGATIVE_INFINITY;
  #onHeld: (product: string, why: Bilingual) => void = () => {};

  /** @param takenOff ids of products that the ladder holds */
  constructor(
    whole: KnowledgeBase,
    config: Pick<RoomConfig, 'products' | 'locale' | 'signOff'>,
    now: () => number,
    takenOff: ReadonlySet<string> = new Set(),
  ) {
    this.#now = now;
    this.#terms = termsOf(config);
    this.#whole = whole;
    this.#products = config.products;
    this.#takenOff = takenOff;
    this.#ofRoom = this.#partOf(this.#known);
    this.#admitted = this.#ofRoom;
    this.#judge();
  }

  /** What may be spoken of now. */
  get current(): KnowledgeBase {
    if (this.#now() - this.#judgedAt > JUDGED_FOR_MS) this.#judge();
    return this.#admitted;
  }

  /** With the room's products that may not be presented now: viewers ask about them by name all the same. */
  get ofRoom(): KnowledgeBase {
    return this.#ofRoom;
  }

  /** All that is on file: what was said of a withheld product may need a correction. */
  get whole(): KnowledgeBase {
    return this.#whole;
  }

  /** The room's products that may not be presented now. */
  get withheld(): readonly Withheld[] {
    if (this.#now() - this.#judgedAt > JUDGED_FOR_MS) this.#judge();
    return this.#withheld;
  }

  /** Tells of every product of the room that is not admitted, now and whenever an admission expires. */
  onHeld(listener: (product: string, why: Bilingual) => void): void {
    this.#onHeld = listener;
    for (const [product, why] of this.#unadmitted) listener(product, why);
  }

  mayPresent(product: string): boolean {
    return this.current.product(product) !== undefined;
  }

  /** These products are taken from the air, and no others. */
  takeOff(products: ReadonlySet<string>): void {
    this.#takenOff = products;
    this.#judge();
  }

  reload(whole: KnowledgeBase, products: readonly string[]): void {
    this.#whole = whole;
    this.#products = products;
    this.#ofRoom = this.#partOf(this.#known);
    this.#judge();
  }

  get #known(): readonly Product[] {
    return this.#products.flatMap((id) => this.#whole.product(id) ?? []);
  }

  #judge(): void {
    this.#judgedAt = this.#now();
    const before = this.#unadmitted;
    const unadmitted = new Map<string, Bilingual>();
    const withheld: Withheld[] = [];
    const admitted: Product[] = [];
    for (const product of this.#known) {
      const verdict = judgeAdmission(product, this.#judgedAt, this.#whole.shop, this.#terms);
      if (!verdict.admitted) unadmitted.set(product.id, verdict.message);
      if (this.#takenOff.has(product.id)) withheld.push({ product, why: TAKEN_OFF });
      else if (verdict.admitted) admitted.push(product);
      else withheld.push({ product, why: verdict.message });
    }
    this.#unadmitted = unadmitted;
    this.#withheld = withheld;
    // The same facts keep the same object, since indexes are cached by it.
    const next = this.#partOf(admitted);
    if (next.version !== this.#admitted.version) this.#admitted = next;
    for (const [product, why] of unadmitted) if (!before.has(product)) this.#onHeld(product, why);
  }

  #partOf(products: readonly Product[]): KnowledgeBase {
    const { shop, currency } = this.#whole;
    return new KnowledgeBase([
      { version: 1, currency, products: [...products], ...(shop !== undefined && { shop }) },
    ]);
  }
}
