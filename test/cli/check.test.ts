import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import type { ConfigProblem } from '../../src/config/problem.ts';
import { ConfigFolder } from '../config/a-config-folder.ts';
import { takeDownPrinted } from './printed.ts';

const RUNDOWN = 'rooms/night/rundown.yaml';

/** A small pack of the real form: the gate reads, compiles and tests it as it does its own. */
const PACK = (id: string, rule: string, term: string, action: string) => `id: ${id}
version: 1.0.0
title: {zh: 测试, en: Test}
jurisdiction: CN
locales: [zh-CN]
sources: [{name: 测试}]
rules:
  - id: ${rule}
    title: {zh: 测试, en: Test}
    law: 测试法第九条
    category: superlative
    severity: critical
    terms: [${term}]
    action: ${action}
    reason: {zh: 不能说${term}, en: "Do not say ${term}"}
    fix: {zh: 删去这个词, en: Leave the word out}
    examples:
      violating: [这是${term}的产品。]
      lawful: [这是产品。]
`;

/** What no Chinese room can do without, as it is to be named. */
const CHINESE = [
  ...['platform-common', 'cn-advertising-law', 'cn-cosmetics', 'cn-food', 'cn-ip-and-endorsement'],
  ...['cn-live-commerce', 'cn-medical', 'cn-price'],
];

function aShop(): ConfigFolder {
  return new ConfigFolder()
    .asDemo()
    .write('rules/cn-test.yaml', PACK('cn-test', 'no-top', '绝绝子', 'refuse'));
}

const printed = takeDownPrinted();

async function check(folder: ConfigFolder, ...args: string[]): Promise<number> {
  const asOf = args.includes('--as-of') ? [] : ['--as-of', '2026-11-24T20:00:00+08:00'];
  await checkCommand().parseAsync([folder.dir, ...asOf, ...args], { from: 'user' });
  return Number(process.exitCode);
}

async function problemsOf(folder: ConfigFolder, ...args: string[]): Promise<ConfigProblem[]> {
  await check(folder, '--format', 'json', ...args);
  return JSON.parse(printed.out).problems;
}

test('a sound folder is told in one line, and the exit code is 0', async () => {
  expect(await check(aShop())).toBe(0);
  expect(printed.out).toMatch(/: 0 errors, 0 warnings in 1 room, 1 product, 3 lines\.\n$/);
});

