import type { OutputHealth } from '../../model/output-health.ts';
import type { OutputGround } from '../output.ts';

/** The health of one output, told to the console and the ledger wherever it changes. */
export class OutputState {
  readonly #ground: Pick<OutputGround, 'clock' | 'record' | 'onChange'>;
  #health: OutputHealth;

  constructor(
    ground: Pick<OutputGround, 'clock' | 'record' | 'onChange'>,
    { id, kind }: Pick<OutputHealth, 'id' | 'kind'>,
  ) {
    this.#ground = ground;
    this.#health = { id, kind, state: 'starting', since: ground.clock.now() };
  }

  get health(): OutputHealth {
    return this.#health;
  }

  get state(): OutputHealth['state'] {
    return this.#health.state;
  }

  /** @param where what is opened, without its secrets */
  open(where: string): void {
    const { id, kind } = this.#health;
    this.#ground.record('output.opened', { id, kind, where });
  }

  /** @param detail a few words on why, without secrets */
  change(state: OutputHealth['state'], detail?: string): void {
    const { id, kind } = this.#health;
    if (state === this.#health.state && detail === this.#health.detail) return;
    const hasTurned = state !== this.#health.state;
    this.#health = {
      id,
      kind,
      state,
      since: hasTurned ? this.#ground.clock.now() : this.#health.since,
      ...(detail !== undefined && { detail }),
    };
    if (hasTurned) this.#ground.record('output.changed', { id, kind, state, detail: detail ?? null });
    this.#ground.onChange();
  }
}
