import { expect, test } from 'vitest';
import { FramePool } from '../../src/playout/sinks/frame-pool.ts';

test('a frame is given out again when its last holder has released it, and not before', () => {
  const pool = new FramePool(8);
  const first = pool.take();
  first.hold();
  expect(first.isOwn).toBe(false);
  first.release();
  expect(first.isOwn).toBe(true);
  const second = pool.take();
  expect(second).not.toBe(first);
  first.release();
  expect(pool.take()).toBe(first);
});

test('a frame that nobody holds is not released', () => {
  const frame = new FramePool(8).take();
  frame.release();
  expect(() => frame.release()).toThrow('nobody held');
});
