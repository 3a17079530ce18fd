import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { rereadLabelMarkets } from '../../src/config/label-markets.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { watchConfig } from '../../src/config/watch-config.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import { Service } from '../../src/service/service.ts';
import { aSignableShop } from '../cli/a-signable-shop.ts';
import { NOW } from '../config/a-config-folder.ts';

beforeEach(() => {
  // Every test begins with the markets that Candor comes with.
  rereadLabelMarkets();
});

/** A running demo room, its configuration and a copy of the label markets watched as `run` watches them. */
async function aWatchedRoom() {
  const folder = aSignableShop().asDemo();
  const labels = folder.path('labels-of-the-program');
  cpSync('config/labels', labels, { recursive: true });
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const tree = loaded.config;
  const clock = new ManualClock(NOW);
  const service = await Service.open({ tree, clock, log: openLog('silent') });
  const [room] = service.rooms;
  if (room === undefined) throw new Error('no room');
  let told: () => void = () => {};
  const watch = await watchConfig(folder.dir, {
    env: {},
    clock: new SystemClock(),
    labelsDir: labels,
    onChange: (next, files) => {
      service.reload(next, files);
      told();
    },
    onBroken: (problems) => {
      service.refuseReload(
        problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'),
      );
      told();
    },
    onFault: (fault) => {
      throw fault;
    },
  });
  onTestFinished(async () => {
    await watch.close();
    await service.close('test');
  });
  /** Resolves when the room has been told of the save. */
  const saved = async (save: () => void) => {
    const heard = new Promise<void>((resolve) => {
      told = resolve;
    });
    save();
    await heard;
    await clock.advance(5_000);
  };
  return {
    folder,
    room,
    clock,
    saved,
    labels,
    editMarket: (name: string, from: string, to: string) =>
      saved(() => {
        const path = join(labels, name);
        const text = readFileSync(path, 'utf8');
        if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
        writeFileSync(path, text.replaceAll(from, to));
      }),
    label: () => room.view().label.text,
    alerts: () => room.view().alerts.map(({ code, message }) => `${code} ${message}`),
    changes: () =>
      [...readEntries(tree.dataDir, 'night', { kinds: ['label.changed'] })].map(({ body }) => body),
  };
}

test("a market's file that is saved holds in a running room", async () => {
  const a = await aWatchedRoom();
  expect(a.label()).toBe('AI生成 · 数字人主播');
  await a.editMarket('cn.yaml', 'text: AI生成 · 数字人主播', 'text: 人工智能生成 · 数字人主播');
  expect(a.label()).toBe('人工智能生成 · 数字人主播');
  expect(a.changes()).toMatchObject([{ labelPlan: 'cn-2026', stage: '人工智能生成 · 数字人主播' }]);
});

test("a market's file that is broken is told with its place, and the label stays as it was", async () => {
  const a = await aWatchedRoom();
  await a.editMarket('cn.yaml', 'text: AI生成 · 数字人主播', 'text: 数字人主播');
  expect(a.alerts()).toEqual([expect.stringMatching(/CONFIG_INVALID .*cn\.yaml:\d+ /)]);
  expect([a.label(), a.changes()]).toEqual(['AI生成 · 数字人主播', []]);
  // Nor does what is saved beside it: the folder is read as a whole or not at all.
  await a.editMarket('cn.yaml', 'interval_minutes: 10', 'interval_minutes: 5');
  expect(a.changes()).toEqual([]);
  await a.editMarket('cn.yaml', 'text: 数字人主播', 'text: AI生成 · 数字人主播');
  expect(a.changes()).toHaveLength(1);
});

test("a market's file that is removed takes no label away", async () => {
  const a = await aWatchedRoom();
  await a.saved(() => rmSync(join(a.labels, 'cn.yaml')));
  expect(a.alerts()).toEqual([expect.stringContaining("'cn' is gone")]);
  expect([a.label(), a.changes()]).toEqual(['AI生成 · 数字人主播', []]);
});

test('markets of a room that no corner suits together are refused at their line', async () => {
  const a = await aWatchedRoom();
  await a.editMarket(
    'kr.yaml',
    'places: [top-left, top-right, bottom-left, bottom-right]',
    'places: [top-left]',
  );
  await a.editMarket(
    'cn.yaml',
    'places: [top-left, top-right, bottom-left, bottom-right]',
    'places: [bottom-right]',
  );
  const before = a.changes().length;
  await a.saved(
    () =>
      void a.folder.edit(
        'rooms/night/room.yaml',
        'locale: zh-CN\n',
        'locale: zh-CN\nlabel: {markets: [kr]}\n',
      ),
  );
  expect(a.alerts().at(-1) ?? '').toMatch(/room\.yaml:5 No corner suits/);
  expect(a.changes()).toHaveLength(before);
});

test("a room's own label that is saved holds, and one that is no label does not", async () => {
  const a = await aWatchedRoom();
  const own = (text: string) => (from: string) =>
    a.saved(
      () => void a.folder.edit('rooms/night/room.yaml', from, `locale: zh-CN\nlabel: {stage: "${text}"}\n`),
    );
  await own('AI生成 · 本店数字人主播')('locale: zh-CN\n');
  expect(a.label()).toBe('AI生成 · 本店数字人主播');
  expect(a.changes()).toMatchObject([{ labelPlan: 'cn-2026+room' }]);
  await own('小真主播')('locale: zh-CN\nlabel: {stage: "AI生成 · 本店数字人主播"}\n');
  expect(a.alerts().at(-1)).toContain('room.yaml');
  expect(a.label()).toBe('AI生成 · 本店数字人主播');
});
