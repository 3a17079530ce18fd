import type { Clock } from '../infra/clock.ts';
import type { DutyView } from '../model/duty.ts';
import type { RoomState } from '../model/room-view.ts';
import type { DutyRules } from './duty/duty-state.ts';
import { DutyWatch, type SignOfLife } from './duty-watch.ts';

export interface DutyDeskOptions {
  /** Undefined where nobody has to watch: a rehearsal, or a demo that nobody sees. */
  readonly rules: DutyRules | undefined;
  readonly clock: Clock;
  /** Into the ledger. */
  readonly write: (kind: 'duty.changed' | 'duty.signed', body: object) => void;
  readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
  /** The room goes to its labelled slate; false where it was silent already for another reason. */
  readonly darken: () => boolean;
  /** The room that was darkened goes on. */
  readonly lighten: (by: string) => void;
  readonly onChange: () => void;
}

/** Who watches a room while it is on air, and what becomes of the room when nobody does. */
export class DutyDesk {
  readonly #options: DutyDeskOptions;
  #rules: DutyRules | undefined;
  #watch: DutyWatch | undefined;
  #told: Pick<DutyView, 'state' | 'fallback' | 'onWatch'> | undefined;
  #hasDarkened = false;

  constructor(options: DutyDeskOptions) {
    this.#options = options;
    this.#rules = options.rules;
  }

  /** Null while the room is off air, and where nobody has to watch it. */
  get view(): DutyView | null {
    return this.#watch?.view ?? null;
  }

  /** No model and no answers: only what a person has signed is said. */
  get isScriptOnly(): boolean {
    return this.view !== null && this.view.fallback !== null;
  }

  /** Nothing is said until somebody on watch gives a sign of life. */
  get isDark(): boolean {
    return this.view?.fallback === 'slate';
  }

  /** The watch stands from the opening to the end of the night; neither a pause nor a take interrupts it. */
  follow(from: RoomState, to: RoomState): void {
    if (to === 'on-air' && !isBreak(from)) this.#begin();
    else if (to !== 'on-air' && !isBreak(to)) this.#end();
  }

  /** A person on watch says that he is there. */
  signOfLife(by: string): SignOfLife {
    if (this.#watch === undefined) {
      const message = {
        zh: '现在没有值守：未开播，或没有值班表',
        en: 'There is no watch now: the room is off air, or has no roster',
      };
      return { taken: false, message };
    }
    const sign = this.#watch.signOfLife(by);
    this.#options.write('duty.signed', { by, taken: sign.taken });
    return sign;
  }

  /** A roster was saved anew. */
  reload(rules: DutyRules | undefined): void {
    this.#rules = rules;
    if (this.#watch === undefined) return;
    // Who has taken the roster away still has the room watched by the one it went on air with.
    if (rules !== undefined) this.#watch.reload(rules);
  }

  #begin(): void {
    this.#end();
    if (this.#rules === undefined) return;
    this.#watch = new DutyWatch({ ...this.#rules, clock: this.#options.clock });
    this.#watch.onChange((view) => this.#obey(view));
    this.#obey(this.#watch.view);
  }

  #end(): void {
    this.#watch?.close();
    this.#watch = undefined;
    this.#told = undefined;
    this.#hasDarkened = false;
  }

  #obey(view: DutyView): void {
    const before = this.#told;
    this.#told = view;
    if (before === undefined || isChanged(before, view)) {
      const { state, onWatch, dueAt, fallback, lastSign } = view;
      this.#options.write('duty.changed', { state, onWatch, dueAt, fallback, lastSign });
      this.#tell(view, before?.fallback ?? null);
    }
    if (view.fallback === 'slate' && !this.#hasDarkened) this.#hasDarkened = this.#options.darken();
    if (view.fallback !== 'slate' && this.#hasDarkened) {
      this.#hasDarkened = false;
      this.#options.lighten(view.lastSign?.by ?? 'candor');
    }
    this.#options.onChange();
  }

  #tell({ state, fallback, onWatch }: DutyView, before: DutyView['fallback']): void {
    const { alert } = this.#options;
    const names = onWatch.join('、');
    if (fallback === 'slate') {
      alert(
        'error',
        'DUTY',
        '无人值守，直播间已切到带标识的静态画面 / Nobody watches: the room is on the slate',
      );
    } else if (fallback === 'script-only') {
      alert('error', 'DUTY', '无人值守，只念脚本 / Nobody watches: only the script is said');
    } else if (state === 'overdue') {
      alert('warn', 'DUTY', `请${names}报到 / A sign of life is due from ${onWatch.join(', ')}`);
    } else if (state === 'unwatched') {
      alert('warn', 'DUTY', '值班表此刻没有人 / The roster names nobody for this time');
    } else if (before !== null) {
      alert('warn', 'DUTY', `${names}已在岗 / ${onWatch.join(', ')} on watch again`);
    }
  }
}

function isChanged(
  one: Pick<DutyView, 'state' | 'fallback' | 'onWatch'>,
  other: Pick<DutyView, 'state' | 'fallback' | 'onWatch'>,
): boolean {
  return (
    one.state !== other.state ||
    one.fallback !== other.fallback ||
    one.onWatch.join('\n') !== other.onWatch.join('\n')
  );
}

function isBreak(state: RoomState): boolean {
  return state === 'paused' || state === 'taken';
}
