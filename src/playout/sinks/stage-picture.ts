import { isDeepStrictEqual } from 'node:util';
import type { AiredView, Scene } from '../../model/stage-protocol.ts';
import { areFiguresLabelled, type FigureReference, figureReference } from '../../stage/figure-in-pixels.ts';
import { isLabelIn, type LabelReference, labelReference } from '../../stage/label-in-pixels.ts';
import {
  giveBack,
  openServerStage,
  type ServerStage,
  type ServerStageOptions,
} from '../../stage/server-canvas.ts';
import { type Box, evenBox, putYuv, yuvLength } from '../../stage/yuv-picture.ts';
import { type Frame, FramePool } from './frame-pool.ts';

/** The painter of a stage, as far as a picture needs it. */
export type StagePainter = Pick<ServerStage, 'show' | 'paint' | 'part'>;
export type OpenPainter = (
  size: { readonly width: number; readonly height: number },
  label: Scene['label'],
  options: ServerStageOptions,
) => StagePainter;

/** Cards and questions slide for 520 ms (scene-timeline): so long after one changed every frame is painted. */
const SLIDE_MS = 600;
/**
 * Frames from one painting to the next: while lips move 12.5 a second, as drawn films are made, so that a mouth is
 * never more than one frame late; for breath and blinks 8; for the slate 5.
 */
const EVERY = { speech: 2, calm: 3, slate: 5 };
/** From rest to the first word lips take 115 ms and its caption 160: so long every frame is painted, or both come late. */
const ONSET_MS = 160;
/** After a failed painting the slate stands so long before the next try, ms. */
const REST_MS = 1_000;

export interface ShownFrame {
  /** The picture as the encoder takes it (yuv420p); whoever keeps it holds it. */
  readonly frame: Frame;
  /** The label is in these pixels, and they show the room: not the slate that stands in for a fault. */
  readonly isProven: boolean;
}

interface Slate {
  readonly frame: Frame;
  readonly reference: LabelReference;
  /** Of what stands by the figures, of which the slate has none; undefined where nothing has to. */
  readonly figure: FigureReference | undefined;
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
  readonly #pool: FramePool;
  /** What the painter's canvas shows: only what it changed is read back and converted. */
  #shown: Frame;
  /** What was read back last, and from where. */
  #part: { readonly box: Box; readonly rgba: Uint8Array<ArrayBuffer> } | undefined;
  /** Of which frame that is, and who is heard in it; undefined where it shows nothing that may be given out. */
  #last: { readonly frame: number; readonly heard: string | undefined } | undefined;
  /** What stands by the figures in the picture that the canvas shows. */
  #figures: ReturnType<StagePainter['paint']>['figures'] = [];
  #slidesFromMs = Number.NEGATIVE_INFINITY;
  #restUntilMs = Number.NEGATIVE_INFINITY;

  /** @throws CandorError PART_MISSING without a font; Error where the label cannot be proven from the start */
  constructor(options: StagePictureOptions) {
    this.#options = options;
    this.#openPainter = options.openPainter ?? openServerStage;
    this.#scene = options.scene;
    this.#pool = new FramePool(yuvLength(options));
    this.#shown = this.#pool.take();
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
        this.#paint(atMs, speech);
        this.#last = { frame, heard };
      }
    } catch (fault) {
      return this.#fail(atMs, wordsOf(fault));
    }
    if (this.#isProven) return { frame: this.#shown, isProven: true };
    return this.#fail(atMs, 'the label is not in the picture as it was drawn');
  }

  /** The last picture once more, for a frame that comes too late to be painted. */
  again(): ShownFrame {
    return this.#last !== undefined && this.#isProven
      ? { frame: this.#shown, isProven: true }
      : this.#standIn;
  }

  get #standIn(): ShownFrame {
    return { frame: this.#slate.frame, isProven: false };
  }

  /** Looked at in the very memory that goes out. */
  get #isProven(): boolean {
    const plane = { width: this.#options.width, light: this.#shown.bytes };
    const { reference, figure } = this.#slate;
    return isLabelIn(plane, reference) && areFiguresLabelled(plane, this.#scene, this.#figures, figure);
  }

  #paint(atMs: number, speech: { readonly utterance: AiredView; readonly elapsedMs: number } | null): void {
    const painter = this.#ready();
    const painted = painter.paint(atMs, speech);
    const box = evenBox(painted.changed);
    const rgba = painter.part(box);
    if (!this.#shown.isOwn) {
      // The encoder has not taken it yet: it goes out as it was.
      const next = this.#pool.take();
      this.#shown.bytes.copy(next.bytes);
      this.#shown.release();
      this.#shown = next;
    }
    const before = this.#part;
    const isSamePlace = before !== undefined && isDeepStrictEqual(before.box, box);
    putYuv(rgba, box, this.#shown.bytes, this.#options, isSamePlace ? before.rgba : undefined);
    this.#part = { box, rgba };
    this.#figures = painted.figures;
    if (before !== undefined) giveBack(before.rgba);
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
      if (!isSameLabel(next.scene.label, this.#scene.label)) {
        const slate = this.#paintSlate(next.scene.label);
        this.#slate.frame.release();
        this.#slate = slate;
      }
      this.#changes.shift();
      if (slides(this.#scene, next.scene)) this.#slidesFromMs = next.atMs;
      this.#scene = next.scene;
      this.#painter?.show(next.scene, next.atMs);
      this.#last = undefined;
    }
  }

  #every(atMs: number, speech: { readonly utterance: AiredView; readonly elapsedMs: number } | null): number {
    if (atMs - this.#slidesFromMs < SLIDE_MS) return 1;
    const { state } = this.#scene;
    if (state === 'slate' || state === 'off-air') return EVERY.slate;
    if (speech === null) return EVERY.calm;
    return speech.elapsedMs < ONSET_MS ? 1 : EVERY.speech;
  }

  #fail(atMs: number, why: string): ShownFrame {
    this.#restUntilMs = atMs + REST_MS;
    this.#last = undefined;
    this.#painter = undefined;
    this.#part = undefined;
    this.#options.onUnproven(why);
    return this.#standIn;
  }

  #paintSlate(label: Scene['label']): Slate {
    const painter = this.#openPainter(this.#options, label, {});
    const painted = painter.paint(0, null);
    const { width, height } = this.#options;
    const all = { x: 0, y: 0, width, height };
    const rgba = painter.part(all);
    const pixels = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
    const found = labelReference({ width, height, pixels }, painted.label);
    if (found.ok) {
      const frame = this.#pool.take();
      putYuv(rgba, all, frame.bytes, all);
      giveBack(rgba);
      return { frame, reference: found.reference, figure: figureReference(all, label) };
    }
    throw new Error(`The slate does not prove its label: ${found.why}`);
  }
}

function isSameLabel(a: Scene['label'], b: Scene['label']): boolean {
  const looks = ({ id: _id, figure, ...label }: Scene['label']) => ({ ...label, figure: figure?.text });
  return isDeepStrictEqual(looks(a), looks(b));
}

/** Something comes or goes. */
function slides(before: Scene, after: Scene): boolean {
  return before.card?.id !== after.card?.id || before.question?.id !== after.question?.id;
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
