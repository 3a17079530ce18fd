import type { Scene } from '../model/stage-protocol.ts';
import { drawLabel } from './scene/label.ts';
import { makeNativeSurface } from './server/native-surface.ts';

/** Where the label alone is wanted, for a scene that is not ours to draw. */
const FRAME = { width: 1_920, height: 1_080 };

/** The standing label on its plate, as a PNG without anything around it. */
export function labelPicture(label: Scene['label']): Buffer {
  const { canvas, context } = makeNativeSurface(FRAME.width, FRAME.height);
  const { plate, capHeightPx } = drawLabel(context, FRAME, label);
  // Half of the plate's edge stands outside of the plate.
  const edge = Math.ceil(capHeightPx * 0.05);
  const cut = makeNativeSurface(plate.width + 2 * edge, plate.height + 2 * edge);
  cut.canvas.getContext('2d').drawImage(canvas, edge - plate.x, edge - plate.y);
  return cut.canvas.toBuffer('image/png');
}
