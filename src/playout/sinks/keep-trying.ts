import type { Clock } from '../../infra/clock.ts';

/** Waits between attempts, ms: soon after a hiccup, then seldom enough to be no burden to who restarts it. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 16_000] as const;
const LONGEST_MS = 30_000;
/** Where only a person can mend it (a wrong password), it is asked again this often, ms. */
const FAILED_WAIT_MS = 30_000;

/** What the other side refuses for good: only a person can mend it. */
export class RefusedForGood extends Error {
  override readonly name = 'RefusedForGood';
  readonly againMs: number;

  constructor(message: string, againMs = FAILED_WAIT_MS) {
    super(message);
    this.againMs = againMs;
  }
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
    let forGood: RefusedForGood | undefined;
    let why = 'the other side ended the connection';
    try {
      await session(signal, () => {
        failures = 0;
      });
    } catch (fault) {
      if (fault instanceof RefusedForGood) forGood = fault;
      why = reasonOf(fault);
    }
    if (signal.aborted) return;
    onLost(why, forGood !== undefined);
    const wait = forGood?.againMs ?? WAITS_MS[failures] ?? LONGEST_MS;
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
