import { createCanvas } from '@napi-rs/canvas';
import type { Scene } from '../model/stage-protocol.ts';
import { drawLabel } from './scene/label.ts';

/** Where the label alone is wanted, for a scene that is not ours to draw. */
const FRAME = { width: 1_920, height: 1_080 };

/** The standing label on its plate, as a PNG without anything around it. */
export function labelPicture(label: Scene['label']): Buffer {
  const canvas = createCanvas(FRAME.width, FRAME.height);
  const drawn = drawLabel(contextOf(canvas), FRAME, label);
  const { x, y, width, height } = drawn.plate;
  const edge = Math.ceil(drawn.capHeightPx * 0.05);
  const cut = createCanvas(width + 2 * edge, height + 2 * edge);
  cut.getContext('2d').drawImage(canvas, edge - x, edge - y);
  return cut.toBuffer('image/png');
}

/** The native context has what the drawing module uses of the browser's. */
function contextOf(canvas: ReturnType<typeof createCanvas>): CanvasRenderingContext2D {
  return canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
}
