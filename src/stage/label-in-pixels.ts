import { contrastOfLuminances, luminance } from '../model/contrast.ts';
import type { Box } from './scene/frame.ts';
import type { DrawnLabel } from './scene/label.ts';
import { LEAST_CAP_HEIGHT_SHARE } from './scene/label-geometry.ts';
import { lightOf } from './yuv-picture.ts';

/** Bytes of a pixel: RGBA. */
const PIXEL = 4;

/** A picture in memory: RGBA, 8 bits each, rows without padding. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** A picture's plane of light, as encoders take it: a byte a pixel, rows without padding; what follows is not read. */
export interface LightPlane {
  readonly width: number;
  readonly light: Buffer;
}

/** How the label looks in pixels where it stands as it must. */
export interface LabelReference {
  readonly text: string;
  /** The part of the plate that is solid, all the text in it, px. */
  readonly box: Box;
  /** Its light, row by row. */
  readonly rows: readonly Buffer[];
}

/** Why a picture does not prove its label. */
export type Unproven = 'outside the frame' | 'too low' | 'no contrast' | 'covered or changed';

/**
 * Takes from a picture what its label must look like from now on, where it meets the standard there:
 * GB 45438-2025, 5.4 (cap height), inside the frame, and ink that stands off its plate in the pixels.
 */
export function labelReference(
  picture: Picture,
  drawn: DrawnLabel,
):
  | { readonly ok: true; readonly reference: LabelReference }
  | { readonly ok: false; readonly why: Unproven } {
  const { width, height } = picture;
  const { plate, capHeightPx } = drawn;
  const isInside =
    plate.x >= 0 && plate.y >= 0 && plate.x + plate.width <= width && plate.y + plate.height <= height;
  if (!isInside) return { ok: false, why: 'outside the frame' };
  if (capHeightPx < LEAST_CAP_HEIGHT_SHARE * Math.min(width, height)) return { ok: false, why: 'too low' };
  const box = solidPart(drawn);
  if (inkHeight(picture, box) < Math.floor(capHeightPx)) return { ok: false, why: 'too low' };
  if (contrastIn(picture, box) < drawn.leastContrast) return { ok: false, why: 'no contrast' };
  const rows = rowsOf(picture, box).map(lightOfRow);
  return { ok: true, reference: { text: drawn.text, box, rows } };
}

/**
 * Whether the label stands in a picture exactly as it was drawn: nothing covers it, nothing has changed it. Ink and
 * plate differ in their light, so a change that keeps all of it keeps the words and their contrast.
 */
export function isLabelIn({ width, light }: LightPlane, { box, rows }: LabelReference): boolean {
  return rows.every((row, index) => {
    const from = (box.y + index) * width + box.x;
    return light.compare(row, 0, row.length, from, Math.min(light.length, from + row.length)) === 0;
  });
}

/** The same label where it stands elsewhere, whole px away. */
export function movedTo(
  { text, box, rows }: LabelReference,
  from: Pick<Box, 'x' | 'y'>,
  to: Pick<Box, 'x' | 'y'>,
): LabelReference {
  return { text, rows, box: { ...box, x: box.x + to.x - from.x, y: box.y + to.y - from.y } };
}

/** The plate without its rounded corners and its edge, through which the background shows. */
function solidPart({ plate, capHeightPx }: DrawnLabel): Box {
  const inset = Math.ceil(capHeightPx * 0.42);
  return {
    x: plate.x + inset,
    y: plate.y + Math.ceil(capHeightPx * 0.1),
    width: plate.width - 2 * inset,
    height: plate.height - 2 * Math.ceil(capHeightPx * 0.1),
  };
}

function rowsOf({ width, pixels }: Picture, box: Box): Buffer[] {
  return Array.from({ length: box.height }, (_, row) => {
    const from = ((box.y + row) * width + box.x) * PIXEL;
    return pixels.subarray(from, from + box.width * PIXEL);
  });
}

/** Rows from the first to the last that has ink in it. */
function inkHeight(picture: Picture, box: Box): number {
  const inked = rowsOf(picture, box).flatMap((row, index) => (lightsOf(row).some(isInk) ? [index] : []));
  return inked.length === 0 ? 0 : (inked.at(-1) ?? 0) - (inked[0] ?? 0) + 1;
}

function contrastIn(picture: Picture, box: Box): number {
  const lights = rowsOf(picture, box)
    .flatMap(lightsOf)
    .sort((a, b) => a - b);
  const ink = lights[Math.floor(lights.length * 0.95)] ?? 0;
  const ground = lights[Math.floor(lights.length * 0.3)] ?? 0;
  return contrastOfLuminances(ink, ground);
}

function lightOfRow(row: Buffer): Buffer {
  return Buffer.from(
    Array.from({ length: row.length / PIXEL }, (_, at) => lightOf(row.readUInt32LE(at * PIXEL))),
  );
}

function isInk(light: number): boolean {
  return light > 0.5;
}

function lightsOf(row: Buffer): number[] {
  const lights: number[] = [];
  for (let at = 0; at < row.length; at += PIXEL) {
    lights.push(luminance([row[at] ?? 0, row[at + 1] ?? 0, row[at + 2] ?? 0]));
  }
  return lights;
}
