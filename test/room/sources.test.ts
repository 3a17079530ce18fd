import { expect, test } from 'vitest';
import { aRelay } from '../audience/sources/a-relay-server.ts';
import { until } from '../audience/sources/a-source.ts';
import { aRoom } from './a-room.ts';

const relaySource = (url: string) => ({ kind: 'websocket', id: 'relay', url }) as const;

test('a running room hears its sources, and leaves them when it stops', async () => {
  const relay = await aRelay();
  await using a = await aRoom({ sources: [relaySource(relay.url)] });
  expect(relay.connections()).toBe(0);
  a.room.start();
  await until(() => a.room.view().sources[0]?.state === 'live');
  relay.send('{"id":"1","user":"u1","text":"这个水壶多少钱？"}');
  await until(() => a.room.view().audience.received === 1);
  await until(
    () => a.heard().some((text) => text.includes('129')),
    () => a.clock.advance(500),
  );
  await a.room.stop('test');
  await until(() => relay.connections() === 0);
  await relay.close();
});

test('no fault of a source takes the room down: it talks on, and the audience that is left is heard', async () => {
  const [broken, well] = [await aRelay(), await aRelay()];
  await using a = await aRoom({
    sources: [
      relaySource(broken.url),
      { ...relaySource(well.url), id: 'well' },
      { ...relaySource('ws://127.0.0.1:1'), id: 'nobody' },
    ],
  });
  a.room.start();
  await until(() => broken.connections() === 1 && well.connections() === 1);
  broken.send('{"half a message');
  broken.send(Buffer.alloc(1_000, 0xff));
  broken.send(Buffer.alloc(5 * 1024 * 1024, 0x61));
  await until(() => a.room.view().sources[0]?.state === 'waiting');
  const before = a.heard().length;
  await until(
    () => a.heard().length > before + 3,
    () => a.clock.advance(500),
  );
  well.send('{"id":"1","user":"u1","text":"这个水壶多少钱？"}');
  await until(() => a.room.view().audience.received === 1);
  expect(a.room.view().state).toBe('on-air');
  expect(a.room.view().sources.map(({ unreadable }) => unreadable)).toEqual([2, 0, 0]);
  await broken.close();
  await well.close();
});

test('a person is called once where a source needs one, and again after it was well', async () => {
  const relay = await aRelay();
  relay.refuse(401);
  await using a = await aRoom({ sources: [relaySource(relay.url)] });
  const alerts = () => a.room.view().alerts.filter(({ code }) => code === 'SOURCE_FAILED');
  a.room.start();
  await until(() => alerts().length === 1);
  for (let round = 1; round <= 3; round += 1) {
    await a.clock.advance(5 * 60_000);
    await until(() => (a.room.view().sources[0]?.reconnects ?? 0) >= round);
    await until(() => a.room.view().sources[0]?.state === 'failed');
  }
  expect(alerts()).toMatchObject([
    { level: 'warn', message: expect.stringContaining('relay: 对方拒绝连接') },
  ]);
  await relay.close();
});
