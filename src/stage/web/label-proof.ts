import { contrastOfLuminances, luminance } from '../../model/contrast.ts';
import type { StageProof } from '../../model/stage-protocol.ts';
import type { DrawnLabel } from '../scene/label.ts';
import { contextOf } from './stage-canvas.ts';

/** A picture older than this is not on air any more, ms: two frames of the slowest state and some room. */
const STALE_MS = 1500;
/** Size of the sample: the strokes of the label are still several pixels wide in it. */
const SAMPLE = { width: 240, height: 40 };

/** Says what the page really shows of the label, from the pixels of the canvas and the state of the document. */
export class LabelProver {
  readonly #canvas: HTMLCanvasElement;
  readonly #sample: CanvasRenderingContext2D;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    const sample = document.createElement('canvas');
    sample.width = SAMPLE.width;
    sample.height = SAMPLE.height;
    this.#sample = contextOf(sample, { willReadFrequently: true });
  }

  /**
   * @param figures what stands by each figure that is seen
   * @param paintedAgoMs age of the last painted frame
   */
  proof(
    drawn: DrawnLabel,
    figures: readonly DrawnLabel[],
    paintedAgoMs: number,
    audible: boolean,
  ): StageProof {
    const { width, height } = this.#canvas;
    const [figure] = figures;
    return {
      type: 'proof',
      text: drawn.text,
      ...(figure !== undefined && { figure: figure.text }),
      capHeightPx: drawn.capHeightPx,
      shorterSidePx: Math.min(width, height),
      visible:
        document.visibilityState === 'visible' &&
        paintedAgoMs < STALE_MS &&
        [drawn, ...figures].every((each) => this.#isShown(each)),
      audible,
    };
  }

  #isShown(drawn: DrawnLabel): boolean {
    const { width, height } = this.#canvas;
    const { x, y, ...plate } = drawn.plate;
    const isInside = x >= 0 && y >= 0 && x + plate.width <= width && y + plate.height <= height;
    return isInside && this.#isUncovered(drawn) && this.#isLegible(drawn);
  }

  /** Light ink on a dark plate, in the canvas's own pixels. */
  #isLegible({ plate, leastContrast }: DrawnLabel): boolean {
    const { width, height } = SAMPLE;
    this.#sample.clearRect(0, 0, width, height);
    this.#sample.drawImage(this.#canvas, plate.x, plate.y, plate.width, plate.height, 0, 0, width, height);
    const { data } = this.#sample.getImageData(0, 0, width, height);
    const lights: number[] = [];
    for (let at = 0; at < data.length; at += 4) {
      // What is not solid lets something else through.
      if ((data[at + 3] ?? 0) < 250) continue;
      lights.push(luminance([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]));
    }
    if (lights.length < width * height * 0.9) return false;
    lights.sort((a, b) => a - b);
    const ink = lights[Math.floor(lights.length * 0.93)] ?? 0;
    const ground = lights[Math.floor(lights.length * 0.3)] ?? 0;
    return contrastOfLuminances(ink, ground) >= leastContrast;
  }

  /** No element of the page, a browser extension's either, lies over the plate. */
  #isUncovered({ plate }: DrawnLabel): boolean {
    const box = this.#canvas.getBoundingClientRect();
    const scale = box.width / this.#canvas.width;
    for (const across of [0.08, 0.3, 0.5, 0.7, 0.92]) {
      const x = box.left + (plate.x + plate.width * across) * scale;
      const y = box.top + (plate.y + plate.height / 2) * scale;
      if (document.elementFromPoint(x, y) !== this.#canvas) return false;
    }
    return true;
  }
}
