import { expect, test } from 'vitest';
import { isLabelIn, labelReference } from '../../src/stage/label-in-pixels.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';
import { putYuv, yuvLength } from '../../src/stage/yuv-picture.ts';
import { aScene, LABEL } from './a-scene.ts';

const SIZES = [
  { width: 1080, height: 1920 },
  { width: 720, height: 1280 },
  { width: 1280, height: 720 },
];

function aPicture(size: { readonly width: number; readonly height: number }) {
  const stage = openServerStage(size, LABEL);
  const { label } = stage.paint(0, null);
  return { stage, label, picture: { ...size, pixels: stage.pixels() } };
}

test.each(SIZES)('the label of a slate is found again in the room’s own picture, $width×$height', (size) => {
  const { stage, label, picture } = aPicture(size);
  const found = labelReference(picture, label);
  if (!found.ok) throw new Error(found.why);
  stage.show(aScene(), 0);
  stage.paint(500, null);
  const light = Buffer.alloc(yuvLength(size));
  putYuv(stage.pixels(), { x: 0, y: 0, ...size }, light, size);
  const plane = { width: size.width, light };
  expect(isLabelIn(plane, found.reference)).toBe(true);
  const { box } = found.reference;
  const middle = (box.y + Math.floor(box.height / 2)) * size.width + box.x + 5;
  light[middle] = (light[middle] ?? 0) ^ 1;
  expect(isLabelIn(plane, found.reference)).toBe(false);
  expect(isLabelIn({ ...plane, light: light.subarray(0, middle) }, found.reference)).toBe(false);
});

test('a label proves nothing where it is low, pale, cut off by the frame, or not there', () => {
  const size = SIZES[1] as (typeof SIZES)[number];
  const { label, picture } = aPicture(size);
  const why = (drawn: Partial<typeof label>, pixels = picture.pixels) => {
    const found = labelReference({ ...picture, pixels }, { ...label, ...drawn });
    return found.ok ? 'proven' : found.why;
  };
  expect(why({})).toBe('proven');
  expect(why({ capHeightPx: 35.9 })).toBe('too low');
  expect(why({ plate: { ...label.plate, x: -1 } })).toBe('outside the frame');
  expect(why({}, Buffer.alloc(picture.pixels.length, 40))).toBe('too low');
  const pale = Buffer.from(picture.pixels.map((channel) => 190 + Math.round(channel / 4)));
  expect(why({}, pale)).toBe('no contrast');
});
