import { isDeepStrictEqual } from 'node:util';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Playout } from '../playout/playout.ts';
import type { StandingLabels } from '../stage/stage.ts';
import type { Ground, RoomParts } from './ground.ts';
import { labelsOf } from './opening.ts';
import { labelsToCome } from './stage-words.ts';

/** After a change that could not be made, as on a full disk, ms. Until then the plan before holds. */
const AGAIN_MS = 2_000;

export interface RelabellingOptions {
  readonly parts: RoomParts;
  readonly ground: Ground;
  readonly playout: Pick<Playout, 'current' | 'dropQueued' | 'hold' | 'release'>;
  readonly isOnAir: () => boolean;
  /** What was heard is reviewed by the plan that is now in force. */
  readonly reviewAired: () => void;
  readonly wake: () => void;
  readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
}

/**
 * Another label plan comes in force while the room is on air. What is being heard ends as it began; everything behind
 * it is cleared anew, and begins only once the new label stands in the picture and its spoken label has been heard.
 */
export class Relabelling {
  readonly #options: RelabellingOptions;
  /** What was asked for last, and is not in force yet. */
  #wanted: LabelPlan | undefined;
  /** In force, and not in the picture yet. */
  #due: StandingLabels | undefined;
  #cancelAgain: (() => void) | undefined;

  constructor(options: RelabellingOptions) {
    this.#options = options;
    const { events } = options.ground;
    // Behind the playout's own step, which ends one line and begins the next in one go.
    events.on('line.ended', () => queueMicrotask(() => this.#toPicture()));
    events.on('state.changed', ({ to }) => {
      if (to === 'stopping') this.#cancelAgain?.();
    });
  }

  /** @param plan that the rules clear */
  take(plan: LabelPlan): void {
    if (isDeepStrictEqual(plan, this.#wanted ?? this.#options.ground.plan.current)) return;
    this.#wanted = plan;
    this.#cancelAgain?.();
    void this.#prepare(plan);
  }

  /** The labels are cleared, and in the ledger, before anything is changed. */
  async #prepare(plan: LabelPlan): Promise<void> {
    const { parts, ground, alert } = this.#options;
    let labels: StandingLabels;
    try {
      labels = await labelsToCome(parts.config, plan, ground.door, ground.ids);
    } catch (fault) {
      if (this.#wanted !== plan) return;
      alert(
        'error',
        'LABEL_PLAN_REFUSED',
        `新标识方案还没有生效 / The new label plan is not in force: ${String(fault)}`,
      );
      this.#cancelAgain = parts.clock.after(AGAIN_MS, () => void this.#prepare(plan));
      return;
    }
    // Another one may have been saved meanwhile.
    if (this.#wanted === plan) this.#follow(plan, labels);
  }

  #follow(plan: LabelPlan, labels: StandingLabels): void {
    const { ground, playout, wake } = this.#options;
    this.#wanted = undefined;
    ground.door.follow(plan);
    ground.plan.current = plan;
    this.#due = labels;
    playout.dropQueued('the label plan has changed');
    if (playout.current === undefined) this.#toPicture();
    // What is heard ends under the label that it was cleared with, and nothing begins before the next one stands.
    else playout.hold();
    wake();
  }

  #toPicture(): void {
    const labels = this.#due;
    if (labels === undefined || this.#options.playout.current !== undefined) return;
    this.#due = undefined;
    const { ground, playout, isOnAir, reviewAired } = this.#options;
    ground.stage.relabel(labels);
    ground.asRun.write('label.changed', {
      ...labelsOf(ground.plan.current),
      stage: ground.plan.current.stage.text,
    });
    ground.events.emit('label.changed', { plan: ground.plan.current.id });
    // After a pause or a take the room is let go by whoever ends that.
    if (isOnAir()) playout.release();
    reviewAired();
  }
}
