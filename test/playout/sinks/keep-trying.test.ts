import { expect, test } from 'vitest';
import { ManualClock } from '../../../src/infra/manual-clock.ts';
import { keepTrying, RefusedForGood } from '../../../src/playout/sinks/keep-trying.ts';

async function attempts(session: (n: number, up: () => void) => Promise<void>, forMs: number) {
  const clock = new ManualClock();
  const start = clock.now();
  const at: number[] = [];
  const lost: [why: string, isForGood: boolean][] = [];
  const stopping = new AbortController();
  const kept = keepTrying({
    clock,
    signal: stopping.signal,
    session: (_signal, up) => {
      at.push((clock.now() - start) / 1_000);
      return session(at.length, up);
    },
    onLost: (why, isForGood) => lost.push([why, isForGood]),
  });
  await clock.advance(forMs);
  stopping.abort(new Error('enough'));
  await kept;
  return { at, lost };
}

test('waits twice as long after every attempt that fails, half a minute at most', async () => {
  const { at } = await attempts(() => Promise.reject(new Error('refused')), 130_000);
  expect(at).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
});

test('begins anew with a second once a connection stood', async () => {
  const { at } = await attempts((n, up) => {
    if (n === 3) up();
    return Promise.reject(new Error('lost'));
  }, 8_000);
  expect(at).toEqual([0, 1, 3, 4, 6]);
});

test('asks only twice a minute where a person has to mend it', async () => {
  const { at, lost } = await attempts(() => Promise.reject(new RefusedForGood('no')), 65_000);
  expect(at).toEqual([0, 30, 60]);
  expect(lost[0]).toEqual(['no', true]);
});

test('tells the cause, not that a fetch failed', async () => {
  const { lost } = await attempts(
    () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })),
    10,
  );
  expect(lost[0]?.[0]).toBe('connect ECONNREFUSED');
});
