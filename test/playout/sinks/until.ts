import { setTimeout as sleep } from 'node:timers/promises';
import type { ManualClock } from '../../../src/infra/manual-clock.ts';

/** Real time that a socket on this machine may take under load. */
const PATIENCE_MS = 8_000;

/**
 * Waits for what a real socket brings. With a clock, that goes on meanwhile, slowly enough for a network call to
 * be answered before its own time limit.
 */
export async function until(
  what: string,
  isSo: () => boolean,
  clock?: ManualClock,
  stepMs = 20,
): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (isSo()) return;
    await sleep(4);
    await clock?.advance(stepMs);
  }
  throw new Error(`it never came to this: ${what}`);
}

/** Lets real sockets settle, for what must not happen. */
export function aMoment(): Promise<void> {
  return sleep(40);
}
