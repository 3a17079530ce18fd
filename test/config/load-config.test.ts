import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { loadKnowledge } from '../../src/config/load-knowledge.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const moment = { env: {}, now: NOW };

test('a sound folder becomes a tree of service, rooms and knowledge', () => {
  const folder = new ConfigFolder();
  const loaded = loadConfig(folder.dir, moment);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { config } = loaded;
  expect(loaded.warnings).toEqual([]);
  expect(config.service.server).toEqual({ bind: '127.0.0.1', port: 8787 });
  expect(config.dataDir).toBe(resolve(folder.dir, '../data'));
  expect(config.rulesDir).toBe(folder.path('rules'));
  expect([...config.rooms.keys()]).toEqual(['night']);
  expect(config.rooms.get('night')?.config.deadAirMs).toBe(6_000);
  expect(config.rooms.get('night')?.rundown.segments).toHaveLength(2);
  expect(config.knowledge.fact('kettle.power')?.value).toBe(1500);
  expect(config.products.get('kettle')).toEqual({
    file: folder.path('products/kettle.yaml'),
    path: ['products', 0],
  });
});

test('only the rooms that candor.yaml names are loaded', () => {
  const folder = new ConfigFolder().write('rooms/draft/room.yaml', 'not: yet a room');
  const loaded = loadConfig(folder.dir, moment);
  expect(loaded.ok && [...loaded.config.rooms.keys()]).toEqual(['night']);
});

test("a room's audience file is given absolute", () => {
  const folder = new ConfigFolder()
    .write('audience/demo.jsonl', '')
    .edit('rooms/night/room.yaml', 'version: 1', 'version: 1\naudience: {replay: audience/demo.jsonl}');
  const loaded = loadConfig(folder.dir, moment);
  expect(loaded.ok && loaded.config.rooms.get('night')?.replayPath).toBe(folder.path('audience/demo.jsonl'));
});

test('products of several files make one knowledge base, in order of the file names', () => {
  const folder = new ConfigFolder().write(
    'products/a-tea.yml',
    'version: 1\nproducts:\n  - {id: tea, name: 茶}\n',
  );
  const loaded = loadKnowledge(folder.path('products'), { now: NOW });
  expect(loaded.ok && loaded.knowledge.products.map(({ id }) => id)).toEqual(['tea', 'kettle']);
  expect(loaded.ok && loaded.knowledge.shop?.name).toBe('真播小店');
});

test("editors' swap and hidden files are no products", () => {
  const folder = new ConfigFolder()
    .write('products/.kettle.yaml.swp', 'x: [')
    .write('products/.x.yaml', 'x: [');
  expect(loadConfig(folder.dir, moment).ok).toBe(true);
});

test('a knowledge base may be a single file', () => {
  const folder = new ConfigFolder();
  const loaded = loadKnowledge(folder.path('products/kettle.yaml'), { now: NOW });
  expect(loaded.ok && loaded.knowledge.product('kettle')?.name).toBe('电热水壶');
});

test('a knowledge base that is not there is a problem, not a fault', () => {
  const path = join(new ConfigFolder().dir, 'nothing.yaml');
  const loaded = loadKnowledge(path, { now: NOW });
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ code: 'CONFIG_MISSING', file: path }]);
});

test('unknown fields of a product are kept', () => {
  const folder = new ConfigFolder().edit(
    'products/kettle.yaml',
    '    stock:',
    '    origin: 佛山\n    stock:',
  );
  const loaded = loadConfig(folder.dir, moment);
  expect(loaded.ok && loaded.config.knowledge.product('kettle')).toHaveProperty('origin', '佛山');
  expect(loaded.ok && loaded.warnings).toHaveLength(1);
});
