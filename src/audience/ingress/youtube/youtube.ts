import type { YoutubeSource } from '../../../model/audience-source.ts';
import type { Connector, ConnectorParts } from '../connector.ts';
import { findChat, readChat } from './connection.ts';
import { CHAT_OVER } from './faults.ts';

/** What the API asks for beyond is not believed: a viewer would have left, ms. */
const LONGEST_WAIT_MS = 60_000;
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
          const askedMs = Math.min(LONGEST_WAIT_MS, page.waitMs ?? 0);
          await clock.sleep(Math.max(source.everySeconds * 1000, askedMs), signal);
        }
      } catch (fault) {
        if (!signal.aborted) throw fault;
      }
    },
  };
}
