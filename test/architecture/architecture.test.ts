import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(ROOT, path), source: withoutComments(readFileSync(path, 'utf8')) }));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Paths of the files that a pattern is found in, but for those that may have it. */
function offenders(pattern: RegExp, allowed: (path: string) => boolean = () => false): string[] {
  return files.filter(({ path, source }) => !allowed(path) && pattern.test(source)).map(({ path }) => path);
}

describe('the one door', () => {
  test('is the only file that constructs a ClearedUtterance', () => {
    expect(offenders(/new ClearedUtterance\b/, (path) => path === 'src/gate/door.ts')).toEqual([]);
  });

  test('keeps its key to itself', () => {
    const door = files.find(({ path }) => path === 'src/gate/door.ts');
    expect(door?.source).toMatch(/const KEY: unique symbol/);
    expect(door?.source).not.toMatch(/export\s+(const|\{[^}]*)\s*\bKEY\b/);
  });

  test('is built in one place of the program: the ground of a room', () => {
    expect(offenders(/new Door\(/, (path) => path === 'src/room/ground.ts')).toEqual([]);
  });

  test('has cleared audio made in one file of the voice layer only', () => {
    expect(offenders(/new ClearedAudio\b/, (path) => path === 'src/voice/cleared-audio.ts')).toEqual([]);
  });

  test('has every sink, the stage and the voices check at run time what they are given', () => {
    for (const path of ['src/stage/stage.ts', 'src/playout/aired-view.ts', 'src/voice/voice.ts']) {
      expect(files.find((file) => file.path === path)?.source, path).toMatch(/requireCleared\(/);
    }
    expect(files.find(({ path }) => path === 'src/playout/air-queue.ts')?.source).toMatch(
      /requireClearedAudio\(/,
    );
  });

  test('is asked by every mixer and engine for what it is handed', () => {
    const faces = files.filter(
      ({ path, source }) => /sinks\/.+\//.test(path) && /implements Output\b/.test(source),
    );
    expect(faces.length).toBeGreaterThan(4);
    const careless = faces.filter(({ source }) => !/requireClearedAudio\(/.test(source));
    expect(careless.map(({ path }) => path)).toEqual([]);
  });

  test('has no way to ask an avatar engine’s own language model', () => {
    expect(
      offenders(
        /['"`]chat['"`]|\/api\/send|\/to-greet|\/v1\/chat/,
        (path) => !path.startsWith('src/playout/'),
      ),
    ).toEqual([]);
  });

  test('is not widened by a cast to a cleared type', () => {
    expect(offenders(/\bas\s+(unknown\s+as\s+)?(ClearedUtterance|ClearedAudio|CompiledRules)\b/)).toEqual([]);
  });

  test('is not weakened by a module declared anew', () => {
    expect(offenders(/declare\s+(module|global)\b/)).toEqual([]);
  });

  test('is judged by patterns without state: a g or y flag would clear forbidden words the second time', () => {
    const stateful = /\.(test|exec)\(/;
    for (const { path, source } of files.filter((file) => file.path.startsWith('src/gate/'))) {
      for (const [, name] of source.matchAll(/const (\w+)(?:: RegExp)? = \/.+\/[a-z]*[gy][a-z]*;/g)) {
        expect(new RegExp(`\\b${name}${stateful.source}`).test(source), `${path}: ${name}`).toBe(false);
      }
    }
  });
});

describe('time', () => {
  /** Pages have the browser's clock; the entrance of a command reads the wall once. */
  const mayTellTime = (path: string) =>
    path === 'src/infra/clock.ts' || path.includes('/web/') || path.startsWith('src/cli/');

  test('comes from the injected clock alone', () => {
    expect(offenders(/\b(Date\.now\(\)|new Date\(\)|performance\.now\(\))/, mayTellTime)).toEqual([]);
  });

  test('is waited for on the injected clock alone', () => {
    expect(offenders(/\b(setTimeout|setInterval)\(|timers\/promises/, mayTellTime)).toEqual([]);
  });
});

test('FIL-19: nothing in the program speaks to a platform as a viewer, a buyer or a counter', () => {
  const pretence =
    /\b(fake|simulate|bot|robot|virtual)(Viewers?|Comments?|Orders?|Likes?|Popularity|Sales)\b/i;
  expect(offenders(pretence)).toEqual([]);
});

test('folders have faces, not barrels', () => {
  expect(files.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
});

test('files are small rooms: none is longer than 400 lines', () => {
  const long = files.filter(({ source }) => source.split('\n').length > 400).map(({ path }) => path);
  expect(long).toEqual([]);
});
