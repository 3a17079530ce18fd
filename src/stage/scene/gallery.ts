import type { Box, FindPicture, Picture } from './frame.ts';
import type { KeptSurfaces } from './kept-surfaces.ts';
import { easeInOut } from './motion.ts';

/** Each picture stands this long, and gives way to the next in this time, ms. */
const STAND_MS = 5000;
const TURN_MS = 450;

/** Which pictures of a gallery are seen at a moment. */
export interface GalleryMoment {
  readonly index: number;
  readonly next: number;
  /** How far the next one has come, 0 to 1. */
  readonly turned: number;
}

export function galleryAt(count: number, timeMs: number): GalleryMoment {
  const turn = Math.floor(timeMs / STAND_MS);
  const into = timeMs - turn * STAND_MS;
  const index = ((turn % count) + count) % count;
  const turned = count > 1 ? easeInOut((into - (STAND_MS - TURN_MS)) / TURN_MS) : 0;
  return { index, next: (index + 1) % count, turned };
}

/**
 * Draws the pictures that are there: whole and in their own proportions and colours, nothing laid over them
 * (FIL-24: what is sold is shown unaltered).
 */
export function drawGallery(
  context: CanvasRenderingContext2D,
  kept: KeptSurfaces,
  hashes: readonly string[],
  find: FindPicture,
  box: Box,
  timeMs: number,
): void {
  const { index, next, turned } = galleryAt(hashes.length, timeMs);
  const alpha = context.globalAlpha;
  const show = (at: number, slot: string, strength: number) => {
    const hash = hashes[at];
    const picture = hash === undefined ? undefined : find(hash);
    if (hash === undefined || picture === undefined || strength <= 0) return;
    const key = `${hash}@${box.width}x${box.height}`;
    const surface = kept.get(slot, key, box, (on) => placeWhole(on, picture, box));
    context.globalAlpha = alpha * strength;
    context.drawImage(surface.image, Math.round(box.x), Math.round(box.y));
  };
  show(index, `gallery-${index % 2}`, 1 - turned);
  show(next, `gallery-${1 - (index % 2)}`, turned);
  context.globalAlpha = alpha;
}

/** Scales the whole picture into the box; what is left over stays clear. */
function placeWhole(context: CanvasRenderingContext2D, picture: Picture, box: Box): void {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.image, (box.width - width) / 2, (box.height - height) / 2, width, height);
}
