import type { WebsocketSource } from '../../../model/audience-source.ts';
import type { Connector, ConnectorParts } from '../connector.ts';
import { readMessage } from '../field-map/field-map.ts';
import { hearRelay } from './connection.ts';

/** Any relay that serves JSON by WebSocket. */
export function openWebsocket(source: WebsocketSource, { clock }: ConnectorParts): Connector {
  return {
    listen: (feed, signal) =>
      hearRelay(source, {
        clock,
        signal,
        onOpen: () => feed.live(),
        onText: (text) => {
          const { events, unreadable } = readMessage(text, source.fields);
          if (unreadable > 0) feed.unreadable(unreadable);
          feed.take(events);
        },
      }),
  };
}
