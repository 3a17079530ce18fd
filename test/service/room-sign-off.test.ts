import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { appendSignOff } from '../../src/ledger/sign-offs.ts';
import { judgeRoomSignOff, materialOf } from '../../src/service/room-sign-off.ts';
import { aSignableShop } from '../cli/a-signable-shop.ts';
import type { ConfigFolder } from '../config/a-config-folder.ts';
import { NOW } from '../config/a-config-folder.ts';

const RULES = 'a'.repeat(64);

function read(folder: ConfigFolder) {
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const room = loaded.config.rooms.get('night');
  if (room === undefined) throw new Error('no room');
  return { tree: loaded.config, room };
}

function sign(folder: ConfigFolder): void {
  const { tree, room } = read(folder);
  appendSignOff(tree.dataDir, materialOf(tree, room, RULES).material, { by: '周五', at: NOW });
}

function judge(folder: ConfigFolder, rules = RULES) {
  const { tree, room } = read(folder);
  return judgeRoomSignOff(tree, room, rules);
}

test('a room goes by the last signature in its data folder', () => {
  const folder = aSignableShop();
  expect(judge(folder).signed).toBe(false);
  sign(folder);
  expect(judge(folder)).toEqual({ signed: true, by: '周五', at: NOW });
  folder.edit('rooms/night/rundown.yaml', '大家晚上好', '各位晚上好');
  expect(judge(folder)).toMatchObject({ signed: false, changed: ['script'] });
  sign(folder);
  expect(judge(folder).signed).toBe(true);
});

test('other rules than those it was signed under void it', () => {
  const folder = aSignableShop();
  sign(folder);
  expect(judge(folder, 'b'.repeat(64))).toMatchObject({ signed: false, changed: ['rules'] });
});

test('a picture on the web is signed by its address, a folder is no picture', () => {
  const folder = aSignableShop().edit(
    'products/kettle.yaml',
    'pictures: [products/kettle.png]',
    'pictures: ["https://shop.example/kettle.png", products]',
  );
  const { tree, room } = read(folder);
  const { material, missingPictures } = materialOf(tree, room, RULES);
  expect(missingPictures).toEqual(['kettle/products']);
  expect(Object.keys(material.hashes).filter((part) => part.startsWith('picture:'))).toEqual([]);
});