describe('the gate', () => {
  test('prints what it finds in a line under the very words, with law, reason and fix', async () => {
    const folder = aShop().edit(RUNDOWN, '欢迎来到直播间。', '绝绝子的价格。');
    expect(await check(folder)).toBe(1);
    const [head, line, caret, advice] = printed.out.split('\n');
    expect(head).toBe(`${folder.path(RUNDOWN)}:8:20 error 不能说绝绝子`);
    expect(line).toContain('say: 大家晚上好，绝绝子的价格。');
    expect(caret).toMatch(/ {2}\^{6}$/);
    expect(advice).toContain('fix: 删去这个词');
    expect(advice).toContain('law: 测试法第九条 (cn-test/no-top)');
  });

  test('calls refused words an error though the rest could be said, and tells how it would be', async () => {
    const folder = aShop().edit(RUNDOWN, '现在{{price.live}}，', '现在{{price.live}}，绝绝子，');
    const [problem] = await problemsOf(folder);
    expect(problem).toMatchObject({ severity: 'error', rule: 'cn-test/no-top' });
    expect(problem?.fix).toMatch(/^删去这个词 播出时会说成：这款水壶现在.+，功率.+。$/);
    expect(problem?.fix).not.toContain('绝绝子');
  });

  test('finds words behind a template at their place in the file', async () => {
    const folder = aShop().edit(RUNDOWN, '现在{{price.live}}，', '现在{{price.live}}，绝绝子，');
    const [problem] = await problemsOf(folder);
    expect(problem?.source.slice(problem.column - 1, problem.column - 1 + problem.length)).toBe('绝绝子');
  });

  test.each([
    ['a wording of several', RUNDOWN, '颜色请看', 'segments[1].lines[1].say[1]'],
    ['a filler', RUNDOWN, '稍等一下', 'fillers[0]'],
    ["a room's title", 'rooms/night/room.yaml', '夜间直播间', 'title'],
  ])('reads %s', async (_what, file, words, path) => {
    const problems = await problemsOf(aShop().edit(file, words, `绝绝子${words}`));
    expect(problems).toMatchObject([{ path, rule: 'cn-test/no-top', severity: 'error' }]);
  });

  test("judges by Candor's packs of the market, and by those of its own that the room names", async () => {
    const folder = aShop().edit(RUNDOWN, '欢迎来到', '我是真人主播，绝绝子，顶级水壶，欢迎来到');
    const found = async (): Promise<unknown[]> => {
      printed.out = '';
      return [...new Set((await problemsOf(folder)).map((problem) => problem.rule))];
    };
    const candors = ['ai-honesty/human-claim', 'cn-advertising-law/superlative-terms'];
    expect(await found()).toEqual([candors[0], 'cn-test/no-top', candors[1]]);
    folder.edit('rooms/night/room.yaml', 'version: 1', `version: 1\nrules: [${CHINESE.join(', ')}]`);
    expect(await found()).toEqual(candors);
    folder.edit('rooms/night/room.yaml', 'rules: [', 'rules: [cn-test, us-ftc, ');
    expect(await found()).toEqual([candors[0], 'cn-test/no-top', candors[1]]);
  });

  test.each([
    ['[platform-common]', CHINESE.filter((pack) => pack !== 'platform-common')],
    [`[${CHINESE.filter((pack) => pack !== 'cn-medical').join(', ')}]`, ['cn-medical']],
    ['[ai-honesty, cn-test]', CHINESE],
    ['[]', CHINESE],
  ])('refuses a room that leaves out packs of its market, at its line: rules: %s', async (rules, leftOut) => {
    const folder = aShop().edit('rooms/night/room.yaml', 'version: 1', `version: 1\nrules: ${rules}`);
    const [problem, ...others] = await problemsOf(folder);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'error', path: 'rules', line: 2, code: 'CONFIG_INVALID' });
    expect(problem?.message.match(/(?<=')[a-z-]+(?=')/g)).toEqual(leftOut);
  });

  test("says it in the room's language", async () => {
    const folder = aShop().edit('rooms/night/room.yaml', 'zh-CN', 'en-US');
    folder.edit('rules/cn-test.yaml', 'locales: [zh-CN]', 'locales: [zh-CN, en-US]');
    folder.edit(RUNDOWN, '欢迎来到直播间。', '绝绝子的价格。');
    expect((await problemsOf(folder))[0]).toMatchObject({
      message: 'Do not say 绝绝子',
      fix: 'Leave the word out',
    });
  });

  test('cannot judge by a broken pack, which is an error at its place', async () => {
    const folder = aShop().edit('rules/cn-test.yaml', 'category: superlative', 'category: superlatif');
    expect((await problemsOf(folder))[0]).toMatchObject({
      code: 'RULES_INVALID',
      severity: 'error',
      line: 11,
    });
  });
});

test('a pronunciation that changes what is said is an error at its line', async () => {
  const folder = aShop().edit('rooms/night/room.yaml', 'voice: lin-voice', 'pronunciation: {A1: A 二}');
  expect(await problemsOf(folder)).toMatchObject([
    { path: 'hosts[0].pronunciation.A1', code: 'WORDS_REFUSED', severity: 'error', line: 7 },
  ]);
});

test('an unknown fact in a template is an error under the template', async () => {
  const folder = aShop().edit(RUNDOWN, '{{price.live}}', '{{price.liv}}');
  const [problem] = await problemsOf(folder);
  expect(problem).toMatchObject({
    code: 'TEMPLATE_INVALID',
    line: 13,
    column: 20,
    nearest: '{{price.live}}',
  });
});

test('a product whose round is missing is an error that names the round', async () => {
  const folder = aShop().edit('products/kettle.yaml', '      sample_test:', '      sample_tests:');
  const problems = await problemsOf(folder);
  expect(problems.filter((problem) => problem.severity === 'error')).toMatchObject([
    {
      code: 'ADMISSION_INCOMPLETE',
      expected: 'admission.sample_test',
      message: expect.stringContaining('样品实测'),
    },
  ]);
});

