import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { AudienceDoor } from '../../src/console/audience-door.ts';
import { serveConsole } from '../../src/console/console-socket.ts';
import { type ConsoleMessage, consoleMessageSchema } from '../../src/console/protocol.ts';
import { openLog } from '../../src/infra/log.ts';
import { aRoom } from '../room/a-room.ts';

/** Loopback's own buffers take several MiB before a server sees that nobody reads. */
const ROUNDS = 200;

const open: (WebSocket | WebSocketServer)[] = [];

afterEach(() => {
  for (const each of open.splice(0)) {
    if (each instanceof WebSocket) each.terminate();
    else each.close();
  }
});

/** Both ends of one real socket: `serve` has the server's. */
async function bothEnds(serve: (socket: WebSocket) => void): Promise<{ ours: WebSocket; theirs: WebSocket }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const theirs = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [ours] = (await connected) as [WebSocket];
  serve(ours);
  await once(theirs, 'open');
  open.push(theirs, server);
  return { ours, theirs };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('a peer that does not read', () => {
  test('a console gets no more views until it has caught up, then the newest', async () => {
    await using a = await aRoom();
    const { ours, theirs } = await bothEnds((socket) =>
      serveConsole(socket, { token: 'token', rooms: () => [a.room], clock: a.clock, log: openLog('silent') }),
    );
    const received: ConsoleMessage[] = [];
    theirs.on('message', (data) => received.push(consoleMessageSchema.parse(JSON.parse(String(data)))));
    theirs.send(JSON.stringify({ type: 'hello', protocol: 1, token: 'token', name: '小李' }));
    theirs.send(JSON.stringify({ type: 'watch', room: 'night' }));
    while (!received.some((message) => message.type === 'view')) await turn();
    theirs.pause();

    // A long list of what is wrong makes a large view: 30 alerts, each cut to 2,000 characters of 3 bytes.
    const problems = '第三行：不认识的键。'.repeat(340);
    let largest = 0;
    for (let i = 0; i < ROUNDS; i += 1) {
      a.room.refuseReload(`${i} ${problems}`);
      await a.clock.advance(250);
      largest = Math.max(largest, ours.bufferedAmount);
    }
    const view = Buffer.byteLength(JSON.stringify({ type: 'view', view: a.room.view() }));
    expect(view).toBeGreaterThan(150 * 1024);
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(256 * 1024 + view + 1024);

    theirs.resume();
    const last = `${ROUNDS - 1} `;
    const hasLast = () =>
      received.some((message) => message.type === 'view' && message.view.alerts[0]?.message.startsWith(last));
    while (!hasLast()) {
      await a.clock.advance(250);
      await turn();
    }
    expect(received.length).toBeLessThan(ROUNDS);
  });

  test("a relay's answers do not pile up", async () => {
    await using a = await aRoom();
    const door = new AudienceDoor({
      rooms: () => [a.room],
      takesComments: () => ({ webhook: true, websocket: true }),
      clock: a.clock,
      log: openLog('silent'),
      token: 'token',
    });
    const { ours, theirs } = await bothEnds((socket) => {
      const route = door.socket(new URL('http://x/audience/ws?token=token'), { headers: {} } as never);
      if (typeof route === 'number') throw new Error(`refused: ${route}`);
      route(socket);
    });
    theirs.pause();
    let asked = 0;
    let largest = 0;
    ours.on('message', () => {
      asked += 1;
      largest = Math.max(largest, ours.bufferedAmount);
    });
    let sent = 0;
    const sendSome = async (count: number) => {
      for (let i = 0; i < count; i += 1) theirs.send('x');
      sent += count;
      while (asked < sent) await turn();
    };
    for (let round = 0; round < ROUNDS && largest === 0; round += 1) await sendSome(5_000);
    expect(largest).toBeGreaterThan(0);
    await sendSome(5_000);
    expect(largest).toBeLessThan(65 * 1024);
  });
});
