import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reviewDraft } from '../../../src/gate/review.ts';
import { type Circumstances, judgeText } from '../../../src/gate/rules/judge.ts';
import { makeMatcher } from '../../../src/gate/rules/make-matcher.ts';
import { readPacks } from '../../../src/gate/rules/read-packs.ts';
import { type CompiledRules, loadRoomRules, loadRules } from '../../../src/gate/rules.ts';
import { rulePackSchema } from '../../../src/model/rule-pack.ts';
import { statutoryPacks } from '../../../src/model/statutory-packs.ts';
import { LOCALES } from '../../../src/model/text.ts';
import { NOW, SHOP } from '../a-review.ts';

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

function roomProblemsOf(dir: string) {
  const loaded = loadRoomRules(dir, { locale: 'zh-CN' });
  return loaded.ok ? [] : loaded.problems;
}

function loadedFrom(dir: string, packs?: readonly string[]): CompiledRules {
  const loaded = loadRoomRules(dir, { locale: 'zh-CN', packs });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rules;
}

/** What the gate decides of a script line that is about nothing in the shop. */
function judged(rules: CompiledRules, text: string): string {
  const draft = { text, source: 'script', surface: 'speech' } as const;
  return reviewDraft(draft, SHOP, rules, { now: NOW, locale: 'zh-CN', after: [] }).decision;
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

  it('are those that no room of their locales can do without', () => {
    const shipped = readdirSync(RULES).filter((name) => name.endsWith('.yaml'));
    const packs = shipped.map((name) => rulePackSchema.parse(parse(readFileSync(join(RULES, name), 'utf8'))));
    for (const { id } of packs) expect(shipped).toContain(`${id}.yaml`);
    expect(statutoryPacks().toSorted()).toEqual(packs.map(({ id }) => id).toSorted());
    for (const locale of LOCALES) {
      const there = packs.filter(({ locales }) => locales.includes(locale)).map(({ id }) => id);
      expect(statutoryPacks(locale).toSorted()).toEqual(there.toSorted());
    }
  });
});

describe('a room', () => {
  const CHINESE = [
    ...['ai-honesty', 'cn-advertising-law', 'cn-cosmetics', 'cn-food', 'cn-ip-and-endorsement'],
    ...['cn-live-commerce', 'cn-medical', 'cn-price', 'platform-common'],
  ];
  const inForce = (dir: string, packs?: readonly string[]): string[] =>
    loadedFrom(dir, packs)
      .packs.map((each) => each.split('@')[0] as string)
      .filter((id) => !id.startsWith('doubt'))
      .toSorted();

  it.each([[['cn-price']], [['my-shop']], [[]]])(
    'has the packs of its market, whatever it names: %j',
    (named) => {
      const dir = withPack('my-shop.yaml', PACK);
      expect(inForce(dir, named)).toEqual([...new Set([...CHINESE, ...named])].toSorted());
    },
  );

  it('may add packs of other markets and of its own', () => {
    expect(inForce(RULES)).toEqual(CHINESE);
    expect(inForce(withPack('my-shop.yaml', PACK))).toEqual([...CHINESE, 'my-shop'].toSorted());
    expect(inForce(RULES, ['us-ftc'])).toEqual([...CHINESE, 'us-ftc'].toSorted());
  });

  it('has them where its own folder lacks them, or is not there at all', () => {
    const dir = withPack('my-shop.yaml', PACK);
    for (const id of ['cn-medical', 'ai-honesty', 'us-ftc']) rmSync(join(dir, `${id}.yaml`));
    rmSync(join(dir, 'plain-words'), { recursive: true });
    expect(loadedFrom(dir).hash).toBe(loadedFrom(withPack('my-shop.yaml', PACK)).hash);
    expect(inForce(dir)).toEqual([...CHINESE, 'my-shop'].toSorted());
    expect(inForce(dir, ['us-ftc'])).toContain('us-ftc');
    expect(judged(loadedFrom(dir), '这款水壶能治疗失眠。')).toBe('refuse');
    expect(loadedFrom('/nowhere').hash).toBe(loadedFrom(RULES).hash);
  });

  it('may not have another text in their place, be it one rule that is less', () => {
    const own = readFileSync(join(RULES, 'cn-medical.yaml'), 'utf8');
    for (const text of [PACK.replace('my-shop', 'cn-medical'), own.replace('治疗', '治廖')]) {
      const problems = roomProblemsOf(withPack('cn-medical.yaml', text));
      expect(problems).toMatchObject([{ line: 1, column: 5 }]);
      expect(problems[0]?.file).toMatch(/cn-medical\.yaml$/);
      expect(problems[0]?.message).toContain('an id of its own');
    }
  });

  it('may have them with other remarks and blanks', () => {
    const own = readFileSync(join(RULES, 'cn-medical.yaml'), 'utf8');
    const dir = withPack('cn-medical.yaml', `# 本店存档\r\n${own.replaceAll('\n', '\r\n')}`);
    expect(loadedFrom(dir).hash).toBe(loadedFrom(RULES).hash);
  });

  it('that names a pack which is not there is a problem', () => {
    expect(loadRoomRules(RULES, { locale: 'zh-CN', packs: ['nowhere'] })).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('nowhere') }],
    });
  });
});

