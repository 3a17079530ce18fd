import type { Scene } from '../model/stage-protocol.ts';
import { figuresIn } from './figures-seen.ts';
import {
  isLabelIn,
  type LabelReference,
  type LightPlane,
  labelReference,
  movedTo,
} from './label-in-pixels.ts';
import { drawFigureLabel, figureSize } from './scene/figure-label.ts';
import type { DrawnLabel } from './scene/label.ts';
import { makeNativeSurface } from './server/native-surface.ts';

/** How the words that stand by figures look in pixels, wherever their figure is. */
export interface FigureReference {
  readonly reference: LabelReference;
  /** The plate's upper left corner where the reference was drawn. */
  readonly at: { readonly x: number; readonly y: number };
}

/**
 * Draws the words alone, to be found again in pictures of this size; undefined where nothing has to stand by a figure.
 * @throws Error where they do not meet the standard even so
 */
export function figureReference(
  { width, height }: { readonly width: number; readonly height: number },
  label: Scene['label'],
): FigureReference | undefined {
  const { canvas, context } = makeNativeSurface(width, height);
  const size = figureSize(context, { width, height }, label);
  if (size === undefined) return undefined;
  const at = { x: Math.round((width - size.width) / 2), y: Math.round((height - size.height) / 2) };
  const drawn = drawFigureLabel(context, at, size, label);
  const found = labelReference({ width, height, pixels: canvas.data() }, drawn);
  if (found.ok) return { reference: found.reference, at };
  throw new Error(`The label by the figure does not prove itself: ${found.why}`);
}

/** Whether they stand by each figure that a scene shows, exactly as they were drawn. */
export function areFiguresLabelled(
  plane: LightPlane,
  scene: Pick<Scene, 'state' | 'hosts'>,
  figures: readonly DrawnLabel[],
  wanted: FigureReference | undefined,
): boolean {
  if (wanted === undefined) return true;
  return (
    figures.length === figuresIn(scene) &&
    figures.every(({ plate }) => isLabelIn(plane, movedTo(wanted.reference, wanted.at, plate)))
  );
}
