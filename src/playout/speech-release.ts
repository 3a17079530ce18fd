import type { Sink } from './sink.ts';

/** Speech is released only while a proof of the label younger than this stands, ms (LAB-06). */
export const PROOF_FRESH_MS = 1_000;

/**
 * Words under way may lose the label's proof for this long, ms: nothing of them is handed out meanwhile, and a
 * page that comes back joins in time. Then they are cut, to be said again from their beginning.
 */
const UNPROVEN_LIMIT_MS = 3_000;

/**
 * `released`: the label is proven, speech is handed out from now on. `withheld`: no proof stands any more, none
 * is handed out. `unproven`: no proof has come within the limit.
 */
type ReleaseChange = 'released' | 'withheld' | 'unproven';

/** A change, and epoch ms since when it holds: a proof grew old before somebody looked. */
export interface Release {
  readonly change: ReleaseChange;
  readonly at: number;
}

/** Follows the sinks' own proofs of the label: whether speech may be handed out, and to whom. */
export class SpeechRelease {
  readonly #sinks: readonly Sink[];
  #isReleased = false;
  #withheldSince: number | undefined;
  #isToldUnproven = false;

  /** @param sinks as the playout has them, those that come later too */
  constructor(sinks: readonly Sink[]) {
    this.#sinks = sinks;
  }

  /** As of the last `follow`. */
  get isReleased(): boolean {
    return this.#isReleased;
  }

  /** Whether the label is known to stand on some picture of the room at this moment. */
  stands(now: number): boolean {
    return now < this.until;
  }

  /** Epoch ms when the newest proof will have grown old; -Infinity where there is none. */
  get until(): number {
    return Math.max(...this.#sinks.map((sink) => (sink.labelProvenAt ?? -Infinity) + PROOF_FRESH_MS));
  }

  /** A sink with a picture hears only while its own label stands; one without, while another's does. */
  mayHear(sink: Sink, now: number): boolean {
    const { labelProvenAt } = sink;
    if (labelProvenAt === null) return this.stands(now);
    return labelProvenAt !== undefined && now < labelProvenAt + PROOF_FRESH_MS;
  }

  /** Looks at the proofs; tells what has changed by them, in order. */
  follow(now: number): readonly Release[] {
    if (this.stands(now)) {
      const before = this.#isReleased;
      this.#isReleased = true;
      this.#withheldSince = undefined;
      this.#isToldUnproven = false;
      return before ? [] : [{ change: 'released', at: now }];
    }
    const grewOldAt = Number.isFinite(this.until) ? this.until : now;
    const changes: Release[] = this.#isReleased ? [{ change: 'withheld', at: grewOldAt }] : [];
    this.#isReleased = false;
    this.#withheldSince ??= now;
    if (now - this.#withheldSince >= UNPROVEN_LIMIT_MS && !this.#isToldUnproven) {
      this.#isToldUnproven = true;
      changes.push({ change: 'unproven', at: now });
    }
    return changes;
  }
}
