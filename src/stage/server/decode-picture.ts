import { Image } from '@napi-rs/canvas';
import type { Picture } from '../scene/frame.ts';
import { makeNativeSurface } from './native-surface.ts';

/** A card shows a picture at most so large, px; more pixels would only be held in memory. */
const MOST_PX = 1080;

/**
 * Decodes a picture whole and keeps it no larger than a stage shows it, in its own proportions.
 * Undefined where the file is damaged.
 */
export async function decodePicture(bytes: Buffer): Promise<Picture | undefined> {
  try {
    const image = new Image();
    image.src = bytes;
    await image.decode();
    const scale = Math.min(1, MOST_PX / Math.max(image.width, image.height));
    const width = Math.max(1, Math.round(image.width * scale));
    const height = Math.max(1, Math.round(image.height * scale));
    const surface = makeNativeSurface(width, height);
    surface.context.imageSmoothingQuality = 'high';
    surface.context.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height);
    // Skia decodes late: a file that breaks off is found out only when it is drawn.
    surface.context.getImageData(0, 0, 1, 1);
    return { image: surface.image, width, height };
  } catch {
    // Whatever a decoder says of it, the file cannot be shown; the caller tells which.
    return undefined;
  }
}
