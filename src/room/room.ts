import { Answering } from '../answering/answering.ts';
import type { AudienceSources } from '../audience/sources.ts';
import { Director } from '../director/director.ts';
import type { CompiledRules } from '../gate/rules.ts';
import type { Bus } from '../infra/bus.ts';
import { Waker } from '../infra/waker.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Comment } from '../model/audience.ts';
import type { StrikeSource } from '../model/ladder.ts';
import type { Alert, RefusalView, RoomControl, RoomState, RoomView } from '../model/room-view.ts';
import type { Rundown } from '../model/rundown.ts';
import { Playout } from '../playout/playout.ts';
import { StageFeed } from '../playout/stage-feed.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AudienceDesk } from './audience-desk.ts';
import type { Corrections } from './corrections.ts';
import { type Ground, layGround, type RoomParts } from './ground.ts';
import type { LadderKeeper } from './ladder-keeper.ts';
import { NightWatch } from './night-watch.ts';
import { runNights } from './nights.ts';
import { OnAirLog } from './on-air-log.ts';
import { Oversight } from './oversight.ts';
import { requireLabelsClear } from './proven-labels.ts';
import { ROOM_EVENTS, type RoomEvents } from './room-events.ts';
import { RoomWatch, refusalView } from './room-watch.ts';
import { SourceWatch } from './source-watch.ts';
import { Speaker } from './speaker.ts';
import { StageKeeper } from './stage-keeper.ts';
import { viewOf } from './view.ts';

/** What of a room may change while it is on air. */
export interface RoomContent {
  readonly rundown: Rundown;
  readonly knowledge: KnowledgeBase;
  readonly rules: CompiledRules;
}

/** An alert is read at a glance, characters; `candor check` tells all problems of a file. */
const ALERT_LENGTH = 2_000;

