import { renameSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { ConfigTree } from '../../src/config/load-config.ts';
import type { ConfigProblem } from '../../src/config/problem.ts';
import { watchConfig } from '../../src/config/watch-config.ts';
import { type Clock, SystemClock } from '../../src/infra/clock.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { ConfigFolder } from './a-config-folder.ts';

const RUNDOWN = 'rooms/night/rundown.yaml';

type Report =
  | { readonly tree: ConfigTree; readonly files: readonly string[] }
  | { readonly problems: readonly ConfigProblem[]; readonly files: readonly string[] };

/** Real files and the real clock: each wait is for the report itself, bounded by the test's own time limit. */
class Watched {
  readonly folder = new ConfigFolder();
  readonly reports: Report[] = [];
  #waiting: (() => void) | undefined;

  async start(clock: Clock = new SystemClock()): Promise<this> {
    const take = (report: Report) => {
      this.reports.push(report);
      this.#waiting?.();
    };
    const watch = await watchConfig(this.folder.dir, {
      env: {},
      clock,
      onChange: (tree, files) => take({ tree, files }),
      onBroken: (problems, files) => take({ problems, files }),
      onFault: (fault) => {
        throw fault;
      },
    });
    onTestFinished(() => watch.close());
    return this;
  }

  async next(): Promise<Report> {
    if (this.reports.length === 0) await new Promise<void>((resolve) => (this.#waiting = resolve));
    return this.reports.shift() as Report;
  }
}

function firstLine(report: Report): unknown {
  if (!('tree' in report)) throw new Error(JSON.stringify(report.problems));
  return report.tree.rooms.get('night')?.rundown.segments[0]?.lines[0]?.say;
}

test('a saved rundown is reported as a whole new configuration, with the file that was saved', async () => {
  const watched = await new Watched().start();
  watched.folder.edit(RUNDOWN, '大家晚上好', '各位晚上好');
  const report = await watched.next();
  expect(firstLine(report)).toBe('各位晚上好，欢迎来到直播间。');
  expect(report.files).toEqual([watched.folder.path(RUNDOWN)]);
});

test('a broken save is refused with its place, and a repaired one is taken', async () => {
  const watched = await new Watched().start();
  watched.folder.edit(RUNDOWN, 'kind: open', 'kind: opne');
  const broken = await watched.next();
  expect('problems' in broken && broken.problems).toMatchObject([
    { file: watched.folder.path(RUNDOWN), line: 6, column: 11, nearest: 'open' },
  ]);
  watched.folder.edit('products/kettle.yaml', 'live: 129', 'live: 119');
  const still = await watched.next();
  expect('problems' in still).toBe(true);
  watched.folder.edit(RUNDOWN, 'kind: opne', 'kind: open');
  const repaired = await watched.next();
  expect('tree' in repaired && repaired.tree.knowledge.fact('kettle.price.live')?.value).toBe(119);
  expect(repaired.files).toEqual([watched.folder.path('products/kettle.yaml'), watched.folder.path(RUNDOWN)]);
});

test('a save by writing beside and renaming, as editors do, is noticed', async () => {
  const watched = await new Watched().start();
  const { folder } = watched;
  folder.write(
    'rooms/night/.rundown.new',
    'version: 1\ntitle: x\nfillers: [好]\nsegments: [{id: a, kind: open, lines: [{say: 新的}]}]\n',
  );
  renameSync(folder.path('rooms/night/.rundown.new'), folder.path(RUNDOWN));
  expect(firstLine(await watched.next())).toBe('新的');
});

test('a new product file is noticed, and its removal', async () => {
  const watched = await new Watched().start();
  watched.folder.write('products/tea.yaml', 'version: 1\nproducts: [{id: tea, name: 茶}]\n');
  const added = await watched.next();
  expect('tree' in added && added.tree.knowledge.product('tea')?.name).toBe('茶');
  watched.folder.remove('products/tea.yaml');
  const removed = await watched.next();
  expect('tree' in removed && removed.tree.knowledge.product('tea')).toBeUndefined();
});

test('nothing is read before the folder has been quiet, and then all saves are one report', async () => {
  const clock = new ManualClock();
  const watched = await new Watched().start(clock);
  let asked = 0;
  const after = clock.after.bind(clock);
  const timerSet = new Promise<void>((resolve) => {
    clock.after = (ms, task) => {
      asked += 1;
      if (asked >= 2) resolve();
      return after(ms, task);
    };
  });
  watched.folder.edit(RUNDOWN, '大家晚上好', '各位晚上好');
  watched.folder.edit('products/kettle.yaml', 'live: 129', 'live: 119');
  await timerSet;
  expect(watched.reports).toEqual([]);
  await clock.advance(1_000);
  expect(watched.reports).toHaveLength(1);
  expect(watched.reports[0]?.files).toHaveLength(2);
});
