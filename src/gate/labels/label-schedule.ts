import type { LabelPlan } from '../../model/label-plan.ts';
import type { LabelMoment } from '../../model/utterance.ts';

/**
 * When a spoken label is due. A label counts from when it was heard, not from when it was cleared; one that
 * is cleared but not yet heard is pledged, and comes due again if it is dropped.
 */
export class LabelSchedule {
  #plan: LabelPlan;
  /** A moment that asks for a label whatever the time, until one is heard; and epoch ms since when. */
  #demanded: { readonly moment: LabelMoment; readonly since: number } | undefined;
  #lastSpokenAt: number | undefined;
  #pledged: { readonly id: string; readonly serves: LabelMoment; readonly at: number } | undefined;

  constructor(plan: LabelPlan) {
    this.#plan = plan;
  }

  /** Epoch ms when a label was last heard. */
  get lastSpokenAt(): number | undefined {
    return this.#lastSpokenAt;
  }

  /** Epoch ms when the next label must have been heard by; undefined before the first one. */
  get dueAt(): number | undefined {
    return this.#lastSpokenAt === undefined ? undefined : this.#lastSpokenAt + this.#plan.spoken.intervalMs;
  }

  /** Another plan: what was heard before counts by its interval, and its own label is heard before anything else. */
  follow(plan: LabelPlan, now: number): void {
    this.#plan = plan;
    this.demand('plan', now);
  }

  /** @param since epoch ms; words cleared before may still be heard before the label of a new segment */
  demand(moment: LabelMoment, since: number): void {
    if (moment === 'segment' && (!this.#plan.spoken.atSegment || this.#demanded !== undefined)) return;
    if (this.#demanded === undefined || this.#demanded.moment === 'segment')
      this.#demanded = { moment, since };
  }

  /**
   * The moment a label is due for, were the next words to be heard until `heardUntil`, epoch ms; undefined
   * where none is due or one is already on its way.
   */
  due(heardUntil: number): LabelMoment | undefined {
    if (this.#pledged !== undefined) return undefined;
    if (this.#demanded !== undefined) return this.#demanded.moment;
    const dueAt = this.dueAt;
    if (dueAt === undefined) return 'opening';
    return heardUntil > dueAt ? 'interval' : undefined;
  }

  /** The label that must be heard before words that were cleared at `clearedAt` and are about to be heard. */
  bars(clearedAt: number, now: number): LabelMoment | undefined {
    const demanded = this.#demanded;
    if (demanded !== undefined && (demanded.moment !== 'segment' || clearedAt >= demanded.since)) {
      return demanded.moment;
    }
    if (this.dueAt === undefined) return 'opening';
    return now > this.dueAt ? 'interval' : undefined;
  }

  /** A label was cleared at `at`, epoch ms, and is on its way to the air. */
  pledge(id: string, serves: LabelMoment, at: number): void {
    this.#pledged = { id, serves, at };
  }

  /** A label utterance began to be heard. */
  heard(id: string, at: number): void {
    this.#lastSpokenAt = at;
    if (this.#pledged?.id !== id) return;
    if (this.#pledged.serves === this.#demanded?.moment) this.#demanded = undefined;
    this.#pledged = undefined;
  }

  /** An utterance will not be heard, or was cut: a pledge on it is void. */
  dropped(id: string): void {
    if (this.#pledged?.id !== id) return;
    this.demand(this.#pledged.serves, this.#pledged.at);
    this.#pledged = undefined;
  }
}
