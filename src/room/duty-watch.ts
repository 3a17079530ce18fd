import type { Clock } from '../infra/clock.ts';
import type { DutyView } from '../model/duty.ts';
import type { Bilingual } from '../model/text.ts';
import { coverOf, type DutyMoment, type DutyRules, dutyAt } from './duty/duty-state.ts';

export interface DutyWatchOptions extends DutyRules {
  readonly clock: Clock;
}

export type SignOfLife = { readonly taken: true } | { readonly taken: false; readonly message: Bilingual };

/** Timers hold 2^31 ms at most; a roster changes within two days, so this only guards the sum, ms. */
const LONGEST_WAIT_MS = 86_400_000;

/**
 * Supervised, never unattended: who is on watch, and whether he has shown himself in time. It decides and
 * tells; what a fall-back does to the room is the room's.
 */
export class DutyWatch {
  readonly #rules: DutyRules;
  readonly #clock: Clock;
  readonly #listeners = new Set<(view: DutyView) => void>();
  readonly #startedAt: number;
  #coveredUntil = Number.NEGATIVE_INFINITY;
  #lastSign: DutyView['lastSign'] = null;
  #told: DutyMoment;
  #cancel: () => void = () => {};

  /** The watch begins at once; the first sign of life is due within the grace. */
  constructor({ clock, ...rules }: DutyWatchOptions) {
    this.#rules = rules;
    this.#clock = clock;
    this.#startedAt = clock.now();
    this.#told = this.#moment();
    this.#arm();
  }

  get view(): DutyView {
    const { state, onWatch, dueAt, fallback } = this.#moment();
    return { state, onWatch, dueAt, fallback, lastSign: this.#lastSign };
  }

  /** A person says that he is there. Only whoever the roster has on watch can. */
  signOfLife(by: string): SignOfLife {
    const now = this.#clock.now();
    const cover = coverOf(this.#rules, by, now);
    if (cover === undefined) {
      const names = dutyAt(this.#rules, this.#memory, now).onWatch;
      return {
        taken: false,
        message: {
          zh: `值班表上此刻不是“${by}”${names.length === 0 ? '，也没有别人' : `，是${names.join('、')}`}`,
          en: `the roster has not '${by}' on watch now, but ${names.length === 0 ? 'nobody' : names.join(', ')}`,
        },
      };
    }
    this.#coveredUntil = Math.max(this.#coveredUntil, cover);
    this.#lastSign = { by, at: now };
    this.#tell();
    return { taken: true };
  }

  /** Called after every change of the view; returns the way to stop listening. */
  onChange(listener: (view: DutyView) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** No timer is left behind. */
  close(): void {
    this.#cancel();
    this.#listeners.clear();
  }

  get #memory() {
    return { startedAt: this.#startedAt, coveredUntil: this.#coveredUntil };
  }

  #moment(): DutyMoment {
    return dutyAt(this.#rules, this.#memory, this.#clock.now());
  }

  #arm(): void {
    this.#cancel();
    const wait = Math.min(LONGEST_WAIT_MS, this.#told.changesAt - this.#clock.now());
    this.#cancel = this.#clock.after(wait, () => {
      const before = this.#told;
      const now = this.#moment();
      if (isSame(before, now)) {
        this.#told = now;
        this.#arm();
      } else this.#tell();
    });
  }

  #tell(): void {
    this.#told = this.#moment();
    this.#arm();
    const { view } = this;
    for (const listener of [...this.#listeners]) listener(view);
  }
}

function isSame(one: DutyMoment, other: DutyMoment): boolean {
  return (
    one.state === other.state &&
    one.fallback === other.fallback &&
    one.dueAt === other.dueAt &&
    one.onWatch.join('\n') === other.onWatch.join('\n')
  );
}
