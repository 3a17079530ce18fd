import type { VTubeStudioConfig } from '../../../model/engine-config.ts';
import { labelPicture } from '../../../stage/label-picture.ts';
import { requireClearedAudio } from '../../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../../output.ts';
import type { Airing } from '../../sink.ts';
import { HealthBook } from '../health-book.ts';
import { keepTrying, reasonOf } from '../keep-trying.ts';
import { LabelLeave } from '../label-leave.ts';
import { type TokenKeeper, VtsConnection, VtsRefusal } from './connection.ts';
import { gesturesFor } from './gestures.ts';
import { findLabel, loadLabel, unloadLabel } from './label-item.ts';
import { CLOSED_MOUTH, LineMouth, type Mouth } from './mouth.ts';
import { knownParameters, mouthParameters } from './parameters.ts';

/** 25 values a second; VTube Studio forgets one that is not renewed within a second, ms. */
const MOUTH_MS = 40;
/** Speech is released while a proof is under a second old, ms. */
const LOOK_MS = 400;
/** A label that cannot be loaded is tried again this often, ms. */
const RELOAD_MS = 10_000;

/** A Live2D model in VTube Studio: mouth, gestures, and the label as an item in its scene. */
export class VTubeStudioOutput implements Output {
  readonly name: string;
  /** It has the sound from the stage page. */
  readonly isListening = false;
  readonly #config: VTubeStudioConfig;
  readonly #ground: OutputGround;
  readonly #tokens: TokenKeeper;
  readonly #leave: LabelLeave;
  readonly #book: HealthBook;
  readonly #stopping = new AbortController();
  #vts: VtsConnection | undefined;
  #known: ReadonlySet<string> = new Set();
  #speech: { readonly airing: Airing; readonly mouth: LineMouth } | undefined;
  #cancelMouth: (() => void) | undefined;
  #product: string | undefined;
  #itemSeenAt: number | undefined;
  /** What was loaded last; nothing is known of it after a new connection. */
  #loaded: { readonly text: string; readonly at: number } | undefined;
  #kept: Promise<void> = Promise.resolve();

  /** @param pictureProof when the label was last proven in the picture that shows the model, where one does */
  constructor(
    config: VTubeStudioConfig,
    ground: OutputGround,
    tokens: TokenKeeper,
    pictureProof: (() => number | undefined) | undefined,
  ) {
    this.name = config.id;
    this.#config = config;
    this.#ground = ground;
    this.#tokens = tokens;
    this.#book = new HealthBook(ground, { id: config.id, kind: 'vtube-studio' });
    this.#leave = new LabelLeave(ground.clock, this.#book, pictureProof ?? (() => this.#itemSeenAt));
  }

  get health(): Output['health'] {
    return this.#book.health;
  }

  /** What stands in somebody's picture counts, where one is named; else that VTube Studio says it is there. */
  get labelProvenAt(): number | undefined {
    return this.#leave.provenAt;
  }

