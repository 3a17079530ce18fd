import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { signOffCommand } from '../../src/cli/sign-off.ts';
import { readSignOffs } from '../../src/ledger/sign-offs.ts';
import type { ConfigFolder } from '../config/a-config-folder.ts';
import { aSignableShop } from './a-signable-shop.ts';
import { takeDownPrinted } from './printed.ts';

const printed = takeDownPrinted();

async function signOff(folder: ConfigFolder, ...args: string[]): Promise<number> {
  printed.out = '';
  process.exitCode = 0;
  await signOffCommand().parseAsync([folder.dir, ...args], { from: 'user' });
  return Number(process.exitCode);
}

const signatures = (folder: ConfigFolder) => readSignOffs(folder.path('data'), 'night');

test('a named person signs: the screen says what, the record holds who, when and which hashes', async () => {
  const folder = aSignableShop();
  expect(await signOff(folder, '--room', 'night', '--by', '周五', '--note', '第 3 版')).toBe(0);
  expect(printed.out).toContain('夜间直播间');
  expect(printed.out).toContain('3 lines, 5 wordings');
  expect(printed.out).toContain('kettle 电热水壶');
  expect(printed.out).toContain('signed    by 周五');
  expect(signatures(folder)).toMatchObject([{ by: '周五', note: '第 3 版', room: 'night' }]);
  expect(Object.keys(signatures(folder)[0]?.hashes ?? {}).sort()).toEqual([
    'facts:kettle',
    'facts:shop',
    'label',
    'look',
    'picture:kettle/products/kettle.png',
    'rules',
    'script',
    'title',
  ]);
});

test('--show signs nothing, and its exit code says whether the room is signed as it is', async () => {
  const folder = aSignableShop();
  expect(await signOff(folder, '--show')).toBe(1);
  expect(printed.out).toContain('还没有人审核签字');
  expect(existsSync(folder.path('data'))).toBe(false);
  await signOff(folder, '--by', '周五');
  expect(await signOff(folder, '--show')).toBe(0);
  expect(printed.out).toContain('unchanged since');
});

test.each<[string, (folder: ConfigFolder) => ConfigFolder, string]>([
  ['the script', (folder) => folder.edit('rooms/night/rundown.yaml', '大家晚上好', '各位晚上好'), '脚本'],
  ['a price', (folder) => folder.edit('products/kettle.yaml', 'live: 129', 'live: 119'), '商品资料 kettle'],
  ['the title', (folder) => folder.edit('rooms/night/room.yaml', 'title: 夜间', 'title: 午夜'), '标题'],
  ['the look', (folder) => folder.edit('rooms/night/room.yaml', 'name: 小真', 'name: 小珍'), '主播形象'],
  [
    'the label',
    (folder) =>
      folder.edit('rooms/night/room.yaml', 'locale: zh-CN', 'locale: zh-CN\nlabel: {place: top-right}'),
    '标识方案',
  ],
  [
    'a rule pack',
    (folder) => folder.edit('rules/cn-test.yaml', 'version: 1.0.0', 'version: 1.0.1'),
    '规则包',
  ],
  [
    'a picture',
    (folder) => folder.write('products/kettle.png', Uint8Array.of(1, 2, 3)),
    '图片 kettle/products/kettle.png',
  ],
])('a change of %s voids the signature, and --show names it', async (_what, change, named) => {
  const folder = aSignableShop();
  await signOff(folder, '--by', '周五');
  expect(await signOff(change(folder), '--show')).toBe(1);
  const [, changes = ''] = printed.out.split('签字后有改动：');
  expect(changes).toContain(named);
  expect(changes).not.toContain('、');
});

test('a comment in a file and a count in stock void nothing', async () => {
  const folder = aSignableShop();
  await signOff(folder, '--by', '周五');
  folder.edit('rooms/night/room.yaml', 'version: 1', '# 夜里开\nversion: 1');
  folder.edit('products/kettle.yaml', 'qty: 860', 'qty: 7');
  expect(await signOff(folder, '--show')).toBe(0);
});

describe('nothing is signed', () => {
  test('where check finds an error: a refused word, at its line', async () => {
    const folder = aSignableShop().edit('rooms/night/rundown.yaml', '大家晚上好', '绝绝子的晚上好');
    expect(await signOff(folder, '--by', '周五')).toBe(1);
    expect(printed.err).toContain('rundown.yaml:8:14');
    expect(printed.err).toContain('Nothing was signed');
    expect(signatures(folder)).toEqual([]);
  });

  test('where a product has not been admitted', async () => {
    const folder = aSignableShop().edit('products/kettle.yaml', 'sample_test:', 'sample_taste:');
    expect(await signOff(folder, '--by', '周五')).toBe(1);
    expect(printed.err).toContain('样品实测');
    expect(signatures(folder)).toEqual([]);
  });

  test('where a picture that a product names is not there', async () => {
    const folder = aSignableShop().remove('products/kettle.png');
    expect(await signOff(folder, '--by', '周五')).toBe(1);
    expect(printed.err).toContain('kettle/products/kettle.png');
    expect(signatures(folder)).toEqual([]);
  });

  test.each([[[]], [['--by', ' ']], [['--by', '周\u202e五']], [['--by', 'x'.repeat(81)]]])(
    'without the name of a person: %j',
    async (args) => {
      const folder = aSignableShop();
      await expect(signOff(folder, ...args)).rejects.toThrow(expect.objectContaining({ code: 'USAGE' }));
      expect(signatures(folder)).toEqual([]);
    },
  );

  test('for a room that is not there', async () => {
    const signing = signOff(aSignableShop(), '--room', 'day', '--by', '周五');
    await expect(signing).rejects.toThrow(
      expect.objectContaining({ code: 'USAGE', fix: expect.stringContaining('night') }),
    );
  });

  test('in a configuration that cannot be read', async () => {
    const folder = aSignableShop().edit('rooms/night/room.yaml', 'locale: zh-CN', 'locale: zh-XX');
    await expect(signOff(folder, '--by', '周五')).rejects.toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  });
});
