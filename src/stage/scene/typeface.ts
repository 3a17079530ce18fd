/** One family for both languages, by what the usual systems carry. */
const FAMILY =
  '"Noto Sans CJK SC","Noto Sans SC","PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Helvetica Neue",Arial,sans-serif';

export type Weight = 400 | 500 | 700 | 900;

/** A CSS font for `sizePx`. */
export function font(sizePx: number, weight: Weight = 500): string {
  return `${weight} ${sizePx}px ${FAMILY}`;
}

/** Height of the letter A above the baseline as really drawn, as a share of the font size. */
export function capShare(context: CanvasRenderingContext2D, weight: Weight): number {
  const before = context.font;
  context.font = font(REFERENCE_PX, weight);
  const share = context.measureText('A').actualBoundingBoxAscent / REFERENCE_PX;
  context.font = before;
  return share > 0 ? share : LEAST_CAP_SHARE;
}

/** Large enough that hinting to whole pixels changes the measure by less than one percent. */
const REFERENCE_PX = 200;

/** Taken where a canvas measures nothing (no font at all): no text face has lower capitals. */
const LEAST_CAP_SHARE = 0.6;
