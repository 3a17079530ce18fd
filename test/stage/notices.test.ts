import { expect, test } from 'vitest';
import type { Scene } from '../../src/model/stage-protocol.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';
import { aScene, LABEL } from './a-scene.ts';

const SIZES = [
  { width: 720, height: 1280 },
  { width: 1280, height: 720 },
];

/** The room's picture when all that comes in has come. */
function painted(size: { readonly width: number; readonly height: number }, part: Partial<Scene>): Buffer {
  const stage = openServerStage(size, LABEL);
  stage.show(aScene(part), 0);
  stage.paint(5_000, null);
  return Buffer.from(stage.pixels());
}

/** The box of all pixels that differ; undefined where none does. */
function changedBox({ width }: { readonly width: number }, one: Buffer, other: Buffer) {
  let box: { left: number; top: number; right: number; bottom: number } | undefined;
  for (let at = 0; at < one.length; at += 4) {
    const differs = Math.abs((one[at + 1] ?? 0) - (other[at + 1] ?? 0)) > 24;
    if (!differs) continue;
    const x = (at / 4) % width;
    const y = Math.floor(at / 4 / width);
    box = {
      left: Math.min(box?.left ?? x, x),
      top: Math.min(box?.top ?? y, y),
      right: Math.max(box?.right ?? x, x),
      bottom: Math.max(box?.bottom ?? y, y),
    };
  }
  return box;
}

test.each(SIZES)('the mark of an advertisement stands beside the title, $width×$height', (size) => {
  const long = { title: '很长很长的直播间标题'.repeat(6), brand: '很长的店名'.repeat(6) };
  const box = changedBox(size, painted(size, long), painted(size, { ...long, adMark: '广告' }));
  const unit = 720 / 1080;
  // Of the height of the title's line, and beneath the label.
  expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeGreaterThan(40 * unit);
  expect(box?.top).toBeLessThan(size.height / 3);
});

test.each(SIZES)('who sells stands along the foot, small and whole, $width×$height', (size) => {
  const seller = '销售者：杭州山海好物电子商务有限公司 · 地址：杭州市西湖区文一路 1 号 · 联系：0571-88880000';
  const box = changedBox(size, painted(size, {}), painted(size, { seller }));
  expect(box?.top).toBeGreaterThan(size.height * 0.9);
  expect(box?.bottom).toBeLessThan(size.height);
  expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeGreaterThanOrEqual(12);
  expect(box?.right).toBeLessThan(size.width);
});

test.each(SIZES)('a correction stands over the hosts and clear of the label, $width×$height', (size) => {
  const text =
    '更正一下：11月24日20点03分关于山海电热水壶说的“129元”不对，正确的是直播价139元。那句话里其他没有依据的说法，也请不要以此为准。';
  const box = changedBox(size, painted(size, {}), painted(size, { correction: { id: 'k', text } }));
  expect(box?.top).toBeGreaterThan(60);
  expect(box?.bottom).toBeLessThan(size.height * 0.6);
  expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeGreaterThan(60);
});
