import type { Scene } from '../../model/stage-protocol.ts';
import type { Box, LabelView, StageFrame } from './frame.ts';
import { type DrawnLabel, drawPlate } from './label.ts';
import { LEAST_CAP_HEIGHT_SHARE } from './label-geometry.ts';
import type { Layout } from './layout.ts';
import { easeInOut } from './motion.ts';
import { capShare, font } from './typeface.ts';

/** Size of the words that stand by a figure and of their plate, px. */
export interface FigureSize {
  readonly fontPx: number;
  readonly capHeightPx: number;
  readonly width: number;
  readonly height: number;
}

/** Undefined where nothing has to stand by the figure. Its letters are as high as any label's have to be. */
export function figureSize(
  context: CanvasRenderingContext2D,
  frame: { readonly width: number; readonly height: number },
  { figure }: LabelView,
): FigureSize | undefined {
  if (figure === undefined) return undefined;
  const cap = capShare(context, 700);
  const fontPx = Math.ceil((LEAST_CAP_HEIGHT_SHARE * Math.min(frame.width, frame.height) * 1.01) / cap);
  const capHeightPx = fontPx * cap;
  context.font = font(fontPx, 700);
  const width = Math.ceil(context.measureText(figure.text).width + 2 * padX(capHeightPx));
  return { fontPx, capHeightPx, width, height: Math.ceil(capHeightPx * 1.8) };
}

/**
 * Draws the words by every figure that is seen, each where it stands now; called after all but the label itself. A
 * person who speaks is not drawn, so nothing stands by him.
 */
export function drawFigureLabels(
  context: CanvasRenderingContext2D,
  frame: Pick<StageFrame, 'width' | 'height' | 'label' | 'card'>,
  { state }: Pick<Scene, 'state'>,
  { figureLabels }: Pick<Layout, 'figureLabels'>,
): readonly DrawnLabel[] {
  const size = state === 'human' ? undefined : figureSize(context, frame, frame.label);
  if (size === undefined) return [];
  const beside = easeInOut(frame.card?.amount ?? 0);
  return figureLabels.map(({ x, xBesideCard, y }) => {
    // On whole pixels, so that the same words are the same pixels wherever they stand.
    const at = { x: Math.round(x + (xBesideCard - x) * beside), y: Math.round(y) };
    return drawFigureLabel(context, at, size, frame.label);
  });
}

/** Draws them once, with the plate's upper left corner at a place. */
export function drawFigureLabel(
  context: CanvasRenderingContext2D,
  { x, y }: Pick<Box, 'x' | 'y'>,
  { fontPx, capHeightPx, width, height }: FigureSize,
  label: LabelView,
): DrawnLabel {
  const text = label.figure?.text ?? '';
  return drawPlate(
    context,
    {
      lines: [text],
      fontPx,
      capHeightPx,
      plate: { x, y, width, height },
      baselines: [y + Math.round((height + capHeightPx) / 2)],
      textX: x + padX(capHeightPx),
    },
    text,
    label.contrast,
  );
}

function padX(capHeightPx: number): number {
  return Math.round(capHeightPx * 0.5);
}
