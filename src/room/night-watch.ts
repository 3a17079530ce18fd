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

  isOpen(now: number): boolean {
    const night = this.#at(now);
    return night === undefined || now >= night.opensAt;
  }

  /** Whether the last minute has come and the rundown goes to its close. */
  isClosing(now: number): boolean {
    const night = this.#at(now);
    return night !== undefined && now >= night.closesAt - CLOSE_LEAD_MS;
  }

  /** Epoch ms when the next night begins, for a room that has closed; undefined: not before a restart. */
  nextOpening(now: number): number | undefined {
    if (this.#window === undefined) return undefined;
    const night = nightAt(this.#window, now);
    return night.opensAt > now ? night.opensAt : nightAt(this.#window, night.closesAt).opensAt;
  }

  #at(now: number): Night | undefined {
    if (this.#window === undefined) return undefined;
    if (this.#night === undefined || now >= this.#night.closesAt) this.#night = nightAt(this.#window, now);
    return this.#night;
  }
}
