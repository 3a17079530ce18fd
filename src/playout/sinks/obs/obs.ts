import type { ObsConfig } from '../../../model/engine-config.ts';
import { figuresIn } from '../../../stage/figures-seen.ts';
import { LabelSeer } from '../../../stage/label-sight.ts';
import { requireClearedAudio } from '../../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../../output.ts';
import type { Airing } from '../../sink.ts';
import { HealthBook } from '../health-book.ts';
import { keepTrying, reasonOf } from '../keep-trying.ts';
import { ObsConnection, ObsRefusal } from './connection.ts';
import { ObsLabelProver } from './label-prover.ts';
import { MixerEar } from './mixer-ear.ts';
import { afterStep, type ObsCommand, type ObsShow, steps, UNKNOWN_SHOW, wantedShow } from './show.ts';
import { prepareStageSource } from './stage-source.ts';
import { StreamPulse, streamStatusSchema } from './stream-pulse.ts';

/** Speech is released while a proof is under a second old: three looks in that time leave room for one lost, ms. */
const LOOK_MS = 300;
/** A page loads and a transition ends within this; a person is told after it, speech waits at once, ms. */
const UNPROVEN_MS = 3_000;
const PULSE_MS = 3_000;
/** RequestStatus NotReady: OBS is changing its scene collection. */
const NOT_READY = 207;
const NOT_READY_MS = 500;

/** OBS Studio as the mixer of a room: scenes and words by what the stage shows, and proof from its picture. */
export class ObsOutput implements Output {
  readonly name: string;
  /** It has the sound from the stage page. */
  readonly isListening = false;
  readonly #config: ObsConfig;
  readonly #ground: OutputGround;
  readonly #book: HealthBook;
  readonly #stopping = new AbortController();
  readonly #prover: ObsLabelProver;
  readonly #ear: MixerEar;
  readonly #stopWatching: () => void;
  #connection: ObsConnection | undefined;
  #shown: ObsShow = UNKNOWN_SHOW;
  #caption = '';
  #current: Airing | undefined;
  #product: string | undefined;
  #stepping: Promise<void> | undefined;
  #provenAt: number | undefined;
  #label: string;
  #kept: Promise<void> = Promise.resolve();

