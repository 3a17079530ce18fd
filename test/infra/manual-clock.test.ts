import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { Waker } from '../../src/infra/waker.ts';

test('timers fire in order of time, and in order of setting where the time is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), async (delays) => {
      const clock = new ManualClock(0);
      const fired: { at: number; index: number }[] = [];
      delays.forEach((delay, index) => {
        clock.after(delay, () => fired.push({ at: clock.now(), index }));
      });
      await clock.advance(100);
      const expected = delays
        .map((delay, index) => ({ at: delay, index }))
        .sort((a, b) => a.at - b.at || a.index - b.index);
      expect(fired).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('a cancelled timer never fires', async () => {
  const clock = new ManualClock(0);
  let fired = 0;
  const cancel = clock.after(10, () => {
    fired += 1;
  });
  cancel();
  await clock.advance(20);
  expect(fired).toBe(0);
});

test('a timer set by a timer fires within the same advance, at its own time', async () => {
  const clock = new ManualClock(0);
  const times: number[] = [];
  const again = () => {
    times.push(clock.now());
    if (times.length < 3) clock.after(10, again);
  };
  clock.after(10, again);
  await clock.advance(100);
  expect(times).toEqual([10, 20, 30]);
  expect(clock.now()).toBe(100);
});

test('a sleep ends with the reason of the signal that aborts it', async () => {
  const clock = new ManualClock(0);
  const abort = new AbortController();
  const sleep = clock.sleep(1_000, abort.signal);
  abort.abort(new Error('enough'));
  await expect(sleep).rejects.toThrow('enough');
});

test('a wake that comes before the wait is not lost', async () => {
  const clock = new ManualClock(0);
  const waker = new Waker(clock);
  waker.wake();
  await waker.wait(60_000, new AbortController().signal);
  expect(clock.now()).toBe(0);
});

test('a wait ends by itself after its time', async () => {
  const clock = new ManualClock(0);
  const waker = new Waker(clock);
  let isOver = false;
  void waker.wait(5_000, new AbortController().signal).then(() => {
    isOver = true;
  });
  await clock.advance(4_999);
  expect(isOver).toBe(false);
  await clock.advance(1);
  expect(isOver).toBe(true);
});
