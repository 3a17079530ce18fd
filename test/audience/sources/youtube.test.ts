import { describe, expect, test } from 'vitest';
import { describeConnectorContract } from '../../contracts/connector.contract.ts';
import { aSource, bytesOf } from './a-source.ts';
import { aYoutube, googleError } from './a-youtube-server.ts';

const message = (id: string, text: string, at: number, change: object = {}) =>
  JSON.stringify({
    id,
    snippet: {
      type: 'textMessageEvent',
      liveChatId: 'chat-1',
      publishedAt: new Date(at).toISOString(),
      textMessageDetails: { messageText: text },
      ...change,
    },
    authorDetails: { channelId: 'u1', displayName: '小雨' },
  });

describeConnectorContract('youtube', async () => {
  const server = await aYoutube();
  return {
    config: server.config,
    tickMs: 20,
    say: ({ id, text, at }) => {
      server.messages.push(bytesOf(message(id, text, at)));
    },
    babble: () => {
      server.state.raw = Buffer.from('{"items":[{"id":"x","snippet":');
    },
    drop: () => {
      server.state.hangsUp = true;
    },
    connections: server.open,
    close: server.close,
  };
});

async function aBroadcast(change: object = {}) {
  const server = await aYoutube();
  const source = aSource({ ...server.config, ...change });
  return {
    server,
    source,
    [Symbol.asyncDispose]: async () => {
      await source.sources.close();
      await server.close();
    },
  };
}

describe('the chat of a broadcast', () => {
  test('is found by its video, asked page by page as often as it wishes, the key in a header only', async () => {
    await using broadcast = await aBroadcast();
    const { server, source } = broadcast;
    await source.until(() => source.health.state === 'live');
    await source.clock.advance(1_900);
    expect(server.asked).toHaveLength(2);
    server.messages.push(message('1', '多少钱', source.clock.now()));
    await source.clock.advance(100);
    await source.until(() => source.heard.length === 1);
    await source.clock.advance(2_000);
    await source.until(() => server.asked.length === 4);
    expect(
      server.asked.map(({ path, query }) => [path, query.id ?? query.liveChatId, query.pageToken]),
    ).toEqual([
      ['/youtube/v3/videos', 'video-1', undefined],
      ['/youtube/v3/liveChat/messages', 'chat-1', undefined],
      ['/youtube/v3/liveChat/messages', 'chat-1', '0'],
      ['/youtube/v3/liveChat/messages', 'chat-1', '1'],
    ]);
    expect(server.asked.every(({ key, query }) => key === 'AIza-secret' && query.key === undefined)).toBe(
      true,
    );
    expect(source.heard).toHaveLength(1);
  });

  test('is asked with an OAuth token where there is one', async () => {
    await using broadcast = await aBroadcast({ apiKey: undefined, accessToken: 'ya29.x' });
    const { server, source } = broadcast;
    await source.until(() => source.health.state === 'live');
    expect(server.asked[0]).toMatchObject({ authorization: 'Bearer ya29.x', key: undefined });
  });

  test('has a past, of which only the last half minute is heard', async () => {
    const server = await aYoutube();
    const source = aSource(server.config);
    const now = source.clock.now();
    server.messages.push(message('1', '一小时前', now - 3_600_000), message('2', '刚才', now - 10_000));
    await source.until(() => source.heard.length === 1);
    expect(source.heard[0]?.text).toBe('刚才');
    await source.sources.close();
    await server.close();
  });

  test('goes on where it stopped after a fault, and nothing is lost or repeated', async () => {
    await using broadcast = await aBroadcast();
    const { server, source } = broadcast;
    await source.until(() => source.health.state === 'live');
    server.messages.push(message('1', '一', source.clock.now()));
    await source.until(() => source.heard.length === 1, 20);
    server.state.error = { status: 500, body: 'not JSON' };
    await source.until(() => source.health.state === 'waiting', 20);
    server.messages.push(message('2', '二', source.clock.now()));
    delete server.state.error;
    await source.until(() => source.heard.length === 2, 20);
    expect(source.health).toMatchObject({ received: 2, duplicates: 0 });
  });

  test.each([
    ['a used-up quota', googleError(403, 'quotaExceeded'), 'failed', 15 * 60_000, /quota/],
    ['too many questions', googleError(403, 'rateLimitExceeded'), 'waiting', 30_000, /less often/],
    ['a wrong key', googleError(400, 'keyInvalid'), 'failed', 5 * 60_000, /HTTP 400 keyInvalid/],
    ['a chat that is over', googleError(403, 'liveChatEnded'), 'failed', 5 * 60_000, /over/],
    [
      'a chat that is switched off',
      googleError(403, 'liveChatDisabled'),
      'failed',
      5 * 60_000,
      /switched off/,
    ],
  ])(
    'is left alone for a while at %s, without a word of the key',
    async (_why, error, state, waitMs, says) => {
      await using broadcast = await aBroadcast();
      const { server, source } = broadcast;
      await source.until(() => source.health.state === 'live');
      server.state.error = error;
      await source.until(() => source.health.state === state, 20);
      expect(source.health.reason?.en).toMatch(says);
      expect(JSON.stringify(source.states)).not.toContain('AIza');
      const asked = server.asked.length;
      await source.clock.advance(waitMs - 1_000);
      expect(server.asked).toHaveLength(asked);
      delete server.state.error;
      await source.clock.advance(1_000);
      await source.until(() => source.health.state === 'live');
    },
  );

  test('is asked no more once it is closed', async () => {
    await using broadcast = await aBroadcast();
    const { server, source } = broadcast;
    await source.until(() => source.health.state === 'live');
    await source.sources.close();
    const asked = server.asked.length;
    await source.clock.advance(10 * 60_000);
    expect(server.asked).toHaveLength(asked);
  });

  test('that ends says so', async () => {
    await using broadcast = await aBroadcast();
    const { server, source } = broadcast;
    await source.until(() => source.health.state === 'live');
    server.state.page = { offlineAt: '2026-11-24T21:00:00Z', pollingIntervalMillis: 2_000 };
    await source.until(() => source.health.state === 'failed', 20);
    expect(source.health.reason?.zh).toBe('这场直播已经结束');
  });

  test('has super chats, gifts and new members among its messages', async () => {
    await using broadcast = await aBroadcast();
    const { server, source } = broadcast;
    const now = source.clock.now();
    const of = (id: string, type: string, details: object) => message(id, '', now, { type, ...details });
    server.messages.push(
      of('1', 'superChatEvent', {
        superChatDetails: { userComment: '有几种颜色？', amountDisplayString: '$5' },
      }),
      of('2', 'superChatEvent', { superChatDetails: { amountDisplayString: '$2' } }),
      of('3', 'membershipGiftingEvent', { membershipGiftingDetails: { giftMembershipsCount: 5 } }),
      of('4', 'newSponsorEvent', {}),
      of('5', 'messageDeletedEvent', {}),
    );
    await source.until(() => source.heard.length === 4, 20);
    expect(source.heard).toMatchObject([
      { type: 'comment', text: '有几种颜色？' },
      { type: 'gift', item: 'Super Chat $2' },
      { type: 'gift', item: 'membership', count: 5 },
      { type: 'follow' },
    ]);
  });
});
