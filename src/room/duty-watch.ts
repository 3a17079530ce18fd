import type { Clock } from '../infra/clock.ts';
import type { DutyView } from '../model/duty.ts';
import type { Bilingual } from '../model/text.ts';
import { type DutyMoment, type DutyRules, dutyAt, heldBy } from './duty/duty-state.ts';

export interface DutyWatchOptions extends DutyRules {
  readonly clock: Clock;
}

export type SignOfLife = { readonly taken: true } | { readonly taken: false; readonly message: Bilingual };

/**
 * Supervised, never unattended: who is on watch, and whether he has shown himself in time. It decides and
 * tells; what a fall-back does to the room is the room's.
 */
export class DutyWatch {
  #rules: DutyRules;
  readonly #clock: Clock;
  readonly #listeners = new Set<(view: DutyView) => void>();
  #heldUntil: number;
  #lastSign: DutyView['lastSign'] = null;
  #told: DutyMoment;
  #cancel: () => void = () => {};

  /** The watch begins at once, and so does the grace for its first sign of life. */
  constructor({ clock, ...rules }: DutyWatchOptions) {
    this.#rules = rules;
    this.#clock = clock;
    this.#heldUntil = clock.now();
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
    const until = heldBy(this.#rules, by, now);
    if (until === undefined) {
      const names = this.#moment().onWatch;
      return {
        taken: false,
        message: {
          zh: `值班表上此刻不是“${by}”${names.length === 0 ? '，也没有别人' : `，是${names.join('、')}`}`,
          en: `the roster has not '${by}' on watch now, but ${names.length === 0 ? 'nobody' : names.join(', ')}`,
        },
      };
    }
    this.#heldUntil = Math.max(this.#heldUntil, until);
    this.#lastSign = { by, at: now };
    this.#tell();
    return { taken: true };
  }

  /** A roster was saved anew: signs that were given stand. */
  reload(rules: DutyRules): void {
    this.#rules = rules;
    this.#tell();
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

  #moment(): DutyMoment {
    return dutyAt(this.#rules, this.#heldUntil, this.#clock.now());
  }

  #arm(): void {
    this.#cancel();
    this.#cancel = this.#clock.after(this.#told.changesAt - this.#clock.now(), () => {
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
    // Read anew for each: a listener may give a sign of life itself.
    for (const listener of [...this.#listeners]) listener(this.view);
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
