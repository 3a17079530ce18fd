import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import { appendSignOff } from '../../src/ledger/sign-offs.ts';
import type { LedgerKind } from '../../src/model/ledger-entry.ts';
import { contentOf } from '../../src/service/open-room.ts';
import { materialOf } from '../../src/service/room-sign-off.ts';
import { Service } from '../../src/service/service.ts';
import { aSignableShop } from '../cli/a-signable-shop.ts';
import type { ConfigFolder } from '../config/a-config-folder.ts';
import { NOW } from '../config/a-config-folder.ts';

const PRODUCT = 'products/kettle.yaml';

function read(folder: ConfigFolder) {
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const room = loaded.config.rooms.get('night');
  if (room === undefined) throw new Error('no room');
  return { tree: loaded.config, room };
}

/** As `candor sign-off` does, of what the folder holds now. */
function sign(folder: ConfigFolder, by: string): void {
  const { tree, room } = read(folder);
  const { rules } = contentOf(tree, 'night');
  appendSignOff(tree.dataDir, materialOf(tree, room, rules.hash).material, { by, at: NOW });
}

async function aSignedRoom() {
  const folder = aSignableShop();
  sign(folder, '周五');
  const clock = new ManualClock(NOW);
  const { tree } = read(folder);
  const service = await Service.open({ tree, clock, log: openLog('silent') });
  const [room] = service.rooms;
  if (room === undefined) throw new Error('no room');
  const save = (from: string, to: string) => {
    folder.edit(PRODUCT, from, to);
    service.reload(read(folder).tree, [folder.path(PRODUCT)]);
  };
  return {
    folder,
    clock,
    room,
    save,
    codes: () => room.view().alerts.map(({ code }) => code),
    bodies: (kind: LedgerKind) =>
      [...readEntries(tree.dataDir, 'night', { kinds: [kind] })].map(({ body }) => body),
    [Symbol.asyncDispose]: () => service.close('test'),
  };
}

// Once a new signature did nothing until the file was saved yet again.
test('a price that nobody has signed is held against what is said, and taken by itself once somebody signs it', async () => {
  await using a = await aSignedRoom();
  a.save('live: 129', 'live: 139');
  await a.clock.advance(10_000);
  expect(a.codes()).toEqual(['SIGN_OFF_VOID']);
  expect(a.bodies('script.refused')).toHaveLength(1);
  expect(a.bodies('script.loaded')).toEqual([]);
  sign(a.folder, '李四');
  await a.clock.advance(3_000);
  expect(a.bodies('script.loaded')).toMatchObject([{ signedBy: { by: '李四' } }]);
  await a.clock.advance(60_000);
  expect(a.bodies('script.loaded')).toHaveLength(1);
  expect(a.codes()).toEqual(['SIGN_OFF_VOID']);
});

test('a signature for something else than was saved takes nothing', async () => {
  await using a = await aSignedRoom();
  a.save('live: 129', 'live: 139');
  a.folder.edit(PRODUCT, 'live: 139', 'live: 149');
  sign(a.folder, '李四');
  await a.clock.advance(10_000);
  expect(a.bodies('script.loaded')).toEqual([]);
  a.save('live: 149', 'live: 159');
  a.save('live: 159', 'live: 149');
  expect(a.bodies('script.loaded')).toEqual([]);
  await a.clock.advance(0);
  expect(a.bodies('script.loaded')).toMatchObject([{ signedBy: { by: '李四' } }]);
});

// Once a changed label plan needed a restart.
test('a label plan that nobody has signed waits, and is in force by itself once somebody signs it', async () => {
  await using a = await aSignedRoom();
  a.folder.edit('rooms/night/room.yaml', 'locale: zh-CN\n', 'locale: zh-CN\nlabel: {markets: [kr]}\n');
  a.save('live: 129', 'live: 139');
  await a.clock.advance(10_000);
  expect(a.codes()).toEqual(['SIGN_OFF_VOID']);
  expect(a.bodies('label.changed')).toEqual([]);
  expect(a.room.view().label.text).not.toContain('가상');
  sign(a.folder, '李四');
  await a.clock.advance(3_000);
  expect(a.bodies('label.changed')).toMatchObject([{ labelPlan: 'cn-2026+kr-2026' }]);
  expect(a.room.view().label.text).toContain('가상');
});

test('what was signed, saved again, is in force at once', async () => {
  await using a = await aSignedRoom();
  a.save('live: 129', 'live: 139');
  a.save('live: 139', 'live: 129');
  await a.clock.advance(5_000);
  expect(a.bodies('script.loaded')).toMatchObject([{ signedBy: { by: '周五' } }]);
});
