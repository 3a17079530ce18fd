import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { inspectPicture } from '../../src/config/product-pictures.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';
import { aPicture } from './a-picture.ts';

/** A PNG whose head says that it is so large; nothing of it has to be there for that. */
function hugePng(width: number, height: number): Buffer {
  const png = aPicture();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

const shop = (bytes: Uint8Array, name = 'kettle.png') => new ConfigFolder().write(`pictures/${name}`, bytes);
const inspect = (folder: ConfigFolder, file = 'pictures/kettle.png') => inspectPicture(file, folder.dir);

describe('a product’s picture', () => {
  test.each(['image/png', 'image/jpeg', 'image/webp'] as const)('is shown as %s, byte for byte', (type) => {
    const bytes = aPicture(type);
    expect(inspect(shop(bytes))).toEqual({
      ok: true,
      picture: { type, bytes, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('that is not there is refused, and said so', () => {
    expect(inspect(new ConfigFolder())).toEqual({ ok: false, reason: 'there is no such picture' });
  });

  test.each(['../outside.png', '/etc/hostname'])(
    'outside the configuration folder is refused: %s',
    (file) => {
      expect(inspect(new ConfigFolder(), file)).toMatchObject({ reason: expect.stringContaining('outside') });
    },
  );

  test('that a link leads out of the folder to is refused', () => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'candor-outside-')), 'secret.png');
    writeFileSync(elsewhere, aPicture());
    const folder = new ConfigFolder();
    symlinkSync(elsewhere, folder.path('link.png'));
    expect(inspect(folder, 'link.png')).toMatchObject({ reason: expect.stringContaining('outside') });
  });

  test('of more than 8 MiB is refused', () => {
    const large = Buffer.concat([aPicture(), Buffer.alloc(8 * 1024 * 1024)]);
    expect(inspect(shop(large))).toMatchObject({ reason: expect.stringMatching(/8\.0 MiB; 8 is the most/) });
  });

  test.each([
    [8001, 10],
    [10, 30_000],
  ])('of %i × %i px is refused by its head, before anything is decoded', (width, height) => {
    expect(inspect(shop(hugePng(width, height)))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/8000 a side is the most|damaged/),
    });
  });

  test.each([
    ['image/png', 0.5],
    ['image/png', 0.9],
    ['image/jpeg', 0.4],
    ['image/webp', 0.7],
  ] as const)('%s that breaks off is refused: half a product would be a false picture', (type, share) => {
    const whole = aPicture(type, { width: 300, height: 200 });
    expect(inspect(shop(whole.subarray(0, Math.floor(whole.length * share))))).toMatchObject({
      reason: expect.stringContaining('damaged'),
    });
  });

  test('with a wrong byte in the middle is refused', () => {
    const bytes = aPicture();
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(inspect(shop(bytes))).toMatchObject({ ok: false });
  });

  test.each([
    ['words', Buffer.from('<html>no picture</html>')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s is refused', (_what, bytes) => {
    expect(inspect(shop(bytes))).toMatchObject({ ok: false });
  });

  test('that cannot be shown is a warning at its line, and the room goes on without it', () => {
    const folder = new ConfigFolder()
      .edit('products/kettle.yaml', '    stock:', '    pictures: [pictures/a.png, ../b.png]\n    stock:')
      .write('pictures/a.png', aPicture());
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    expect(loaded.ok).toBe(true);
    const warnings = loaded.ok ? loaded.warnings : [];
    expect(warnings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: 'products[0].pictures[1]',
        message: 'the picture is outside the configuration folder: the card is shown without it',
      }),
    ]);
  });
});
