import { expect, test } from 'vitest';
import type { SourceHealth } from '../../src/model/audience-source.ts';
import { SourceWatch } from '../../src/room/source-watch.ts';
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

test('a person is called once where a source needs one, and again after it was well', () => {
  const alerts: string[] = [];
  const heardOf: string[] = [];
  const watch = new SourceWatch({
    onChanged: ({ state }) => heardOf.push(state),
    alert: (level, code, message) => alerts.push(`${level} ${code} ${message}`),
  });
  const state = (is: SourceHealth['state'], why?: string) =>
    watch.changed({
      source: 'relay',
      kind: 'websocket',
      platform: 'douyin',
      state: is,
      reason: why === undefined ? null : { zh: '密钥不对', en: why },
      lastEventAt: null,
      received: 0,
      duplicates: 0,
      dropped: 0,
      unreadable: 0,
      reconnects: 0,
    });
  for (const _again of [1, 2, 3]) {
    state('connecting');
    state('failed', 'The key is wrong.');
  }
  expect(alerts).toEqual(['warn SOURCE_FAILED relay: 密钥不对 / The key is wrong.']);
  state('failed', 'The quota is used up.');
  state('live');
  state('waiting', 'It was lost.');
  state('failed', 'The quota is used up.');
  expect(alerts).toHaveLength(3);
  expect(heardOf).toHaveLength(10);
});
