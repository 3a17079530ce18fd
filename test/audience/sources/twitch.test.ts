import { describe, expect, test } from 'vitest';
import { readLine } from '../../../src/audience/ingress/twitch/irc.ts';
import { describeConnectorContract } from '../../contracts/connector.contract.ts';
import { aRelay } from './a-relay-server.ts';
import { aSource, bytesOf } from './a-source.ts';

/** Twitch's chat server on this machine: it welcomes, and lets into channels. */
async function aTwitch(onMessage?: (text: string, answer: (line: string) => void) => void) {
  const relay = await aRelay((text, socket) => {
    const answer = (line: string) => socket.send(`${line}\r\n`);
    if (onMessage !== undefined) return onMessage(text, answer);
    if (text.startsWith('CAP REQ')) answer(':tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands');
    if (text.startsWith('NICK ')) answer(`:tmi.twitch.tv 001 ${text.slice(5)} :Welcome, GLHF!`);
    if (text.startsWith('JOIN ')) {
      const channel = text.slice(5);
      socket.send(
        `:g!g@g.tmi.twitch.tv JOIN ${channel}\r\n:g.tmi.twitch.tv 353 g = ${channel} :g\r\n:g.tmi.twitch.tv 366 g ${channel} :End of /NAMES list\r\n`,
      );
    }
  });
  return { ...relay, config: { kind: 'twitch', id: 'tw', channel: 'ShopLive', url: relay.url } as const };
}

describeConnectorContract('twitch', async () => {
  const server = await aTwitch();
  return {
    config: server.config,
    say: ({ id, user, name, text, at }) =>
      server.send(
        bytesOf(
          `@display-name=${name};id=${id};tmi-sent-ts=${at};user-id=${user} :x!x@x.tmi.twitch.tv PRIVMSG #shoplive :${text}\r\n`,
        ),
      ),
    babble: () => server.send('\u0002 half a li\r\n'),
    drop: server.drop,
    connections: server.connections,
    close: server.close,
  };
});

async function aChannel(change: object = {}) {
  const server = await aTwitch();
  const source = aSource({ ...server.config, ...change });
  await source.until(() => source.health.state === 'live');
  return {
    server,
    source,
    [Symbol.asyncDispose]: async () => {
      await source.sources.close();
      await server.close();
    },
  };
}

describe('a channel', () => {
  test('is read as a guest, with tags', async () => {
    await using channel = await aChannel();
    expect(channel.server.received).toEqual([
      'CAP REQ :twitch.tv/tags twitch.tv/commands',
      expect.stringMatching(/^NICK justinfan\d{5}$/),
      'JOIN #shoplive',
    ]);
  });

  test('is read under a name of ones own where there is a token', async () => {
    await using channel = await aChannel({ user: 'ShopBot', accessToken: 'oauth:abc' });
    expect(channel.server.received.slice(1, 3)).toEqual(['PASS oauth:abc', 'NICK shopbot']);
  });

  test('answers the server when it asks whether anybody is there', async () => {
    await using channel = await aChannel();
    channel.server.send('PING :tmi.twitch.tv\r\n');
    await channel.source.until(() => channel.server.received.includes('PONG :tmi.twitch.tv'));
  });

  test('is joined again when the server asks to reconnect', async () => {
    await using channel = await aChannel();
    channel.server.send(':tmi.twitch.tv RECONNECT\r\n');
    await channel.source.until(() => channel.source.health.reconnects === 1, 20);
    await channel.source.until(() => channel.source.health.state === 'live', 20);
  });

  test('has several lines in a frame, actions, bits, subscriptions, and much that is no event', async () => {
    await using channel = await aChannel();
    const { server, source } = channel;
    const from = ':u!u@u.tmi.twitch.tv PRIVMSG #shoplive :';
    server.send(
      [
        `@id=1;user-id=7;display-name=U ${from}\u0001ACTION 挥手\u0001`,
        `@id=2;user-id=7;bits=100 ${from}Cheer100`,
        '@id=3;user-id=8;login=w;msg-id=resub :tmi.twitch.tv USERNOTICE #shoplive :又来了',
        '@id=4;user-id=8;login=w;msg-id=submysterygift;msg-param-mass-gift-count=5 :tmi.twitch.tv USERNOTICE #shoplive',
        '@msg-id=slow_on :tmi.twitch.tv NOTICE #shoplive :This room is now in slow mode.',
        ':tmi.twitch.tv CLEARCHAT #shoplive :somebody',
        '',
      ].join('\r\n'),
    );
    await source.until(() => source.heard.length === 4);
    expect(source.heard).toMatchObject([
      { type: 'comment', text: '挥手', user: '7', name: 'U', room: 'shoplive' },
      { type: 'gift', item: 'Bits', count: 100 },
      { type: 'follow', text: '又来了' },
      { type: 'gift', item: 'sub', count: 5 },
    ]);
    expect(source.health.unreadable).toBe(0);
  });

  test.each([
    ['a wrong token', ':tmi.twitch.tv NOTICE * :Login authentication failed'],
    ['a channel that is closed', '@msg-id=msg_channel_suspended :tmi.twitch.tv NOTICE #shoplive :Suspended.'],
  ])('needs a person at %s', async (_why, notice) => {
    const server = await aTwitch((text, answer) => text.startsWith('JOIN') && answer(notice));
    {
      await using source = aSource(server.config);
      await source.until(() => source.health.state === 'failed');
    }
    await server.close();
  });
});

describe('a line of IRC', () => {
  test('is taken apart, escaped tags and colons within words too', () => {
    const line = readLine('@a=x\\sy\\:z\\\\;b=;c :n!u@h PRIVMSG #room :see: this :one');
    expect([...(line?.tags ?? [])]).toEqual([
      ['a', 'x y;z\\'],
      ['b', ''],
      ['c', ''],
    ]);
    expect(line).toMatchObject({ nick: 'n', command: 'PRIVMSG', params: ['#room', 'see: this :one'] });
  });

  test.each(['', ' ', '@tags-only', ':prefix only', 'lower case', '@'])('is none: "%s"', (text) => {
    expect(readLine(text)).toBeUndefined();
  });
});
