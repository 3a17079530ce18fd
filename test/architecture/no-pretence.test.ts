import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * FIL-19: the product has no function that simulates viewers, comments, orders or likes (a vendor of such
 * functions was fined CNY 1.1 m). Every door through which somebody could switch one on is looked at: routes,
 * command lines, console commands and every key that a configuration may have.
 */
const ROOT = join(import.meta.dirname, '..', '..');

const PRETENCE =
  /(?:fake|simulated?|inflated?|boost(?:ed)?|bot|robot|virtual|auto)[-_ ]?(?:viewers?|audience|comments?|orders?|likes?|follows?|gifts?|popularity|sales|views?|sold)|(?:viewers?|sold|sales|likes?|popularity)[-_ ]?(?:count|counter|multiplier|offset|boost|base)|刷单|刷量|水军|虚拟人气|假人|机器人观众|人气倍数|自定义销量/i;

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const all = (pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));

const routes = all(/\.(?:get|post|put|delete|patch|route|all)\(\s*['"`]([^'"`]+)/g);
const options = all(/(?:\.option|new Option|\.requiredOption|\.argument)\(\s*['"`]([^'"`]+)/g);
const commands = all(/z\.literal\('([^']+)'\)/g);

/** Every key of every configuration schema, with its description. */
function keysOf(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => {
    const here = `${path}.${key}`;
    const own = path.endsWith('.properties') || path.endsWith('.enum') ? [key] : [];
    const words = typeof inner === 'string' && (key === 'const' || path.endsWith('.enum')) ? [inner] : [];
    return [...own, ...words, ...keysOf(inner, here)];
  });
}
const keys = readdirSync(join(ROOT, 'config', 'schema')).flatMap((name) =>
  keysOf(JSON.parse(readFileSync(join(ROOT, 'config', 'schema', name), 'utf8')), name),
);

describe('nothing can be switched on that pretends to a platform', () => {
  test.each([
    ['route', routes, 3],
    ['option', options, 20],
    ['command', commands, 5],
    ['key of a configuration', keys, 100],
  ] as const)('no %s', (_what, names, atLeast) => {
    // A list that came out empty would prove nothing.
    expect(names.length).toBeGreaterThan(atLeast);
    expect(names.filter((name) => PRETENCE.test(name))).toEqual([]);
  });

  test('the pattern finds what such products call it', () => {
    for (const name of [
      'fake-viewers',
      'simulateOrders',
      '/api/bot-comments',
      'soldCount',
      'viewer_multiplier',
      '虚拟人气',
      'auto-likes',
    ]) {
      expect(PRETENCE.test(name), name).toBe(true);
    }
  });

  test("a rehearsal's and a demo's audience is marked in the ledger as simulated", () => {
    const writer = sources.find((source) => source.includes("write('comment.received'"));
    expect(writer).toMatch(/simulated === true && \{ simulated: true \}/);
    const replay = readFileSync(join(ROOT, 'src/audience/replay.ts'), 'utf8');
    expect(replay).toMatch(/simulated: true/);
  });
});