  start(): void {
    this.#book.opened('vtube-studio');
    this.#kept = keepTrying({
      clock: this.#ground.clock,
      signal: this.#stopping.signal,
      session: (signal, up) => this.#session(signal, up),
      onLost: (why, isForGood) => {
        this.#itemSeenAt = undefined;
        this.#book.to(isForGood ? 'failed' : 'retrying', why);
      },
    });
  }

  async close(): Promise<void> {
    this.#cancelMouth?.();
    this.#stopping.abort(new Error('the room is closing'));
    this.#vts?.terminate();
    await this.#kept;
    this.#itemSeenAt = undefined;
    this.#book.to('closed');
  }

  air(airing: Airing): void {
    const audio = requireClearedAudio(airing.audio);
    this.#speech = { airing, mouth: new LineMouth(audio.visemes, audio.pcm) };
    this.#moveMouth();
    const { draft, labels } = audio.utterance;
    const moment = { source: draft.source, product: draft.product, isLabel: labels.spoken };
    for (const hotkeyID of gesturesFor(this.#config.hotkeys, moment, this.#product)) {
      this.#send('HotkeyTriggerRequest', { hotkeyID });
    }
    this.#product = draft.product ?? this.#product;
  }

  sound(): void {}

  end(airing: Airing): void {
    if (this.#speech?.airing.audio !== airing.audio) return;
    this.#speech = undefined;
    this.#cancelMouth?.();
    this.#cancelMouth = undefined;
    this.#inject(CLOSED_MOUTH);
  }

  async #session(signal: AbortSignal, up: () => void): Promise<void> {
    const { clock } = this.#ground;
    const vts = await VtsConnection.open(this.#config.url, {
      clock,
      signal,
      tokens: this.#tokens,
      onAsk: () => this.#book.to('starting', 'allow Candor in VTube Studio: it asks on its screen'),
    });
    try {
      this.#known = knownParameters(await vts.call('InputParameterListRequest'));
      this.#vts = vts;
      this.#loaded = undefined;
      up();
      this.#book.to('live');
      const over = new AbortController();
      const watching = this.#keepLabel(vts, AbortSignal.any([signal, over.signal]));
      const { why } = await vts.ended;
      over.abort(new Error(why));
      await watching;
      throw new Error(why);
    } finally {
      this.#vts = undefined;
      vts.terminate();
    }
  }

  /** Loads the label where it is not, and looks that it stays. */
  async #keepLabel(vts: VtsConnection, signal: AbortSignal): Promise<void> {
    const { clock } = this.#ground;
    do {
      try {
        await this.#lookForLabel(vts);
      } catch (fault) {
        if (signal.aborted) return;
        this.#itemSeenAt = undefined;
        this.#unproven(reasonOf(fault));
        // One that no longer answers is left and greeted anew; the socket alone would not tell.
        if (!(fault instanceof VtsRefusal)) vts.terminate(reasonOf(fault));
      }
    } while (
      await clock.sleep(LOOK_MS, signal).then(
        () => true,
        () => false,
      )
    );
  }

  async #lookForLabel(vts: VtsConnection): Promise<void> {
    const { clock, stage } = this.#ground;
    const askedAt = clock.now();
    const item = await findLabel(vts);
    const { label } = stage.scene();
    if (item !== undefined && this.#loaded?.text === label.text) {
      this.#itemSeenAt = askedAt;
      this.#book.mended('LABEL_UNPROVEN');
      return;
    }
    this.#itemSeenAt = undefined;
    // What stands there is another label, or one of an earlier run that may be another.
    if (item !== undefined) await unloadLabel(vts, item);
    else if (this.#loaded?.text === label.text) {
      if (clock.now() - this.#loaded.at < RELOAD_MS) return;
      this.#unproven('the AI label was removed from the scene');
    }
    this.#loaded = { text: label.text, at: clock.now() };
    await loadLabel(vts, labelPicture(label), this.#config.label);
  }

  #unproven(why: string): void {
    this.#book.raise('LABEL_UNPROVEN', why, { level: 'error', about: 'label' });
  }

  #moveMouth(): void {
    const { clock } = this.#ground;
    this.#cancelMouth?.();
    const speech = this.#speech;
    if (speech === undefined) return;
    // A model that speaks without its label would be what the label is there to prevent.
    const mouth = this.#leave.stands ? speech.mouth.at(clock.now() - speech.airing.startsAt) : CLOSED_MOUTH;
    this.#inject(mouth);
    this.#cancelMouth = clock.after(MOUTH_MS, () => this.#moveMouth());
  }

  #inject(mouth: Mouth): void {
    const parameterValues = mouthParameters(mouth, this.#known);
    if (parameterValues.length > 0) {
      this.#send('InjectParameterDataRequest', { faceFound: true, mode: 'set', parameterValues });
    }
  }

  /** What is refused is told once: a hotkey that is not there, a parameter that another plug-in holds. */
  #send(request: string, data: object): void {
    this.#vts?.call(request, data).catch((fault: unknown) => {
      if (fault instanceof VtsRefusal)
        this.#book.raise('OUTPUT_MISCONFIGURED', fault.message, { about: request });
    });
  }
}
