import type { Clock } from '../../infra/clock.ts';
import { PROOF_FRESH_MS } from '../speech-release.ts';
import type { HealthBook } from './health-book.ts';

/** How often the proof is looked at while a line is on, ms. */
const LOOK_MS = 200;

/**
 * Whether an engine may speak: only while the label is proven in the picture that shows it. The playout
 * withholds sound by that, but an engine takes each line whole, so it has to be asked for here, and a line under
 * way is stopped where the proof grows old.
 */
export class LabelLeave {
  readonly #clock: Clock;
  readonly #book: Pick<HealthBook, 'raise' | 'mended'>;
  readonly #provenAt: () => number | undefined;
  #cancel: (() => void) | undefined;

  /** @param provenAt when the label was last proven, epoch ms */
  constructor(clock: Clock, book: Pick<HealthBook, 'raise' | 'mended'>, provenAt: () => number | undefined) {
    this.#clock = clock;
    this.#book = book;
    this.#provenAt = provenAt;
  }

  get provenAt(): number | undefined {
    return this.#provenAt();
  }

  get stands(): boolean {
    const at = this.#provenAt();
    return at !== undefined && this.#clock.now() < at + PROOF_FRESH_MS;
  }

  /**
   * Whether a line may be handed over. Where it may, `stop` is called once if the label is no longer proven
   * before `done`; the person on watch is told either way.
   */
  grant(stop: () => void): boolean {
    if (!this.stands) {
      this.#unproven();
      return false;
    }
    this.#book.mended('LABEL_UNPROVEN');
    this.#during(() => {
      this.#unproven();
      stop();
    });
    return true;
  }

  done(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #during(onLost: () => void): void {
    this.done();
    this.#cancel = this.#clock.after(LOOK_MS, () => {
      if (this.stands) this.#during(onLost);
      else onLost();
    });
  }

  #unproven(): void {
    const what = 'it is silent: the AI label is not proven in its picture';
    this.#book.raise('LABEL_UNPROVEN', what, { level: 'error', about: 'label' });
  }
}
