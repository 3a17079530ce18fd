import type { Clock } from '../../../infra/clock.ts';

/** Two to three seconds pass between a line and its first frame; its own voice needs a few more, ms. */
const SILENT_MS = 10_000;

export interface SpeechWatchEvents {
  onSilent(): void;
  /** @param delayMs from the line's hand-over to its first frame */
  onSpeaking(delayMs: number): void;
}

/** Whether an engine really says what it took. */
export class SpeechWatch {
  readonly #clock: Clock;
  readonly #events: SpeechWatchEvents;
  #expected: { readonly since: number; readonly cancel: () => void } | undefined;

  constructor(clock: Clock, events: SpeechWatchEvents) {
    this.#clock = clock;
    this.#events = events;
  }

  /** A line is handed over. */
  expect(): void {
    this.forget();
    const cancel = this.#clock.after(SILENT_MS, () => {
      this.#expected = undefined;
      this.#events.onSilent();
    });
    this.#expected = { since: this.#clock.now(), cancel };
  }

  heard(): void {
    const expected = this.#expected;
    if (expected === undefined) return;
    this.forget();
    this.#events.onSpeaking(this.#clock.now() - expected.since);
  }

  forget(): void {
    this.#expected?.cancel();
    this.#expected = undefined;
  }
}
