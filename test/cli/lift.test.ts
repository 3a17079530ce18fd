import { expect, test } from 'vitest';
import { liftCommand } from '../../src/cli/lift.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import type { LadderStanding } from '../../src/model/ladder.ts';
import { openLocalRoomStore } from '../../src/room/room-store.ts';
import { ConfigFolder } from '../config/a-config-folder.ts';
import { takeDownPrinted } from './printed.ts';

const HELD: LadderStanding = {
  against: { kind: 'product', name: 'kettle' },
  strikes: [{ at: 1, weight: 3 }],
  step: 'held',
  since: 1,
};

const printed = takeDownPrinted();

class Shop extends ConfigFolder {
  readonly data = this.path('data');

  constructor() {
    super();
    this.edit('candor.yaml', 'rooms: [night]', 'rooms: [night]\ndataDir: data');
  }

  async hold(): Promise<void> {
    const store = openLocalRoomStore(this.data, 'night');
    await store.saveLadder({ standings: [HELD] });
    await store.close();
  }

  async lift(...args: string[]): Promise<void> {
    await liftCommand()
      .exitOverride()
      .parseAsync([this.dir, ...args], { from: 'user' });
  }

  get standings() {
    const store = openLocalRoomStore(this.data, 'night');
    return store.loadLadder().finally(() => store.close());
  }
}

const PRODUCT = ['--against', 'product:kettle'];

test('what stands is listed, with exit code 1', async () => {
  const shop = new Shop();
  await shop.hold();
  await shop.lift();
  expect(printed.out).toContain('product:kettle  held');
  expect(process.exitCode).toBe(1);
  printed.out = '';
  await shop.lift('--format', 'json');
  expect(JSON.parse(printed.out)).toMatchObject({ room: 'night', standings: [{ step: 'held' }] });
});

test('a named person lifts it with a reason; the ledger has both, and it stands no longer', async () => {
  const shop = new Shop();
  await shop.hold();
  await shop.lift(...PRODUCT, '--by', '陈一', '--reason', '资料已补齐');
  expect((await shop.standings).standings).toEqual([]);
  const [entry] = [...readEntries(shop.data, 'night', { kinds: ['ladder.lifted'] })];
  expect(entry?.body).toMatchObject({ against: HELD.against, by: '陈一', reason: '资料已补齐', strikes: 3 });
  printed.out = '';
  await shop.lift();
  expect(printed.out).toContain('nothing stands');
});

test('without a name or a reason, or against something else, nothing is lifted', async () => {
  const shop = new Shop();
  await shop.hold();
  await expect(shop.lift(...PRODUCT, '--by', '陈一')).rejects.toMatchObject({ code: 'USAGE' });
  await expect(shop.lift('--against', 'weather')).rejects.toThrow();
  await shop.lift(...PRODUCT, '--by', '陈一', '--reason', ' ');
  expect(process.exitCode).toBe(1);
  expect(printed.err).toContain('needs a name and a reason');
  await shop.lift('--against', 'answer', '--by', '陈一', '--reason', '已查');
  expect((await shop.standings).standings).toEqual([HELD]);
  expect([...readEntries(shop.data, 'night')]).toEqual([]);
});

test('while the room runs its console lifts, not the command', async () => {
  const shop = new Shop();
  await shop.hold();
  const running = openLedger({
    dir: shop.data,
    room: 'night',
    clock: new SystemClock(),
    keyFile: `${shop.data}/keys/shop.pem`,
  });
  try {
    const lifting = shop.lift(...PRODUCT, '--by', '陈一', '--reason', '已查');
    await expect(lifting).rejects.toMatchObject({ fix: expect.stringContaining('console') });
    expect((await shop.standings).standings).toEqual([HELD]);
  } finally {
    await running.close();
  }
});
