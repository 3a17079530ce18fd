import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblems, problemsAsJson } from '../../src/config/format-problems.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const SECRET = 'sk-4f9a7c1e2b8d';

function withServer(field: string): ConfigFolder {
  return new ConfigFolder().edit('candor.yaml', '  port: 8787', `  ${field}`);
}

describe('values from the environment', () => {
  test('stand in candor.yaml and room.yaml', () => {
    const folder = withServer(['consoleToken: "${', 'TOKEN}-and-more"'].join(''));
    folder.edit('rooms/night/room.yaml', 'title: 夜间直播间', ['title: ${', 'TITLE:-深夜}'].join(''));
    const loaded = loadConfig(folder.dir, { env: { TOKEN: '0123456789abcdef' }, now: NOW });
    expect(loaded.ok && loaded.config.service.server.consoleToken).toBe('0123456789abcdef-and-more');
    expect(loaded.ok && loaded.config.rooms.get('night')?.config.title).toBe('深夜');
  });

  test('become numbers where a number is asked for', () => {
    const folder = withServer(['port: ${', 'PORT:-8787}'].join(''));
    const loaded = loadConfig(folder.dir, { env: { PORT: '9000' }, now: NOW });
    expect(loaded.ok && loaded.config.service.server.port).toBe(9000);
  });

  test('stay texts where a text is asked for, be they digits only', () => {
    const folder = withServer(['consoleToken: ${', 'TOKEN}'].join(''));
    const loaded = loadConfig(folder.dir, { env: { TOKEN: '0123456789012345' }, now: NOW });
    expect(loaded.ok && loaded.config.service.server.consoleToken).toBe('0123456789012345');
  });

  test('are not looked for in a rundown or a product', () => {
    const folder = new ConfigFolder().edit(
      'rooms/night/rundown.yaml',
      '大家晚上好',
      ['大家${', 'HELLO}好'].join(''),
    );
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    const line = loaded.ok && loaded.config.rooms.get('night')?.rundown.segments[0]?.lines[0]?.say;
    expect(line).toContain(['大家${', 'HELLO}好'].join(''));
  });

  test('a doubled dollar stands for itself', () => {
    const folder = withServer(['consoleToken: "0123456789abcdef$${', 'X}"'].join(''));
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    expect(loaded.ok && loaded.config.service.server.consoleToken).toBe(
      ['0123456789abcdef${', 'X}'].join(''),
    );
  });

  test('a variable that is not set is named, once, at its place', () => {
    const folder = withServer(['consoleToken: ${', 'CANDOR_TOKEN}'].join(''));
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      { code: 'SECRET_MISSING', line: 3, column: 17, message: expect.stringContaining('CANDOR_TOKEN') },
    ]);
  });
});

describe('a secret is never printed', () => {
  const printed = (folder: ConfigFolder, env: Record<string, string>): string => {
    const loaded = loadConfig(folder.dir, { env, now: NOW });
    const problems = loaded.ok ? loaded.warnings : loaded.problems;
    expect(problems).not.toEqual([]);
    return formatProblems(problems, { colour: false }) + problemsAsJson(problems);
  };

  test.each([
    ['a token from the environment that is too short', ['consoleToken: ${', 'KEY}'].join('')],
    ['a number from the environment that is none', ['port: ${', 'KEY}'].join('')],
    ['an unknown key with a value from the environment', ['tokn: ${', 'KEY}'].join('')],
  ])('%s', (_what, field) => {
    const text = printed(withServer(field), { KEY: SECRET });
    expect(text).not.toContain(SECRET);
    if (!field.startsWith('tokn')) expect(text).toContain('[from $KEY]');
  });

  test.each([
    ['written out and too short', `consoleToken: ${SECRET}`],
    ['written out on the next line', `consoleToken:\n    ${SECRET}`],
    ['a number written out', 'consoleToken: 4972841'],
    ['in a broken line', `consoleToken: "${SECRET}`],
    ['as a default', ['consoleToken: ${', `NOT_SET:-${SECRET}}`].join('')],
    ['beside another fault', `{prot: 1, consoleToken: ${SECRET}, audienceToken: "${SECRET}"}`],
  ])('%s', (_what, field) => {
    const folder = field.startsWith('{')
      ? new ConfigFolder().edit('candor.yaml', 'server:\n  port: 8787', `server: ${field}`)
      : withServer(field);
    const text = printed(folder, {});
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('4972841');
  });

  test('whatever the variable holds', () => {
    const folder = withServer(['port: ${', 'KEY}'].join(''));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{12,20}$/), (value) => {
        expect(printed(folder, { KEY: value })).not.toContain(value);
      }),
      { numRuns: 50 },
    );
  });
});
