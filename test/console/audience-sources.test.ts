import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { RoomChange } from '../room/a-room.ts';
import { type AServer, AUDIENCE_TOKEN, aServer, CONSOLE_TOKEN } from './a-server.ts';

const SECRET = 'a-secret-of-sixteen-at-least';
const SOURCES: NonNullable<RoomChange['sources']> = [
  { kind: 'webhook', id: 'signed', secret: SECRET },
  { kind: 'webhook', id: 'open', platform: 'douyin', origins: ['http://localhost:5173'] },
  { kind: 'douyin', id: 'dy', secret: 'x' },
];
const COMMENT = '{"user":"u1","name":"小雨","text":"这个水壶多少钱？"}';

const withSources = () => aServer({ room: { sources: SOURCES } });

function post(
  s: AServer,
  source: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
  query = '',
): Promise<Response> {
  return fetch(`${s.address}/api/rooms/night/sources/${source}${query}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(Buffer.from(body)),
  });
}

function signed(at: number, body: string): Record<string, string> {
  const nonce = randomUUID();
  return {
    'x-candor-timestamp': String(at),
    'x-candor-nonce': nonce,
    'x-candor-signature': createHmac('sha256', SECRET).update(`${at}.${nonce}.${body}`).digest('hex'),
  };
}

describe("a source's address", () => {
  test('takes what is signed, and it reaches the board', async () => {
    await using s = await withSources();
    s.a.room.start();
    const answer = await post(s, 'signed', COMMENT, signed(s.a.clock.now(), COMMENT));
    expect(answer.status).toBe(200);
    expect(s.a.room.view()).toMatchObject({
      board: [{ text: '这个水壶多少钱？', product: 'kettle' }],
      sources: [{ source: 'signed', state: 'live', received: 1 }, {}, {}],
    });
  });

  test('does not take the token for a signature, nor bytes that were changed', async () => {
    await using s = await withSources();
    const token = { authorization: `Bearer ${AUDIENCE_TOKEN}` };
    expect((await post(s, 'signed', COMMENT, token)).status).toBe(401);
    expect((await post(s, 'signed', `${COMMENT} `, signed(s.a.clock.now(), COMMENT))).status).toBe(401);
    expect((await post(s, 'dy', '[]', token)).status).toBe(400);
  });

  test('asks for the token where nothing is signed: as a header, or in the address', async () => {
    await using s = await withSources();
    expect((await post(s, 'open', COMMENT)).status).toBe(401);
    expect((await post(s, 'open', COMMENT, {}, `?token=${CONSOLE_TOKEN}`)).status).toBe(401);
    expect((await post(s, 'open', COMMENT, { authorization: `Bearer ${AUDIENCE_TOKEN}` })).status).toBe(200);
    const aiv = '{"type":"comment","data":{"username":"老王","content":"几升的"}}';
    const answer = await post(s, 'open', aiv, {}, `?token=${AUDIENCE_TOKEN}`);
    expect(await answer.json()).toMatchObject({ code: 200 });
    expect(s.a.room.view().audience.received).toBe(2);
  });

  test('tells nobody without the token which sources there are', async () => {
    await using s = await withSources();
    expect((await post(s, 'nothing', COMMENT)).status).toBe(401);
    expect((await post(s, 'nothing', COMMENT, {}, `?token=${AUDIENCE_TOKEN}`)).status).toBe(404);
  });

  test('takes up to 1 MiB, and a comment of 900 KB is cut', async () => {
    await using s = await withSources();
    const query = `?token=${AUDIENCE_TOKEN}`;
    const comment = (text: string) => JSON.stringify({ user: 'u', text });
    expect((await post(s, 'open', comment('长'.repeat(300_000)), {}, query)).status).toBe(200);
    expect((await post(s, 'open', comment('长'.repeat(400_000)), {}, query)).status).toBe(413);
    expect(s.a.room.view().audience.received).toBe(1);
  });

  test('refuses once the room has stopped', async () => {
    await using s = await withSources();
    await s.a.room.stop('test');
    expect((await post(s, 'open', COMMENT, {}, `?token=${AUDIENCE_TOKEN}`)).status).toBe(503);
  });
});

describe('a page that sends frames', () => {
  const path = (source: string) => `/audience/ws?room=night&source=${source}&token=${AUDIENCE_TOKEN}`;
  const refusal = (s: AServer, source: string, origin: string) =>
    s.socket(path(source), { origin }).then(
      () => 101,
      (fault: Error) => Number(/\d{3}/.exec(fault.message)?.[0]),
    );

  test('is let in from the origins that the source names, and its frames are heard', async () => {
    await using s = await withSources();
    const socket = await s.socket(path('open'), { origin: 'http://localhost:5173' });
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.send('[{"user":"u2","text":"几升的"},{"user":"u3","text":"几瓦的"}]');
    await s.untilNow(() => s.a.room.view().audience.received === 2);
    expect(s.a.room.view().sources[1]).toMatchObject({ source: 'open', platform: 'douyin', received: 2 });
  });

  test('is refused from others, for other sources, and without the token', async () => {
    await using s = await withSources();
    expect(await refusal(s, 'open', 'http://evil.example')).toBe(403);
    expect(await refusal(s, 'dy', 'http://localhost:5173')).toBe(403);
    expect(await refusal(s, 'signed', s.address)).toBe(403);
    await expect(
      s.socket('/audience/ws?room=night&source=open', { origin: 'http://localhost:5173' }),
    ).rejects.toThrow('401');
    await expect(
      s.socket(`/console/ws?room=night&source=open&token=${AUDIENCE_TOKEN}`, {
        origin: 'http://localhost:5173',
      }),
    ).rejects.toThrow('403');
  });
});

test('metrics tell of each source under labels that are bounded', async () => {
  await using s = await withSources();
  for (let n = 0; n < 3; n += 1) await post(s, 'open', COMMENT, {}, `?token=${AUDIENCE_TOKEN}`);
  const read = async () => {
    const answer = await fetch(`${s.address}/metrics`, {
      headers: { authorization: `Bearer ${CONSOLE_TOKEN}` },
    });
    return (await answer.text()).split('\n').filter((line) => line.startsWith('candor_audience_'));
  };
  const lines = await read();
  expect(await read()).toEqual(lines);
  expect(lines).toContain(
    'candor_audience_source_state{room="night",source="open",kind="webhook",state="live"} 1',
  );
  expect(lines).toContain(
    'candor_audience_source_state{room="night",source="dy",kind="douyin",state="waiting"} 1',
  );
  expect(lines).toContain('candor_audience_events_total{room="night",source="open",outcome="received"} 1');
  expect(lines).toContain('candor_audience_events_total{room="night",source="open",outcome="duplicates"} 2');
  expect(lines.join('\n')).not.toContain('小雨');
  expect(lines).toHaveLength(3 * (4 + 4 + 1));
});
