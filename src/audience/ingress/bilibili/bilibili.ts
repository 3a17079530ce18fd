import type { Clock } from '../../../infra/clock.ts';
import type { BilibiliSource } from '../../../model/audience-source.ts';
import type { Connector, ConnectorParts, Feed } from '../connector.ts';
import { sessionOf } from './answers.ts';
import { call, hearSession } from './connection.ts';
import { bilibiliEvent, isSessionEnd } from './events.ts';

/** The documentation asks for one every 20 s; after about a minute without, the session ends, ms. */
const SESSION_BEAT_MS = 20_000;

/** Bilibili's open-live platform: a session that is started, kept alive and ended, and a socket in it. */
export function openBilibili(source: BilibiliSource, { clock }: ConnectorParts): Connector {
  let opened = 0;
  return {
    async listen(feed, signal) {
      const { authCode: code, appId: app_id } = source;
      const session = sessionOf(await call('/v2/app/start', { code, app_id }, source, { clock, signal }));
      const { game, authBody, links } = session;
      // The next of the servers each time: one of them may be the one that is down.
      const link = links[opened++ % links.length] as string;
      const over = new AbortController();
      const within = AbortSignal.any([signal, over.signal]);
      const beats = keepSession(source, game, { clock, signal: within });
      try {
        await Promise.race([
          hearSession(link, authBody, {
            clock,
            signal: within,
            onLive: () => feed.live(),
            onMessage: (message) => {
              if (isSessionEnd(message, game)) over.abort(new Error('the platform ended the session'));
              else take(feed, message);
            },
            onBroken: (count) => feed.unreadable(count),
          }),
          beats,
        ]);
      } finally {
        over.abort(new Error('the session is over'));
        await beats.catch(() => {});
        await end(source, game, clock);
      }
    },
  };
}

function take(feed: Feed, message: unknown): void {
  const event = bilibiliEvent(message);
  if (event !== undefined) feed.take([event]);
}

/**
 * Beats until the signal.
 * @throws ConnectorFault where the platform no longer knows the session
 */
async function keepSession(
  source: BilibiliSource,
  game_id: string,
  around: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const { clock, signal } = around;
  try {
    for (;;) {
      await clock.sleep(SESSION_BEAT_MS, signal);
      await call('/v2/app/heartbeat', { game_id }, source, around);
    }
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}

/** So that the next session need not wait for this one to expire; nothing hangs on it. */
async function end(source: BilibiliSource, game_id: string, clock: Clock): Promise<void> {
  const signal = AbortSignal.timeout(END_MS);
  await call('/v2/app/end', { game_id, app_id: source.appId }, source, { clock, signal }).catch(() => {});
}

/** A room that closes waits for it, on the machine's clock since a virtual one may stand still by then, ms. */
const END_MS = 2_000;
