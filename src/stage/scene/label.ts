import { contrast } from '../../model/contrast.ts';
import { fade } from './colour.ts';
import type { LabelView } from './frame.ts';
import { type LabelGeometry, labelGeometry } from './label-geometry.ts';
import { capShare, font } from './typeface.ts';

/** Ink on plate: 18 to 1, far above the 4.5 that WCAG asks of text. */
const LABEL_INK = '#ffffff';
const LABEL_PLATE = '#11132b';
/** Where a plan wants more than that: 21 to 1, the most there is. */
const DARKEST_PLATE = '#000000';
/** WCAG's floor for text: no plan asks for less. */
const LEAST_CONTRAST = 4.5;
const LABEL_EDGE = '#ffc48a';

/** What really stands in the picture of the label. */
export interface DrawnLabel extends LabelGeometry {
  readonly text: string;
  readonly contrast: number;
  /** What it has to be at the least, in the pixels too. */
  readonly leastContrast: number;
}

/** The label's place and size by this canvas's own fonts. */
export function geometryOf(
  context: CanvasRenderingContext2D,
  frame: { readonly width: number; readonly height: number },
  label: LabelView,
): LabelGeometry {
  return labelGeometry(frame, label, {
    capShare: capShare(context, 700),
    width: (text, fontPx) => {
      context.font = font(fontPx, 700);
      return context.measureText(text).width;
    },
  });
}

/** Draws the label on a solid plate. Called last, so that nothing can cover it. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  frame: { readonly width: number; readonly height: number },
  label: LabelView,
): DrawnLabel {
  return drawPlate(context, geometryOf(context, frame, label), label.text, label.contrast);
}

/** Draws words on a solid plate of their own, whatever the context was left with. */
export function drawPlate(
  context: CanvasRenderingContext2D,
  geometry: LabelGeometry,
  text: string,
  wanted = LEAST_CONTRAST,
): DrawnLabel {
  const leastContrast = Math.max(LEAST_CONTRAST, wanted);
  const ground = contrast(LABEL_INK, LABEL_PLATE) >= leastContrast ? LABEL_PLATE : DARKEST_PLATE;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  const { plate, capHeightPx } = geometry;
  context.fillStyle = ground;
  context.beginPath();
  context.roundRect(plate.x, plate.y, plate.width, plate.height, capHeightPx * 0.42);
  context.fill();
  context.lineWidth = Math.max(1, capHeightPx * 0.035);
  context.strokeStyle = fade(LABEL_EDGE, 0.7);
  context.stroke();
  context.font = font(geometry.fontPx, 700);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = LABEL_INK;
  geometry.lines.forEach((line, index) => {
    context.fillText(line, geometry.textX, geometry.baselines[index] ?? 0);
  });
  context.restore();
  return { ...geometry, text, contrast: contrast(LABEL_INK, ground), leastContrast };
}
