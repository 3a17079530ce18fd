import { expect, test } from 'vitest';
import { aPicture } from '../config/a-picture.ts';
import { aServer } from './a-server.ts';

const HASH = 'd'.repeat(64);
const bytes = aPicture('image/jpeg');
const pictures = {
  of: () => [HASH],
  file: (hash: string) => (hash === HASH ? { type: 'image/jpeg', bytes } : undefined),
  find: () => undefined,
};

test('a product’s picture is served by its hash, unaltered, and as nothing but a picture', async () => {
  await using server = await aServer({ room: { pictures } });
  const answer = await fetch(`${server.address}/stage/pictures/${HASH}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});

test.each(['e'.repeat(64), '..%2f..%2fpackage.json', '%2fetc%2fpasswd', 'candor.yaml'])(
  'nothing else is served there: %s',
  async (name) => {
    await using server = await aServer({ room: { pictures } });
    expect((await fetch(`${server.address}/stage/pictures/${name}`)).status).toBe(404);
  },
);
