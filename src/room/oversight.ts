import type { Offer } from '../director/wanted.ts';
import { reviewDraft } from '../gate/review.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Correction } from '../model/correction.ts';
import { type LadderEffect, ladderSchema, type StrikeSource } from '../model/ladder.ts';
import type { DecisionTaken, RoomOversight, RoomView } from '../model/room-view.ts';
import { Corrections, timeZoneOf } from './corrections.ts';
import { DutyDesk } from './duty-desk.ts';
import type { Ground, RoomParts } from './ground.ts';
import { standingWords, wordsOf } from './ladder/words.ts';
import { LadderKeeper } from './ladder-keeper.ts';

export interface OversightOptions {
  readonly parts: RoomParts;
  readonly ground: Ground;
  /** A correction that a person approved is to be said. */
  readonly offer: (offer: Offer) => void;
  /** The room is to fall silent on its labelled slate; false where it was silent already. */
  readonly darken: () => boolean;
  /** A product was taken from the air: what is prepared, said and shown of it goes. */
  readonly withdraw: (product: string) => void;
  /** A room that was darkened for want of a watch goes on. */
  readonly lighten: (by: string) => void;
  readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
}

/** What watches over a room from within: strikes against whoever is refused, and words that are no longer true. */
export class Oversight implements RoomOversight {
  readonly duty: DutyDesk;
  readonly ladder: LadderKeeper;
  readonly corrections: Corrections;
  readonly #options: OversightOptions;
  /** All facts, those of held products too: what was said of them may need a correction. */
  #knowledge: KnowledgeBase;

  constructor(options: OversightOptions) {
    const { parts, ground, alert } = options;
    const { config, clock, store, ledger, entries } = parts;
    this.#options = options;
    this.#knowledge = parts.knowledge;
    this.duty = new DutyDesk({
      rules: parts.duty,
      clock,
      write: (kind, body) => ground.asRun.write(kind, body),
      alert,
      darken: options.darken,
      lighten: options.lighten,
      onChange: () => ground.events.emit('duty.changed', this.duty.view),
    });
    ground.events.on('state.changed', ({ from, to }) => this.duty.follow(from, to));
    this.ladder = new LadderKeeper({
      config: config.ladder ?? ladderSchema.parse({}),
      clock,
      state: ground.ladder,
      save: (state) => {
        store.saveLadder(state).catch((fault: unknown) => alert('error', 'CHECKPOINT_FAILED', String(fault)));
      },
      write: (kind, body) => ground.asRun.write(kind, body),
      onEffect: (effect) => this.#obey(effect),
    });
    this.corrections = new Corrections({
      entries,
      ledger,
      clock,
      review: (words, moment) =>
        reviewDraft(words, this.#knowledge, ground.rules.current, { ...moment, locale: config.locale }),
      knowledge: () => this.#knowledge,
      locale: config.locale,
      timeZone: timeZoneOf(config),
      offer: options.offer,
      onListed: (listed) => {
        const count = listed.length;
        ground.events.emit('corrections.changed', { open: count });
        this.#holdRepeated(listed);
        const words = `${count} 句已播的话要更正，请批准 / ${count} lines that went on air need a correction: decide`;
        alert('warn', 'CORRECTION_DUE', words);
      },
    });
  }

  /** What stands against a source, as the person on watch sees it. */
  get standings(): RoomView['standings'] {
    return this.ladder.state.standings.flatMap(({ against, step, since }) =>
      step === undefined ? [] : [{ against, step, ...(since !== undefined && { since }) }],
    );
  }

  /** The room has opened: what stood before, a restart included, stands, and whoever watches is told. */
  opened(): void {
    for (const { against, step } of this.standings) {
      if (step === undefined || step === 'warned') continue;
      const { zh, en } = standingWords(against, step);
      this.#options.alert('error', 'LADDER', `${zh} / ${en}`);
    }
    if (this.ladder.isSuspended) this.#options.darken();
  }

  /** What waits for a decision or for the air. */
  get openCorrections(): RoomView['corrections'] {
    return this.corrections.list.filter(({ status }) => status === 'proposed' || status === 'approved');
  }

  signOfLife(by: string): DecisionTaken {
    const sign = this.duty.signOfLife(by);
    return sign.taken ? { ok: true } : { ok: false, reason: sign.message };
  }

  lift(against: StrikeSource, by: string, reason: string): DecisionTaken {
    return this.ladder.lift(against, by, reason);
  }

  async approve(id: string, by: string): Promise<DecisionTaken> {
    return this.#decided(await this.corrections.approve(id, by));
  }

  async dismiss(id: string, by: string, reason: string): Promise<DecisionTaken> {
    return this.#decided(await this.corrections.dismiss(id, by, reason));
  }

  /** The same words wrong again after they were put right: the product waits until a person has looked (COR-04). */
  #holdRepeated(listed: readonly Correction[]): void {
    for (const { id, said, product } of listed) {
      if (product === undefined || this.ladder.held.has(product)) continue;
      const isRepeated = this.corrections.list.some(
        (other) =>
          other.id !== id && other.status === 'aired' && other.product === product && other.said === said,
      );
      if (isRepeated)
        this.ladder.hold(product, '同一句话更正后又错 / the same words wrong again after a correction');
    }
  }

  #decided(decision: DecisionTaken): DecisionTaken {
    this.#options.ground.events.emit('corrections.changed', { open: this.openCorrections.length });
    return decision.ok ? { ok: true } : decision;
  }

  /** Facts or rules have changed: what was said before is looked at again. */
  reload(knowledge: KnowledgeBase): void {
    this.#knowledge = knowledge;
    this.corrections
      .propose()
      .catch((fault: unknown) => this.#options.alert('error', 'CORRECTION_FAILED', String(fault)));
  }

  #obey(effect: LadderEffect): void {
    const { ground, alert, darken, withdraw } = this.#options;
    const { zh, en } = wordsOf(effect);
    const isMild = effect.kind === 'warned' || effect.kind === 'lifted';
    ground.facts.takeOff(this.ladder.held);
    ground.events.emit('ladder.changed', effect);
    alert(isMild ? 'warn' : 'error', 'LADDER', `${zh} / ${en}`);
    if (effect.kind === 'suspended') darken();
    if (effect.kind === 'held' && 'name' in effect.against) {
      withdraw(effect.against.name);
      ground.asRun.write('product.held', { product: effect.against.name, why: wordsOf(effect) });
    }
  }
}
