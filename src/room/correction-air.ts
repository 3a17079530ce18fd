import type { Director } from '../director/director.ts';
import type { CorrectionOffer } from '../director/wanted.ts';
import type { Clock } from '../infra/clock.ts';
import type { LedgerKind } from '../model/ledger-entry.ts';
import type { Playout } from '../playout/playout.ts';
import type { AsRun } from './as-run.ts';
import type { CorrectionAir } from './corrections.ts';

export interface RoomCorrectionAirOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly asRun: AsRun;
  readonly director: () => Director;
  readonly playout: () => Playout;
  readonly wake: () => void;
}

/** Brings corrections to a room's director, and keeps the lines of their products behind them (COR-02). */
export class RoomCorrectionAir implements CorrectionAir {
  readonly #options: RoomCorrectionAirOptions;

  constructor(options: RoomCorrectionAirOptions) {
    this.#options = options;
  }

  get onAir(): CorrectionAir['onAir'] {
    const { current } = this.#options.playout();
    return current && { id: current.audio.utterance.id, startsAt: current.startsAt };
  }

  owe(offer: CorrectionOffer): void {
    this.#options.director().corrections.owe(offer);
    this.#clearTheWay(offer.about);
  }

  lost(id: string, about: readonly string[]): void {
    this.#options.director().corrections.lost(id, this.#options.clock.now());
    this.#clearTheWay(about);
  }

  bar(id: string, about: readonly string[]): void {
    this.#options.director().corrections.bar(id, about);
    this.#clearTheWay(about);
  }

  settle(id: string): void {
    this.#options.director().corrections.settle(id);
    this.#options.wake();
  }

  write(kind: LedgerKind, body: object): void {
    this.#options.asRun.write(kind, body);
  }

  /** Not one more line of the products before it: a prepared one comes again behind the correction. */
  #clearTheWay(about: readonly string[]): void {
    this.#options
      .playout()
      .dropQueued(
        'a correction of its product comes first',
        ({ utterance: { draft } }) => draft.source === 'script' && about.includes(draft.product ?? ''),
      );
    this.#options.wake();
  }
}
