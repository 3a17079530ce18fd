import { expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { openLog } from '../../src/infra/log.ts';
import { openPictures } from '../../src/service/room-pictures.ts';
import { ConfigFolder, NOW } from '../config/a-config-folder.ts';
import { aPicture } from '../config/a-picture.ts';

test('a room’s pictures are read and decoded; what cannot be shown is named in the log and left out', async () => {
  const broken = aPicture('image/jpeg', { width: 200, height: 200 });
  // A whole file to its end, but its middle is no picture any more.
  broken.fill(0, 30, broken.length - 2);
  const folder = new ConfigFolder()
    .edit('products/kettle.yaml', '    stock:', '    pictures: [a.png, gone.png, b.jpg]\n    stock:')
    .write('a.png', aPicture())
    .write('b.jpg', broken);
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  if (!loaded.ok) throw new Error('the configuration has errors');
  const log = openLog('silent');
  const warn = vi.spyOn(log, 'warn');
  const pictures = await openPictures(loaded.config, ['kettle'], log);
  const [hash = '', ...others] = pictures.of('kettle');
  expect(others).toEqual([]);
  expect(pictures.file(hash)?.type).toBe('image/png');
  expect(pictures.find(hash)).toMatchObject({ width: 64, height: 48 });
  expect(pictures.of('tea')).toEqual([]);
  const told = warn.mock.calls.map(([fields]) => (fields as { picture: string }).picture);
  expect(told).toEqual(['gone.png', 'b.jpg']);
});
