import type { Clock } from '../../../infra/clock.ts';
import type { TwitchSource } from '../../../model/audience-source.ts';
import { ConnectorFault } from '../connector.ts';
import { holdSocket } from '../socket-session.ts';
import { type IrcLine, readLine } from './irc.ts';

/** Twitch lets guests read under this name and any number. */
const GUEST = 'justinfan';

/** One connection to a channel's chat. */
export async function hearChannel(
  { url, channel, user, accessToken }: TwitchSource,
  around: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly guest: number;
    readonly onJoined: () => void;
    readonly onLine: (line: IrcLine) => void;
    readonly onBroken: () => void;
  },
): Promise<void> {
  await holdSocket(url, {
    clock: around.clock,
    signal: around.signal,
    onOpen: (socket) => {
      socket.send('CAP REQ :twitch.tv/tags twitch.tv/commands');
      if (accessToken !== undefined) socket.send(`PASS oauth:${accessToken.replace(/^oauth:/, '')}`);
      socket.send(`NICK ${user?.toLowerCase() ?? `${GUEST}${around.guest}`}`);
      socket.send(`JOIN #${channel.toLowerCase()}`);
    },
    onMessage: (data, _isBinary, socket) => {
      for (const text of data.toString('utf8').split('\r\n')) {
        if (text === '') continue;
        const line = readLine(text);
        if (line === undefined) around.onBroken();
        else if (line.command === 'PING') socket.send(`PONG :${line.params[0] ?? ''}`);
        else if (line.command === '366') around.onJoined();
        else if (line.command === 'NOTICE') requireWelcome(line);
        // Twitch is about to restart the server: it asks for a new connection.
        else if (line.command === 'RECONNECT') socket.close();
        else around.onLine(line);
      }
    },
  });
}

/** Most notices tell of slow mode and the like; some say that there is nothing to hear. */
function requireWelcome({ tags, params }: IrcLine): void {
  const words = params[1] ?? '';
  if (/authentication failed|improperly formatted auth|invalid nick/i.test(words)) {
    throw new ConnectorFault(
      { zh: 'Twitch 不认这个令牌', en: 'Twitch does not accept the token.' },
      { isLasting: true },
    );
  }
  if (/^msg_(banned|channel_suspended|room_not_found)$/.test(tags.get('msg-id') ?? '')) {
    throw new ConnectorFault(
      { zh: 'Twitch 上没有这个频道，或不让进', en: 'The channel is not there, or does not let us in.' },
      { isLasting: true },
    );
  }
}
