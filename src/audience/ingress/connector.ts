import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../../infra/clock.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Contents } from './contents.ts';

/** Where a connector tells what it hears. */
export interface Feed {
  /** The platform's events come from now on. */
  live(): void;
  take(events: readonly Contents[]): void;
  /** Something came that could not be read; the connection goes on. */
  unreadable(count?: number): void;
}

/** A way to a platform to which Candor connects. */
export interface Connector {
  /**
   * One connection, from opening it to its end: the other side's, or the signal's.
   * @throws ConnectorFault where it could not be opened or broke; anything once the signal has aborted
   */
  listen(feed: Feed, signal: AbortSignal): Promise<void>;
}

/** What was pushed: a POST or, without headers of its own, one frame of a socket. */
export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A way by which a platform sends to Candor. */
export interface PushConnector {
  /** Proves its sender by a signature; where it does not, the audience token is asked for. */
  readonly isSigned: boolean;
  /** Web pages that may send from a browser. */
  readonly origins: readonly string[];
  receive(feed: Feed, delivery: Delivery): Answer;
}

export interface ConnectorParts {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Why a connection could not be opened or did not last. */
export class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault';
  readonly reason: Bilingual;
  /** A person has to do something; trying again soon does not help. */
  readonly isLasting: boolean;
  /** The least wait before the next attempt, ms. */
  readonly retryAfterMs: number;

  constructor(
    reason: Bilingual,
    options: { isLasting?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(reason.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.reason = reason;
    this.isLasting = options.isLasting ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}
