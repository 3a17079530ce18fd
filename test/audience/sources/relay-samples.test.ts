import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AudienceSource, audienceSourceSchema } from '../../../src/model/audience-source.ts';
import { aRelay } from './a-relay-server.ts';
import { aSource } from './a-source.ts';

const FOLDER = join(import.meta.dirname, '../../../config/samples/relays');

function sample(name: string): AudienceSource {
  return audienceSourceSchema.parse(parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')));
}

const grab = (type: number, data: object) =>
  JSON.stringify({ Type: type, ProcessName: 'chrome', Data: JSON.stringify(data) });
const USER = { Id: 97831234567, SecUid: 'MS4wLjABAAAA', DisplayId: 'xy', Nickname: '小雨' };

/** Each relay's own JSON, as its source writes it (INTEROP.md §2.6), and what a room hears of it. */
const RELAYS: Readonly<
  Record<string, { readonly sends: readonly string[]; readonly heard: readonly object[] }>
> = {
  'douyin-barrage-grab': {
    sends: [
      // MsgId is a C# long: 19 digits, not in quotes.
      grab(1, { MsgId: 0, User: USER, Content: '多少钱', WebRoomId: 268 }).replace(
        '\\"MsgId\\":0',
        '\\"MsgId\\":7233000000000000001',
      ),
      grab(1, { MsgId: 0, User: USER, Content: '几升的', WebRoomId: 268 }).replace(
        '\\"MsgId\\":0',
        '\\"MsgId\\":7233000000000000002',
      ),
      grab(2, { MsgId: 3, User: USER, Count: 6, Total: 900, Content: '小雨 为主播点了6个赞' }),
      grab(3, { MsgId: 4, User: USER, CurrentCount: 88, Content: '小雨 来了' }),
      grab(4, { MsgId: 5, User: USER, Content: '小雨 关注了主播' }),
      grab(5, {
        MsgId: 6,
        User: USER,
        GiftName: '玫瑰',
        GiftCount: 3,
        RepeatCount: 9,
        Content: '小雨 送出 玫瑰',
      }),
      grab(6, { MsgId: 7, OnlineUserCount: 88, TotalUserCount: 900, Content: '当前直播间人数 88' }),
      grab(7, { MsgId: 8, User: USER, Type: 2, Level: 1 }),
      grab(8, { MsgId: 9, User: USER, ShareType: 1 }),
      grab(9, { Content: '已下播' }),
    ],
    heard: [
      {
        type: 'comment',
        id: '7233000000000000001',
        user: 'MS4wLjABAAAA',
        name: '小雨',
        text: '多少钱',
        room: '268',
      },
      { type: 'comment', id: '7233000000000000002', text: '几升的' },
      { type: 'like', count: 6 },
      { type: 'enter' },
      { type: 'follow' },
      { type: 'gift', text: '玫瑰×3', item: '玫瑰', count: 3 },
      { type: 'follow' },
      { type: 'share' },
    ],
  },
  dycast: {
    sends: [
      JSON.stringify({
        roomId: '72',
        uniqueId: 'x',
        avatar: '',
        cover: '',
        nickname: '主播',
        title: '夜场',
        status: 2,
      }),
      JSON.stringify([
        {
          id: '1',
          method: 'WebcastChatMessage',
          user: { id: 'MS4w', name: '小雨', gender: 2 },
          content: '多少钱',
        },
        {
          id: '2',
          method: 'WebcastGiftMessage',
          user: { id: 'MS4w', name: '小雨' },
          gift: { id: '9', name: '玫瑰', price: 1, count: '3', repeatEnd: 0 },
        },
        { id: '3', method: 'WebcastRoomStatsMessage', room: { audienceCount: 88 } },
      ]),
      JSON.stringify([
        {
          id: '4',
          method: 'WebcastLikeMessage',
          user: { id: 'MS4w', name: '小雨' },
          content: '为主播点赞了(6)',
          room: { likeCount: 900 },
        },
        {
          id: '5',
          method: 'WebcastMemberMessage',
          user: { id: 'MS4w', name: '小雨' },
          content: '进入直播间',
        },
        {
          id: '6',
          method: 'WebcastSocialMessage',
          user: { id: 'MS4w', name: '小雨' },
          content: '关注了主播',
        },
      ]),
    ],
    heard: [
      { type: 'comment', user: 'MS4w', name: '小雨', text: '多少钱', platform: 'douyin' },
      { type: 'gift', text: '玫瑰×3' },
      { type: 'like' },
      { type: 'enter' },
      { type: 'follow' },
    ],
  },
  wxlivespy: {
    sends: [
      JSON.stringify({
        host_info: { wechat_uin: '1', finder_username: 'v2_x' },
        live_info: { live_id: '205', online_count: 88, like_count: 900 },
        events: [
          {
            decoded_type: 'comment',
            msg_id: 'm1',
            msg_sub_type: 1,
            sec_openid: 'o1',
            nickname: '小雨',
            content: '多少钱',
            seq: 1,
          },
          {
            decoded_type: 'gift',
            msg_id: 'm2',
            sec_openid: 'o1',
            nickname: '小雨',
            content: '送出了爱心',
            sec_gift_id: 'f',
            gift_num: 2,
            seq: 2,
          },
          {
            decoded_type: 'levelup',
            msg_id: 'm3',
            sec_openid: 'o1',
            nickname: '小雨',
            from_level: 1,
            to_level: 2,
            seq: 3,
          },
          { decoded_type: 'like', msg_id: 'm4', sec_openid: 'o1', nickname: '小雨', seq: 4 },
          { decoded_type: 'unknown', msg_id: 'm5', sec_openid: 'o1', seq: 5 },
          {
            decoded_type: 'enter',
            msg_id: 'm6',
            sec_openid: 'o2',
            nickname: '老王',
            content: '进入了直播间',
            seq: 6,
          },
        ],
      }),
    ],
    heard: [
      { type: 'comment', user: 'o1', name: '小雨', text: '多少钱', platform: 'weixin-channels' },
      { type: 'gift', text: '送出了爱心', count: 2 },
      { type: 'like' },
      { type: 'enter', user: 'o2' },
    ],
  },
  'oba-live-tool': {
    sends: [
      { msg_type: 'comment', msg_id: '1', nick_name: '小雨', content: '多少钱' },
      {
        msg_type: 'wechat_channel_live_msg',
        msg_id: '2',
        nick_name: '小雨',
        user_id: 'o1',
        content: '几升的',
      },
      { msg_type: 'room_enter', msg_id: '3', nick_name: '老王', user_id: 'o2' },
      { msg_type: 'room_like', msg_id: '4', nick_name: '老王', user_id: 'o2' },
      { msg_type: 'room_follow', msg_id: '5', nick_name: '老王', user_id: 'o2' },
      {
        msg_type: 'ecom_fansclub_participate',
        msg_id: '6',
        nick_name: '老王',
        user_id: 'o2',
        content: '加入粉丝团',
      },
      {
        msg_type: 'live_order',
        msg_id: '7',
        nick_name: '老王',
        order_status: '已付款',
        order_ts: 1,
        product_id: 'p',
        product_title: '水壶',
      },
    ].map((message) => JSON.stringify({ time: Date.parse('2026-11-24T20:00:00+08:00'), ...message })),
    heard: [
      { type: 'comment', user: '小雨', text: '多少钱' },
      { type: 'comment', user: 'o1', text: '几升的' },
      { type: 'enter' },
      { type: 'like' },
      { type: 'follow' },
      { type: 'follow' },
      { type: 'order', text: '水壶', item: '水壶' },
    ],
  },
  'ai-vtuber': {
    sends: [
      { type: 'comment', data: { username: '小雨', content: '多少钱' } },
      { type: 'reread', data: { username: '小雨', content: '念这个' } },
      {
        type: 'gift',
        data: { username: '老王', gift_name: '玫瑰', num: 3, unit_price: 0.1, total_price: 0.3 },
      },
      { type: 'entrance', data: { username: '老王' } },
    ].map((message) => JSON.stringify(message)),
    heard: [
      { type: 'comment', user: '小雨', text: '多少钱' },
      { type: 'comment', text: '念这个' },
      { type: 'gift', text: '玫瑰×3' },
      { type: 'enter', user: '老王' },
    ],
  },
};

test('every sample map is tried here', () => {
  expect(
    readdirSync(FOLDER)
      .map((file) => file.replace('.yaml', ''))
      .sort(),
  ).toEqual(Object.keys(RELAYS).sort());
});

describe.each(Object.entries(RELAYS))('the map for %s', (name, { sends, heard }) => {
  test('reads its own JSON from a WebSocket server that speaks it', async () => {
    const relay = await aRelay();
    {
      const { fields, platform } = sample(name) as Extract<AudienceSource, { kind: 'webhook' | 'websocket' }>;
      await using source = aSource({ kind: 'websocket', id: 'relay', url: relay.url, fields, platform });
      await source.until(() => source.health.state === 'live');
      for (const text of sends) relay.send(text);
      await source.until(() => source.heard.length >= heard.length);
      expect(source.heard).toMatchObject(heard);
      expect(source.heard).toHaveLength(heard.length);
      expect(source.health.unreadable).toBe(0);
    }
    await relay.close();
  });
});

test('wxlivespy may forward gzipped', () => {
  const source = aSource(sample('wxlivespy'));
  const body = gzipSync(RELAYS.wxlivespy?.sends[0] ?? '');
  expect(source.push.receive({ headers: { 'content-encoding': 'gzip' }, body }).status).toBe(200);
  expect(source.heard).toHaveLength(4);
});
