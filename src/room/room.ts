import type { AudienceSources } from '../audience/sources.ts';
import { Director } from '../director/director.ts';
import type { Bus } from '../infra/bus.ts';
import { Waker } from '../infra/waker.ts';
import type { Comment } from '../model/audience.ts';
import type { Alert, DecisionTaken, RoomControl, RoomView } from '../model/room-view.ts';
import type { Bilingual } from '../model/text.ts';
import { Playout } from '../playout/playout.ts';
import { StageFeed } from '../playout/stage-feed.ts';
import type { StagePictures } from '../stage/stage-pictures.ts';
import { AudiencePath } from './audience-path.ts';
import { RoomCorrectionAir } from './correction-air.ts';
import type { Corrections } from './corrections.ts';
import { type Ground, layGround, mayPresent, type RoomParts } from './ground.ts';
import { keeperOf } from './keeper-of-room.ts';
import { LabelGuard } from './label-guard.ts';
import { Lively } from './lively.ts';
import { NightWatch } from './night-watch.ts';
import { runNights } from './nights.ts';
import { OnAirLog } from './on-air-log.ts';
import { openingOf } from './opening.ts';
import { OperatorDesk } from './operator-desk.ts';
import { Outputs } from './outputs.ts';
import { Oversight } from './oversight.ts';
import { prepareRoom } from './prepare-room.ts';
import { Presented } from './presented.ts';
import { Relabelling } from './relabelling.ts';
import { ROOM_EVENTS, type RoomEvents } from './room-events.ts';
import { RoomStateKeeper } from './room-state.ts';
import { RoomWatch } from './room-watch.ts';
import type { Speaker } from './speaker.ts';
import { speakerOf } from './speaker-of-room.ts';
import { holdAgainst, type NewerContent, type RoomContent, takeContent } from './take-content.ts';
import { viewOf } from './view.ts';
import { withdrawProduct } from './withdraw-product.ts';

/** An alert is read at a glance, characters; `candor check` tells all problems of a file. */
const ALERT_LENGTH = 2_000;

/** One live stream: its parts, how they are wired, and what a person on watch can do with it. */
export class Room implements RoomControl {
  readonly id: string;
  readonly events: Bus<RoomEvents>;
  readonly feed: StageFeed;
  /** What the products' cards show; served to pages by hash. */
  readonly pictures: StagePictures;
  readonly oversight: Oversight;
  readonly #parts: RoomParts;
  readonly #ground: Ground;
  readonly #director: Director;
  readonly #log: OnAirLog;
  readonly #playout: Playout;
  readonly #speaker: Speaker;
  readonly #audience: AudiencePath;
  readonly #watch: RoomWatch;
  readonly #presented: Presented;
  readonly #waker: Waker;
  readonly #outputs: Outputs;
  readonly #operators: OperatorDesk;
  readonly #state: RoomStateKeeper;
  readonly #relabelling: Relabelling;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  /**
   * Builds a room up to its lit stage; nothing is heard before `start`.
   * @throws CandorError NOT_CLEARED where the gate refuses the standing label or the title.
   */
  static async open(parts: RoomParts): Promise<Room> {
    return new Room(parts, await layGround(parts));
  }

