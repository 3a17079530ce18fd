import { productCard } from '../director/product-card.ts';
import type { Clearance, ClearedUtterance } from '../gate/door.ts';
import type { IdSource } from '../infra/ids.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { mandatoryNotice } from '../knowledge/mandatory-notices.ts';
import { sellerLine } from '../knowledge/seller-line.ts';
import type { Locale } from '../model/text.ts';
import type { Draft, Surface } from '../model/utterance.ts';
import type { Stage } from '../stage/stage.ts';
import type { StagePictures } from '../stage/stage-pictures.ts';
import type { Planned } from './speaker.ts';

export interface StageKeeperOptions {
  readonly room: string;
  readonly locale: Locale;
  readonly stage: Stage;
  readonly ids: IdSource;
  readonly clear: (draft: Draft) => Promise<Clearance>;
  readonly knowledge: () => KnowledgeBase;
  /** Names the facts and rules of now: a card that stands is drawn again under others. */
  readonly basis: () => string;
  readonly pictures: StagePictures;
}

/** Keeps the stage in step with what is heard: the host, the product card, the viewer's question, a correction. */
export class StageKeeper {
  readonly #options: StageKeeperOptions;
  #card: string | undefined;
  #cardBasis: string | undefined;
  #turn: string | undefined;
  #seller: string | undefined;
  #following: Promise<void> = Promise.resolve();

  constructor(options: StageKeeperOptions) {
    this.#options = options;
  }

  /** Words go on air: their cue is taken, after that of the words before, however long the ledger takes. */
  follow(utterance: ClearedUtterance, planned: Planned | undefined): Promise<void> {
    const step = () => this.#follow(utterance, planned);
    this.#following = this.#following.then(step, step);
    return this.#following;
  }

  /** The product was taken from the air: its card goes with it. */
  withdraw(product: string): void {
    if (product === this.#card) this.#dropCard();
  }

  async #follow(utterance: ClearedUtterance, planned: Planned | undefined): Promise<void> {
    const { stage } = this.#options;
    stage.setHost(utterance.draft.host);
    if (utterance.draft.source === 'correction') await this.#showCorrection(utterance);
    // A label that comes between is not what the host goes on with.
    else if (utterance.draft.source !== 'label') stage.clearCorrection();
    if (planned === undefined) return;
    const { cue, question, turn } = planned.wanted;
    if (cue?.gesture !== undefined) stage.gesture(utterance.id, utterance.draft.host, cue.gesture);
    const { product } = utterance.draft;
    // The notice on its card stands as long as such a product is spoken of, whatever the cue.
    const own = this.#hasNotice(product) ? product : undefined;
    if (cue?.clear === true && own === undefined) this.#dropCard();
    // A card that stays is looked at again as well: its price may have changed, or its product been held.
    const card = own ?? cue?.card ?? (cue?.clear === true ? undefined : (product ?? this.#card));
    if (turn !== this.#turn) {
      this.#turn = turn;
      stage.clearQuestion();
      if (question !== undefined) await this.#showQuestion(question, utterance.draft);
    }
    if (card !== undefined) await this.#showCard(card, utterance.draft.host);
  }

  #hasNotice(id: string | undefined): boolean {
    const product = id === undefined ? undefined : this.#options.knowledge().product(id);
    return product !== undefined && mandatoryNotice(product, this.#options.locale) !== undefined;
  }

  /** It stands until other words are heard: read as long as it is said, at the least (COR-02). */
  async #showCorrection({ text, draft }: ClearedUtterance): Promise<void> {
    const cleared = await this.#clear('notice', 'correction', text, draft.host, {
      ...(draft.product !== undefined && { product: draft.product }),
    });
    if (cleared !== undefined) this.#options.stage.showCorrection(cleared);
  }

  async #showQuestion(question: string, answer: Draft): Promise<void> {
    const cleared = await this.#clear('question', 'viewer', question, answer.host, {
      ...(answer.product !== undefined && { product: answer.product }),
      ...(answer.answers !== undefined && { answers: answer.answers }),
    });
    if (cleared !== undefined) this.#options.stage.showQuestion(cleared);
  }

  /** A card that stands is not drawn again, unless its facts have changed. */
  async #showCard(product: string, host: string): Promise<void> {
    const knowledge = this.#options.knowledge();
    const basis = this.#options.basis();
    if (product === this.#card && basis === this.#cardBasis) return;
    const words = productCard(product, knowledge, this.#options.locale);
    if (words === undefined) {
      if (product === this.#card) this.#dropCard();
      return;
    }
    const cleared = await this.#clear('card', 'script', words.text, host, {
      product,
      parts: words.parts,
      facts: words.facts,
    });
    const seller = cleared === undefined ? undefined : await this.#newSeller(product, host);
    // While the decisions were written the product may have been taken from the air.
    if (this.#options.knowledge().product(product) === undefined) return this.withdraw(product);
    // A refused card is not tried again with every line, but when its facts have changed.
    this.#card = product;
    this.#cardBasis = basis;
    if (cleared === undefined) this.#options.stage.clearCard();
    else {
      const pictures = this.#options.pictures.of(product);
      const extras = { pictures, ...(words.untilMs !== undefined && { untilMs: words.untilMs }) };
      this.#options.stage.showCard(cleared, extras, seller);
      if (seller !== undefined) this.#seller = seller.draft.text;
    }
  }

  /** Who sells the product, where that is not who stands there: no card is shown under another's name. */
  async #newSeller(product: string, host: string): Promise<ClearedUtterance | undefined> {
    const { knowledge, locale } = this.#options;
    const { shop } = knowledge();
    const line = sellerLine(knowledge().product(product), shop, locale);
    if (line === undefined || line === (this.#seller ?? sellerLine(undefined, shop, locale)))
      return undefined;
    return this.#clear('notice', 'script', line, host, {});
  }

  #dropCard(): void {
    this.#card = undefined;
    this.#options.stage.clearCard();
  }

  async #clear(
    surface: Surface,
    source: Draft['source'],
    text: string,
    host: string,
    rest: Partial<Draft>,
  ): Promise<ClearedUtterance | undefined> {
    const { ids, room } = this.#options;
    const clearance = await this.#options.clear({
      id: ids.next('s'),
      room,
      source,
      surface,
      text,
      host,
      ...rest,
    });
    return clearance.ok ? clearance.utterance : undefined;
  }
}
