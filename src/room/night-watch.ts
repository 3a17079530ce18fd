import type { NightWindow } from '../model/room-config.ts';
import { type Night, nightAt } from '../rundown/night-window.ts';

/** The close of the rundown begins this long before the window ends, ms: a few lines of farewell. */
const CLOSE_LEAD_MS = 60_000;

/** Tells by the clock whether a room is to be on air. Without a window it always is. */
export class NightWatch {
  readonly #window: NightWindow | undefined;
  #night: Night | undefined;

  constructor(window: NightWindow | undefined) {
    this.#window = window;
  }

  /** Asked while the room is off air: the night that it tells of is the one that is to be closed. */
  isOpen(now: number): boolean {
    if (this.#window === undefined) return true;
    if (this.#night === undefined || now >= this.#night.closesAt) this.#night = nightAt(this.#window, now);
    return now >= this.#night.opensAt;
  }

  /**
   * Whether the last minute has come and the rundown goes to its close. It stays so until the room has
   * closed, however late that is: a room that was paused over its last minute closes when it goes on.
   */
  isClosing(now: number): boolean {
    return this.#night !== undefined && now >= this.#night.closesAt - CLOSE_LEAD_MS;
  }

  /** Epoch ms when the night after this one begins, for a room that has closed; undefined: not before a restart. */
  nextOpening(now: number): number | undefined {
    if (this.#window === undefined) return undefined;
    return nightAt(this.#window, Math.max(now, this.#night?.closesAt ?? now)).opensAt;
  }

  /** Whether what was saved at `savedAt` belongs to the night of `now`, and not to one before. */
  isOfThisNight(savedAt: number, now: number): boolean {
    return this.#window === undefined || savedAt >= nightAt(this.#window, now).opensAt;
  }
}