  constructor(config: ObsConfig, ground: OutputGround) {
    this.name = config.id;
    this.#config = config;
    this.#ground = ground;
    this.#book = new HealthBook(ground, { id: config.id, kind: 'obs' }, [config.password ?? '']);
    this.#prover = new ObsLabelProver(
      config,
      new LabelSeer(
        () => ground.stage.scene().label,
        () => figuresIn(ground.stage.scene()),
      ),
    );
    this.#ear = new MixerEar(config.silentMs);
    this.#label = ground.stage.scene().label.text;
    this.#stopWatching = ground.stage.onChange(() => this.#change());
  }

  get health(): Output['health'] {
    return this.#book.health;
  }

  get labelProvenAt(): number | undefined {
    return this.#provenAt;
  }

  start(): void {
    this.#book.opened('obs');
    this.#kept = keepTrying({
      clock: this.#ground.clock,
      signal: this.#stopping.signal,
      session: (signal, up) => this.#session(signal, up),
      onLost: (why, isForGood) => {
        this.#provenAt = undefined;
        this.#book.to(isForGood ? 'failed' : 'retrying', why);
      },
    });
  }

  async close(): Promise<void> {
    this.#stopWatching();
    this.#stopping.abort(new Error('the room is closing'));
    this.#connection?.terminate();
    await this.#kept;
    this.#provenAt = undefined;
    this.#book.to('closed');
  }

  air(airing: Airing): void {
    const { utterance } = requireClearedAudio(airing.audio);
    this.#current = airing;
    this.#caption = `${utterance.labels.captionPrefix} ${utterance.text}`;
    this.#follow();
    const { product } = utterance.draft;
    if (product !== undefined && product !== this.#product) this.#mark(product);
    this.#product = product ?? this.#product;
  }

  sound(): void {}

  end(airing: Airing): void {
    if (this.#current?.audio !== airing.audio) return;
    this.#current = undefined;
    this.#caption = '';
    this.#follow();
  }

  async #session(signal: AbortSignal, up: () => void): Promise<void> {
    const { clock } = this.#ground;
    const obs = await ObsConnection.open(this.#config, clock, signal, (type, data) => this.#hear(type, data));
    try {
      await this.#prepare(obs);
      this.#connection = obs;
      this.#shown = UNKNOWN_SHOW;
      up();
      this.#book.to('live');
      this.#follow();
      const over = new AbortController();
      const either = AbortSignal.any([signal, over.signal]);
      const watches = [this.#watchLabel(obs, either), this.#watchStream(obs, either)];
      const { why } = await obs.ended;
      over.abort(new Error(why));
      await Promise.all(watches);
      throw new Error(why);
    } finally {
      this.#connection = undefined;
      this.#ear.forget();
      obs.terminate();
    }
  }

  async #prepare(obs: ObsConnection): Promise<void> {
    if (this.#config.stage === undefined) return;
    try {
      await prepareStageSource(obs, this.#config.stage, this.#config.scenes.live);
    } catch (fault) {
      if (!(fault instanceof ObsRefusal)) throw fault;
      // An OBS without a browser source can still show the stage in another way: the proof will tell.
      this.#book.raise('OUTPUT_MISCONFIGURED', `stage source: ${fault.message}`);
    }
  }

  /** Another label is not proven by what was seen of the one before: who speaks has changed. */
  #change(): void {
    const { text } = this.#ground.stage.scene().label;
    if (text !== this.#label) this.#provenAt = undefined;
    this.#label = text;
    this.#follow();
  }

  /** Brings OBS to what the stage shows; what changes meanwhile is taken up in the same run. */
  #follow(): void {
    const obs = this.#connection;
    if (obs === undefined || this.#stepping !== undefined) return;
    this.#stepping = this.#step(obs).finally(() => {
      this.#stepping = undefined;
      if (this.#connection !== undefined && this.#connection !== obs) this.#follow();
    });
  }

  async #step(obs: ObsConnection): Promise<void> {
    for (;;) {
      const wanted = wantedShow(this.#config, this.#ground.stage.scene(), this.#caption);
      const step = steps(this.#shown, wanted)[0];
      if (step === undefined || this.#connection !== obs) return;
      try {
        await obs.call(...requestOf(step));
      } catch (fault) {
        if (!(fault instanceof ObsRefusal)) return;
        if (fault.code === NOT_READY) {
          const waited = await this.#pause(NOT_READY_MS, this.#stopping.signal);
          if (waited) continue;
          return;
        }
        // Taken as done, so that a source that is not there is told of once and not asked for for ever.
        this.#book.raise('OUTPUT_MISCONFIGURED', `${nameOf(step)}: ${fault.message}`);
      }
      this.#shown = afterStep(this.#shown, step);
    }
  }

  async #watchLabel(obs: ObsConnection, signal: AbortSignal): Promise<void> {
    const { clock } = this.#ground;
    let lastGoodAt = clock.now();
    do {
      // The moment before the picture: it may be older than the answer, never younger.
      const askedAt = clock.now();
      const why = await this.#prover.look(obs).then((sight) => sight.why, reasonOf);
      if (signal.aborted) return;
      this.#provenAt = why === '' ? askedAt : undefined;
      if (why === '') {
        lastGoodAt = askedAt;
        this.#book.mended('LABEL_UNPROVEN');
      } else if (clock.now() - lastGoodAt >= UNPROVEN_MS) {
        this.#book.raise('LABEL_UNPROVEN', why, { level: 'error', about: 'label' });
      }
    } while (await this.#pause(LOOK_MS, signal));
  }

  async #watchStream(obs: ObsConnection, signal: AbortSignal): Promise<void> {
    const pulse = new StreamPulse();
    do {
      try {
        const status = streamStatusSchema.parse(await obs.call('GetStreamStatus'));
        const felt = pulse.feel(status, this.#ground.clock.now());
        if (signal.aborted) return;
        if (felt === 'off') this.#book.to('live', 'OBS is not streaming');
        if (felt === 'flows') this.#book.to('live');
        if (felt === 'reconnecting') this.#book.to('retrying', 'OBS reconnects its stream');
        if (felt === 'stalled') this.#book.to('retrying', "OBS's stream stands still");
      } catch (fault) {
        // One that no longer answers is left and greeted anew; the socket alone would not tell.
        if (!signal.aborted) obs.terminate(reasonOf(fault));
      }
    } while (await this.#pause(PULSE_MS, signal));
  }

  #hear(type: string, data: Readonly<Record<string, unknown>>): void {
    if (type === 'InputVolumeMeters') {
      const isDeaf = this.#ear.hear(data, this.#current !== undefined, this.#ground.clock.now());
      if (isDeaf === true)
        this.#book.raise('MIXER_SILENT', "OBS's mixer hears nothing of the host", { level: 'error' });
      if (isDeaf === false) this.#book.mended('MIXER_SILENT');
    }
    if (type !== 'StreamStateChanged') return;
    if (data.outputState === 'OBS_WEBSOCKET_OUTPUT_RECONNECTING')
      this.#book.to('retrying', 'OBS reconnects its stream');
    if (data.outputState === 'OBS_WEBSOCKET_OUTPUT_STOPPED') this.#book.to('live', 'OBS is not streaming');
    if (data.outputState === 'OBS_WEBSOCKET_OUTPUT_STARTED') this.#book.to('live');
  }

  /** A product's id as a chapter of OBS's recording; where none runs, or in no format for it, there is none. */
  #mark(product: string): void {
    if (!this.#config.chapters) return;
    this.#connection?.call('CreateRecordChapter', { chapterName: product }).catch((fault: unknown) => {
      this.#ground.log.debug({ output: this.name, fault: reasonOf(fault) }, 'no chapter');
    });
  }

  /** @returns false where the signal ended it */
  #pause(ms: number, signal: AbortSignal): Promise<boolean> {
    return this.#ground.clock.sleep(ms, signal).then(
      () => true,
      () => false,
    );
  }
}

function requestOf(step: ObsCommand): [string, object] {
  return step.do === 'scene'
    ? ['SetCurrentProgramScene', { sceneName: step.scene }]
    : ['SetInputSettings', { inputName: step.input, inputSettings: { text: step.text }, overlay: true }];
}

function nameOf(step: ObsCommand): string {
  return step.do === 'scene' ? `scene '${step.scene}'` : `text source '${step.input}'`;
}