describe('a folder of rules that is given', () => {
  it('is what is judged by, and nothing else', () => {
    const dir = withPack('my-shop.yaml', PACK);
    for (const id of statutoryPacks()) if (id !== 'ai-honesty') rmSync(join(dir, `${id}.yaml`));
    rmSync(join(dir, 'doubt'), { recursive: true });
    const loaded = loadRules(dir, { locale: 'zh-CN' });
    expect(loaded.ok && loaded.rules.packs.map((each) => each.split('@')[0])).toEqual([
      'ai-honesty',
      'my-shop',
    ]);
    expect(loaded.ok && judged(loaded.rules, '这款水壶能治疗失眠。')).toBe('clear');
  });

  it('needs ai-honesty', () => {
    const dir = withPack('my-shop.yaml', PACK);
    rmSync(join(dir, 'ai-honesty.yaml'));
    expect(problemsOf(dir)).toMatchObject([{ message: expect.stringContaining("'ai-honesty'") }]);
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

  it('is refused where a pattern may take long, at the pattern, with what to do', () => {
    const wide = 'patterns: [对手甲, "(?:对手~99){1}对手~99对手~99对手~99对手~99对手~99甲"]';
    const [problem, ...others] = problemsOf(withPack('my-shop.yaml', PACK.replace('terms: [对手甲]', wide)));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 13, column: 21 });
    expect(problem?.message).toMatch(/may take \d+ steps at every character.*shorter or fewer/);
  });

  it.each([
    ['no regular expression', 'patterns: ["[手-对]甲"]', 'Range out of order'],
    ['an excuse that is none', 'terms: [对手甲]\n    except: ["对手*"]', "'*' cannot stand here"],
  ])('is refused for a pattern that is %s, at its place', (_, match, message) => {
    const problems = problemsOf(withPack('my-shop.yaml', PACK.replace('terms: [对手甲]', match)));
    expect(problems).toMatchObject([{ message: expect.stringContaining(message) }]);
    expect(problems[0]?.column).toBeGreaterThan(10);
  });

  it('is refused where it fails its own examples, though its locales are not in force', () => {
    const english = PACK.replace('[zh-CN]', '[en-US]');
    expect(problemsOf(withPack('my-shop.yaml', english))).toEqual([]);
    const failing = english.replace('[对手甲不好]', '[对手乙不好]');
    for (const problems of [problemsOf, roomProblemsOf].map((of) => of(withPack('my-shop.yaml', failing)))) {
      expect(problems).toMatchObject([
        { line: 17, column: 29, message: expect.stringContaining('对手乙不好') },
      ]);
    }
  });

  it('is refused where another has its id, with both places', () => {
    const dir = withPack('my-shop.yaml', PACK);
    writeFileSync(join(dir, 'our-shop.yaml'), `# the same\n${PACK}`);
    const [problem, ...others] = problemsOf(dir);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: join(dir, 'our-shop.yaml'), line: 2, column: 5 });
    expect(problem?.message).toContain(`${join(dir, 'my-shop.yaml')}:1:5`);
  });

  it.each(['cn-medical', 'ai-honesty', 'us-ftc'])(
    'cannot call itself %s beside the pack of that name',
    (id) => {
      const problems = problemsOf(withPack('my-shop.yaml', PACK.replace('my-shop', id)));
      expect(problems).toMatchObject([{ message: expect.stringContaining(`a rule pack '${id}' already`) }]);
    },
  );

  it.each(['claims', 'gate', 'judge', 'label', 'platform', 'product'])(
    "cannot call itself %s, as the gate's own findings are",
    (id) => {
      expect(problemsOf(withPack('my-shop.yaml', PACK.replace('my-shop', id)))).toMatchObject([
        { line: 1, column: 5, message: expect.stringContaining('choose another id') },
      ]);
    },
  );

  it("cannot give another meaning to a word class of Candor's", () => {
    const text = PACK.replace('rules:', 'vocab: { disease: [对手] }\nrules:');
    expect(problemsOf(withPack('my-shop.yaml', text))).toMatchObject([
      { line: 7, message: expect.stringMatching(/'disease' already, at .*cn-medical\.yaml:\d+:\d+/) },
    ]);
  });

  it.each([
    ['that has too many characters', '幽门螺杆菌感染的人'],
    ['whose characters are read in very many ways', '和着和着'],
  ])('cannot guard a word %s', (_, word) => {
    const text = PACK.replace('rules:', `guarded: [对手甲, ${word}]\nrules:`);
    expect(problemsOf(withPack('my-shop.yaml', text))).toMatchObject([
      { line: 7, column: 16, message: expect.stringContaining(word) },
    ]);
  });
});