  private constructor(parts: RoomParts, ground: Ground) {
    const { config, clock, store } = parts;
    const { events, asRun, door, stage, checkpoint } = ground;
    this.id = config.id;
    this.#parts = parts;
    this.pictures = ground.stage.pictures;
    this.#ground = ground;
    this.events = events;
    this.#state = new RoomStateKeeper(asRun, events);
    this.#waker = new Waker(clock);
    this.#watch = new RoomWatch(events, clock);
    this.#presented = new Presented(events);
    const alert = this.#alert.bind(this);
    this.oversight = new Oversight({
      parts,
      ground,
      air: new RoomCorrectionAir({
        clock,
        asRun,
        director: () => this.#director,
        playout: () => this.#playout,
        wake: () => this.#waker.wake(),
      }),
      darken: () => this.#darken(),
      lighten: (by) => void this.#operators.resume(by),
      withdraw: (product) =>
        withdrawProduct(product, { playout: this.#playout, answers: this.#audience.answers, keeper }),
      alert,
    });
    const mayTalkOf = (product: string) => mayPresent(ground, product);
    const lively = new Lively({
      config,
      answering: () => this.#audience.answering,
      productOnAir: () => this.#productOnAir ?? this.#director.upcoming?.product,
      mayTalkOf: (product) => mayTalkOf(product) && !this.#director.corrections.bars(product),
    });
    this.#director = new Director({
      rundown: parts.rundown,
      hosts: config.hosts.map((host) => host.id),
      deadAirMs: config.deadAirMs,
      mayPresent: mayTalkOf,
      liveliness: lively,
      ...(checkpoint !== undefined && { position: checkpoint.position }),
    });
    const keeper = keeperOf(parts, ground, (refusal) => this.#log.onRefused(refusal));
    this.#log = new OnAirLog({
      ground,
      clock,
      store,
      deadAirMs: config.deadAirMs,
      director: this.#director,
      keeper,
      speaker: () => this.#speaker,
      answers: () => this.#audience.answers,
      strike: (refusal) => this.oversight.ladder.refused(refusal),
      corrections: this.oversight.corrections,
      reviewAired: () => this.oversight.reviewAired(),
      labels: new LabelGuard({
        stage,
        asRun,
        isOnAir: () => this.#state.is === 'on-air',
        proof: () => this.feed.proof,
        alert,
      }),
      silentStage: () => this.#state.silentStage,
      isStopping: () => this.#state.is === 'stopping',
      wake: () => this.#waker.wake(),
      dropQueued: (why) => this.#playout.dropQueued(why),
      alert,
    });
    this.#playout = new Playout(clock, door, this.#log);
    this.feed = new StageFeed(config.id, stage, clock, {
      onProof: (stages, proven) => {
        this.#playout.confirmLabel();
        events.emit('label.proven', { stages, proven });
      },
      onAttached: () => this.#playout.attend(),
    });
    this.#playout.addSink(this.feed);
    this.#outputs = Outputs.of(parts, ground, alert, () => {
      this.#playout.confirmLabel();
      events.emit('output.changed', { outputs: this.#outputs.health });
    });
    for (const output of this.#outputs.sinks) this.#playout.addSink(output);
    this.#speaker = speakerOf(parts, ground, {
      playout: this.#playout,
      director: this.#director,
      log: this.#log,
    });
    this.#relabelling = new Relabelling({
      parts,
      ground,
      playout: this.#playout,
      isOnAir: () => this.#state.is === 'on-air',
      reviewAired: () => this.oversight.reviewAired(),
      wake: () => this.#waker.wake(),
      alert,
    });
    this.#operators = new OperatorDesk({
      config,
      ground,
      clock,
      playout: this.#playout,
      speaker: this.#speaker,
      oversight: this.oversight,
      state: () => this.#state.is,
      change: (to, by) => this.#state.change(to, by),
      wake: () => this.#waker.wake(),
      productOnAir: () => this.#productOnAir,
      stopping: this.#stopping.signal,
    });
    this.#audience = new AudiencePath({
      parts,
      ground,
      oversight: this.oversight,
      director: this.#director,
      lively,
      productOnAir: () => this.#productOnAir,
      hear: (comment) => this.hear(comment),
      wake: () => this.#waker.wake(),
      alert,
    });
  }

  /** What was said and is no longer true, and what became of it. */
  get corrections(): Corrections {
    return this.oversight.corrections;
  }

  /** Builds what the first comment and the first lines would else wait for. */
  prepare(): void {
    prepareRoom(this.#parts, this.#ground, this.#audience);
  }

  /** Goes on air as soon as the night's window is open. */
  start(): void {
    this.oversight.start();
    this.#outputs.start();
    this.#audience.sources?.open();
    this.#running ??= this.#run();
  }

  /** Resolves when the room has stopped, or its last night is over. */
  get finished(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** From where the room hears its audience; nothing in a rehearsal. */
  get sources(): AudienceSources | undefined {
    return this.#audience.sources;
  }

  /** How the outputs beside the stage pages do. */
  get outputs(): RoomView['outputs'] {
    return this.#outputs.health;
  }

  /** A viewer's comment, gift, or other sign of life. */
  hear(comment: Comment): void {
    if (this.#state.is !== 'stopped') this.#audience.desk.hear(comment);
  }

  /**
   * Takes newly saved content: it holds from the next line, and a label plan for the next line too.
   * @throws CandorError RULES_INVALID where the new rules would refuse the AI label; then nothing is taken
   */
  reload(content: RoomContent): void {
    takeContent(content, this.#parts, this.#ground, this.#director, this.oversight);
    if (content.plan !== undefined) this.#relabelling.take(content.plan);
    this.#waker.wake();
  }

  /**
   * A saved file was refused: the last good one stays on air, as far as `newer` does not speak against it.
   * @param newer the facts and rules of the refused files, where they could be read
   */
  refuseReload(problems: string, code = 'CONFIG_INVALID', newer?: NewerContent): void {
    this.#ground.asRun.write('script.refused', { problems });
    this.#alert('error', code, problems);
    if (newer === undefined) return;
    holdAgainst(newer, this.#parts, this.#ground, this.oversight, (...held) => this.#tellHeld(...held));
    this.#waker.wake();
  }

  async pause(by: string): Promise<void> {
    this.#operators.pause(by);
  }

  async resume(by: string): Promise<DecisionTaken> {
    return this.#operators.resume(by);
  }

  async take(by: string): Promise<void> {
    this.#operators.take(by);
  }

  async handBack(by: string): Promise<DecisionTaken> {
    return this.#operators.handBack(by);
  }

  async skip(by: string): Promise<void> {
    this.#operators.skip(by);
  }

  say(text: string, by: string, override?: string): ReturnType<OperatorDesk['say']> {
    return this.#operators.say(text, by, override);
  }

  /** False where the room is silent already, and its own reason lifts that. */
  #darken(): boolean {
    if (this.#state.is !== 'on-air') return false;
    void this.pause('candor');
    this.#playout.cut();
    return true;
  }

  /** Silent at once, whatever is on air. */
  stop(by: string): Promise<void> {
    this.#stopped ??= this.#stop(by);
    return this.#stopped;
  }

  async #stop(by: string): Promise<void> {
    const { asRun, stage } = this.#ground;
    asRun.operator(by, 'stop');
    this.#state.change('stopping', by);
    this.#playout.close();
    this.#stopping.abort(new Error('the room is stopping'));
    await this.#audience.sources?.close();
    await this.#running;
    stage.setState('off-air');
    await this.#outputs.close();
    asRun.write('room.closed', { by, reason: 'stopped' });
    await asRun.settled();
    this.#state.change('stopped', by);
  }

  view(): RoomView {
    const { config, clock, ledger, voices } = this.#parts;
    return viewOf({
      config,
      plan: this.#ground.plan.current,
      knowledge: this.#ground.facts.current,
      state: this.#state.is,
      now: clock.now(),
      door: this.#ground.door,
      director: this.#director,
      playout: this.#playout,
      feed: this.feed,
      board: this.#audience.desk.board,
      productOnAir: this.#productOnAir,
      sources: [...(this.#audience.sources?.health() ?? [])],
      watch: this.#watch,
      voices: voices.health().map(({ voice, state }) => ({ voice, state })),
      model: this.#audience.answering.health(),
      outputs: this.outputs,
      ledger: ledger.head,
      duty: this.oversight.duty.view,
      standings: this.oversight.standings,
      corrections: this.oversight.openCorrections,
    });
  }

  onChange(listener: () => void): () => void {
    const stops = ROOM_EVENTS.map((name) => this.events.on(name, listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  #run(): Promise<void> {
    const { clock, config, store } = this.#parts;
    const night = new NightWatch(config.window);
    this.#ground.facts.onHeld((...held) => this.#tellHeld(...held));
    return runNights(
      {
        clock,
        night,
        store,
        ground: this.#ground,
        waker: this.#waker,
        director: this.#director,
        loop: {
          clock,
          waker: this.#waker,
          director: this.#director,
          speaker: this.#speaker,
          playout: this.#playout,
          answers: this.#audience.answers,
          isOnAir: () => this.#state.is === 'on-air',
          isClosing: () => night.isClosing(clock.now()),
          deadAirMs: config.deadAirMs,
          onDeadAir: (ms) =>
            this.#alert('error', 'DEAD_AIR', `Nobody has spoken for ${Math.round(ms / 1000)} s.`),
          onFault: (fault) => this.#alert('error', 'ROOM_FAULT', String(fault)),
        },
        onOpened: () => this.oversight.opened(),
        onNightOver: () => this.oversight.ladder.endNight(),
        opening: () => ({
          ...openingOf(this.#parts, this.#ground, this.#director),
          standings: this.oversight.standings,
        }),
        change: (to) => this.#state.change(to),
        onStoreFault: (fault) => this.#alert('error', 'CHECKPOINT_FAILED', String(fault)),
      },
      this.#stopping.signal,
    );
  }

  #tellHeld(product: string, why: Bilingual): void {
    this.#ground.asRun.write('product.held', { product, why });
    this.#alert('error', 'ADMISSION_INCOMPLETE', `${product}: ${why.zh} / ${why.en}`);
  }

  get #productOnAir(): string | undefined {
    return this.#presented.product ?? this.#playout.current?.audio.utterance.draft.product;
  }

  #alert(level: Alert['level'], code: string, words: string): void {
    const message = words.length > ALERT_LENGTH ? `${words.slice(0, ALERT_LENGTH)}…` : words;
    this.events.emit('alert.raised', { at: this.#parts.clock.now(), level, code, message });
  }
}
