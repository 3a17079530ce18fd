import { CandorError } from '../model/errors.ts';
import type { AiredView, Scene } from '../model/stage-protocol.ts';
import type { LabelView } from './scene/frame.ts';
import { type Painted, ScenePainter } from './scene/scene-painter.ts';
import { SceneTimeline } from './scene/scene-timeline.ts';
import { missingGlyphs } from './server/glyphs.ts';
import { makeNativeSurface, type NativeSurface } from './server/native-surface.ts';

/** What every stage writes: label, price, marks and figures. */
const NEEDED = '人工智能生成数字主播价元AI0189¥·：';

/** What is being heard at a moment, and how far in. */
interface HeardSpeech {
  readonly utterance: AiredView;
  readonly elapsedMs: number;
}

/** The stage drawn on this machine, without a browser: the same module, the same picture, the same label. */
export class ServerStage {
  readonly width: number;
  readonly height: number;
  readonly #surface: NativeSurface;
  readonly #painter = new ScenePainter(makeNativeSurface);
  readonly #timeline = new SceneTimeline();
  #label: LabelView;

  constructor(size: { readonly width: number; readonly height: number }, label: LabelView) {
    this.width = size.width;
    this.height = size.height;
    this.#label = label;
    this.#surface = makeNativeSurface(size.width, size.height);
  }

  /** From `atMs` on this stands on the stage; null: the labelled dark slate. */
  show(scene: Scene | null, atMs: number): void {
    this.#timeline.show(scene, atMs);
    if (scene !== null) this.#label = scene.label;
  }

  /** Paints the picture of one moment. Times are on one clock of the caller's, ms. */
  paint(atMs: number, speech: HeardSpeech | null): Painted {
    const picture = { width: this.width, height: this.height, transparent: false };
    const frame = this.#timeline.frameAt(atMs, picture, speech, this.#label);
    return this.#painter.paint(this.#surface.context, frame);
  }

  /** A copy of the last picture: RGBA, 8 bits each, rows without padding, opaque. */
  pixels(): Buffer {
    return this.#surface.canvas.data();
  }

  /** The last picture as a PNG file. */
  png(): Buffer {
    return this.#surface.canvas.toBuffer('image/png');
  }
}

/**
 * Opens a stage of a size. Until a scene is shown it is the dark slate with `label`.
 * @throws CandorError PART_MISSING where this machine has no font for Chinese: boxes never go on air
 */
export function openServerStage(
  size: { readonly width: number; readonly height: number },
  label: LabelView,
): ServerStage {
  requireGlyphs(NEEDED);
  return new ServerStage(size, label);
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
