import { expect, test } from 'vitest';
import { type ConfigTree, loadConfig } from '../../src/config/load-config.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const RUNDOWN = 'rooms/night/rundown.yaml';
const SAY = ['segments', 0, 'lines', 0, 'say'];

function treeWith(say: string): { tree: ConfigTree; file: string } {
  const folder = new ConfigFolder().edit(RUNDOWN, 'say: 大家晚上好，欢迎来到直播间。', `say: ${say}`);
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return { tree: loaded.config, file: folder.path(RUNDOWN) };
}

function spoken(tree: ConfigTree): string {
  return String(tree.rooms.get('night')?.rundown.segments[0]?.lines[0]?.say);
}

test.each([
  ['plain text', '这是全网最低的价格'],
  ['double quotes', '"这是全网最低的价格"'],
  ['double quotes with escapes', String.raw`"\u8fd9是\t\"全网最低\"的价格"`],
  ['single quotes', "'这''是全网最低的价格'"],
  ['outer blanks', '"  这是全网最低的价格 "'],
  ['a literal block', '|\n          这是一行，\n          这是全网最低的价格\n'],
  ['a folded block', '>-\n          第一行\n          这是全网最低的\n          价格\n'],
  ['plain text over several lines', '第一行\n          这是全网最低的\n          价格'],
])('a part of a line is found in %s', (_style, say) => {
  const { tree, file } = treeWith(say);
  const from = spoken(tree).indexOf('全网最低');
  const place = tree.sources.locate(file, SAY, [from, from + '全网最低'.length]);
  expect(place.source.slice(place.column - 1, place.column - 1 + place.length)).toBe('全网最低');
});

test('a part that was written with escapes is marked from the first escape', () => {
  const { tree, file } = treeWith(String.raw`"这是\u5168\u7f51最低价"`);
  const place = tree.sources.locate(file, SAY, [2, 6]);
  expect(place.source.slice(place.column - 1)).toMatch(/^\\u5168\\u7f51最低/);
});

test('a value that is not there is located at what should hold it', () => {
  const { tree, file } = treeWith('好。');
  const place = tree.sources.locate(file, ['segments', 1, 'lines', 0, 'cue', 'nothing']);
  expect(place.source.slice(place.column - 1)).toMatch(/^cue/);
});

test('a file that was not read has a place all the same', () => {
  const { tree } = treeWith('好。');
  expect(tree.sources.locate('elsewhere.yaml', SAY)).toMatchObject({
    file: 'elsewhere.yaml',
    line: 1,
    column: 1,
  });
});
