import type { Clock } from '../../infra/clock.ts';

/** Waits between attempts, ms: soon after a hiccup, then seldom enough to be no burden to who restarts it. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000] as const;
/** Where only a person can mend it (a wrong password), it is asked again this often, ms. */
const FAILED_WAIT_MS = 30_000;

/** What the other side refuses for good: only a person can mend it. */
export class RefusedForGood extends Error {
  override readonly name = 'RefusedForGood';
}

export interface Kept {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly signal: AbortSignal;
  /** One connection's whole life: calls `up` when it may be used, ends or throws when it is over. */
  readonly session: (signal: AbortSignal, up: () => void) => Promise<void>;
  readonly onLost: (why: string, isForGood: boolean) => void;
}

/** Keeps a connection alive until the signal aborts, with a longer wait after every attempt that fails. */
export async function keepTrying({ clock, signal, session, onLost }: Kept): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    let isForGood = false;
    let why = 'the other side ended the connection';
    try {
      await session(signal, () => {
        failures = 0;
      });
    } catch (fault) {
      isForGood = fault instanceof RefusedForGood;
      why = reasonOf(fault);
    }
    if (signal.aborted) return;
    onLost(why, isForGood);
    const wait = isForGood ? FAILED_WAIT_MS : (WAITS_MS[failures] ?? WAITS_MS.at(-1) ?? 0);
    failures += 1;
    await clock.sleep(wait, signal).catch(() => undefined);
  }
}

/** The innermost words: `fetch failed` says nothing, its cause does. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault instanceof AggregateError && fault.errors.length > 0) return reasonOf(fault.errors[0]);
  return fault.cause instanceof Error ? reasonOf(fault.cause) : fault.message || fault.name;
}
