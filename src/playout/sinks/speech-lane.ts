import type { Clock } from '../../infra/clock.ts';
import type { Airing } from '../sink.ts';

/** Why a hand-over was broken off: it is no fault of the engine's. */
export const LINE_CUT = 'the line was cut';

/**
 * Hands lines to an engine one after the other. A line that is cut or over before its turn is never sent:
 * words that come late are words at the wrong moment.
 */
export class SpeechLane {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #onFault: (fault: unknown) => void;
  #tail: Promise<void> = Promise.resolve();
  #waiting: { readonly airing: Airing; readonly control: AbortController }[] = [];

  constructor(clock: Pick<Clock, 'now'>, onFault: (fault: unknown) => void) {
    this.#clock = clock;
    this.#onFault = onFault;
  }

  say(airing: Airing, send: (signal: AbortSignal) => Promise<void>): void {
    const entry = { airing, control: new AbortController() };
    this.#waiting.push(entry);
    this.#then(async () => {
      if (entry.control.signal.aborted || this.#clock.now() >= airing.endsAt) return;
      await send(entry.control.signal);
    }).finally(() => {
      this.#waiting = this.#waiting.filter((each) => each !== entry);
    });
  }

  /** Stops a line: what is on its way is broken off, then the engine is told. */
  cut(airing: Airing, stop: () => Promise<void>): void {
    for (const { airing: waiting, control } of this.#waiting) {
      if (waiting.audio === airing.audio) control.abort(new Error(LINE_CUT));
    }
    this.#then(stop);
  }

  /** Breaks off all that waits. */
  close(): Promise<void> {
    for (const { control } of this.#waiting) control.abort(new Error('the room is closing'));
    return this.#tail;
  }

  #then(task: () => Promise<void>): Promise<void> {
    this.#tail = this.#tail.then(task).catch(this.#onFault);
    return this.#tail;
  }
}
