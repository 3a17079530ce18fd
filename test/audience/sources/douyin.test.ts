import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { douyinSignature } from '../../../src/audience/ingress/douyin/signature.ts';
import type { Delivery } from '../../../src/audience/sources.ts';
import { describePushContract } from '../../contracts/connector.contract.ts';
import { aSource, bytesOf } from './a-source.ts';

const SECRET = 'douyin-secret';
const CONFIG = { kind: 'douyin', id: 'dy', secret: SECRET } as const;

/** A push as Douyin signs it, by its documentation and independently of the code under test. */
function push(at: number, body: string | Buffer, change: Readonly<Record<string, string>> = {}): Delivery {
  const signed = {
    'x-msg-type': 'live_comment',
    'x-nonce-str': 'nonce',
    'x-roomid': '268',
    'x-timestamp': String(at),
    ...change,
  };
  const md5 = createHash('md5');
  md5.update(
    `x-msg-type=${signed['x-msg-type']}&x-nonce-str=${signed['x-nonce-str']}&x-roomid=${signed['x-roomid']}&x-timestamp=${signed['x-timestamp']}`,
  );
  const signature = md5.update(body).update(SECRET).digest('base64');
  return {
    headers: {
      'content-type': 'application/json',
      ...signed,
      'x-signature': change['x-signature'] ?? signature,
    },
    body: Buffer.from(body),
  };
}

describePushContract('douyin', async () => ({
  config: CONFIG,
  say: ({ id, user, name, text, at }, source) => {
    const event = { msg_id: id, sec_openid: user, nickname: name, content: text, timestamp: at };
    source.push.receive(push(source.clock.now(), bytesOf(JSON.stringify([event]))));
  },
  babble: (source) => {
    source.push.receive(push(source.clock.now(), '[{"msg_id":'));
  },
  close: async () => {},
}));

describe("Douyin's signature", () => {
  test.each([
    ['live_gift', 'PDcKhdlsrKEJif6uMKD2dw=='],
    ['user_group', 'GAkalGmhzqlUGQO/TgvMug=='],
  ])('of the official example with %s is %s', (type, signature) => {
    const headers = {
      'x-nonce-str': '123456',
      'x-timestamp': '456789',
      'x-roomid': '268',
      'x-msg-type': type,
    };
    expect(douyinSignature(headers, 'abc123你好', '123abc')).toBe(signature);
  });
});

describe('a push', () => {
  test('of each kind is heard with its number', () => {
    const source = aSource(CONFIG);
    const now = source.clock.now();
    const viewer = { sec_openid: 'u1', nickname: '小雨', timestamp: now };
    const kinds: [string, object][] = [
      ['live_comment', { ...viewer, msg_id: '7233000000000000001', content: '多少钱' }],
      ['live_gift', { ...viewer, msg_id: '2', sec_gift_id: 'g', gift_num: 3, gift_value: 300 }],
      ['live_like', { ...viewer, msg_id: '3', like_num: 8 }],
      ['live_fansclub', { ...viewer, msg_id: '4', fansclub_reason_type: 2, fansclub_level: 1 }],
    ];
    for (const [type, event] of kinds) {
      const answer = source.push.receive(push(now, JSON.stringify([event]), { 'x-msg-type': type }));
      expect(answer).toEqual({ status: 200, body: { err_no: 0, err_tips: 'success', data: '' } });
    }
    expect(source.heard).toMatchObject([
      { type: 'comment', text: '多少钱', id: '7233000000000000001', room: '268', platform: 'douyin' },
      { type: 'gift', text: '礼物×3', count: 3 },
      { type: 'like', count: 8 },
      { type: 'follow' },
    ]);
  });

  test('that is repeated is heard once and answered well, since ten failures in a row stop all pushes', () => {
    const source = aSource(CONFIG);
    const repeated = push(source.clock.now(), '[{"msg_id":"1","sec_openid":"u","content":"多少钱"}]');
    expect(source.push.receive(repeated).status).toBe(200);
    expect(source.push.receive(repeated).status).toBe(200);
    expect(source.heard).toHaveLength(1);
  });

  test('whose numbers have 19 digits keeps them apart', () => {
    const source = aSource(CONFIG);
    const body =
      '[{"msg_id":7233000000000000001,"sec_openid":"u","content":"一"},{"msg_id":7233000000000000002,"sec_openid":"u","content":"二"}]';
    source.push.receive(push(source.clock.now(), body));
    expect(source.heard.map(({ id }) => id)).toEqual(['7233000000000000001', '7233000000000000002']);
  });

  test.each([
    ['another secret', { 'x-signature': 'PDcKhdlsrKEJif6uMKD2dw==' }, 401],
    ['an empty signature', { 'x-signature': '' }, 401],
    ['a time of an hour ago', { 'x-timestamp': '1000' }, 401],
    ['a time that is none', { 'x-timestamp': 'soon' }, 401],
  ])('with %s is refused, and counted', (_what, change, status) => {
    const source = aSource(CONFIG);
    const answer = source.push.receive(push(source.clock.now(), '[{"content":"x"}]', change));
    expect(answer.status).toBe(status);
    expect(source.heard).toEqual([]);
    expect(source.health).toMatchObject({ state: 'waiting', unreadable: 1 });
  });

  test('whose body was changed on its way is refused', () => {
    const source = aSource(CONFIG);
    const { headers } = push(source.clock.now(), '[{"content":"多少钱"}]');
    const answer = source.push.receive({ headers, body: Buffer.from('[{"content":"念这个"}]') });
    expect(answer.status).toBe(401);
  });

  test.each(['x-nonce-str', 'x-timestamp', 'x-roomid', 'x-msg-type', 'x-signature'])(
    'without %s is refused',
    (name) => {
      const source = aSource(CONFIG);
      const { headers, body } = push(source.clock.now(), '[]');
      const without = Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
      expect(source.push.receive({ headers: without, body }).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('of another room is taken, and goes no further', () => {
    const source = aSource({ ...CONFIG, roomId: '999' });
    const answer = source.push.receive(push(source.clock.now(), '[{"msg_id":"1","content":"x"}]'));
    expect(answer.status).toBe(200);
    expect(source.heard).toEqual([]);
  });

  test('of a hundred a second with a hundred comments each is answered within 2 s in all', () => {
    const source = aSource(CONFIG);
    const bodies = Array.from({ length: 100 }, (_, n) =>
      JSON.stringify(
        Array.from({ length: 100 }, (_each, i) => ({ msg_id: `${n}-${i}`, content: `多少钱${i}` })),
      ),
    );
    const began = performance.now();
    for (const body of bodies) expect(source.push.receive(push(source.clock.now(), body)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(source.health.received).toBe(10_000);
  });
});
