import type { AiredView, Scene } from '../../model/stage-protocol.ts';
import { isLabelIn, type LabelReference, labelReference, type Picture } from '../../stage/label-in-pixels.ts';
import { openServerStage, type ServerStage, type ServerStageOptions } from '../../stage/server-canvas.ts';

/** The painter of a stage, as far as a picture needs it. */
export type StagePainter = Pick<ServerStage, 'show' | 'paint' | 'pixels'>;
export type OpenPainter = (
  size: { readonly width: number; readonly height: number },
  label: Scene['label'],
  options: ServerStageOptions,
) => StagePainter;

/** Cards slide for 520 ms (scene-timeline): so long after a change every frame is painted. */
const SLIDE_MS = 600;
/** Frames between paintings while only breath and blinks move, and while the slate stands. */
const CALM_EVERY = 2;
const SLATE_EVERY = 5;
/** After a failed painting the slate stands so long before the next try, ms. */
const REST_MS = 1_000;

export interface ShownFrame {
  readonly pixels: Buffer;
  /** The label is in these pixels, and they show the room: not the slate that stands in for a fault. */
  readonly isProven: boolean;
}

interface Slate {
  readonly pixels: Buffer;
  readonly reference: LabelReference;
}

export interface StagePictureOptions {
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  /** Decoded pictures of products. */
  readonly find?: NonNullable<ServerStageOptions['find']>;
  readonly openPainter?: OpenPainter;
  /** The picture does not show its label, or could not be painted: the slate stands in. */
  readonly onUnproven: (why: string) => void;
}

/**
 * The pictures of a stage, each looked at before it is given out: one that does not show its label as it was
 * drawn is never given out. In its place stands a slate that was painted at the start and needs nothing more.
 */
export class StagePicture {
  readonly #options: StagePictureOptions;
  readonly #openPainter: OpenPainter;
  readonly #changes: { readonly atMs: number; readonly scene: Scene }[] = [];
  /** Opened anew after a fault: what broke may be the surface itself. */
  #painter: StagePainter | undefined;
  #scene: Scene;
  #slate: Slate;
  #last: { readonly pixels: Buffer; readonly frame: number; readonly heard: string | undefined } | undefined;
  #changedAtMs = Number.NEGATIVE_INFINITY;
  #restUntilMs = Number.NEGATIVE_INFINITY;

  /** @throws CandorError PART_MISSING without a font; Error where the label cannot be proven from the start */
  constructor(options: StagePictureOptions) {
    this.#options = options;
    this.#openPainter = options.openPainter ?? openServerStage;
    this.#scene = options.scene;
    this.#slate = this.#paintSlate(options.scene.label);
  }

  /** From `atMs` on the stage shows this. */
  change(scene: Scene, atMs: number): void {
    this.#changes.push({ scene, atMs });
  }

  /** The picture of a frame; painted anew only where something moves. */
  at(
    atMs: number,
    frame: number,
    speech: { readonly utterance: AiredView; readonly elapsedMs: number } | null,
  ): ShownFrame {
    if (atMs < this.#restUntilMs) return this.#standIn;
    try {
      this.#follow(atMs);
      const heard = speech?.utterance.id;
      // The first word and its picture are of one frame.
      const isTurn = this.#last?.heard !== heard;
      if (this.#last === undefined || isTurn || frame - this.#last.frame >= this.#every(atMs, speech)) {
        const painter = this.#ready();
        painter.paint(atMs, speech);
        this.#last = { pixels: painter.pixels(), frame, heard };
      }
    } catch (fault) {
      return this.#fail(atMs, wordsOf(fault));
    }
    const { pixels } = this.#last;
    if (isLabelIn({ ...this.#size, pixels }, this.#slate.reference)) return { pixels, isProven: true };
    return this.#fail(atMs, 'the label is not in the picture as it was drawn');
  }

  /** The last picture once more, for a frame that comes too late to be painted. */
  again(): ShownFrame {
    if (this.#last === undefined) return this.#standIn;
    const { pixels } = this.#last;
    const isProven = isLabelIn({ ...this.#size, pixels }, this.#slate.reference);
    return isProven ? { pixels, isProven } : this.#standIn;
  }

  get #standIn(): ShownFrame {
    return { pixels: this.#slate.pixels, isProven: false };
  }

  get #size(): Pick<Picture, 'width' | 'height'> {
    return { width: this.#options.width, height: this.#options.height };
  }

  #ready(): StagePainter {
    if (this.#painter !== undefined) return this.#painter;
    const painter = this.#openPainter(this.#options, this.#scene.label, {
      ...(this.#options.find !== undefined && { find: this.#options.find }),
    });
    painter.show(this.#scene, Number.NEGATIVE_INFINITY);
    this.#painter = painter;
    return painter;
  }

  #follow(atMs: number): void {
    for (;;) {
      const next = this.#changes[0];
      if (next === undefined || next.atMs > atMs) return;
      // Left in the list until its label is proven: a change is not lost for a fault.
      if (!isSameLabel(next.scene.label, this.#scene.label)) this.#slate = this.#paintSlate(next.scene.label);
      this.#changes.shift();
      this.#scene = next.scene;
      this.#painter?.show(next.scene, next.atMs);
      this.#changedAtMs = next.atMs;
      this.#last = undefined;
    }
  }

  #every(atMs: number, speech: { readonly utterance: AiredView; readonly elapsedMs: number } | null): number {
    if (atMs - this.#changedAtMs < SLIDE_MS) return 1;
    if (this.#scene.state !== 'on-air' && this.#scene.state !== 'paused') return SLATE_EVERY;
    return speech === null ? CALM_EVERY : 1;
  }

  #fail(atMs: number, why: string): ShownFrame {
    this.#restUntilMs = atMs + REST_MS;
    this.#last = undefined;
    this.#painter = undefined;
    this.#options.onUnproven(why);
    return this.#standIn;
  }

  #paintSlate(label: Scene['label']): Slate {
    const painter = this.#openPainter(this.#options, label, {});
    const painted = painter.paint(0, null);
    const pixels = painter.pixels();
    const found = labelReference({ ...this.#size, pixels }, painted.label);
    if (found.ok) return { pixels, reference: found.reference };
    throw new Error(`The slate does not prove its label: ${found.why}`);
  }
}

function isSameLabel(a: Scene['label'], b: Scene['label']): boolean {
  return a.text === b.text && a.place === b.place && a.capHeightShare === b.capHeightShare;
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
