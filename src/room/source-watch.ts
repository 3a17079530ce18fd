import type { SourceHealth } from '../model/audience-source.ts';
import type { Alert } from '../model/room-view.ts';

export interface SourceWatchOptions {
  readonly onChanged: (health: SourceHealth) => void;
  readonly alert: (level: Alert['level'], code: string, message: string) => void;
}

/** Calls a person once where a source needs one: it is tried again all night, and each time is no news. */
export class SourceWatch {
  readonly #options: SourceWatchOptions;
  readonly #toldOf = new Map<string, string>();

  constructor(options: SourceWatchOptions) {
    this.#options = options;
  }

  changed(health: SourceHealth): void {
    const { source, state, reason } = health;
    this.#options.onChanged(health);
    if (state === 'live') this.#toldOf.delete(source);
    if (state !== 'failed' || reason === null || this.#toldOf.get(source) === reason.en) return;
    this.#toldOf.set(source, reason.en);
    this.#options.alert('warn', 'SOURCE_FAILED', `${source}: ${reason.zh} / ${reason.en}`);
  }
}