/** One live stream: its parts, how they are wired, and what a person on watch can do with it. */
export class Room implements RoomControl {
  readonly id: string;
  readonly events: Bus<RoomEvents>;
  readonly feed: StageFeed;
  readonly #parts: RoomParts;
  readonly #ground: Ground;
  readonly #director: Director;
  readonly #log: OnAirLog;
  readonly #playout: Playout;
  readonly #speaker: Speaker;
  readonly #answers: AnswerDesk;
  readonly #answering: Answering;
  readonly #audience: AudienceDesk;
  readonly #sources: AudienceSources | undefined;
  readonly #watch: RoomWatch;
  readonly #waker: Waker;
  readonly #oversight: Oversight;
  readonly #stopping = new AbortController();
  #state: RoomState = 'starting';
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
    const { config, clock, plan, log, store } = parts;
    const { events, ids, asRun, facts, door, stage, checkpoint } = ground;
    this.id = config.id;
    this.#parts = parts;
    this.#ground = ground;
    this.events = events;
    this.#waker = new Waker(clock);
    this.#watch = new RoomWatch(events, clock);
    this.#oversight = new Oversight({
      parts,
      ground,
      offer: (offer) => {
        this.#director.offer(offer);
        this.#waker.wake();
      },
      suspend: () => {
        void this.pause('candor');
        this.#playout.cut();
      },
      alert: (level, code, message) => this.#alert(level, code, message),
    });
    const { ladder, corrections } = this.#oversight;
    this.#director = new Director({
      rundown: parts.rundown,
      hosts: config.hosts.map((host) => host.id),
      deadAirMs: config.deadAirMs,
      mayPresent: (product) => facts.mayPresent(product) && !ladder.isHeld(product),
      ...(checkpoint !== undefined && { position: checkpoint.position }),
    });
    const keeper = new StageKeeper({
      room: config.id,
      locale: config.locale,
      stage,
      ids,
      clear: async (draft) => {
        const clearance = await door.clear(draft);
        if (!clearance.ok) this.#log.onRefused(clearance.refusal);
        return clearance;
      },
      knowledge: () => facts.current,
    });
    this.#log = new OnAirLog({
      ground,
      clock,
      store,
      deadAirMs: config.deadAirMs,
      director: this.#director,
      keeper,
      speaker: () => this.#speaker,
      answers: () => this.#answers,
      strike: (refusal) => this.#oversight.refused(refusal),
      corrections,
      isPaused: () => this.#state === 'paused',
      isStopping: () => this.#state === 'stopping',
      wake: () => this.#waker.wake(),
      dropQueued: (why) => this.#playout.dropQueued(why),
      alert: (level, code, message) => this.#alert(level, code, message),
    });
    this.#playout = new Playout(clock, door, this.#log);
    this.feed = new StageFeed(config.id, stage, clock, {
      onProof: (stages, proven) => events.emit('label.proven', { stages, proven }),
      onAttached: () => this.#playout.attend(),
    });
    this.#playout.addSink(this.feed);
    this.#speaker = new Speaker({
      room: config.id,
      clock,
      ids,
      door,
      plan,
      locale: config.locale,
      knowledge: () => facts.current,
      voices: parts.voices,
      playout: this.#playout,
      director: this.#director,
      onCleared: (utterance) => events.emit('utterance.cleared', { utterance }),
      onVoiced: (utterance) => events.emit('utterance.voiced', { utterance }),
      onRefused: (refusal) => this.#log.onRefused(refusal),
      onVoiceless: (utterance, reason) => this.#log.onVoiceless(utterance, reason),
      onCalledOff: (utterance) => this.#log.onCalledOff(utterance),
    });
    this.#audience = new AudienceDesk({
      ground,
      clock,
      products: config.products,
      productOnAir: () => this.#productOnAir,
      onQuestion: () => this.#waker.wake(),
    });
    const sourceWatch = new SourceWatch({
      onChanged: (health) => events.emit('source.changed', health),
      alert: (level, code, message) => this.#alert(level, code, message),
    });
    this.#sources = parts.openSources?.({
      onComment: (comment) => this.hear(comment),
      onState: (health) => sourceWatch.changed(health),
    });
    this.#answering = new Answering({
      knowledge: () => facts.current,
      clock,
      log,
      locale: config.locale,
      mayAskModel: () => !ladder.isScriptOnly,
      onKnowledgeCall: (call) => {
        asRun.knowledgeCalled(call);
        events.emit('knowledge.called', call);
      },
      onModelFault: (fault) => {
        asRun.write('model.failed', { reason: fault.reason });
        this.#alert('warn', 'MODEL_FAILED', fault.reason);
      },
      ...(parts.llm !== undefined && { llm: parts.llm }),
    });
    this.#answers = new AnswerDesk({
      board: this.#audience.board,
      answering: this.#answering,
      director: this.#director,
      ids,
      productOnAir: () => this.#productOnAir,
      onTaken: (question) => events.emit('question.taken', { question }),
      onProgress: () => this.#waker.wake(),
      onFault: (fault) => this.#alert('error', 'ANSWER_FAILED', String(fault)),
    });
  }

  /** What was said and is no longer true, and what became of it. */
  get corrections(): Corrections {
    return this.#oversight.corrections;
  }

  /** Goes on air as soon as the night's window is open. */
  start(): void {
    this.corrections.resume();
    this.#sources?.open();
    this.#running ??= this.#run();
  }

  /** Resolves when the room has stopped, or its last night is over. */
  get finished(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** From where the room hears its audience; nothing in a rehearsal. */
  get sources(): AudienceSources | undefined {
    return this.#sources;
  }

  /** A viewer's comment, gift, or other sign of life. */
  hear(comment: Comment): void {
    if (this.#state !== 'stopped') this.#audience.hear(comment);
  }

  /**
   * Takes newly saved content: it holds from the next line.
   * @throws CandorError RULES_INVALID where the new rules would refuse the AI label; then nothing is taken
   */
  reload(content: RoomContent): void {
    const { facts, rules, asRun, events } = this.#ground;
    const { plan, config, clock } = this.#parts;
    requireLabelsClear(plan, content.rules, config.locale, clock.now());
    this.#director.reload(content.rundown);
    facts.reload(content.knowledge, this.#parts.config.products);
    rules.current = content.rules;
    this.#oversight.reload(content.knowledge);
    const loaded = { knowledge: facts.current.version, rules: content.rules.hash };
    asRun.write('script.loaded', loaded);
    events.emit('script.loaded', loaded);
    this.#waker.wake();
  }

  /** A saved file was refused: the last good one stays on air. */
  refuseReload(problems: string): void {
    this.#ground.asRun.write('script.refused', { problems });
    this.#alert('error', 'CONFIG_INVALID', problems);
  }

  /** What is on air is heard to its end; then the host is silent until `resume`. */
  async pause(by: string): Promise<void> {
    if (this.#state !== 'on-air') return;
    this.#ground.asRun.operator(by, 'pause');
    this.#playout.hold();
    this.#change('paused', by);
    this.#playout.dropQueued('the room was paused');
    if (this.#playout.current === undefined) this.#ground.stage.setState('paused');
  }

  /** The first words after a pause are the spoken label. */
  async resume(by: string): Promise<void> {
    if (this.#state !== 'paused' || this.#oversight.ladder.isSuspended) return;
    this.#ground.asRun.operator(by, 'resume');
    this.#ground.door.demandLabel('restart');
    this.#change('on-air', by);
    this.#playout.release();
    this.#waker.wake();
  }

  async skip(by: string): Promise<void> {
    this.#ground.asRun.operator(by, 'skip', this.#playout.current?.audio.utterance.id);
    this.#playout.cut();
  }

  /** In a pause the words are heard when it is over, after the label. */
  async say(text: string, by: string): Promise<{ ok: true } | { ok: false; refusal: RefusalView }> {
    this.#ground.asRun.operator(by, 'say');
    const product = this.#productOnAir;
    const wanted = {
      source: 'operator' as const,
      text,
      by,
      host: this.#parts.config.hosts[0]?.id ?? '',
      ...(product !== undefined && { product }),
    };
    if (!this.#oversight.ladder.maySay(by))
      return {
        ok: false,
        refusal: refusalView(this.#speaker.refuseRestricted(wanted), this.#parts.clock.now()),
      };
    const isHearable = this.#state === 'on-air' || this.#state === 'paused';
    const spoken = isHearable
      ? await this.#speaker.speak({ wanted }, this.#stopping.signal)
      : this.#speaker.refuseOffAir(wanted);
    return spoken.is === 'queued'
      ? { ok: true }
      : { ok: false, refusal: refusalView(spoken.refusal, this.#parts.clock.now()) };
  }

  /** Takes back what the ladder holds against a source; the room itself goes on with `resume`. */
  lift(against: StrikeSource, by: string, reason: string): ReturnType<LadderKeeper['lift']> {
    return this.#oversight.ladder.lift(against, by, reason);
  }

  /** Silent at once, whatever is on air. */
  stop(by: string): Promise<void> {
    this.#stopped ??= this.#stop(by);
    return this.#stopped;
  }

  async #stop(by: string): Promise<void> {
    const { asRun, stage } = this.#ground;
    asRun.operator(by, 'stop');
    this.#change('stopping', by);
    this.#playout.close();
    this.#stopping.abort(new Error('the room is stopping'));
    await this.#sources?.close();
    await this.#running;
    stage.setState('off-air');
    asRun.write('room.closed', { by, reason: 'stopped' });
    await asRun.settled();
    this.#change('stopped', by);
  }

  view(): RoomView {
    const { config, clock, plan, ledger, voices } = this.#parts;
    return viewOf({
      config,
      plan,
      knowledge: this.#ground.facts.current,
      state: this.#state,
      now: clock.now(),
      door: this.#ground.door,
      director: this.#director,
      playout: this.#playout,
      feed: this.feed,
      board: this.#audience.board,
      sources: [...(this.#sources?.health() ?? [])],
      watch: this.#watch,
      voices: voices.health().map(({ voice, state }) => ({ voice, state })),
      model: this.#answering.health(),
      ledger: ledger.head,
    });
  }

  onChange(listener: () => void): () => void {
    const stops = ROOM_EVENTS.map((name) => this.events.on(name, listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  #run(): Promise<void> {
    const { clock, config, store, plan } = this.#parts;
    const { asRun, facts, rules } = this.#ground;
    const night = new NightWatch(config.window);
    facts.onHeld((product, why) => {
      asRun.write('product.held', { product, why });
      this.#alert('error', 'ADMISSION_INCOMPLETE', `${product}: ${why.zh} / ${why.en}`);
    });
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
          answers: this.#answers,
          isOnAir: () => this.#state === 'on-air',
          isClosing: () => night.isClosing(clock.now()),
          deadAirMs: config.deadAirMs,
          onDeadAir: (ms) =>
            this.#alert('error', 'DEAD_AIR', `Nobody has spoken for ${Math.round(ms / 1000)} s.`),
          onFault: (fault) => this.#alert('error', 'ROOM_FAULT', String(fault)),
        },
        onNightOver: () => this.#oversight.ladder.endNight(),
        opening: () => ({
          title: config.title,
          labelPlan: plan.id,
          knowledge: facts.current.version,
          rules: rules.current.hash,
          position: this.#director.position ?? null,
        }),
        change: (to) => this.#change(to),
        onStoreFault: (fault) => this.#alert('error', 'CHECKPOINT_FAILED', String(fault)),
      },
      this.#stopping.signal,
    );
  }

  get #productOnAir(): string | undefined {
    return this.#playout.current?.audio.utterance.draft.product;
  }

  #change(to: RoomState, by?: string): void {
    const from = this.#state;
    if (from === to || (from === 'stopping' && to !== 'stopped')) return;
    this.#state = to;
    if (to === 'paused') this.#ground.asRun.write('room.paused', { by: by ?? 'candor' });
    if (from === 'paused' && to === 'on-air')
      this.#ground.asRun.write('room.resumed', { by: by ?? 'candor' });
    this.events.emit('state.changed', { from, to, ...(by !== undefined && { by }) });
  }

  #alert(level: Alert['level'], code: string, words: string): void {
    const message = words.length > ALERT_LENGTH ? `${words.slice(0, ALERT_LENGTH)}…` : words;
    this.events.emit('alert.raised', { at: this.#parts.clock.now(), level, code, message });
  }
}
