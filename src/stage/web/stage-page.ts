import type { StageMessage } from '../../model/stage-protocol.ts';
import { Airings } from '../airings.ts';
import type { LabelView } from '../scene/frame.ts';
import { type Painted, ScenePainter } from '../scene/scene-painter.ts';
import { SceneTimeline } from '../scene/scene-timeline.ts';
import { LabelProver } from './label-proof.ts';
import { PageMirror } from './page-mirror.ts';
import { pagePictures } from './page-pictures.ts';
import { SoundButton } from './sound-button.ts';
import { contextOf, fitCanvas, makeSurface } from './stage-canvas.ts';
import { StageConnection } from './stage-connection.ts';
import { StageSound } from './stage-sound.ts';

/** Stands on the slate until the server's own label comes: both elements of the standard, in both languages. */
const FIRST_LABEL: LabelView = {
  id: 'first',
  text: 'AI生成 · AI-generated',
  capHeightShare: 0.05,
  place: 'top-left',
};

/** Time between frames, ms: 30 a second while lips or cards move, 15 for breath and blinks, 5 for a slate. */
const FRAME_MS = { moving: 1000 / 30, idle: 1000 / 15, slate: 1000 / 5 };
/** A monitor without sound is looked at, not watched, ms. */
const MONITOR_FRAME_MS = 1000 / 8;
/**
 * A screen that refreshes more slowly than this belongs to a machine that cannot keep up, ms: then the picture has
 * fewer frames, so that sound and proof have their turn.
 */
const SLOW_REFRESH_MS = 70;
/** A frame may come this much early, ms, so that a 60 Hz screen gives 30 and not 20. */
const EARLY_MS = 5;
/** Speech is released only while a proof younger than a second stands (LAB-06): three chances within it, ms. */
const PROOF_EVERY_MS = 300;

export interface StagePageOptions {
  readonly canvas: HTMLCanvasElement;
  readonly url: string;
  readonly muted: boolean;
  readonly transparent: boolean;
}

/** The stage in a browser or an OBS browser source: picture, sound, and the proof of the label. */
export class StagePage {
  readonly #options: StagePageOptions;
  readonly #context: CanvasRenderingContext2D;
  readonly #painter = new ScenePainter(
    makeSurface,
    pagePictures(() => this.#paint(performance.now())),
  );
  readonly #timeline = new SceneTimeline();
  readonly #airings = new Airings();
  readonly #mirror = new PageMirror();
  readonly #prover: LabelProver;
  readonly #sound: StageSound;
  readonly #button: SoundButton;
  readonly #connection: StageConnection;
  /** The last label the server gave, for when the line is down. */
  #label = FIRST_LABEL;
  #painted: Painted | undefined;
  #paintedAtMs = Number.NEGATIVE_INFINITY;
  #provenAtMs = Number.NEGATIVE_INFINITY;
  /** Mean time between two refreshes of the screen, ms. */
  #refreshMs = 1000 / 60;
  #refreshedAtMs = 0;

  constructor(options: StagePageOptions) {
    this.#options = options;
    this.#context = contextOf(options.canvas);
    this.#prover = new LabelProver(options.canvas);
    this.#sound = new StageSound(options.muted);
    this.#button = new SoundButton(() => {
      void this.#sound.unlock().then(() => this.#paint(performance.now()));
    });
    this.#connection = new StageConnection(options.url, {
      message: (message) => this.#take(message),
      sound: (airMs, pcm) => this.#sound.play(airMs, pcm),
      down: () => this.#lose(),
    });
    window.addEventListener('resize', () => this.#paint(performance.now()));
    document.addEventListener('visibilitychange', () => this.#prove());
    setInterval(() => this.#prove(), PROOF_EVERY_MS);
    this.#loop();
  }

  #take(message: StageMessage): void {
    const now = performance.now();
    if (message.type === 'hello') {
      this.#airings.clear();
      this.#sound.anchor(message.airMs, message.sampleRateHz);
      if (message.current !== null) this.#airings.announce(message.current);
      this.#show(message.scene, now);
    } else if (message.type === 'scene') {
      this.#show(message.scene, now);
    } else if (message.type === 'air') {
      this.#airings.announce(message.utterance);
    } else if (this.#airings.end(message.id, message.atMs)) {
      this.#sound.cut(message.atMs);
    }
  }

  #show(scene: Extract<StageMessage, { type: 'scene' }>['scene'], now: number): void {
    const isFirst = this.#timeline.scene === null;
    this.#timeline.show(scene, now);
    this.#label = scene.label;
    document.documentElement.lang = scene.locale;
    document.title = [scene.title, scene.label.text].filter((text) => text !== '').join(' | ');
    this.#paint(now);
    if (isFirst) this.#prove();
  }

  /** The line is down: the labelled dark slate until it is back. */
  #lose(): void {
    this.#airings.clear();
    this.#timeline.show(null, performance.now());
  }

  #loop(): void {
    requestAnimationFrame((now) => {
      // First, so that a fault in one frame does not stop the picture for good.
      this.#loop();
      // A tab that was hidden for an hour says nothing about the machine.
      const sinceMs = Math.min(now - this.#refreshedAtMs, 250);
      this.#refreshMs += (sinceMs - this.#refreshMs) / 16;
      this.#refreshedAtMs = now;
      if (now - this.#paintedAtMs >= this.#frameMs(now) - EARLY_MS) this.#paint(now);
    });
  }

  #frameMs(now: number): number {
    const state = this.#timeline.scene?.state;
    if (state !== 'on-air' && state !== 'paused') return FRAME_MS.slate;
    const isMoving = this.#speech() !== null || this.#timeline.isMoving(now);
    const wantedMs = isMoving ? FRAME_MS.moving : FRAME_MS.idle;
    const leastMs = this.#options.muted ? MONITOR_FRAME_MS : 0;
    return Math.max(wantedMs, leastMs, this.#refreshMs > SLOW_REFRESH_MS ? 2 * this.#refreshMs : 0);
  }

  #speech() {
    const heard = this.#sound.heardAirMs();
    return heard === undefined ? null : this.#airings.at(heard);
  }

  #paint(now: number): void {
    const { canvas, transparent } = this.#options;
    fitCanvas(canvas);
    const airMs = this.#sound.heardAirMs() ?? Date.now();
    const picture = { width: canvas.width, height: canvas.height, transparent, airMs };
    const frame = this.#timeline.frameAt(now, picture, this.#speech(), this.#label);
    this.#painted = this.#painter.paint(this.#context, frame);
    this.#paintedAtMs = now;
    document.getElementById('first-label')?.remove();
    this.#mirror.show(frame, frame.scene?.state ?? 'connecting');
    this.#button.show(this.#sound.isHeldBack, frame.scene?.locale ?? 'zh-CN', frame.label.place);
    // Not left to a timer alone: painting may keep one waiting.
    if (now - this.#provenAtMs >= PROOF_EVERY_MS) this.#prove();
  }

  #prove(): void {
    if (this.#painted === undefined) return;
    this.#provenAtMs = performance.now();
    const age = this.#provenAtMs - this.#paintedAtMs;
    this.#connection.send(
      this.#prover.proof(this.#painted.label, this.#painted.figures, age, this.#sound.isAudible),
    );
  }
}
