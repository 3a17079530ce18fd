import type { Clock } from '../infra/clock.ts';
import type { LadderConfig, LadderEffect, LadderState, StrikeSource } from '../model/ladder.ts';
import type { LedgerKind } from '../model/ledger-entry.ts';
import type { Bilingual } from '../model/text.ts';
import type { Refusal } from '../model/utterance.ts';
import { endNight, heldProducts, hold, isScriptOnly, isSuspended, lift, maySay, strike } from './ladder.ts';

export interface LadderKeeperOptions {
  readonly config: LadderConfig;
  readonly clock: Pick<Clock, 'now'>;
  /** As it was kept; `NO_STRIKES` for a room that has none. */
  readonly state: LadderState;
  /** Keeps the state; apart from the night's checkpoint, since a suspension outlives the night. */
  readonly save: (state: LadderState) => void;
  /** Into the ledger. */
  readonly write: (kind: LedgerKind, body: LadderEffect) => void;
  /** The room does what the effect says. Called after the ledger was told. */
  readonly onEffect: (effect: LadderEffect) => void;
}

/** The ladder of one room: counts refusals, and tells the room what follows from them. */
export class LadderKeeper {
  readonly #options: LadderKeeperOptions;
  #state: LadderState;

  constructor(options: LadderKeeperOptions) {
    this.#options = options;
    this.#state = options.state;
  }

  get state(): LadderState {
    return this.#state;
  }
  get isSuspended(): boolean {
    return isSuspended(this.#state);
  }
  get isScriptOnly(): boolean {
    return isScriptOnly(this.#state);
  }

  maySay(operator: string): boolean {
    return maySay(this.#state, operator);
  }

  /** Ids of the products that are not presented until a person lifts that. */
  get held(): ReadonlySet<string> {
    return heldProducts(this.#state);
  }

  refused(refusal: Refusal): void {
    const { config, clock } = this.#options;
    this.#take(strike(this.#state, refusal, config, clock.now()));
  }

  /** Takes a product from the air at once, whatever was counted against it; a person lifts it. */
  hold(product: string, reason: string): void {
    this.#take(hold(this.#state, product, reason, this.#options.clock.now()));
  }

  lift(
    against: StrikeSource,
    by: string,
    reason: string,
  ): { readonly ok: true } | { readonly ok: false; readonly reason: Bilingual } {
    const lifted = lift(this.#state, { against, by, reason }, this.#options.clock.now());
    if (!lifted.ok) return lifted;
    this.#take(lifted);
    return { ok: true };
  }

  endNight(): void {
    this.#take({ state: endNight(this.#state), effects: [] });
  }

  #take({
    state,
    effects,
  }: {
    readonly state: LadderState;
    readonly effects: readonly LadderEffect[];
  }): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.save(state);
    for (const effect of effects) {
      this.#options.write(effect.kind === 'lifted' ? 'ladder.lifted' : 'ladder.climbed', effect);
      this.#options.onEffect(effect);
    }
  }
}
