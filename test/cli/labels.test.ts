import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { loadTree } from '../../src/cli/load-tree.ts';
import { signOffCommand } from '../../src/cli/sign-off.ts';
import { loadRoomRules } from '../../src/gate/rules.ts';
import { readSignOffs } from '../../src/ledger/sign-offs.ts';
import { requireGo } from '../../src/service/go-on-air.ts';
import { type ConfigFolder, NOW } from '../config/a-config-folder.ts';
import { aSignableShop } from './a-signable-shop.ts';
import { takeDownPrinted } from './printed.ts';

const printed = takeDownPrinted();
const ROOM = 'rooms/night/room.yaml';

const shopWith = (label: string) => aSignableShop().edit(ROOM, 'version: 1', `version: 1\nlabel: ${label}`);

async function check(folder: ConfigFolder): Promise<number> {
  printed.out = '';
  process.exitCode = 0;
  await checkCommand().parseAsync([folder.dir], { from: 'user' });
  return Number(process.exitCode);
}

/** What it printed or threw, whichever says why nothing was signed. */
async function signOff(folder: ConfigFolder): Promise<string> {
  printed.err = '';
  process.exitCode = 0;
  const thrown = await signOffCommand()
    .parseAsync([folder.dir, '--by', '周五'], { from: 'user' })
    .then(
      () => '',
      (fault: unknown) => String(fault),
    );
  return printed.err + thrown;
}

/** What `run` says before anything is opened. */
function run(folder: ConfigFolder): string {
  try {
    const tree = loadTree(folder.dir, NOW);
    const room = tree.rooms.get('night');
    const loaded = loadRoomRules(tree.rulesDir, { locale: 'zh-CN' });
    if (room === undefined || !loaded.ok) throw new Error('the shop of the test is broken');
    requireGo(tree, room, loaded.rules, NOW);
    return '';
  } catch (fault) {
    return String(fault);
  }
}

describe('check, sign-off and run agree on a label, each at its place and with what would do', () => {
  test.each<[string, string, number]>([
    ['words that deny it', '{stage: 无AI合成, captionPrefix: 未经AI生成, spoken: [画面未经AI合成。]}', 16],
    ['a part of another word', '{stage: FAIL 生成}', 16],
    ['a denial in a whole sentence', '{spoken: [本直播间不是AI生成的内容。]}', 18],
    ['a denial before every caption', '{captionPrefix: 非AI生成}', 24],
    ['an interval longer than the market wants', '{intervalMinutes: 60}', 26],
    ['a corner of another market', '{markets: [eu], place: bottom-right}', 31],
  ])('%s', async (_what, label, column) => {
    const folder = shopWith(label);
    const place = `room.yaml:2:${column}`;
    expect(await check(folder)).toBe(1);
    expect(printed.out).toContain(place);
    expect(printed.out).toMatch(/nearest: /);
    expect(await signOff(folder)).toContain(place);
    expect(readSignOffs(folder.path('data'), 'night')).toEqual([]);
    expect(run(folder)).toContain(place);
  });

  test.each<[string, string, number]>([
    ['the stage label', '{stage: AI生成 · 绝绝子}', 16],
    ['the caption prefix', '{captionPrefix: AI生成 · 绝绝子}', 24],
    ['a spoken label', '{spoken: [我是AI生成的绝绝子主播。]}', 18],
  ])('%s that a rule refuses, by its law and fix', async (_what, label, column) => {
    const folder = shopWith(label);
    await check(folder);
    const checked = printed.out;
    for (const said of [checked, await signOff(folder), run(folder)]) {
      expect(said).toContain(`room.yaml:2:${column}`);
      expect(said).toContain('测试法第九条');
      expect(said).toContain('fix: 删去这个词');
    }
    expect(readSignOffs(folder.path('data'), 'night')).toEqual([]);
  });

  test("words of the plan that are the market's own stand at the locale: a rule against them is told there", async () => {
    const folder = aSignableShop();
    const pack = 'rules/cn-test.yaml';
    folder
      .edit(pack, 'terms: [绝绝子]', 'terms: [工作人员]')
      .edit(pack, '这是绝绝子的产品。', '这是工作人员。');
    expect(await check(folder)).toBe(1);
    expect(printed.out).toContain('room.yaml:4:9');
    expect(printed.out).toContain('画面AI生成 · 现由工作人员讲解');
    expect(run(folder)).toContain('room.yaml:4:9');
  });

  test('a label that falls short does not keep check from looking at the rest of its room', async () => {
    const folder = shopWith('{stage: 非AI生成, markets: [mars]}');
    folder.edit('rooms/night/rundown.yaml', '大家晚上好', '绝绝子的晚上好');
    expect(await check(folder)).toBe(1);
    expect(printed.out).toContain('rundown.yaml:8:14');
    expect(printed.out).toContain('mars');
  });

  test('a label of the room in its own words, which says all, is taken by all three', async () => {
    const folder = shopWith('{stage: 小真 · AI生成的数字人, spoken: [我是AI生成的数字人小真，不是真人。]}');
    expect(await check(folder)).toBe(0);
    expect(await signOff(folder)).toBe('');
    expect(run(folder)).toBe('');
  });
});
