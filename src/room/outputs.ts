import type { OutputHealth } from '../model/output-health.ts';
import type { OpenOutput, Output, OutputGround } from '../playout/output.ts';
import { NO_PICTURES } from '../stage/stage-pictures.ts';
import type { Ground, RoomParts } from './ground.ts';

/** The outputs of a room beside its stage pages: opened with it, closed with it, none able to take it down. */
export class Outputs {
  readonly sinks: readonly Output[];
  readonly #alert: OutputGround['alert'];

  /**
   * The outputs of a room's parts, on its ground.
   * @param onChange the health of one of them has changed
   * @throws CandorError of an output that cannot be made
   */
  static of(
    { config, clock, log, outputs = [], pictures = NO_PICTURES }: RoomParts,
    { stage, asRun, plan }: Pick<Ground, 'stage' | 'asRun' | 'plan'>,
    alert: OutputGround['alert'],
    onChange: () => void,
  ): Outputs {
    const record: OutputGround['record'] = (kind, body) => asRun.write(kind, body);
    return new Outputs(outputs, {
      room: config.id,
      stage,
      pictures,
      plan: () => plan.current,
      clock,
      log,
      record,
      alert,
      onChange,
    });
  }

  /** @throws CandorError of an output that cannot be made; those made before it are closed again */
  constructor(open: readonly OpenOutput[], ground: OutputGround) {
    this.#alert = ground.alert;
    const made: Output[] = [];
    try {
      for (const each of open) made.push(each(ground));
    } catch (fault) {
      for (const output of made) void output.close();
      throw fault;
    }
    this.sinks = made;
  }

  get health(): readonly OutputHealth[] {
    return this.sinks.map((output) => output.health);
  }

  start(): void {
    for (const output of this.sinks) output.start();
  }

  async close(): Promise<void> {
    const closings = await Promise.allSettled(this.sinks.map((output) => output.close()));
    for (const [index, closing] of closings.entries()) {
      if (closing.status === 'fulfilled') continue;
      const id = this.sinks[index]?.health.id ?? '';
      this.#alert('error', 'OUTPUT_FAILED', `${id}: ${String(closing.reason)}`);
    }
  }
}
