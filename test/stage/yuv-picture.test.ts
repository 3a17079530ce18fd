import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { evenBox, putYuv, yuvLength } from '../../src/stage/yuv-picture.ts';

const FFMPEG = 'ffmpeg';
const SIZE = { width: 32, height: 16 };
const WHOLE = { x: 0, y: 0, ...SIZE };
/** The label's plate and edge, and what the eye is quickest to find wrong: skin, grey and the corners of colour. */
const COLOURS = [
  '#11132b',
  '#ffc48a',
  '#f6d2bb',
  '#808080',
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
];

function filled(colour: string, { width, height }: { readonly width: number; readonly height: number }) {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour);
  return Uint8Array.from({ length: width * height * 4 }, (_, at) => [red, green, blue, 255][at % 4] ?? 0);
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

test('a decoder that is told BT.709 in the limited range shows every colour within two levels', () => {
  const frames = COLOURS.map((colour) => {
    const yuv = Buffer.alloc(yuvLength(SIZE));
    putYuv(filled(colour, SIZE), WHOLE, yuv, SIZE);
    return yuv;
  });
  const { stdout } = spawnSync(
    FFMPEG,
    [
      ...['-v', 'error', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', '32x16', '-i', 'pipe:0'],
      ...['-vf', 'scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int,format=rgb24'],
      ...['-f', 'rawvideo', 'pipe:1'],
    ],
    { input: Buffer.concat(frames) },
  );
  const bytes = SIZE.width * SIZE.height * 3;
  expect(stdout).toHaveLength(COLOURS.length * bytes);
  for (const [index, colour] of COLOURS.entries()) {
    const shown = stdout.subarray(index * bytes, (index + 1) * bytes);
    for (const [at, wanted] of channelsOf(colour).entries()) {
      for (let pixel = at; pixel < bytes; pixel += 3) {
        expect(Math.abs((shown[pixel] ?? 0) - wanted), colour).toBeLessThanOrEqual(2);
      }
    }
  }
});

test('a part is put in its place and nowhere else, and what changed in it after, as it would be in the whole', () => {
  const yuv = Buffer.alloc(yuvLength(SIZE));
  const box = evenBox({ x: 5, y: 3, width: 6, height: 4 });
  expect(box).toEqual({ x: 4, y: 2, width: 8, height: 6 });
  const rgba = filled('#11132b', SIZE);
  const part = filled('#ffc48a', box);
  putYuv(rgba, WHOLE, yuv, SIZE);
  putYuv(part, box, yuv, SIZE);
  for (let row = 0; row < box.height; row += 1) {
    const to = ((box.y + row) * SIZE.width + box.x) * 4;
    rgba.set(part.subarray(row * box.width * 4, (row + 1) * box.width * 4), to);
  }
  const [x, next] = [4 * (3 * box.width + 5), filled('#ffc48a', box)];
  next[x] = rgba[((box.y + 3) * SIZE.width + box.x + 5) * 4] = 20;
  putYuv(next, box, yuv, SIZE, part);
  const whole = Buffer.alloc(yuvLength(SIZE));
  putYuv(rgba, WHOLE, whole, SIZE);
  expect(yuv.equals(whole)).toBe(true);
});
