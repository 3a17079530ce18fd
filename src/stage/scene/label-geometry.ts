import type { Box, LabelView } from './frame.ts';
import { breakLines } from './text-lines.ts';

/** GB 45438-2025, 5.4: no glyph of the label may be lower than this share of the shorter side. */
export const LEAST_CAP_HEIGHT_SHARE = 0.05;

/** Where the label stands and how large it is, px. */
export interface LabelGeometry {
  readonly lines: readonly string[];
  readonly fontPx: number;
  /** Height of the letter A. */
  readonly capHeightPx: number;
  readonly plate: Box;
  /** Baseline of each line. */
  readonly baselines: readonly number[];
  readonly textX: number;
}

export interface LabelMeasure {
  /** Height of A as a share of the font size. */
  readonly capShare: number;
  /** Width of a text at a font size, px. */
  readonly width: (text: string, fontPx: number) => number;
}

/**
 * Lays the label out in its corner. It breaks into lines where it is wider than the frame; it never gets
 * smaller than the plan or the standard asks, whichever is more.
 */
export function labelGeometry(
  frame: { readonly width: number; readonly height: number },
  label: Pick<LabelView, 'text' | 'capHeightShare' | 'place' | 'safe'>,
  measure: LabelMeasure,
): LabelGeometry {
  const shorter = Math.min(frame.width, frame.height);
  const share = Math.max(LEAST_CAP_HEIGHT_SHARE, label.capHeightShare);
  // A hundredth above the floor, so that rounding to pixels cannot fall below it.
  const fontPx = Math.ceil((share * shorter * 1.01) / measure.capShare);
  const capHeightPx = fontPx * measure.capShare;
  const margin = Math.round(shorter * 0.03);
  const padX = Math.round(capHeightPx * 0.5);
  const padY = Math.round(capHeightPx * 0.46);
  const room = frame.width - 2 * (margin + padX);
  const lines = breakLines(label.text, room, (text) => measure.width(text, fontPx));
  const leading = capHeightPx * 1.75;
  const widest = Math.max(...lines.map((line) => measure.width(line, fontPx)), capHeightPx);
  const width = Math.ceil(widest + 2 * padX);
  const height = Math.ceil(capHeightPx + (lines.length - 1) * leading + 2 * padY);
  const x = label.place.endsWith('left') ? margin : frame.width - margin - width;
  const { top = 0, bottom = 0 } = label.safe ?? {};
  const y = label.place.startsWith('top')
    ? Math.round(frame.height * top) + margin
    : frame.height - Math.round(frame.height * bottom) - margin - height;
  return {
    lines,
    fontPx,
    capHeightPx,
    plate: { x, y, width, height },
    baselines: lines.map((_, index) => y + padY + capHeightPx + index * leading),
    textX: x + padX,
  };
}
