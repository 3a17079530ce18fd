import type { Box } from './scene/frame.ts';

export type { Box };

/**
 * BT.709 in the limited range (ITU-R BT.709-6, 3.5; black is 16, white 235), 16 bits after the point:
 * each is 2¹⁶ × 219/255 or 224/255 × the standard's coefficient, rounded so that grey has no colour.
 */
const Y = { r: 11_966, g: 40_254, b: 4_064, zero: (16 << 16) + (1 << 15) };
const U = { r: -6_596, g: -22_188, b: 28_784 };
const V = { r: 28_784, g: -26_145, b: -2_639 };
/** Of four pixels' sum: 128, and the half that rounds. */
const NO_COLOUR = (128 << 18) + (1 << 17);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Bytes of a picture as encoders take it (yuv420p): a plane of light, then two of colour at half the size. */
export function yuvLength({ width, height }: Size): number {
  return (width * height * 3) / 2;
}

/** The least box around another whose every side is even: colour is kept for 2 × 2 pixels together. */
export function evenBox({ x, y, width, height }: Box): Box {
  const left = x & ~1;
  const top = y & ~1;
  return { x: left, y: top, width: (x + width + 1 - left) & ~1, height: (y + height + 1 - top) & ~1 };
}

/**
 * Puts a part of a picture into one as encoders take it, in place. Most of a part is as it was, and to see that is
 * four times as quick as to convert it.
 * @param rgba the part alone: opaque, rows without padding, 4-byte aligned
 * @param box its place, even on all sides
 * @param yuv all of a picture of `size`, even on both sides
 * @param before what stands in `yuv` at this very place, where that is known
 */
export function putYuv(rgba: Uint8Array, box: Box, yuv: Uint8Array, size: Size, before?: Uint8Array): void {
  const pixels = pixelsOf(rgba);
  const old = before === undefined ? undefined : pixelsOf(before);
  const { width } = size;
  const halfWidth = width >> 1;
  const uPlane = width * size.height;
  const vPlane = uPlane + (uPlane >> 2);
  for (let row = 0; row < box.height; row += 2) {
    let upper = row * box.width;
    let lower = upper + box.width;
    let light = (box.y + row) * width + box.x;
    let colour = ((box.y + row) >> 1) * halfWidth + (box.x >> 1);
    const end = lower;
    while (upper < end) {
      const a = pixels[upper] as number;
      const b = pixels[upper + 1] as number;
      const c = pixels[lower] as number;
      const d = pixels[lower + 1] as number;
      const isSame =
        old !== undefined &&
        a === old[upper] &&
        b === old[upper + 1] &&
        c === old[lower] &&
        d === old[lower + 1];
      upper += 2;
      lower += 2;
      if (isSame) {
        light += 2;
        colour += 1;
        continue;
      }
      yuv[light] = lightOf(a);
      yuv[light + width] = lightOf(c);
      light += 1;
      yuv[light] = lightOf(b);
      yuv[light + width] = lightOf(d);
      light += 1;
      // Two channels of four pixels in one sum: none can run over into the next.
      const redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      const red = redBlue & 0xffff;
      const blue = redBlue >>> 16;
      const green = ((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255);
      yuv[uPlane + colour] = (U.r * red + U.g * green + U.b * blue + NO_COLOUR) >> 18;
      yuv[vPlane + colour] = (V.r * red + V.g * green + V.b * blue + NO_COLOUR) >> 18;
      colour += 1;
    }
  }
}

function pixelsOf(rgba: Uint8Array): Uint32Array {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength >> 2);
}

/** The light of a pixel, 16 to 235. @param pixel RGBA, red in the lowest byte */
export function lightOf(pixel: number): number {
  return (Y.r * (pixel & 255) + Y.g * ((pixel >>> 8) & 255) + Y.b * ((pixel >>> 16) & 255) + Y.zero) >> 16;
}
