import type { Clock } from '../../infra/clock.ts';
import type { SourceState } from '../../model/audience-source.ts';
import type { Bilingual } from '../../model/text.ts';
import { backoffMs } from './backoff.ts';
import { type Connector, ConnectorFault, type Feed } from './connector.ts';
import type { SourceIntake } from './source-intake.ts';

export interface SourceKeeperOptions {
  readonly connector: Connector;
  readonly intake: SourceIntake;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onState: (state: SourceState, reason: Bilingual | null) => void;
}

/** A connection that held so long was well; the next failure counts as the first, ms. */
const STEADY_MS = 10_000;
/** What needs a person is tried this often, in case he has done it, ms. */
const LASTING_MS = 5 * 60_000;

const ENDED: Bilingual = { zh: '对方断开了连接', en: 'The other side ended the connection.' };

/** Keeps one connector connected: opens it, and opens it again however it ended, until it is closed. */
export class SourceKeeper {
  readonly #options: SourceKeeperOptions;
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #reconnects = 0;

  constructor(options: SourceKeeperOptions) {
    this.#options = options;
  }

  get reconnects(): number {
    return this.#reconnects;
  }

  open(): void {
    this.#running ??= this.#keep(this.#closing.signal);
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('the source is closing'));
    await this.#running;
  }

  async #keep(signal: AbortSignal): Promise<void> {
    const { clock, random, onState } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      onState('connecting', null);
      const { fault, liveMs } = await this.#once(signal);
      if (signal.aborted) return;
      failures = liveMs >= STEADY_MS ? 1 : failures + 1;
      const waitMs = Math.max(
        fault.retryAfterMs,
        fault.isLasting ? LASTING_MS : 0,
        backoffMs(failures, random()),
      );
      onState(fault.isLasting ? 'failed' : 'waiting', fault.reason);
      // The only rejection is the signal's, which the loop asks about.
      await clock.sleep(waitMs, signal).catch(() => {});
      this.#reconnects += 1;
    }
  }

  /** One connection. Whatever a connector throws is why it ended; it never goes further. */
  async #once(signal: AbortSignal): Promise<{ fault: ConnectorFault; liveMs: number }> {
    const { connector, intake, clock, onState } = this.#options;
    let liveSince: number | undefined;
    const feed: Feed = {
      live: () => {
        if (signal.aborted || liveSince !== undefined) return;
        liveSince = clock.now();
        onState('live', null);
      },
      take: (events) => intake.take(events),
      unreadable: (count) => intake.unreadable(count),
    };
    let fault: ConnectorFault;
    try {
      await connector.listen(feed, signal);
      fault = new ConnectorFault(ENDED);
    } catch (thrown) {
      fault = thrown instanceof ConnectorFault ? thrown : unexpected(thrown);
    }
    return { fault, liveMs: liveSince === undefined ? 0 : clock.now() - liveSince };
  }
}

function unexpected(thrown: unknown): ConnectorFault {
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return new ConnectorFault(
    { zh: `连接出错：${what}`, en: `The connection failed: ${what}` },
    { cause: thrown },
  );
}
