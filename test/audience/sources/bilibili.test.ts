import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { describeConnectorContract } from '../../contracts/connector.contract.ts';
import { aBilibili, packed, packet } from './a-bilibili-server.ts';
import { aSource, bytesOf } from './a-source.ts';

const danmaku = (fields: Readonly<Record<string, unknown>>) =>
  packet(
    5,
    bytesOf(JSON.stringify({ cmd: 'LIVE_OPEN_PLATFORM_DM', data: { uid: 0, room_id: 7, ...fields } })),
  );

describeConnectorContract('bilibili', async () => {
  const server = await aBilibili();
  return {
    config: server.config,
    say: ({ id, user, name, text, at }) =>
      server.send(
        packed.brotli(
          danmaku({ msg_id: id, open_id: user, uname: name, msg: text, timestamp: Math.floor(at / 1000) }),
        ),
      ),
    babble: () => server.send(packet(5, '{"cmd":')),
    drop: server.drop,
    connections: server.connections,
    close: server.close,
  };
});

async function aLiveRoom() {
  const server = await aBilibili();
  const source = aSource(server.config);
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

const texts = (heard: readonly { text: string }[]) => heard.map(({ text }) => text);

describe('a session of open-live', () => {
  test('is started with the identity code, kept alive and ended, every call signed', async () => {
    await using room = await aLiveRoom();
    const { server, source } = room;
    await source.clock.advance(20_000);
    await source.until(() => server.calls.length === 2);
    await source.sources.close();
    await source.until(() => server.calls.length === 3);
    expect(server.calls).toEqual([
      { path: '/v2/app/start', signed: true, body: { code: 'code-of-the-streamer', app_id: 1234 } },
      { path: '/v2/app/heartbeat', signed: true, body: { game_id: 'game-1' } },
      { path: '/v2/app/end', signed: true, body: { game_id: 'game-1', app_id: 1234 } },
    ]);
  });

  test('has a socket that beats at once and every 30 s', async () => {
    await using room = await aLiveRoom();
    await room.source.until(() => room.server.beats.length === 1);
    await room.source.clock.advance(30_000);
    await room.source.until(() => room.server.beats.length === 2);
  });

  test('is started anew when the platform ends it, and when it no longer knows it', async () => {
    await using room = await aLiveRoom();
    const { server, source } = room;
    server.send(
      packet(5, JSON.stringify({ cmd: 'LIVE_OPEN_PLATFORM_INTERACTION_END', data: { game_id: 'game-1' } })),
    );
    await source.until(() => server.game() === 'game-2' && source.health.state === 'live', 20);
    server.misdeeds.beatsWith = { code: 7003, message: '心跳过期' };
    await source.clock.advance(20_000);
    const lost = await source.until(() => source.states.find(({ reason }) => reason?.en.includes('7003')));
    expect(lost.state).toBe('waiting');
    delete server.misdeeds.beatsWith;
    await source.until(() => server.game() === 'game-3' && source.health.state === 'live', 20);
  });

  test.each([
    ['a wrong signature', { code: 4002, message: '签名异常' }, 'failed'],
    ['a wrong identity code', { code: 7007, message: '身份码错误' }, 'failed'],
    ['a session that still runs', { code: 7002, message: '房间重复游戏' }, 'waiting'],
    ['a fault of its own', { code: 5000, message: '服务异常' }, 'waiting'],
  ])("that is refused for %s says so in the platform's own words", async (_why, startsWith, state) => {
    const server = await aBilibili();
    server.misdeeds.startsWith = startsWith;
    {
      await using source = aSource(server.config);
      await source.until(() => source.health.state === state);
      expect(source.health.reason?.zh).toContain(startsWith.message);
      expect(server.connections()).toBe(0);
    }
    await server.close();
  });

  test('whose socket is refused, or never answers, is ended and tried again', async () => {
    const server = await aBilibili();
    server.misdeeds.letsInWith = { code: -101 };
    {
      await using source = aSource(server.config);
      await source.until(() => source.health.reason?.en.includes('-101'));
      await source.until(() => server.calls.some(({ path }) => path === '/v2/app/end'));
      server.misdeeds.letsInWith = 'silence';
      await source.until(() => server.game() === 'game-2' && server.connections() === 1, 20);
      await source.clock.advance(10_000);
      await source.until(() => source.states.some(({ reason }) => reason?.en.includes('within 10 s')));
    }
    await server.close();
  });
});

describe('frames', () => {
  test('of every version are read: plain, several in one, zlib, brotli, packed in packed', async () => {
    await using room = await aLiveRoom();
    const { server, source } = room;
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      danmaku({ msg_id: id, open_id: 'u', msg: id }),
    );
    server.send(Buffer.concat([a, packet(3, Buffer.from([0, 0, 1, 0])), b] as Buffer[]));
    server.send(packed.zlib(c as Buffer));
    server.send(packed.brotli(packed.zlib(d as Buffer), e as Buffer));
    await source.until(() => source.heard.length === 5);
    expect(texts(source.heard)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(source.health.unreadable).toBe(0);
  });

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['cut in half', (whole) => Buffer.concat([whole, whole.subarray(0, whole.length - 5)])],
    ['cut in the header', (whole) => Buffer.concat([whole, whole.subarray(0, 9)])],
    ['whose length is nonsense', (whole) => Buffer.concat([whole, Buffer.alloc(16, 0xff)])],
    ['whose length is zero', (whole) => Buffer.concat([whole, Buffer.alloc(40)])],
    ['that say zlib and are brotli', (whole) => Buffer.concat([whole, relabelled(packed.brotli(whole), 2)])],
    ['that say brotli and are zlib', (whole) => Buffer.concat([whole, relabelled(packed.zlib(whole), 3)])],
    [
      'whose packing is cut short',
      (whole) => Buffer.concat([whole, packet(5, deflateSync(whole).subarray(0, 20), 2)]),
    ],
    [
      'that unpack to 64 MB',
      (whole) => Buffer.concat([whole, packet(5, deflateSync(Buffer.alloc(64 << 20)), 2)]),
    ],
    ['packed three deep', (whole) => Buffer.concat([whole, packed.zlib(packed.zlib(packed.zlib(whole)))])],
  ])('%s are counted, and the whole packets in them and after them are heard', async (_how, spoil) => {
    await using room = await aLiveRoom();
    const { server, source } = room;
    server.send(spoil(danmaku({ msg_id: '1', open_id: 'u', msg: '前' })));
    server.send(danmaku({ msg_id: '2', open_id: 'u', msg: '后' }));
    await source.until(() => source.heard.length === 2);
    expect(texts(source.heard)).toEqual(['前', '后']);
    expect(source.health).toMatchObject({ unreadable: 1, state: 'live' });
  });

  test('carry gifts, guards, likes, super chats and entries', async () => {
    await using room = await aLiveRoom();
    const { server, source } = room;
    const send = (kind: string, data: object) =>
      server.send(packet(5, JSON.stringify({ cmd: `LIVE_OPEN_PLATFORM_${kind}`, data })));
    const viewer = { open_id: 'u1', uname: '小雨', room_id: 7 };
    send('SEND_GIFT', { ...viewer, msg_id: '1', gift_name: '小心心', gift_num: 5 });
    send('GUARD', { msg_id: '2', user_info: { open_id: 'u2', uname: '老王' }, guard_level: 3, guard_num: 1 });
    send('LIKE', { ...viewer, msg_id: '3', like_count: 12, like_text: '点赞了' });
    send('SUPER_CHAT', { ...viewer, msg_id: '4', message: '有几种颜色？', rmb: 30 });
    send('LIVE_ROOM_ENTER', { ...viewer, msg_id: '5' });
    send('SUPER_CHAT_DEL', { room_id: 7, message_ids: [1] });
    await source.until(() => source.heard.length === 5);
    expect(source.heard).toMatchObject([
      { type: 'gift', text: '小心心×5', user: 'u1', item: '小心心', count: 5, room: '7' },
      { type: 'gift', text: '舰长×1', user: 'u2', name: '老王' },
      { type: 'like', count: 12 },
      { type: 'comment', text: '有几种颜色？' },
      { type: 'enter' },
    ]);
  });
});

function relabelled(frame: Buffer, version: number): Buffer {
  frame.writeUInt16BE(version, 6);
  return frame;
}
