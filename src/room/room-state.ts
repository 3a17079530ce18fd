import type { Bus } from '../infra/bus.ts';
import type { RoomState } from '../model/room-view.ts';
import type { AsRun } from './as-run.ts';
import type { RoomEvents } from './room-events.ts';

/** The state of a room: where it may go from where, and what is told and recorded of it. */
export class RoomStateKeeper {
  readonly #asRun: AsRun;
  readonly #events: Bus<RoomEvents>;
  #state: RoomState = 'starting';

  constructor(asRun: AsRun, events: Bus<RoomEvents>) {
    this.#asRun = asRun;
    this.#events = events;
  }

  get is(): RoomState {
    return this.#state;
  }

  /** What a stage shows in this state once nobody of ours speaks; undefined: it stays as it is. */
  get silentStage(): 'paused' | 'human' | undefined {
    if (this.#state === 'taken') return 'human';
    return this.#state === 'paused' ? 'paused' : undefined;
  }

  /** A room that is stopping goes nowhere but to its end. */
  change(to: RoomState, by?: string): void {
    const from = this.#state;
    if (from === to || (from === 'stopping' && to !== 'stopped')) return;
    this.#state = to;
    const whose = { by: by ?? 'candor' };
    if (to === 'paused') this.#asRun.write('room.paused', whose);
    if (to === 'taken') this.#asRun.write('room.taken', whose);
    if (from === 'paused' && to === 'on-air') this.#asRun.write('room.resumed', whose);
    if (from === 'taken' && to === 'on-air') this.#asRun.write('room.handed-back', whose);
    this.#events.emit('state.changed', { from, to, ...(by !== undefined && { by }) });
  }
}
