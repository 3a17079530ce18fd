import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { rehearse } from '../../src/service/rehearsal.ts';
import { Service } from '../../src/service/service.ts';
import { aRelay } from '../audience/sources/a-relay-server.ts';
import { until } from '../audience/sources/a-source.ts';
import { DemoShop } from '../cli/a-candor.ts';

/** The demo with a relay that is named by the environment. */
function aShopThatHears(url: string) {
  const shop = new DemoShop();
  shop.edit('rooms/night/room.yaml', (text) =>
    text.replace(
      'audience:\n',
      `audience:\n  sources:\n    - {kind: websocket, id: relay, url: "\${RELAY_URL}", headers: {Authorization: "Bearer \${RELAY_TOKEN}"}}\n`,
    ),
  );
  const loaded = loadConfig(shop.configDir, { env: { RELAY_URL: url, RELAY_TOKEN: 'abc' }, now: Date.now() });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return { shop, tree: loaded.config };
}

test('a service opens the sources of its rooms as they are configured, and closes them', async () => {
  const relay = await aRelay();
  const { shop, tree } = aShopThatHears(relay.url);
  using _shop = shop;
  const service = await Service.open({ tree, clock: new SystemClock(), log: openLog('silent') });
  service.goOnAir();
  await until(() => relay.connections() === 1);
  expect(relay.headers()).toMatchObject({ authorization: 'Bearer abc' });
  relay.send('{"id":"1","user":"u1","text":"多少钱"}');
  await until(() => service.rooms[0]?.view().audience.received === 1);
  await service.close('test');
  await until(() => relay.connections() === 0);
  await relay.close();
});

test('a rehearsal hears nobody from outside', async () => {
  const relay = await aRelay();
  const { shop, tree } = aShopThatHears(relay.url);
  using _shop = shop;
  await rehearse({
    tree,
    room: 'night',
    hours: 0.05,
    dataDir: `${shop.dir}/rehearsal`,
    from: Date.parse('2026-11-24T20:00:00+08:00'),
    log: openLog('silent'),
  });
  expect(relay.headers()).toEqual({});
  await relay.close();
});
