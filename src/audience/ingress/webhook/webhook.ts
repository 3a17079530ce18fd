import type { WebhookSource } from '../../../model/audience-source.ts';
import type { ConnectorParts, PushConnector } from '../connector.ts';
import { readMessage } from '../field-map/field-map.ts';
import { WebhookDoor } from './connection.ts';

/** Any relay that sends JSON to Candor. */
export function openWebhook(source: WebhookSource, { clock }: ConnectorParts): PushConnector {
  const door = new WebhookDoor(source.secret, clock);
  return {
    isSigned: source.secret !== undefined,
    origins: source.origins ?? [],
    receive(feed, delivery) {
      const opened = door.open(delivery);
      if (!opened.ok) {
        feed.unreadable();
        return opened.answer;
      }
      const { events, unreadable } = readMessage(opened.text, source.fields);
      if (unreadable > 0) feed.unreadable(unreadable);
      if (events.length === 0 && unreadable > 0) {
        return {
          status: 400,
          body: { ok: false, message: { zh: '读不懂', en: 'Not JSON, or no event in it.' } },
        };
      }
      feed.live();
      feed.take(events);
      // AI-Vtuber's grabbers look for `code` 200 in the answer.
      return { status: 200, body: { ok: true, code: 200, message: 'ok', taken: events.length } };
    },
  };
}
