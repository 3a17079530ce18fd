import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { type AServer, AUDIENCE_TOKEN, aServer, CONSOLE_TOKEN } from './a-server.ts';

const COMMENT = JSON.stringify({ user: 'u1', name: '小雨', text: '这个水壶多少钱？' });

function post(s: AServer, body: string | Buffer, change: { room?: string; token?: string | null } = {}) {
  const token = change.token === undefined ? AUDIENCE_TOKEN : change.token;
  return fetch(`${s.address}/api/rooms/${change.room ?? 'night'}/comments`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: new Uint8Array(Buffer.from(body)),
  });
}

describe('the webhook', () => {
  test('takes one comment, and it reaches the board', async () => {
    await using s = await aServer();
    s.a.room.start();
    const answer = await post(s, COMMENT);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ ok: true, accepted: 1, duplicates: 0 });
    const view = s.a.room.view();
    expect(view.audience).toMatchObject({ received: 1, byClass: { question: 1 } });
    expect(view.board[0]).toMatchObject({ text: '这个水壶多少钱？', product: 'kettle' });
  });

  test('takes an array, tells repeated ids, and leaves out what is no comment', async () => {
    await using s = await aServer();
    const batch = [
      { id: '1', user: 'u1', text: '多少钱' },
      { id: '1', user: 'u1', text: '多少钱' },
      { id: '2', user: 'u2' },
      7,
      { id: '3', user: 'u3', text: '几升的' },
    ];
    const answer = await post(s, JSON.stringify(batch));
    expect(await answer.json()).toEqual({ ok: true, accepted: 2, duplicates: 1 });
    expect(s.a.room.view().audience.received).toBe(2);
  });

  test.each([
    ['what is not JSON', '多少钱？', 400],
    ['half a JSON', '{"user": "u1", "text":', 400],
    ['nothing', '', 400],
    ['a number', '42', 422],
    ['a comment without text', '{"user": "u1"}', 422],
    ['a comment of blanks', '{"user": "u1", "text": " \\n "}', 422],
    ['an array in which nothing is a comment', '[1, null, "x"]', 422],
    ['a batch of more than 200', JSON.stringify(Array.from({ length: 201 }, () => ({ text: 'x' }))), 413],
    ['more than 64 KiB', JSON.stringify({ text: 'x'.repeat(70_000) }), 413],
  ])('answers %s with its status and a message in both languages', async (_what, body, status) => {
    await using s = await aServer();
    const answer = await post(s, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      ok: false,
      message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[ -~]+$/) },
    });
    expect(s.a.room.view().audience.received).toBe(0);
    expect((await post(s, COMMENT)).status).toBe(202);
  });

  test('takes bytes that are no UTF-8 for what they are, and stays up', async () => {
    await using s = await aServer();
    const answer = await post(s, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]));
    expect(answer.status).toBe(400);
    expect((await post(s, COMMENT)).status).toBe(202);
  });

  test('takes a relay that names no content type, or another', async () => {
    await using s = await aServer();
    for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded']) {
      const sent = request(`${s.address}/api/rooms/night/comments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${AUDIENCE_TOKEN}`,
          'content-length': Buffer.byteLength(COMMENT),
          ...(type !== undefined && { 'content-type': type }),
        },
      });
      sent.end(COMMENT);
      const [response] = await once(sent, 'response');
      response.resume();
      expect([type, response.statusCode]).toEqual([type, 202]);
    }
  });

  test.each([
    ['no token', null],
    ['a wrong token', 'audience-token-for-testz'],
    ["the console's token, where the audience has its own", CONSOLE_TOKEN],
  ])('refuses %s with 401', async (_what, token) => {
    await using s = await aServer();
    const answer = await post(s, COMMENT, { token });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ ok: false, message: { zh: expect.any(String) } });
    expect(s.a.room.view().audience.received).toBe(0);
  });

  test('refuses a room that is not there with 404, and a room that takes none with 403', async () => {
    await using s = await aServer({
      server: { takesComments: () => ({ webhook: false, websocket: true }) },
    });
    expect((await post(s, COMMENT, { room: 'day' })).status).toBe(404);
    expect((await post(s, COMMENT, { room: '..%2f..' })).status).toBe(404);
    const closed = await post(s, COMMENT);
    expect(closed.status).toBe(403);
    expect(await closed.json()).toMatchObject({
      message: { en: expect.stringContaining('audience.webhook') },
    });
  });

  test('tells a flood to slow down with 429, and takes comments again a second later', async () => {
    await using s = await aServer();
    const batch = JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ user: `u${i}`, text: '好' })));
    const statuses = [];
    for (let i = 0; i < 26; i += 1) statuses.push((await post(s, batch)).status);
    expect(statuses.slice(0, 25)).toEqual(Array(25).fill(202));
    expect(statuses[25]).toBe(429);
    await s.a.clock.advance(1_000);
    expect((await post(s, COMMENT)).status).toBe(202);
  });
});