describe('papers of a room that goes on air (ADM-01, ADM-02)', () => {
  const aRealShop = (): ConfigFolder =>
    aShop().edit('rooms/night/room.yaml', '\nsignOff: demo\n', '\nsignOff: strict\n');

  test.each([
    ['no seller', / {4}seller: .*\n/, '', 'products[0].seller'],
    ['no CCC certificate of a kettle', / {4}certifications: .*\n/, '', 'products[0].certifications'],
    ['no class', / {4}regulatory_class: ordinary\n/, '', 'products[0].regulatory_class'],
    [
      'an end in Chinese that is past',
      /valid_until: "2099-06-30"/,
      'valid_until: 2020年12月31日',
      'products[0].certifications[0].valid_until',
    ],
  ])('%s is an error at its place, and none in a demo', async (what, from, to, path) => {
    const broken = (folder: ConfigFolder): ConfigFolder => {
      const file = 'products/kettle.yaml';
      const text = readFileSync(folder.path(file), 'utf8');
      expect(text).toMatch(from);
      return folder.write(file, text.replace(from, to));
    };
    const errors = (await problemsOf(broken(aRealShop()))).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, path: at }) => [code, at])).toContainEqual(['ADMISSION_INCOMPLETE', path]);
    expect(errors[0]?.law).toMatch(/《/);
    printed.out = '';
    const inDemo = (await problemsOf(broken(aShop()))).filter(({ severity }) => severity === 'error');
    // What has run out holds everywhere.
    expect(inDemo).toHaveLength(what.includes('past') ? 1 : 0);
  });

  test('what may be sold nowhere is an error in a demo too', async () => {
    for (const name of ['阿莫西林胶囊', '悦刻五代雾化器']) {
      printed.out = '';
      const folder = aShop().edit('products/kettle.yaml', 'name: 电热水壶', `name: ${name}`);
      expect((await problemsOf(folder)).map(({ severity }) => severity)).toContain('error');
    }
  });
});

test('an admission is judged as of the time given', async () => {
  expect(await problemsOf(aShop())).toEqual([]);
  printed.out = '';
  const later = await problemsOf(aShop(), '--as-of', '2027-07-01');
  expect(later.map((problem) => problem.code)).toContain('ADMISSION_INCOMPLETE');
});

test('warnings alone leave the exit code at 0', async () => {
  const folder = aShop().edit('products/kettle.yaml', '    stock:', '    origin: 佛山\n    stock:');
  expect(await check(folder)).toBe(0);
  expect(printed.out).toContain('0 errors, 1 warning');
});

test('an error of form is exit code 1, and says that scripts come later', async () => {
  const folder = aShop().edit(RUNDOWN, 'kind: open', 'kind: opne');
  expect(await check(folder)).toBe(1);
  expect(printed.out).toContain(`${folder.path(RUNDOWN)}:6:11`);
  expect(printed.out).toContain('The scripts are checked once the files above are sound.');
});

test('a reference that leads nowhere does not hide what the gate finds', async () => {
  const folder = aShop()
    .edit('rooms/night/room.yaml', '[kettle]', '[kettle, tea]')
    .edit(RUNDOWN, '欢迎来到', '绝绝子，欢迎来到');
  expect((await problemsOf(folder)).map((problem) => problem.code)).toEqual([
    'CONFIG_INVALID',
    'WORDS_REFUSED',
  ]);
});

test('a folder that is not there is exit code 2, on standard error', async () => {
  await checkCommand().parseAsync(['/nowhere/at/all'], { from: 'user' });
  expect(process.exitCode).toBe(2);
  expect(printed.err).toContain('/nowhere/at/all');
  expect(printed.out).toBe('');
});

test.each([
  ['a form that is not known', ['--format', 'xml']],
  ['a time that is none', ['--as-of', 'soon']],
])('%s is refused as usage', async (_what, args) => {
  const command = checkCommand().exitOverride();
  await expect(command.parseAsync([aShop().dir, ...args], { from: 'user' })).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  });
});
