import { expect, test } from 'vitest';
import { SoundLine } from '../../src/playout/sinks/sound-line.ts';

const ones = (length: number) => new Int16Array(length).fill(1000);
const T = 1_795_000_000_000;

test('what is put is heard at its time to the sample, and silence elsewhere', () => {
  const line = new SoundLine();
  line.put(T + 10, ones(240));
  const heard = line.take(T, 960);
  expect(heard.indexOf(1000)).toBe(240);
  expect(heard.lastIndexOf(1000)).toBe(479);
});

test('stretches whose times are rounded follow each other without a hole', () => {
  const line = new SoundLine();
  // A third of a millisecond is eight samples; a page of a playout may begin at any of them.
  line.put(T + 1 / 3, ones(100));
  line.put(T + 1 / 3 + 100 / 24 + 0.05, ones(100));
  expect(line.take(T, 960).filter((sample) => sample === 1000)).toHaveLength(200);
});

test('a cut leaves nothing after its time, and fades into it without a click', () => {
  const line = new SoundLine();
  line.put(T, ones(2400));
  line.cut(T + 20);
  const heard = line.take(T, 960);
  expect(heard.subarray(480).every((sample) => sample === 0)).toBe(true);
  expect(heard[300]).toBe(1000);
  const steps = Array.from(heard.subarray(1), (sample, index) => Math.abs(sample - (heard[index] ?? 0)));
  expect(Math.max(...steps)).toBeLessThan(20);
});

test('what was taken is forgotten, so that a night takes no more memory than a minute', () => {
  const line = new SoundLine();
  line.put(T, ones(960));
  line.take(T, 960);
  expect(line.take(T, 960).every((sample) => sample === 0)).toBe(true);
});
