import type { YoutubeSource } from '../../../model/audience-source.ts';
import type { Connector, ConnectorParts } from '../connector.ts';
import { findChat, readChat } from './connection.ts';
import { CHAT_OVER } from './faults.ts';

/** The API usually asks for 2 to 10 s; what it forgets or overdoes is set right, ms. */
const WAIT_MS = { usual: 5_000, least: 1_000, most: 60_000 } as const;
/** The first page holds the chat's past: only what is as new as this still waits for an answer, ms. */
const FRESH_MS = 30_000;

/** A YouTube broadcast's chat, page by page. Where it stopped it goes on, so that nothing is lost in between. */
export function openYoutube(source: YoutubeSource, { clock }: ConnectorParts): Connector {
  let chat: string | undefined;
  let next: string | undefined;
  return {
    async listen(feed, signal) {
      try {
        chat ??= await findChat(source, { clock, signal });
        for (;;) {
          const page = await readChat(source, chat, next, { clock, signal });
          feed.live();
          if (page.isUnreadable) feed.unreadable();
          const isPast = next === undefined;
          const since = clock.now() - FRESH_MS;
          feed.take(isPast ? page.events.filter(({ at }) => Date.parse(String(at)) >= since) : page.events);
          next = page.nextPage ?? next;
          if (page.isOver) {
            // Another broadcast of the same video id has another chat.
            chat = undefined;
            next = undefined;
            throw CHAT_OVER;
          }
          const { usual, least, most } = WAIT_MS;
          await clock.sleep(Math.min(most, Math.max(least, page.waitMs ?? usual)), signal);
        }
      } catch (fault) {
        if (!signal.aborted) throw fault;
      }
    },
  };
}
