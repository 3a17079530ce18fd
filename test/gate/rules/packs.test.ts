import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CompiledRules, loadRules } from '../../../src/gate/rules.ts';
import { rulePackSchema } from '../../../src/model/rule-pack.ts';
import { LOCALES } from '../../../src/model/text.ts';

const RULES = join(import.meta.dirname, '../../../config/rules');
const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

/** The shipped packs with one more file. */
function withPack(name: string, text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'candor-packs-'));
  made.push(dir);
  cpSync(RULES, dir, { recursive: true });
  writeFileSync(join(dir, name), text);
  return dir;
}

const PACK = `id: my-shop
version: 1.0.0
title: { zh: 本店, en: My shop }
jurisdiction: CN
locales: [zh-CN]
sources: [{ name: 店铺规则 }]
rules:
  - id: no-rivals
    title: { zh: 不提对手, en: No rivals }
    law: 店铺规则第1条
    category: comparison
    severity: high
    terms: [对手甲]
    action: refuse
    reason: { zh: 不提对手。, en: No rivals. }
    fix: { zh: 删去。, en: Drop it. }
    examples: { violating: [对手甲不好], lawful: [我们很好] }
`;

function problemsOf(dir: string) {
  const loaded = loadRules(dir, { locale: 'zh-CN' });
  return loaded.ok ? [] : loaded.problems;
}

function loadedFrom(dir: string, packs?: readonly string[]): CompiledRules {
  const loaded = loadRules(dir, { locale: 'zh-CN', ...(packs !== undefined && { packs }) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rules;
}

describe('the shipped packs', () => {
  it.each(LOCALES)('load for %s and judge all their own examples as they say', (locale) => {
    const loaded = loadRules(RULES, { locale });
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  });

  it('are the packs of the plan, each rule with a law, a reason and a fix in both languages', () => {
    const ids = [
      ...['cn-advertising-law', 'cn-live-commerce', 'cn-price', 'cn-food', 'cn-cosmetics', 'cn-medical'],
      ...['cn-ip-and-endorsement', 'ai-honesty', 'us-ftc', 'uk-asa', 'eu', 'platform-common'],
    ];
    for (const id of ids) {
      const pack = rulePackSchema.parse(parse(readFileSync(join(RULES, `${id}.yaml`), 'utf8')));
      expect(pack.id).toBe(id);
      expect(pack.sources.length).toBeGreaterThan(0);
    }
  });

  it('always hold ai-honesty, whatever a room chooses', () => {
    expect(loadedFrom(RULES, ['cn-price']).packs.map((each) => each.split('@')[0])).toEqual([
      'ai-honesty',
      'cn-price',
      'doubt-zh',
      'doubt-en',
    ]);
  });
});

describe("a merchant's pack", () => {
  it('is in force beside the others, and changes the hash', () => {
    const dir = withPack('my-shop.yaml', PACK);
    expect(loadedFrom(dir).packs).toContain('my-shop@1.0.0');
    expect(loadedFrom(dir).hash).not.toBe(loadedFrom(RULES).hash);
    expect(loadedFrom(dir).hash).toBe(loadedFrom(dir).hash);
  });

  it('is refused with file, line and column where it fails its own violating example', () => {
    const problems = problemsOf(withPack('my-shop.yaml', PACK.replace('[对手甲不好]', '[对手乙不好]')));
    expect(problems).toMatchObject([
      { line: 17, column: 29, message: expect.stringContaining('对手乙不好') },
    ]);
    expect(problems[0]?.file).toMatch(/my-shop\.yaml$/);
  });

  it('is refused where it finds fault with its own lawful example', () => {
    const problems = problemsOf(withPack('my-shop.yaml', PACK.replace('[我们很好]', '[对手甲很好]')));
    expect(problems[0]?.message).toContain('finds fault with its own lawful example');
  });

  it.each([
    ['an unknown key', PACK.replace('action: refuse', 'action: refuse\n    sevrity: low'), 'sevrity'],
    ['no examples', PACK.replace(/ {4}examples.*\n/, ''), 'examples'],
    ['nothing to match', PACK.replace('    terms: [对手甲]\n', ''), 'neither terms nor patterns'],
    [
      'an unbounded repeat',
      PACK.replace('terms: [对手甲]', 'patterns: ["对手.*甲"]'),
      "'*' cannot stand here",
    ],
    [
      'an unknown word class',
      PACK.replace('terms: [对手甲]', 'patterns: ["{rival}"]'),
      "no word class is called 'rival'",
    ],
    ['broken YAML', PACK.replace('rules:', 'rules: ]'), ''],
  ])('is refused for %s', (_, text, message) => {
    const problems = problemsOf(withPack('my-shop.yaml', text));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBeGreaterThan(0);
    expect(problems.map((each) => each.message).join('\n')).toContain(message);
  });

  it('that a room names but the folder lacks is a problem', () => {
    expect(loadRules(RULES, { locale: 'zh-CN', packs: ['nowhere'] })).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('nowhere') }],
    });
  });
});
