import type { Clock } from '../infra/clock.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { RefusalView, RoomState } from '../model/room-view.ts';
import type { Playout } from '../playout/playout.ts';
import type { Ground } from './ground.ts';
import type { Oversight } from './oversight.ts';
import { refusalView } from './room-watch.ts';
import type { Speaker } from './speaker.ts';

export interface OperatorDeskOptions {
  readonly config: RoomConfig;
  readonly ground: Ground;
  readonly clock: Clock;
  readonly playout: Playout;
  readonly speaker: Speaker;
  readonly oversight: Oversight;
  readonly state: () => RoomState;
  readonly change: (to: RoomState, by: string) => void;
  readonly wake: () => void;
  /** What is presented, between two lines of it too. */
  readonly productOnAir: () => string | undefined;
  readonly stopping: AbortSignal;
}

/** What a person on watch does with a room on air; each act is in the ledger under his name. */
export class OperatorDesk {
  readonly #options: OperatorDeskOptions;

  constructor(options: OperatorDeskOptions) {
    this.#options = options;
  }

  /** What is on air is heard to its end; then the host is silent until `resume`. */
  pause(by: string): void {
    const { ground, playout, state, change } = this.#options;
    if (state() !== 'on-air') return;
    ground.asRun.operator(by, 'pause');
    playout.hold();
    change('paused', by);
    playout.dropQueued('the room was paused');
    if (playout.current === undefined) ground.stage.setState('paused');
  }

  /** The first words after a pause are the spoken label. */
  resume(by: string): void {
    const { ground, state } = this.#options;
    if (state() !== 'paused' || this.#isHeldSilent) return;
    ground.asRun.operator(by, 'resume');
    ground.door.demandLabel('restart');
    this.#goOn(by);
  }

  /**
   * A human takes the room over: the AI voice stops at the end of the word it is saying, the stage says who is
   * speaking, and what was cut comes again after `handBack`.
   */
  take(by: string): void {
    const { ground, playout, state, change } = this.#options;
    if (state() !== 'on-air' && state() !== 'paused') return;
    ground.asRun.operator(by, 'take');
    playout.hold();
    change('taken', by);
    playout.dropQueued('a person took the room over');
    playout.cutAtWordEnd('taken');
    if (playout.current === undefined) ground.stage.setState('human');
  }

  /** The AI host speaks again; its first words are the spoken label. */
  handBack(by: string): void {
    const { ground, state } = this.#options;
    if (state() !== 'taken' || this.#isHeldSilent) return;
    ground.asRun.operator(by, 'hand-back');
    ground.door.demandLabel('hand-back');
    this.#goOn(by);
  }

  skip(by: string): void {
    const { ground, playout } = this.#options;
    ground.asRun.operator(by, 'skip', playout.current?.audio.utterance.id);
    playout.cut();
  }

  /** In a pause the words are heard when it is over, after the label. */
  async say(text: string, by: string): Promise<{ ok: true } | { ok: false; refusal: RefusalView }> {
    const { config, ground, playout, speaker, oversight, state, productOnAir, stopping } = this.#options;
    ground.asRun.operator(by, 'say');
    const product = playout.current?.audio.utterance.draft.product ?? productOnAir();
    const wanted = {
      source: 'operator' as const,
      text,
      by,
      host: config.hosts[0]?.id ?? '',
      ...(product !== undefined && { product }),
    };
    const shown = (refusal: Parameters<typeof refusalView>[0]) => ({
      ok: false as const,
      refusal: refusalView(refusal, this.#options.clock.now()),
    });
    if (!oversight.ladder.maySay(by)) return shown(speaker.refuseRestricted(wanted));
    const isHearable = state() === 'on-air' || state() === 'paused';
    const spoken = isHearable ? await speaker.speak({ wanted }, stopping) : speaker.refuseOffAir(wanted);
    return spoken.is === 'queued' ? { ok: true } : shown(spoken.refusal);
  }

  /** The ladder has suspended the room, or nobody is on watch. */
  get #isHeldSilent(): boolean {
    const { ladder, duty } = this.#options.oversight;
    return ladder.isSuspended || duty.isDark;
  }

  #goOn(by: string): void {
    const { playout, change, wake } = this.#options;
    change('on-air', by);
    playout.release();
    wake();
  }
}
