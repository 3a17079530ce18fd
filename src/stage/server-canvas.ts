import { CandorError } from '../model/errors.ts';
import type { AiredView, Scene } from '../model/stage-protocol.ts';
import type { Box, FindPicture, LabelView } from './scene/frame.ts';
import { type Painted, ScenePainter } from './scene/scene-painter.ts';
import { SceneTimeline } from './scene/scene-timeline.ts';
import { missingGlyphs } from './server/glyphs.ts';
import { clearNativeSurface, makeNativeSurface, type NativeSurface } from './server/native-surface.ts';

export { decodePicture } from './server/decode-picture.ts';
export { missingGlyphs } from './server/glyphs.ts';

/** What every stage writes: label, price, marks and figures. */
const NEEDED = '人工智能生成数字主播价元AI0189¥·：';

/** What is being heard at a moment, and how far in. */
interface HeardSpeech {
  readonly utterance: AiredView;
  readonly elapsedMs: number;
}

export interface ServerStageOptions {
  /** Decoded pictures of products; none where absent. */
  readonly find?: FindPicture;
}

/** The stage drawn on this machine, without a browser: the same module, the same picture, the same label. */
export class ServerStage {
  readonly width: number;
  readonly height: number;
  readonly #surface: NativeSurface;
  readonly #painter: ScenePainter;
  readonly #timeline = new SceneTimeline();
  #label: LabelView;
  /** What a fault is answered with: painted while nothing is wrong, so that it needs nothing then. */
  #slate: NativeSurface;

  constructor(size: Size, label: LabelView, options: ServerStageOptions) {
    this.width = size.width;
    this.height = size.height;
    this.#label = label;
    this.#surface = makeNativeSurface(size.width, size.height);
    this.#painter = new ScenePainter(makeNativeSurface, options.find);
    this.#slate = this.#paintSlate(null);
  }

  /** From `atMs` on this stands on the stage; null: the labelled dark slate. */
  show(scene: Scene | null, atMs: number): void {
    const { scene: before } = this.#timeline;
    this.#timeline.show(scene, atMs);
    if (scene === null) return;
    this.#label = scene.label;
    const isSame =
      JSON.stringify([before?.slate, before?.label]) === JSON.stringify([scene.slate, scene.label]);
    if (!isSame) this.#slate = this.#paintSlate(scene);
  }

  /**
   * Paints the picture of one moment. Times are on the air clock, epoch ms: what is left of an offer is told by it.
   * @throws what the painting threw; the picture is then the slate that was painted beforehand, label and all
   */
  paint(atMs: number, speech: HeardSpeech | null): Painted {
    const picture = { width: this.width, height: this.height, transparent: false, airMs: atMs };
    try {
      const frame = this.#timeline.frameAt(atMs, picture, speech, this.#label);
      return this.#painter.paint(this.#surface.context, frame);
    } catch (fault) {
      clearNativeSurface(this.#surface);
      this.#painter.forget();
      this.#surface.context.drawImage(this.#slate.image, 0, 0);
      throw fault;
    }
  }

  /** Skia draws late: this makes it draw now, without a copy. */
  settle(): void {
    this.#surface.context.getImageData(0, 0, 1, 1);
  }

  /** A copy of the last picture: RGBA, 8 bits each, rows without padding, opaque. */
  pixels(): Buffer {
    return this.#surface.canvas.data();
  }

  /** A copy of a part of the last picture, box in whole px: RGBA as `pixels`. To be given back after use. */
  part({ x, y, width, height }: Box): Uint8Array<ArrayBuffer> {
    const { data } = this.#surface.context.getImageData(x, y, width, height);
    return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  }

  /** The last picture as a PNG file. */
  png(): Buffer {
    return this.#surface.canvas.toBuffer('image/png');
  }

  #paintSlate(scene: Scene | null): NativeSurface {
    const surface = makeNativeSurface(this.width, this.height);
    const timeline = new SceneTimeline();
    timeline.show(scene === null ? null : { ...scene, state: 'slate' }, 0);
    const picture = { width: this.width, height: this.height, transparent: false, airMs: 0 };
    const frame = timeline.frameAt(0, picture, null, this.#label);
    new ScenePainter(makeNativeSurface).paint(surface.context, frame);
    surface.context.getImageData(0, 0, 1, 1);
    return surface;
  }
}

/**
 * Gives the memory of a part back at once; it is empty from then on. Left to the collector, megabytes outside of its
 * heap make it go through all of the heap again and again: with a million objects in it a read-back then costs
 * 7 ms instead of 2 (measured with Node 24).
 */
export function giveBack(part: Uint8Array<ArrayBuffer>): void {
  part.buffer.transfer(0);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens a stage of a size. Until a scene is shown it is the dark slate with `label`.
 * @throws CandorError PART_MISSING where this machine has no font for Chinese: boxes never go on air
 */
export function openServerStage(size: Size, label: LabelView, options: ServerStageOptions = {}): ServerStage {
  requireGlyphs(NEEDED);
  return new ServerStage(size, label, options);
}

/** @throws CandorError PART_MISSING where a font for one of the characters is missing */
export function requireGlyphs(characters: string): void {
  const missing = missingGlyphs(characters);
  if (missing.length === 0) return;
  throw new CandorError(
    'PART_MISSING',
    `No font on this machine draws ${missing.join(' ')}: the stage would show boxes.`,
    { fix: 'apt-get install fonts-noto-cjk' },
  );
}
