import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, isToken, keptToken } from '../../src/console/token.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'candor-token-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

describe('the kept token', () => {
  test('is made once, long, and for its owner only', () => {
    const token = keptToken(join(dir, 'data'));
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(keptToken(join(dir, 'data'))).toBe(token);
    expect(statSync(join(dir, 'data', 'console-token')).mode & 0o777).toBe(0o600);
  });

  // An empty file (a full disk at the first start) once made the empty token the right one.
  test.each(['', '\n', 'short'])('is made anew where the file holds none: %j', (content) => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'console-token'), content);
    const token = keptToken(dir);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(readFileSync(join(dir, 'console-token'), 'utf8').trim()).toBe(token);
    expect(statSync(join(dir, 'console-token')).mode & 0o777).toBe(0o600);
  });

  test('may be of the owner’s choosing', () => {
    writeFileSync(join(dir, 'console-token'), 'a token of my own choosing\n');
    expect(keptToken(dir)).toBe('a token of my own choosing');
  });
});

describe('a given token', () => {
  test('is right to the last character only', () => {
    expect(isToken('0123456789abcdef', '0123456789abcdef')).toBe(true);
    for (const given of [undefined, '', '0123456789abcde', '0123456789abcdef ', '0123456789abcdeF']) {
      expect(isToken(given, '0123456789abcdef')).toBe(false);
    }
  });

  test('is read from a bearer header, whatever the case of its first word', () => {
    expect(bearer('Bearer abc')).toBe('abc');
    expect(bearer('bearer abc')).toBe('abc');
    for (const header of [undefined, '', 'Bearer', 'Bearer ', 'Basic abc']) {
      expect(bearer(header)).toBeUndefined();
    }
  });
});
