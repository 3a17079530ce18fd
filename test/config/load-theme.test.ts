import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { HOUSE_THEME } from '../../src/model/theme.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const withTheme = (id: string) =>
  new ConfigFolder().edit('rooms/night/room.yaml', 'locale: zh-CN', `locale: zh-CN\ntheme: ${id}`);
const load = (folder: ConfigFolder) => loadConfig(folder.dir, { env: {}, now: NOW });

test('a room may name a theme that Candor comes with', () => {
  const loaded = load(withTheme('tea-house'));
  expect(loaded.ok && loaded.config.rooms.get('night')?.theme).toMatchObject({ backdrop: 'moon-gate' });
});

test('a theme of the shop’s own stands in themes/ of its folder', () => {
  const own = withTheme('ours').write('themes/ours.yaml', JSON.stringify({ ...HOUSE_THEME, id: 'ours' }));
  const loaded = load(own);
  expect(loaded.ok && loaded.config.rooms.get('night')?.theme?.id).toBe('ours');
});

test('a theme that is not there is a problem at its line, with the ones that are', () => {
  const loaded = load(withTheme('dailight'));
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([
    { path: 'theme', expected: expect.stringContaining('tea-house'), nearest: 'daylight' },
  ]);
});

test('a theme whose words cannot be read is a problem in its own file', () => {
  const colours = { ...HOUSE_THEME.colours, ink: '#fff0e8' };
  const loaded = load(
    withTheme('pale').write('themes/pale.yaml', JSON.stringify({ ...HOUSE_THEME, id: 'pale', colours })),
  );
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([
    { file: expect.stringMatching(/themes\/pale\.yaml$/), path: 'colours.ink' },
  ]);
});
