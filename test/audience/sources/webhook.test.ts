import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Nonces } from '../../../src/audience/ingress/webhook/nonces.ts';
import { describePushContract } from '../../contracts/connector.contract.ts';
import { type ASource, aSource, bytesOf } from './a-source.ts';

const SECRET = 'a-secret-of-sixteen-at-least';
const CONFIG = { kind: 'webhook', id: 'hook', secret: SECRET } as const;
let count = 0;

/** A POST as a relay signs it, independently of the code under test. */
function signed(
  at: number | string,
  body: string | Buffer,
  change: { nonce?: string; secret?: string } = {},
) {
  count += 1;
  const nonce = change.nonce ?? `nonce-${count.toString().padStart(6, '0')}`;
  const content = Buffer.from(body);
  const hmac = createHmac('sha256', change.secret ?? SECRET);
  const signature = hmac.update(Buffer.concat([Buffer.from(`${at}.${nonce}.`), content])).digest('hex');
  return {
    headers: {
      'x-candor-timestamp': String(at),
      'x-candor-nonce': nonce,
      'x-candor-signature': `sha256=${signature}`,
    } as Record<string, string>,
    body: content,
  };
}

const post = (source: ASource, body: string | Buffer) =>
  source.push.receive(signed(source.clock.now(), body));

describePushContract('webhook', async () => ({
  config: { ...CONFIG, fields: { id: 'mid', user: 'who.id', name: 'who.name', text: 'words', time: 't' } },
  say: ({ id, user, name, text, at }, source) => {
    post(source, bytesOf(JSON.stringify({ mid: id, who: { id: user, name }, words: text, t: at })));
  },
  babble: (source) => {
    post(source, '{"words":');
  },
  close: async () => {},
}));

const COMMENT = '{"id":"1","user":"u","text":"多少钱"}';

describe('a signed POST', () => {
  test('is taken, also with a time in seconds', () => {
    const source = aSource(CONFIG);
    expect(post(source, COMMENT)).toMatchObject({ status: 200, body: { ok: true, code: 200 } });
    const inSeconds = Math.floor(source.clock.now() / 1000);
    expect(source.push.receive(signed(inSeconds, COMMENT.replace('"1"', '"2"'))).status).toBe(200);
    expect(source.heard).toHaveLength(2);
  });

  test('cannot be sent a second time, and its nonce not with other words', async () => {
    const source = aSource(CONFIG);
    const once = signed(source.clock.now(), COMMENT, { nonce: 'nonce-of-one-use' });
    expect(source.push.receive(once).status).toBe(200);
    expect(source.push.receive(once)).toMatchObject({
      status: 401,
      body: { message: { zh: 'nonce 已经用过' } },
    });
    const again = signed(source.clock.now(), '{"user":"u","text":"x"}', { nonce: 'nonce-of-one-use' });
    expect(source.push.receive(again).status).toBe(401);
    await source.clock.advance(9 * 60_000);
    expect(source.push.receive(once).status).toBe(401);
    expect(source.heard).toHaveLength(1);
  });

  test.each([-301_000, 301_000, Number.NaN])('is refused %i ms off our clock', (off) => {
    const source = aSource(CONFIG);
    expect(source.push.receive(signed(source.clock.now() + off, COMMENT)).status).toBe(401);
    expect(source.heard).toEqual([]);
  });

  test.each<[string, (delivery: ReturnType<typeof signed>) => void]>([
    ['other words', (delivery) => (delivery.body = Buffer.from(COMMENT.replace('多少钱', '念这个')))],
    ['another time', ({ headers }) => (headers['x-candor-timestamp'] = `${headers['x-candor-timestamp']}0`)],
    ['another nonce', ({ headers }) => (headers['x-candor-nonce'] = 'another-nonce')],
    [
      'the border between time and nonce moved',
      ({ headers }) => {
        const time = headers['x-candor-timestamp'] ?? '';
        headers['x-candor-timestamp'] = time.slice(0, -1);
        headers['x-candor-nonce'] = `${time.slice(-1)}${headers['x-candor-nonce']}`;
      },
    ],
    ['no signature', ({ headers }) => delete headers['x-candor-signature']],
    ['no nonce', ({ headers }) => delete headers['x-candor-nonce']],
    ['half a signature', ({ headers }) => (headers['x-candor-signature'] = 'abcd')],
  ])('is refused with %s', (_what, change) => {
    const source = aSource(CONFIG);
    const delivery = signed(source.clock.now(), COMMENT);
    change(delivery);
    expect(source.push.receive(delivery)).toMatchObject({
      status: 401,
      body: { ok: false, message: { zh: expect.any(String), en: expect.any(String) } },
    });
    expect(source.heard).toEqual([]);
  });

  test('is refused with the secret of another room', () => {
    const source = aSource(CONFIG);
    const foreign = signed(source.clock.now(), COMMENT, { secret: 'the-secret-of-another-room' });
    expect(source.push.receive(foreign).status).toBe(401);
  });

  test('may be gzipped; a wrong compression, or one of 64 MB, is answered', () => {
    const source = aSource(CONFIG);
    const zipped = (body: Buffer) => {
      const delivery = signed(source.clock.now(), body);
      return source.push.receive({
        ...delivery,
        headers: { ...delivery.headers, 'content-encoding': 'gzip' },
      });
    };
    expect(zipped(gzipSync(COMMENT)).status).toBe(200);
    expect(zipped(Buffer.from(COMMENT)).status).toBe(400);
    expect(zipped(gzipSync(COMMENT).subarray(0, 20)).status).toBe(400);
    expect(zipped(gzipSync(Buffer.alloc(64 << 20, 32))).status).toBe(400);
    expect(source.heard).toHaveLength(1);
  });
});

describe('nonces', () => {
  test('are forgotten after their time, and none before: a flood is refused instead', () => {
    const nonces = new Nonces(600_000);
    for (let n = 0; n < 50_000; n += 1) expect(nonces.use(`n${n}`, 1_000)).toBe('new');
    expect(nonces.use('one more', 1_000)).toBe('full');
    expect(nonces.use('n0', 600_999)).toBe('used');
    expect(nonces.use('one more', 601_000)).toBe('new');
    expect(nonces.size).toBe(1);
  });
});
