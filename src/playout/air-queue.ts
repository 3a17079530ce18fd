import type { Rank } from '../director/rank.ts';
import { type ClearedAudio, requireClearedAudio } from '../voice/cleared-audio.ts';

/** Prepared speech that waits for its turn. */
export interface Queued {
  readonly audio: ClearedAudio;
  readonly rank: Rank;
  /** Silence that the line asks for behind it, ms. */
  readonly restMs: number;
}

/** What waits for the air, soonest first: by rank, and within a rank in order of coming. */
export class AirQueue {
  readonly #waiting: Queued[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get all(): readonly Queued[] {
    return this.#waiting;
  }

  /** @throws CandorError NOT_CLEARED for anything that is not cleared audio */
  add(value: unknown, rank: Rank, restMs: number): void {
    const audio = requireClearedAudio(value);
    const behind = this.#waiting.findIndex((each) => each.rank > rank);
    this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, { audio, rank, restMs });
  }

  take(): Queued | undefined {
    return this.#waiting.shift();
  }

  /** Takes out what `test` picks. */
  drop(test: (audio: ClearedAudio) => boolean): readonly Queued[] {
    const kept = this.#waiting.filter((each) => !test(each.audio));
    const dropped = this.#waiting.filter((each) => test(each.audio));
    this.#waiting.splice(0, this.#waiting.length, ...kept);
    return dropped;
  }
}
