import type { z } from 'zod';
import { type AudienceSources, openSources, type PushDoor } from '../../../src/audience/sources.ts';
import { openLog } from '../../../src/infra/log.ts';
import { ManualClock } from '../../../src/infra/manual-clock.ts';
import type { Comment } from '../../../src/model/audience.ts';
import { audienceSourceSchema, type SourceHealth } from '../../../src/model/audience-source.ts';

/** Loopback answers within milliseconds; a test that waits longer than this has failed, ms. */
const PATIENCE_MS = 8_000;

export interface ASource extends AsyncDisposable {
  readonly clock: ManualClock;
  readonly heard: Comment[];
  /** Every state that the source told of, with why. */
  readonly states: SourceHealth[];
  readonly sources: AudienceSources;
  readonly health: SourceHealth;
  readonly push: PushDoor;
  /** Real messages travel, and `tickMs` of virtual time a turn pass, until `value` gives something. */
  until<T>(value: () => T | undefined | false, tickMs?: number): Promise<T>;
}

/** One real source on the virtual clock, as a room would have it. */
export function aSource(
  config: z.input<typeof audienceSourceSchema>,
  change: { readonly onComment?: (comment: Comment) => void; readonly clock?: ManualClock } = {},
): ASource {
  const clock = change.clock ?? new ManualClock();
  const heard: Comment[] = [];
  const states: SourceHealth[] = [];
  const source = audienceSourceSchema.parse(config);
  const sources = openSources({
    sources: [source],
    clock,
    log: openLog('silent'),
    random: () => 0.5,
    onComment: change.onComment ?? ((comment) => heard.push(comment)),
    onState: (health) => states.push(health),
  });
  sources.open();
  return {
    clock,
    heard,
    states,
    sources,
    get health() {
      return sources.health()[0] as SourceHealth;
    },
    get push() {
      return sources.push(source.id) as PushDoor;
    },
    until: (value, tickMs = 0) => until(value, () => clock.advance(tickMs)),
    [Symbol.asyncDispose]: () => sources.close(),
  };
}

/** Waits for something that real sockets bring. */
export async function until<T>(
  value: () => T | undefined | false,
  meanwhile: () => Promise<void> = async () => {},
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = value();
    if (now !== undefined && now !== false) return now;
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for: ${value}`);
    await meanwhile();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** What stands for a byte that is no UTF-8, in a text that will be one. */
export const BROKEN = '\uE000';

/** A text's bytes, with 0xFF where `BROKEN` stands. */
export function bytesOf(text: string): Buffer {
  return Buffer.concat(
    text
      .split(BROKEN)
      .flatMap((part, index) => [...(index === 0 ? [] : [Buffer.from([0xff])]), Buffer.from(part)]),
  );
}
