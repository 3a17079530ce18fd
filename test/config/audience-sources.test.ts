import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const ROOM = 'rooms/night/room.yaml';

function load(sources: string, env: Readonly<Record<string, string>> = {}) {
  const folder = new ConfigFolder().edit(
    ROOM,
    'products: [kettle]\n',
    `products: [kettle]\naudience:\n  sources:\n${sources}`,
  );
  return loadConfig(folder.dir, { env, now: NOW });
}

function problemsOf(sources: string, env: Readonly<Record<string, string>> = {}) {
  const loaded = load(sources, env);
  return (loaded.ok ? loaded.warnings : loaded.problems).map(
    ({ severity, path, message, line, value, expected }) => ({
      severity,
      path,
      message,
      line,
      value,
      expected,
    }),
  );
}

test('sources of every kind are read, their secrets out of the environment', () => {
  const loaded = load(
    `    - {kind: websocket, id: grab, url: "ws://127.0.0.1:8888", fields: {text: Data.Content}}
    - {kind: webhook, id: hook, secret: "\${S}"}
    - {kind: douyin, id: dy, secret: "\${S}"}
    - {kind: bilibili, id: bili, accessKeyId: "\${S}", accessKeySecret: "\${S}", appId: 1, authCode: "\${S}"}
    - {kind: youtube, id: yt, video: abc, apiKey: "\${S}"}
    - {kind: twitch, id: tw, channel: shop}
`,
    { S: 'a-secret-of-sixteen-at-least' },
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  expect(loaded.warnings).toEqual([]);
  const sources = loaded.config.rooms.get('night')?.config.audience.sources;
  expect(sources?.map(({ kind }) => kind)).toEqual([
    'websocket',
    'webhook',
    'douyin',
    'bilibili',
    'youtube',
    'twitch',
  ]);
  expect(sources?.[1]).toMatchObject({ secret: 'a-secret-of-sixteen-at-least' });
});

test('a secret that is not set is told at its place', () => {
  expect(problemsOf(`    - {kind: douyin, id: dy, secret: "\${DOUYIN_SECRET}"}\n`)).toMatchObject([
    {
      severity: 'error',
      line: 11,
      message: expect.stringContaining('DOUYIN_SECRET'),
    },
  ]);
});

test('a secret that stands in the file is warned of, and not repeated', () => {
  const problems = problemsOf(
    '    - {kind: webhook, id: hook, secret: sixteen-letters-long}\n    - {kind: websocket, id: ws, url: "ws://h", headers: {Authorization: Bearer x}}\n',
  );
  expect(problems).toMatchObject([
    { severity: 'warning', path: 'audience.sources[0].secret' },
    { severity: 'warning', path: 'audience.sources[1].headers.Authorization' },
  ]);
  expect(JSON.stringify(problems[0])).not.toContain('sixteen-letters-long');
});

test.each([
  [
    'two of one name',
    '    - {kind: twitch, id: a, channel: shop}\n    - {kind: twitch, id: a, channel: shop2}\n',
    /used twice/,
  ],
  ['a kind that there is not', '    - {kind: tiktok, id: a}\n', /kind/],
  ['a field that there is not', '    - {kind: twitch, id: a, chanel: shop}\n', /channel/],
  ['an address of another kind', '    - {kind: websocket, id: a, url: "http://h"}\n', /ws or wss/],
  ['a path that is none', '    - {kind: websocket, id: a, url: "ws://h", fields: {text: "a..b"}}\n', /path/],
  ['neither video nor chat', `    - {kind: youtube, id: a, apiKey: "\${K}"}\n`, /video/],
  ['no key', '    - {kind: youtube, id: a, video: x}\n', /apiKey/],
  ['a token without its user', `    - {kind: twitch, id: a, channel: shop, accessToken: "\${K}"}\n`, /user/],
  ['a short secret', `    - {kind: webhook, id: a, secret: "\${K}"}\n`, /16/],
])('%s is an error at its place', (_what, sources, words) => {
  const problems = problemsOf(sources, { K: 'short' });
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  expect(JSON.stringify(problems)).toMatch(words);
  expect(problems.every(({ line }) => line > 1)).toBe(true);
});