describe("a merchant's pack takes nothing from what Candor's find", () => {
  const guarding = (words: string): string => PACK.replace('rules:', `guarded: [${words}]\nrules:`);

  it('by a guarded word that sounds like a barred one', () => {
    const said = '这是顶级水壶。';
    expect(judged(loadedFrom(RULES), said)).toBe('refuse');
    expect(judged(loadedFrom(withPack('my-shop.yaml', guarding('顶极水壶'))), said)).toBe('refuse');
  });

  it('and recognises its own words in disguise', () => {
    const rules = loadedFrom(withPack('my-shop.yaml', guarding('对手甲')));
    expect(judged(rules, '对shou甲，您好。')).toBe('refuse');
    expect(judged(loadedFrom(withPack('my-shop.yaml', PACK)), '对shou甲，您好。')).toBe('clear');
  });

  it('for all its words: whatever it guards, what was found is found', () => {
    const law = PACK.replace('my-shop', 'cn-medical')
      .replace('[对手甲]', '[顶级, 最好, 治疗]')
      .replace('[对手甲不好]', '[最好]')
      .replace('rules:', 'guarded: [顶级, 最好, 治疗]\nrules:');
    const matcherOf = (...sources: string[]): Circumstances['matcher'] => {
      const { packs } = readPacks(sources.map((source, index) => ({ file: `${index}.yaml`, source })));
      return makeMatcher(packs, new Map(), [], []);
    };
    const alone = matcherOf(law);
    const foundBy = (matcher: Circumstances['matcher'], text: string) =>
      judgeText(text, {
        matcher,
        product: undefined,
        names: [],
        source: 'script',
        surface: 'speech',
        locale: 'zh-CN',
        now: NOW,
      }).findings.filter(({ rule }) => rule.startsWith('cn-medical/'));
    const alike = new Map(
      Object.entries({ 顶: '鼎订', 级: '极吉', 最: '罪嘴', 好: '号浩', 治: '致智', 疗: '辽料' }),
    );
    const said = fc
      .tuple(
        fc.constantFrom('这款', '能', ''),
        fc.constantFrom('顶级', '最好', '治疗'),
        fc.constantFrom('水壶', '的', '吃'),
      )
      .map((parts) => parts.join(''));
    /** Some characters that sound alike in the place of some of its own. */
    const soundingLike = (text: string): fc.Arbitrary<string> =>
      fc
        .tuple(...[...text].map((each) => fc.constantFrom(each, ...(alike.get(each) ?? ''))))
        .map((characters) => characters.join(''));
    const cases = said.chain((text) => fc.tuple(fc.constant(text), soundingLike(text), soundingLike(text)));
    fc.assert(
      fc.property(cases, ([text, guarded, disguised]) => {
        const beside = matcherOf(law, guarding(guarded));
        for (const words of [text, disguised]) expect(foundBy(beside, words)).toEqual(foundBy(alone, words));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the hash', () => {
  it('changes with a word class that a pack in force borrows from one that is not', () => {
    const borrowing = PACK.replace('terms: [对手甲]', 'patterns: ["{rival}"]').replace(
      '[对手甲不好]',
      '[甲牌不好]',
    );
    const lending = (words: string): string =>
      PACK.replace('my-shop', 'words')
        .replace('[zh-CN]', '[en-US]')
        .replace('rules:', `vocab: { rival: [${words}] }\nrules:`);
    const hashWith = (words: string): string => {
      const dir = withPack('my-shop.yaml', borrowing);
      writeFileSync(join(dir, 'words.yaml'), lending(words));
      return loadedFrom(dir).hash;
    };
    expect(hashWith('甲牌')).toBe(hashWith('甲牌'));
    expect(hashWith('甲牌')).not.toBe(hashWith('甲牌, 乙牌'));
  });
});
