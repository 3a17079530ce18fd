import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type AServer, AUDIENCE_TOKEN, aServer, PROOF } from './a-server.ts';

/** A WebSocket handshake byte for byte, as no client library would send it. */
async function statusOf(s: AServer, target: string, headers: readonly string[] = []): Promise<number> {
  const { hostname, port } = new URL(s.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(
    [
      `GET ${target} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
      '',
      '',
    ].join('\r\n'),
  );
  const [head] = await once(socket, 'data');
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(String(head))?.[1]);
}

async function isAlive(s: AServer): Promise<boolean> {
  return (await fetch(`${s.address}/healthz`)).status === 200;
}

describe('a socket is opened', () => {
  test.each(['/console/ws', '/stage/ws', '/stage/ws?room=night', `/audience/ws?token=${AUDIENCE_TOKEN}`])(
    'at %s by a program, and by a page of our own',
    async (target) => {
      await using s = await aServer();
      expect(await statusOf(s, target)).toBe(101);
      expect(await statusOf(s, target, [`Origin: ${s.address}`])).toBe(101);
    },
  );

  test.each([
    'https://evil.example',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'null',
    'not an address',
    'file://',
  ])('never by a page of another origin: %s', async (origin) => {
    await using s = await aServer();
    for (const target of ['/console/ws', '/stage/ws', `/audience/ws?token=${AUDIENCE_TOKEN}`]) {
      expect(await statusOf(s, target, [`Origin: ${origin}`])).toBe(403);
    }
    expect(await isAlive(s)).toBe(true);
  });

  test.each([
    ['/elsewhere', 404],
    ['/stage/ws?room=day', 404],
    ['/stage/ws?room=..%2f..', 404],
    ['/audience/ws', 401],
  ])('not at %s: %i', async (target, status) => {
    await using s = await aServer();
    expect(await statusOf(s, target)).toBe(status);
  });

  // `new URL('//', base)` throws: in an upgrade listener that was the end of the process, without a token.
  test.each(['//', '///', '//:', 'http://[', '//a:b@:99999/', '*', 'http://%zz/console/ws'])(
    'not at the malformed address %s, and the server goes on',
    async (target) => {
      await using s = await aServer();
      expect(await statusOf(s, target)).toBeOneOf([400, 404]);
      expect(await isAlive(s)).toBe(true);
    },
  );

  test('not with a broken handshake, and the server goes on', async () => {
    await using s = await aServer();
    expect(await statusOf(s, '/console/ws', ['Sec-WebSocket-Version: 99'])).toBeOneOf([400, 426]);
    expect(await isAlive(s)).toBe(true);
  });

  test('not for good by a peer that answers no ping', async () => {
    await using s = await aServer();
    const quiet = await s.socket('/stage/ws');
    const lively = await s.socket('/stage/ws');
    // Reads nothing more, so never sees the ping: as behind a cable that was pulled.
    quiet.pause();
    await s.until(() => s.a.room.feed.proof.stages === 3);
    const pinged = once(lively, 'ping');
    await s.a.clock.advance(20_000);
    await pinged;
    // Frames keep their order: with the proof, the pong before it has arrived.
    lively.send(JSON.stringify(PROOF));
    await s.untilNow(() => s.a.room.feed.proof.proven === 1);
    await s.a.clock.advance(20_000);
    await s.untilNow(() => s.a.room.feed.proof.stages === 2);
    expect(lively.readyState).toBe(lively.OPEN);
  });
});
