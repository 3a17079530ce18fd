import type { TwitchSource } from '../../../model/audience-source.ts';
import type { Connector, ConnectorParts } from '../connector.ts';
import { hearChannel } from './connection.ts';
import { twitchEvent } from './events.ts';

/** A Twitch channel's chat, read only. */
export function openTwitch(source: TwitchSource, { clock, random }: ConnectorParts): Connector {
  return {
    listen: (feed, signal) =>
      hearChannel(source, {
        clock,
        signal,
        guest: 10_000 + Math.floor(random() * 80_000),
        onJoined: () => feed.live(),
        onLine: (line) => {
          const event = twitchEvent(line);
          if (event !== undefined) feed.take([event]);
        },
        onBroken: () => feed.unreadable(),
      }),
  };
}
