import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { Comment } from '../model/audience.ts';
import type { AudienceSource, SourceHealth } from '../model/audience-source.ts';
import type { Answer, Delivery } from './ingress/connector.ts';
import { openSource } from './ingress/open-source.ts';
import { Source } from './ingress/source.ts';

export type { Delivery };

export interface SourcesOptions {
  readonly sources: readonly AudienceSource[];
  readonly clock: Clock;
  readonly log: Log;
  readonly onComment: (comment: Comment) => void;
  /** A source is heard, or no longer. */
  readonly onState: (health: SourceHealth) => void;
  /** From 0 to 1: spreads the reconnects of many rooms. */
  readonly random?: () => number;
}

/** The way in of a source that sends to us. */
export interface PushDoor {
  readonly isSigned: boolean;
  readonly origins: readonly string[];
  receive(delivery: Delivery): Answer;
}

/** All from which one room hears its audience. No fault of one of them reaches the room or another. */
export interface AudienceSources {
  /** Connects, and keeps connected until `close`. */
  open(): void;
  close(): Promise<void>;
  health(): readonly SourceHealth[];
  /** The way in of a source by its id; nothing where there is none, or none that is pushed. */
  push(id: string): PushDoor | undefined;
}

/** The sources of a room as it is configured; nothing is connected before `open`. */
export function openSources(options: SourcesOptions): AudienceSources {
  const { clock, random = Math.random } = options;
  const sources = new Map(
    options.sources.map((config) => [
      config.id,
      new Source(config, openSource(config, { clock, random }), { ...options, random }),
    ]),
  );
  return {
    open: () => {
      for (const source of sources.values()) source.open();
    },
    close: async () => {
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
    health: () => [...sources.values()].map((source) => source.health),
    push: (id) => sources.get(id)?.push,
  };
}