describe('the audience socket', () => {
  const path = `/audience/ws?room=night&token=${AUDIENCE_TOKEN}`;

  async function answers(s: AServer, ...frames: (string | Buffer)[]): Promise<unknown[]> {
    const socket = await s.socket(path);
    const got: unknown[] = [];
    socket.on('message', (data) => got.push(JSON.parse(String(data))));
    for (const frame of frames) socket.send(frame);
    await s.untilNow(() => got.length === frames.length);
    return got;
  }

  test('takes a comment or an array a frame, and answers each', async () => {
    await using s = await aServer();
    const got = await answers(
      s,
      COMMENT,
      JSON.stringify([
        { user: 'u2', text: '几升' },
        { user: 'u3', text: '几瓦' },
      ]),
    );
    expect(got).toEqual([
      { ok: true, accepted: 1, duplicates: 0 },
      { ok: true, accepted: 2, duplicates: 0 },
    ]);
    expect(s.a.room.view().audience.received).toBe(3);
  });

  test('answers what it cannot take, and goes on', async () => {
    await using s = await aServer();
    const got = await answers(s, 'garbage', '{"user":"u"}', Buffer.from([1, 2, 3]), COMMENT);
    expect(got).toEqual([
      expect.objectContaining({ ok: false, status: 400 }),
      expect.objectContaining({ ok: false, status: 422 }),
      expect.objectContaining({
        ok: false,
        status: 400,
        message: expect.objectContaining({ en: 'Text frames only.' }),
      }),
      { ok: true, accepted: 1, duplicates: 0 },
    ]);
  });

  test('closes with 1009 on a frame over 64 KiB; others are still heard', async () => {
    await using s = await aServer();
    const greedy = await s.socket(path);
    greedy.send(JSON.stringify({ user: 'u', text: 'x'.repeat(65 * 1024) }));
    const [code] = await once(greedy, 'close');
    expect(code).toBe(1009);
    expect(s.a.room.view().audience.received).toBe(0);
    expect(await answers(s, COMMENT)).toEqual([{ ok: true, accepted: 1, duplicates: 0 }]);
  });

  test('takes the token as a header too, and refuses a wrong one, a room not there, a room that takes none', async () => {
    await using s = await aServer({
      server: { takesComments: () => ({ webhook: true, websocket: false }) },
    });
    const refusal = (path: string, headers = {}) =>
      s.socket(path, headers).then(
        () => 101,
        (fault: Error) => Number(/\d{3}/.exec(fault.message)?.[0]),
      );
    const bearer = { authorization: `Bearer ${AUDIENCE_TOKEN}` };
    expect(await refusal('/audience/ws?room=night')).toBe(401);
    expect(await refusal(`/audience/ws?room=night&token=${CONSOLE_TOKEN}`)).toBe(401);
    expect(await refusal('/audience/ws?room=day', bearer)).toBe(404);
    expect(await refusal('/audience/ws?room=night', bearer)).toBe(403);
    await using open = await aServer();
    await expect(open.socket('/audience/ws?room=night', bearer)).resolves.toBeDefined();
  });
});
