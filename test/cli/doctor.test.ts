import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkEndpoint } from '../../src/cli/doctor/endpoint.ts';
import {
  checkDataDir,
  checkEspeak,
  checkNode,
  checkPort,
  checkSqlite,
} from '../../src/cli/doctor/machine.ts';
import { formatParts } from '../../src/cli/doctor/part.ts';
import { checkSource } from '../../src/cli/doctor/source.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { audienceSourceSchema } from '../../src/model/audience-source.ts';
import { aRelay } from '../audience/sources/a-relay-server.ts';
import { ConfigFolder } from '../config/a-config-folder.ts';

async function serve(listener: RequestListener): Promise<{ port: number; baseUrl: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, baseUrl: `http://127.0.0.1:${port}/v1` };
}

const models: RequestListener = (_request, response) => {
  response.end(JSON.stringify({ object: 'list', data: [{ id: 'qwen3-8b' }, { id: 'qwen3-32b' }] }));
};

test('this machine has what Candor needs', async () => {
  expect(checkNode()).toMatchObject({ state: 'fine' });
  expect(await checkSqlite()).toMatchObject({ state: 'fine', found: expect.stringMatching(/^3\./) });
  expect(await checkEspeak(true)).toMatchObject({ state: 'fine' });
});

test('an old Node.js is a missing part, with the way out', () => {
  expect(checkNode('20.19.2')).toMatchObject({
    state: 'missing',
    fix: expect.stringContaining('node_modules'),
  });
});

test('a data folder is made; where none can be, that is a missing part', async () => {
  const folder = new ConfigFolder();
  expect(await checkDataDir(folder.path('data/deep'))).toMatchObject({ state: 'fine' });
  expect(await checkDataDir(folder.path('candor.yaml/data'))).toMatchObject({ state: 'missing' });
});

test('a port that is taken is a missing part; a free one stays free', async () => {
  const { port } = await serve(models);
  expect(await checkPort('127.0.0.1', port)).toMatchObject({
    state: 'missing',
    found: expect.stringContaining('EADDRINUSE'),
  });
  expect(await checkPort('127.0.0.1', 0)).toMatchObject({ state: 'fine' });
});

test('an endpoint that has the model is fine, and gets the key', async () => {
  let key: string | undefined;
  const { baseUrl } = await serve((request, response) => {
    key = request.headers.authorization;
    models(request, response);
  });
  const endpoint = { name: 'language model', baseUrl: `${baseUrl}/`, apiKey: 'k', model: 'qwen3-8b' };
  expect(await checkEndpoint(endpoint, new SystemClock())).toMatchObject({ state: 'fine' });
  expect(key).toBe('Bearer k');
});

test('an endpoint without the model says which ones it has', async () => {
  const { baseUrl } = await serve(models);
  const part = await checkEndpoint({ name: 'm', baseUrl, model: 'qwen3' }, new SystemClock());
  expect(part).toMatchObject({
    state: 'limited',
    found: expect.stringContaining("no model 'qwen3'"),
    fix: 'name one that it has: qwen3-8b, qwen3-32b',
  });
});

test('a refused key, a refused connection and garbage are each told, and the key never', async () => {
  const refusing = await serve((_request, response) => response.writeHead(401).end());
  const garbage = await serve((_request, response) => response.end('<html>'));
  const parts = await Promise.all(
    [refusing.baseUrl, garbage.baseUrl, 'http://127.0.0.1:1/v1'].map((baseUrl) =>
      checkEndpoint({ name: 'm', baseUrl, apiKey: 'sk-secret', model: 'x' }, new SystemClock()),
    ),
  );
  expect(parts.map((part) => part.state)).toEqual(['limited', 'limited', 'limited']);
  expect(parts[0]?.found).toContain('refuses the key');
  expect(JSON.stringify(parts)).not.toContain('sk-secret');
});

test('an endpoint that hangs is given up after five seconds', async () => {
  const clock = new ManualClock();
  const asked = Promise.withResolvers<void>();
  const { baseUrl } = await serve(() => asked.resolve());
  const part = checkEndpoint({ name: 'm', baseUrl, model: 'x' }, clock);
  await asked.promise;
  await clock.advance(5_000);
  expect(await part).toMatchObject({ state: 'limited', found: expect.stringContaining('no answer in 5 s') });
});

test('the table has one line a part, and the way out under it', () => {
  const table = formatParts([
    { name: 'Node.js', state: 'fine', found: '24.21.0' },
    { name: 'pages', state: 'missing', found: 'not built', fix: 'npm run build:pages' },
  ]);
  expect(table.split('\n')).toEqual([
    'ok       Node.js  24.21.0',
    'MISSING  pages    not built',
    '                  fix: npm run build:pages',
  ]);
});

test('a relay that answers is fine, one that does not limits the room, and a platform is not asked', async () => {
  const relay = await aRelay();
  const of = (source: object) => checkSource('night', audienceSourceSchema.parse(source), new SystemClock());
  const config = { kind: 'websocket', id: 'grab', url: relay.url };
  expect(await of(config)).toMatchObject({ name: 'source night/grab', state: 'fine' });
  await relay.close();
  expect(await of(config)).toMatchObject({
    state: 'limited',
    found: expect.stringContaining('ECONNREFUSED'),
  });
  expect(await of({ kind: 'twitch', id: 'tw', channel: 'shop' })).toMatchObject({
    state: 'fine',
    found: expect.stringContaining('was not asked'),
  });
  expect(await of({ kind: 'douyin', id: 'dy', secret: 'x' })).toMatchObject({
    found: expect.stringContaining('/api/rooms/night/sources/dy'),
  });
});
