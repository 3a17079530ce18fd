import type { Clock } from '../infra/clock.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { DecisionTaken, RefusalView, RoomState } from '../model/room-view.ts';
import type { Bilingual } from '../model/text.ts';
import type { Playout } from '../playout/playout.ts';
import type { Ground } from './ground.ts';
import { suspensionWords } from './ladder/words.ts';
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

const OFF_AIR: Bilingual = { zh: '直播间现在没有开播', en: 'The room is not on air' };
const RESTRICTED: Bilingual = {
  zh: '您的插话多次被拒，今晚不再播，请他人解除',
  en: 'Your words were refused too often: somebody else has to lift it',
};
const NOBODY_WATCHES: Bilingual = {
  zh: '无人值守，直播间已停在静态画面：请值守人先点“我在岗”',
  en: 'Nobody watches, so the room is on the slate: whoever is on watch says first that he is here',
};
const TAKEN: Bilingual = {
  zh: '现在由真人接管，请用“交还 AI 主播”',
  en: 'A person has taken over: hand back instead',
};
const NOT_TAKEN: Bilingual = { zh: '现在没有真人接管', en: 'Nobody has taken the room over' };

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
  resume(by: string): DecisionTaken {
    const { ground, state } = this.#options;
    const reason = this.#silence ?? (state() === 'taken' ? TAKEN : this.#isHearable ? undefined : OFF_AIR);
    if (reason !== undefined) return { ok: false, reason };
    if (state() === 'on-air') return { ok: true };
    ground.asRun.operator(by, 'resume');
    ground.door.demandLabel('restart');
    this.#goOn(by);
    return { ok: true };
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
  handBack(by: string): DecisionTaken {
    const { ground, state } = this.#options;
    const reason = this.#silence ?? (state() === 'taken' ? undefined : NOT_TAKEN);
    if (reason !== undefined) return { ok: false, reason };
    ground.asRun.operator(by, 'hand-back');
    ground.door.demandLabel('hand-back');
    this.#goOn(by);
    // The AI label stands again, and is proven, before the first of its words.
    ground.stage.setState('on-air');
    return { ok: true };
  }

  skip(by: string): void {
    const { ground, playout } = this.#options;
    ground.asRun.operator(by, 'skip', playout.current?.audio.utterance.id);
    playout.cut();
  }

  /**
   * In a pause the words are heard when it is over, after the label.
   * @param override why he answers for the words, should the gate refuse them
   */
  async say(
    text: string,
    by: string,
    override?: string,
  ): Promise<{ ok: true } | { ok: false; refusal: RefusalView }> {
    const { config, ground, playout, speaker, oversight, productOnAir, stopping } = this.#options;
    ground.asRun.operator(by, 'say');
    const product = playout.current?.audio.utterance.draft.product ?? productOnAir();
    const wanted = {
      source: 'operator' as const,
      text,
      by,
      ...(override !== undefined && { override }),
      host: config.hosts[0]?.id ?? '',
      ...(product !== undefined && { product }),
    };
    const shown = (refusal: Parameters<typeof refusalView>[0]) => ({
      ok: false as const,
      refusal: refusalView(refusal, this.#options.clock.now()),
    });
    const reason = oversight.ladder.maySay(by) ? this.#silence : RESTRICTED;
    const message = reason ?? (this.#isHearable ? undefined : OFF_AIR);
    if (message !== undefined) return shown(speaker.refuse(wanted, message));
    const spoken = await speaker.speak({ wanted }, stopping);
    return spoken.is === 'queued' ? { ok: true } : shown(spoken.refusal);
  }

  get #isHearable(): boolean {
    const state = this.#options.state();
    return state === 'on-air' || state === 'paused';
  }

  /** Why the room may not speak, and what makes it go on: the ladder has suspended it, or nobody is on watch. */
  get #silence(): Bilingual | undefined {
    const { ladder, duty } = this.#options.oversight;
    return suspensionWords(ladder.state) ?? (duty.isDark ? NOBODY_WATCHES : undefined);
  }

  #goOn(by: string): void {
    const { playout, change, wake } = this.#options;
    change('on-air', by);
    playout.release();
    wake();
  }
}
